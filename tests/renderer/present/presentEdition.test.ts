import { expect, test } from 'vitest'
import { perform } from '../../../renderer/present/perform.ts'
import { sceneIn } from '../../../renderer/present/scene.ts'
import { startPresenting } from '../../../renderer/present/startPresenting.ts'
import { change } from '../../../renderer/window/change.ts'
import { layerAt } from '../../../renderer/window/store/frontStore.ts'
import { asLetterKey, asRoleId, asRowId } from '../../../shared/document/ids.ts'
import { appOf } from '../../support/appOf.ts'
import { lettersOf, matrixOf } from '../../support/matrixOf.ts'

const budget = { row: asRowId('budget'), role: asRoleId('cio') }

/** A chart of which edition 1 says that the CIO owns the budget; in the draft nobody does. */
function withEdition() {
  const app = appOf(matrixOf('| CIO | CTO\nBudget | A/R | C'), {
    bridge: { setFullScreen: () => Promise.resolve(null) },
  })
  const edition = { id: 'one', at: '2026-11-30T10:00:00.000Z', by: 'Ines', why: '' }
  change(app, { type: 'adopt', edition })
  change(app, { type: 'clearLetters', cells: [budget] })
  const chart = () => {
    const matrix = app.document.getState().document?.matrix
    if (!matrix) throw new Error('no chart')
    return matrix
  }
  const scene = () => {
    const layer = layerAt(app.front.getState(), 'presentation')
    if (!layer) throw new Error('nothing is presented')
    return sceneIn(chart(), layer.presentation)
  }
  return { app, edition, chart, scene }
}

test('an edition is presented as it was adopted, and says which it is', () => {
  const { app, edition, scene } = withEdition()
  startPresenting(app, undefined, edition.id)
  expect(lettersOf(scene().matrix)).toEqual({ budget: 'R/A | C' })
  expect(scene().state).toBe('Edition 1')
})

test('the room goes from the draft to the edition and back, on the same row', () => {
  const { app, edition, chart, scene } = withEdition()
  startPresenting(app, undefined)
  expect(scene().state).toBe('Draft after edition 1')
  perform(app, { does: 'edition', edition: edition.id })
  expect([lettersOf(scene().matrix), scene().stop?.key]).toEqual([{ budget: 'R/A | C' }, 'row budget'])
  perform(app, { does: 'edition', edition: null })
  expect(scene().matrix).toBe(chart())
})

test('no letter, note or parking changes the draft unseen while an edition is shown', () => {
  const { app, edition, chart } = withEdition()
  startPresenting(app, undefined, edition.id)
  const before = chart()
  perform(app, { does: 'focus', role: budget.role, row: null })
  perform(app, { does: 'letter', letter: asLetterKey('C') })
  perform(app, { does: 'note', ...budget, note: 'not now' })
  perform(app, { does: 'park' })
  expect(chart()).toBe(before)
  expect(app.session.getState().announcement).toBe(
    'An edition cannot be changed. M shows the chart as it is now.',
  )
})

test('the room sees who holds what on a day, and nothing of the chart changes meanwhile', () => {
  const app = appOf(matrixOf('| CIO | CTO\nBudget | A/R | A/R'), {
    bridge: { setFullScreen: () => Promise.resolve(null) },
  })
  const chart = () => app.document.getState().document?.matrix
  change(app, { type: 'setCellDetails', cell: budget, details: { term: '../2026-12-31' } })
  const cto = { row: budget.row, role: asRoleId('cto') }
  change(app, { type: 'setCellDetails', cell: cto, details: { term: '2027-01-01/..' } })
  startPresenting(app, undefined)
  perform(app, { does: 'asOf', day: '2027-01-01' })
  const before = chart()
  const { presentation } = layerAt(app.front.getState(), 'presentation') ?? {}
  if (!before || !presentation) throw new Error('nothing is presented')
  const scene = sceneIn(before, presentation)
  expect([lettersOf(scene.matrix), scene.state]).toEqual([{ budget: ' | R/A' }, 'As of 1 January 2027'])
  perform(app, { does: 'focus', role: budget.role, row: null })
  perform(app, { does: 'letter', letter: asLetterKey('C') })
  expect(chart()).toBe(before)
  expect(app.session.getState().announcement).toBe(
    'This is the chart on one day; it cannot be changed. M shows the chart as it is now.',
  )
})
