import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { followWork } from '../../../renderer/files/keepWork.ts'
import { saveFile } from '../../../renderer/files/saveFile.ts'
import { takeDiskChange } from '../../../renderer/files/takeDiskChange.ts'
import type { App } from '../../../renderer/window/app.ts'
import { replaceMatrix } from '../../../renderer/window/store/documentStore.ts'
import type { DiskNews } from '../../../shared/bridge/events.ts'
import type { SaveAnswer } from '../../../shared/bridge/saving.ts'
import { applyLinePatch } from '../../../shared/files/linePatch.ts'
import { serialise } from '../../../shared/document/serialise.ts'
import { appOf, handle } from '../../support/appOf.ts'
import { matrixOf } from '../../support/matrixOf.ts'

const base = matrixOf('x | CIO\nBudget | A\nCloud | C')
const saved: SaveAnswer = {
  ...{
    kind: 'saved',
    handle,
    name: 'chart.raci',
    folder: 'team',
    at: '2026-03-01T12:00:00Z',
    autosave: 'soon',
  },
  unkept: null,
}
const refused: SaveAnswer = { kind: 'failed', error: { kind: 'changed-on-disk', path: '/chart.raci' } }
let app: App
let answers: SaveAnswer[]
let asked: string[]
/** what happens while a save is under way */
let during: () => void

/** Another program has written this, and what was on screen as saved before is known to it. */
function written(table: string): DiskNews {
  return {
    ...{ kind: 'changed', text: serialise(matrixOf(`x | CIO\n${table}`)), sha256: 'theirs' },
    ...{ standing: 'newer', base: serialise(base), isBaseIncomplete: false, isMarked: false, at: null },
  }
}

afterEach(() => void vi.useRealTimers())
beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'] })
  answers = []
  asked = []
  during = () => undefined
  const saveMatrix: App['bridge']['saveMatrix'] = ({ text }) => {
    asked.push(text)
    during()
    return Promise.resolve(answers.shift() ?? saved)
  }
  const acceptDisk = (): Promise<null> => Promise.resolve(null)
  app = appOf(base, {
    bridge: { saveMatrix, acceptDisk },
    perform: (window, action) => void (action === 'save' && saveFile(window, 'again')),
  })
  replaceMatrix(app.document, matrixOf('x | CIO\nBudget | R\nCloud | C'), 'Edit')
})

test('a save that somebody asked for, and that another program came in the way of, is done once that is taken in', async () => {
  answers = [refused]
  expect(await saveFile(app, 'again')).toBe(false)
  takeDiskChange(app, written('Budget | A\nCloud | I'))
  await expect.poll(() => asked).toHaveLength(2)
  expect(asked[1]).toContain('"cio": "R"')
  expect(asked[1]).toContain('"cio": "I"')
})

test('a save is not done again over what is asked about since it was begun', async () => {
  answers = [refused]
  during = () => takeDiskChange(app, written('Budget | I\nCloud | C'))
  expect(await saveFile(app, 'again')).toBe(false)
  expect(app.session.getState().openMerge).toBeDefined()
  expect(asked).toHaveLength(1)
})

test('a save in the very moment in which something is asked shows that, and does not settle it', async () => {
  takeDiskChange(app, written('Budget | I\nCloud | C'))
  expect(await saveFile(app, 'again')).toBe(false)
  expect(app.session.getState().openMerge).toBeDefined()
  vi.setSystemTime(Date.now() + 2_000)
  expect(await saveFile(app, 'again')).toBe(true)
  expect(app.session.getState().openMerge).toBeUndefined()
})

test('what waits for an editor is taken in before a save, also when the grid has not yet told that it is closed', async () => {
  app.session.setState({ isPlaceCovered: true })
  takeDiskChange(app, written('Budget | A\nCloud | I'))
  expect(await saveFile(app, 'again')).toBe(true)
  expect(asked[0]).toContain('"cio": "I"')
})

test('it is not done unasked where something is to be chosen first', async () => {
  answers = [refused]
  await saveFile(app, 'again')
  takeDiskChange(app, written('Budget | I\nCloud | C'))
  await Promise.resolve()
  expect(app.session.getState().openMerge).toBeDefined()
  expect(asked).toHaveLength(1)
})

test('what is typed while a save waits for the journal is never counted as saved without being in the file', async () => {
  const recorded = new Map<number, string>()
  const waiting: (() => void)[] = []
  const beginWork: App['bridge']['beginWork'] = ({ revision, text }) =>
    new Promise((done) => {
      recorded.set(revision, text)
      waiting.push(() => done({ kind: 'recorded' }))
    })
  const written: (string | undefined)[] = []
  const saveMatrix: App['bridge']['saveMatrix'] = ({ revision, text }) => {
    written.push(text, recorded.get(revision))
    return Promise.resolve(saved)
  }
  const recordWork: App['bridge']['recordWork'] = ({ revision, change }) => {
    const before = recorded.get(revision - 1) ?? ''
    recorded.set(revision, typeof change === 'string' ? change : (applyLinePatch(before, change) ?? ''))
    return Promise.resolve({ kind: 'recorded' })
  }
  app = appOf(base, { bridge: { saveMatrix, beginWork, recordWork } })
  const stop = followWork(app)
  replaceMatrix(app.document, matrixOf('x | CIO\nBudget | R\nCloud | C'), 'Edit')
  await expect.poll(() => waiting).toHaveLength(1)
  const isSaved = saveFile(app, 'again')
  replaceMatrix(app.document, matrixOf('x | CIO\nBudget | I\nCloud | C'), 'Edit')
  waiting[0]?.()
  expect(await isSaved).toBe(true)
  expect(written[0]).toBe(written[1])
  stop()
})
