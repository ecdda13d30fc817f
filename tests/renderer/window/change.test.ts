import { expect, test } from 'vitest'
import { change } from '../../../renderer/window/change.ts'
import type { App } from '../../../renderer/window/app.ts'
import { asLetterKey, asRoleId, asRowId } from '../../../shared/document/ids.ts'
import { appOf } from '../../support/appOf.ts'
import { matrixOf } from '../../support/matrixOf.ts'

const chart = '| CIO | CTO\nBudget | A/R |\nVision | |'
const toggle = (app: App, row: string, role: string, letter: string) => {
  const cells = [{ row: asRowId(row), role: asRoleId(role) }]
  change(app, { type: 'toggleLetter', cells, letter: asLetterKey(letter) })
  return app.session.getState().announcement
}

test('a change says what holds now, and the error it has brought upon its row', () => {
  const app = appOf(matrixOf(chart))
  expect(toggle(app, 'vision', 'cio', 'A')).toBe('Vision: CIO answers for it')
  expect(toggle(app, 'budget', 'cto', 'A')).toBe(
    'Budget: CIO and CTO both answer for it. Error: this row has more than one owner',
  )
})

test('an error that was there before is not said again', () => {
  const app = appOf(matrixOf('| CIO | CTO | CFO\nBudget | A/R | A |'))
  expect(toggle(app, 'budget', 'cfo', 'I')).toBe('Budget, CFO: Informed')
})

test('that what was agreed is open again is said after it', () => {
  const app = appOf(matrixOf(chart))
  change(app, { type: 'setRowDetails', row: asRowId('budget'), details: { status: 'agreed' } })
  expect(toggle(app, 'budget', 'cto', 'C')).toBe(
    'Budget, CTO: Consulted. Budget is open again: it was agreed as CIO: A/R.',
  )
})
