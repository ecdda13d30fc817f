import { expect, test, vi } from 'vitest'
import { followWork } from '../../../renderer/files/keepWork.ts'
import {
  createDocumentStore,
  dispatch,
  openNew,
  redoNext,
  undoLast,
} from '../../../renderer/window/store/documentStore.ts'
import { createSessionStore } from '../../../renderer/window/store/sessionStore.ts'
import type { RecordedAnswer } from '../../../shared/bridge/keepingWork.ts'
import { matrixOf } from '../../support/matrixOf.ts'

/** A window with a chart that was titled, and main, which answers when it is let. */
function typing() {
  const answers: ((answer: RecordedAnswer) => void)[] = []
  const asked: string[] = []
  const answerLater = (does: string) => (): Promise<RecordedAnswer> => {
    asked.push(does)
    return new Promise((done) => answers.push(done))
  }
  const bridge = { beginWork: answerLater('begin'), recordWork: answerLater('record') }
  const app = { bridge, document: createDocumentStore(), session: createSessionStore() }
  openNew(app.document, matrixOf('x | CIO\nBudget | A'))
  const stop = followWork(app)
  dispatch(app.document, { type: 'setTitle', title: 'Ours' })
  const answer = async (): Promise<void> => {
    await vi.waitFor(() => expect(answers).not.toHaveLength(0))
    answers.shift()?.({ kind: 'recorded' })
  }
  return { app, asked, answer, stop, isKept: () => app.session.getState().isKept }
}

test('an undo that is done again before it was recorded leaves the work protected', async () => {
  const { app, asked, answer, isKept, stop } = typing()
  await answer()
  await vi.waitFor(() => expect(isKept()).toBe(true))
  undoLast(app.document)
  expect(isKept()).toBe(false)
  redoNext(app.document)
  await vi.waitFor(() => expect(isKept()).toBe(true))
  expect(asked).toEqual(['begin'])
  stop()
})

test('an undo that is done again while it is recorded is recorded, too, before the work counts as protected', async () => {
  const { app, asked, answer, isKept, stop } = typing()
  await answer()
  await vi.waitFor(() => expect(isKept()).toBe(true))
  undoLast(app.document)
  await vi.waitFor(() => expect(asked).toEqual(['begin', 'record']))
  redoNext(app.document)
  await answer()
  await vi.waitFor(() => expect(asked).toEqual(['begin', 'record', 'record']))
  expect(isKept()).toBe(false)
  await answer()
  await vi.waitFor(() => expect(isKept()).toBe(true))
  stop()
})
