import { copyFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, onTestFinished, test, vi } from 'vitest'
import { createDocuments } from '../../electron/documents.ts'
import { makeOwnFolders, ownFoldersIn } from '../../electron/files/ownFolders.ts'
import { openStates } from '../../electron/files/states.ts'
import { surroundings } from '../../electron/surroundings.ts'
import { newsOf } from '../../electron/watching.ts'
import { serialise } from '../../shared/document/serialise.ts'
import { matrixOf } from '../support/matrixOf.ts'
import { temporaryFolder } from '../support/temporaryFolder.ts'

const [first, second] = ['A', 'R'].map((letter) => serialise(matrixOf(`x | CIO\nBudget | ${letter}`))) as [
  string,
  string,
]

/** A chart that is saved here, and of which an engine then brings the state from before that save back. */
async function setBackAfter(minutes: number, also: (path: string) => void = () => undefined) {
  const path = join(temporaryFolder(), 'chart.raci')
  const own = ownFoldersIn(temporaryFolder())
  await makeOwnFolders(surroundings, own)
  writeFileSync(path, first)
  const restart = () => createDocuments(surroundings, undefined, openStates(surroundings, own, Date.now))
  const open = async (documents: ReturnType<typeof restart>): Promise<string> => {
    const opened = await documents.open(path)
    if (!opened.ok) throw new Error(opened.error.kind)
    return opened.value.document.handle
  }
  const documents = restart()
  const handle = await open(documents)
  await documents.save(handle, second)
  also(path)
  const savedAt = Date.now()
  vi.spyOn(Date, 'now').mockImplementation(() => savedAt + minutes * 60_000)
  onTestFinished(() => void vi.restoreAllMocks())
  writeFileSync(path, first)
  const change = { kind: 'changed', text: first, sha256: hashOf(first) } as const
  const newsIn = (all: typeof documents, of: string) =>
    newsOf({ around: surroundings, documents: all, send: () => undefined }, of, change)
  return {
    news: () => newsIn(documents, handle),
    newsAfterRestart: async () => {
      const later = restart()
      return newsIn(later, await open(later))
    },
  }
}

function hashOf(text: string): string {
  return surroundings.sha256(new TextEncoder().encode(text))
}

test('an earlier state that comes back within a minute of a save is an echo, and ours is written again', async () => {
  const { news } = await setBackAfter(0.5)
  expect(await news()).toEqual({ kind: 'echo' })
})

test('so it is where Remit was started anew meanwhile', async () => {
  const { newsAfterRestart } = await setBackAfter(0.5)
  expect(await newsAfterRestart()).toEqual({ kind: 'echo' })
})

test('one that comes later is asked about', async () => {
  const { news, newsAfterRestart } = await setBackAfter(2)
  expect(await news()).toMatchObject({ kind: 'changed', standing: 'older' })
  expect(await newsAfterRestart()).toMatchObject({ kind: 'changed', standing: 'older' })
})

test('one that comes later is an echo, too, where an engine has put our save aside for it, and no variant', async () => {
  const putAside = (name: string) => (path: string) => copyFileSync(path, join(path, '..', name))
  const { news } = await setBackAfter(2, putAside('chart (conflicted copy).raci'))
  expect(await news()).toEqual({ kind: 'echo' })
  const variant = await setBackAfter(2, putAside('chart without IT.raci'))
  expect(await variant.news()).toMatchObject({ kind: 'changed', standing: 'older' })
})
