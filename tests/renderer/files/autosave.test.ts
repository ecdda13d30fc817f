import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { SaveAnswer } from '../../../shared/bridge/saving.ts'
import type { Request } from '../../../shared/bridge/requests.ts'
import type { App } from '../../../renderer/window/app.ts'
import { followAutosave } from '../../../renderer/files/autosave.ts'
import { change } from '../../../renderer/window/change.ts'
import { setAutosave } from '../../../renderer/window/store/documentStore.ts'
import { appOf, handle } from '../../support/appOf.ts'
import { matrixOf } from '../../support/matrixOf.ts'

const seconds = 1_000
const page = new EventTarget()
let app: App
let stop: () => void
let saves: Request<'saveMatrix'>[]
let answer: SaveAnswer

beforeEach(() => {
  vi.useFakeTimers()
  vi.stubGlobal('window', page)
  saves = []
  answer = {
    ...{ kind: 'saved', handle, name: 'chart.raci', folder: 'team', at: '2026-03-01', autosave: 'soon' },
    unkept: null,
  }
  const saveMatrix = (request: Request<'saveMatrix'>) => {
    saves.push(request)
    return Promise.resolve(answer)
  }
  app = appOf(matrixOf('x | CIO\nBudget | A'), { bridge: { saveMatrix } })
  setAutosave(app.document, 'soon')
  stop = followAutosave(app)
})

afterEach(() => {
  stop()
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

const type = (title: string) => change(app, { type: 'setTitle', title })
const pass = (time: number) => vi.advanceTimersByTimeAsync(time)

describe('a file that saves itself', () => {
  test('is saved a moment after the last change', async () => {
    type('One')
    await pass(1.5 * seconds)
    type('Two')
    await pass(1.5 * seconds)
    expect(saves).toHaveLength(0)
    await pass(1 * seconds)
    expect(saves.map(({ way }) => way)).toEqual(['itself'])
  })

  test('is saved in time, however busy the person is', async () => {
    for (let at = 0; at < 16; at++) {
      type(`Title ${at}`)
      await pass(1 * seconds)
    }
    expect(saves).toHaveLength(1)
  })

  test('is not saved when nothing has changed, nor while something is to be chosen', async () => {
    await pass(60 * seconds)
    app.session.setState({ recovery: { words: '', changes: 1 } })
    type('One')
    await pass(60 * seconds)
    expect(saves).toHaveLength(0)
    app.session.setState({ recovery: undefined })
    await pass(3 * seconds)
    expect(saves).toHaveLength(1)
  })

  test('is not saved once it saves itself no more', async () => {
    type('One')
    setAutosave(app.document, 'asked')
    await pass(60 * seconds)
    expect(saves).toHaveLength(0)
  })

  test('is tried again where a save failed', async () => {
    answer = { kind: 'failed', error: { kind: 'disk-full', path: '/chart.raci', bytes: 1 } }
    type('One')
    await pass(3 * seconds)
    expect(saves).toHaveLength(1)
    expect(app.session.getState().saveProblem?.reason).toBe('the disk is full')
    await pass(31 * seconds)
    expect(saves).toHaveLength(2)
  })

  test('waits longer where each save is sent on, but not when the window is left', async () => {
    setAutosave(app.document, 'seldom')
    type('One')
    await pass(10 * seconds)
    expect(saves).toHaveLength(0)
    page.dispatchEvent(new Event('blur'))
    await pass(0)
    expect(saves).toHaveLength(1)
  })
})
