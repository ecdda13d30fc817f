import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { followTyping, restMs } from '../../../renderer/files/followTyping.ts'
import { askAboutConflicts, showConflicts, titleOf } from '../../../renderer/files/openMerge.ts'
import { askAboutSetBack } from '../../../renderer/files/setBack.ts'
import type { App } from '../../../renderer/window/app.ts'
import { dismiss, layerAt } from '../../../renderer/window/store/frontStore.ts'
import { mergeMatrices } from '../../../shared/merge/mergeMatrices.ts'
import { appOf } from '../../support/appOf.ts'
import { matrixOf } from '../../support/matrixOf.ts'

const base = matrixOf('x | CIO | CTO\nBudget | A | C')
const merged = mergeMatrices(
  base,
  matrixOf('x | CIO | CTO\nBudget | R | C'),
  matrixOf('x | CIO | CTO\nBudget | I | C'),
)
const merge = { name: 'chart.raci', from: 'file', merged } as const

let app: App
let focused: { readonly matches: () => boolean } | null
let stop: () => void
beforeEach(() => {
  vi.useFakeTimers()
  const window = Object.assign(new EventTarget(), {
    document: {
      get activeElement() {
        return focused
      },
    },
  })
  vi.stubGlobal('window', window)
  focused = null
  app = appOf(base, { bridge: { beginWork: () => Promise.resolve({ kind: 'recorded' }) } })
  stop = followTyping(app)
})
afterEach(() => {
  stop()
  vi.unstubAllGlobals()
  vi.useRealTimers()
})

const press = (key: string, held: Partial<KeyboardEvent> = {}): void =>
  void window.dispatchEvent(Object.assign(new Event('keydown'), { key, ...held }))
const isAsked = () => layerAt(app.front.getState(), 'dialog')?.kind === 'conflicts'
const question = () => layerAt(app.front.getState(), 'question')?.question
const later = (): void => void vi.advanceTimersByTime(2 * restMs)

describe('what both changed', () => {
  test('is told to somebody who types, and asked once they rest', () => {
    press('B')
    askAboutConflicts(app, merge)
    expect(isAsked()).toBe(false)
    expect(app.session.getState().notice?.title).toBe(titleOf(merge))
    later()
    expect(isAsked()).toBe(true)
  })

  test('is not asked for as long as a field to type in has the focus', () => {
    focused = { matches: () => true }
    askAboutConflicts(app, merge)
    later()
    expect(isAsked()).toBe(false)
    focused = null
    later()
    expect(isAsked()).toBe(true)
  })

  test('is asked at once when a shortcut has brought it up', () => {
    press('s', { ctrlKey: true })
    askAboutConflicts(app, merge)
    expect(isAsked()).toBe(true)
  })

  test('is not asked a second time when it was put off meanwhile', () => {
    press('B')
    askAboutConflicts(app, merge)
    showConflicts(app)
    dismiss(app.front, 'dialog')
    later()
    expect(isAsked()).toBe(false)
  })
})

test('a file that was set back is asked about once somebody who types rests, and no button has the focus', () => {
  press('Enter')
  askAboutSetBack(app, { name: 'chart.raci', matrix: base, sha256: 'a', at: null })
  expect(question()).toBeUndefined()
  later()
  expect(question()?.isUnasked).toBe(true)
})
