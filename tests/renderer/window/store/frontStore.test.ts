import { beforeEach, describe, expect, test } from 'vitest'
import type { Presentation } from '../../../../shared/bridge/presenting.ts'
import { asRoleId, asRowId, asVoterId } from '../../../../shared/document/ids.ts'
import {
  ask,
  createFrontStore,
  dismiss,
  frontPlace,
  layerAt,
  show,
  update,
  type FrontStore,
  type OpenBallot,
} from '../../../../renderer/window/store/frontStore.ts'

let front: FrontStore
beforeEach(() => {
  front = createFrontStore()
})

const kinds = () => front.getState().layers.map(({ kind }) => kind)
const question = { title: 'Sure?', details: '', choices: [] }
const ballot: OpenBallot = {
  ...{ voter: asVoterId('v1'), round: 1, answers: new Map() },
  ...({ way: 'laptop', stage: 'hand-over' } as const),
}

describe('what is in front of the chart', () => {
  test('is nothing at first', () => {
    expect(kinds()).toEqual([])
    expect(frontPlace(front.getState())).toBeUndefined()
  })

  test('a popover goes when anything else comes', () => {
    show(front, { kind: 'assign', row: asRowId('r1'), rows: [asRowId('r1')] })
    show(front, { kind: 'role', role: asRoleId('cio') })
    expect(kinds()).toEqual(['role'])
    show(front, { kind: 'charter', role: asRoleId('cio') })
    expect(kinds()).toEqual(['charter'])
  })

  test('a popover leaves the chart in sight', () => {
    show(front, { kind: 'rowDetails', row: asRowId('r1') })
    expect(frontPlace(front.getState())).toBeUndefined()
  })

  test('a dialog takes the place of the one before', () => {
    show(front, { kind: 'export' })
    show(front, { kind: 'versions' })
    expect(kinds()).toEqual(['versions'])
  })

  test('a presentation is over the workshop it was started from, and gives it back', () => {
    const presentation: Presentation = {
      view: { kind: 'rows' },
      ...{
        edition: null,
        asOf: null,
        rows: null,
        stop: '',
        at: 0,
        role: null,
        row: null,
        isSpotlit: false,
        blank: null,
        typed: '',
      },
    }
    show(front, { kind: 'workshop', open: undefined })
    show(front, { kind: 'presentation', presentation, panel: undefined, hasPresenter: false })
    expect(frontPlace(front.getState())).toBe('presentation')
    dismiss(front, 'presentation')
    expect(frontPlace(front.getState())).toBe('workshop')
  })

  test('a question is over the dialog that asks it', () => {
    show(front, { kind: 'versions' })
    ask(front, question)
    expect(frontPlace(front.getState())).toBe('question')
    expect(layerAt(front.getState(), 'question')?.question).toBe(question)
    dismiss(front, 'question')
    expect(frontPlace(front.getState())).toBe('dialog')
  })

  test('a ballot goes with its workshop', () => {
    show(front, { kind: 'workshop', open: { kind: 'ballot', ballot } })
    dismiss(front, 'workshop')
    show(front, { kind: 'workshop', open: undefined })
    expect(layerAt(front.getState(), 'workshop')?.open).toBeUndefined()
  })

  test('what is not there cannot be changed', () => {
    update(front, 'workshop', { open: { kind: 'ballot', ballot } })
    expect(kinds()).toEqual([])
  })

  test('to dismiss nothing tells nobody', () => {
    let told = 0
    front.subscribe(() => told++)
    dismiss(front, 'popover', 'dialog')
    expect(told).toBe(0)
  })
})
