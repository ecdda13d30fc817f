import { beforeEach, describe, expect, test } from 'vitest'
import { actions } from '../../../shared/actions.ts'
import { asRowId, asVoterId } from '../../../shared/document/ids.ts'
import { isBehind } from '../../../renderer/shell/inFront.ts'
import { ask, createFrontStore, show, type FrontStore } from '../../../renderer/window/store/frontStore.ts'

let front: FrontStore
beforeEach(() => {
  front = createFrontStore()
})

describe('an action is kept from the chart', () => {
  test('by nothing while the chart is in front, or only a popover is over it', () => {
    expect(isBehind({ front }, 'removeRow')).toBe(false)
    show(front, { kind: 'rowDetails', row: asRowId('r1') })
    expect(isBehind({ front }, 'removeRow')).toBe(false)
  })

  test('by a dialog and by a question, but for the theme and another window', () => {
    show(front, { kind: 'export' })
    expect(isBehind({ front }, 'save')).toBe(true)
    ask(front, { title: '', details: '', choices: [] })
    expect(isBehind({ front }, 'undo')).toBe(true)
    expect(isBehind({ front }, 'darkTheme')).toBe(false)
  })

  test('by a list over the window, which the same key closes again', () => {
    show(front, { kind: 'palette' })
    expect(isBehind({ front }, 'save')).toBe(true)
    expect(isBehind({ front }, 'palette')).toBe(false)
  })

  test('by a workshop, but for what belongs to it', () => {
    show(front, { kind: 'workshop', open: undefined })
    expect(isBehind({ front }, 'removeRow')).toBe(true)
    expect(isBehind({ front }, 'importAnswers')).toBe(false)
    expect(isBehind({ front }, 'present')).toBe(false)
  })

  test('by a ballot that is being filled in: the rest of the workshop is out of reach', () => {
    const voter = asVoterId('v1')
    const ballot = { voter, way: 'laptop', round: 1, answers: new Map(), stage: 'fill-in' } as const
    show(front, { kind: 'workshop', open: { kind: 'ballot', ballot } })
    expect(isBehind({ front }, 'importAnswers')).toBe(true)
    expect(isBehind({ front }, 'undo')).toBe(true)
    expect(isBehind({ front }, 'save')).toBe(false)
  })
})

test('nothing that changes the chart reaches through a dialog or a ballot', () => {
  const changing = actions.filter(({ needs }) => needs === 'cell' || needs === 'editable')
  const through = changing.filter((action) => action.through?.includes('dialog'))
  expect(through.map(({ id }) => id)).toEqual([])
  const duringBallot = changing.filter((action) => action.through?.includes('ballot'))
  expect(duringBallot.map(({ id }) => id)).toEqual(['save'])
})
