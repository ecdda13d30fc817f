import { describe, expect, test } from 'vitest'
import { agreementOf } from '../../../shared/workshop/agreement.ts'
import { acceptAll, rowsToAccept } from '../../../renderer/workshop/acceptAll.ts'
import { undoLast } from '../../../renderer/window/store/documentStore.ts'
import { appOf } from '../../support/appOf.ts'
import { lettersOf, matrixOf } from '../../support/matrixOf.ts'
import { workshopOf } from '../../support/workshopOf.ts'

const matrix = matrixOf('x | CIO | CTO\nBudget | A | C\nCloud | C | A\nPeople | A | I')
const votes = {
  Ada: { budget: 'A/R | I', cloud: 'A | C', people: 'I | A' },
  Ben: { budget: 'A/R | I', cloud: 'C | A', people: 'I | A' },
}
const session = workshopOf(matrix, votes, { isRevealed: true })

function room() {
  const app = appOf(matrix, {
    bridge: {
      keepWorkshop: () => Promise.resolve({ kind: 'kept' }),
      saveMatrix: () => Promise.resolve({ kind: 'cancelled' }),
    },
  })
  app.workshop.setState({ session })
  return app
}

describe('rows whose owner all agree on', () => {
  test('are taken over together, in one step that one undo takes back', () => {
    const app = room()
    acceptAll(app, matrix, session, agreementOf(matrix, session))
    const now = () => lettersOf(app.document.getState().document!.matrix)
    expect(now()).toEqual({ budget: 'R/A | I', cloud: 'C | A', people: 'I | A' })
    expect(app.session.getState().notice?.title).toBe('2 rows accepted as voted')
    undoLast(app.document)
    expect(now()).toEqual(lettersOf(matrix))
  })

  test('are settled in the session, each with its record', () => {
    const app = room()
    acceptAll(app, matrix, session, agreementOf(matrix, session))
    const settled = app.workshop.getState().session?.settled ?? []
    expect(settled.map(({ row, outcome }) => [row, outcome])).toEqual([
      ['budget', 'agreed'],
      ['people', 'agreed'],
    ])
    const records = app.document.getState().document?.matrix.decisions.map(({ id }) => id)
    expect(settled.map(({ record }) => record)).toEqual(records)
  })

  test('are not taken over twice', () => {
    const app = room()
    acceptAll(app, matrix, session, agreementOf(matrix, session))
    const now = app.document.getState().document!.matrix
    const next = app.workshop.getState().session!
    expect(rowsToAccept(now, next, agreementOf(now, next))).toEqual([])
  })
})
