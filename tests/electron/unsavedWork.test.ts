import { expect, test } from 'vitest'
import { createDocuments } from '../../electron/documents.ts'
import { readJournal } from '../../electron/files/journalFormat.ts'
import { replayJournal } from '../../electron/files/replayJournal.ts'
import { beginWork, endWork, noteSaved, recordWork, type JournalOwner } from '../../electron/unsavedWork.ts'
import { asMatrixId } from '../../shared/document/ids.ts'
import { serialise } from '../../shared/document/serialise.ts'
import { DiskInMemory } from '../support/diskInMemory.ts'
import { matrixOf } from '../support/matrixOf.ts'

const [base, ours, later] = ['A', 'R', 'C'].map((letter) =>
  serialise(matrixOf(`x | CIO\nBudget | ${letter}`)),
) as [string, string, string]

/** A window with a journal, and a request to begin it anew. */
async function window() {
  const disk = new DiskInMemory({ folders: ['/journals'], files: new Map() })
  disk.put('/chart.raci', base)
  const around = disk.surroundings()
  const documents = createDocuments(around)
  const opened = await documents.open('/chart.raci')
  if (!opened.ok) throw new Error(opened.error.kind)
  const session = { pid: 7, bootId: 'b', startedAt: '1' }
  const tools = { documents, journals: { around, folder: '/journals', session, now: () => 5 } }
  const state: JournalOwner = {
    ...{ handle: opened.value.document.handle, journal: undefined, recoveredFrom: undefined },
  }
  const request = { matrix: asMatrixId('chart'), base, baseIsIn: 'file', revision: 2, changes: 1 } as const
  await beginWork(tools, state, { ...request, text: ours })
  return { disk, tools, state, begin: () => beginWork(tools, state, { ...request, text: later }) }
}

test('a save that is noted while the journal begins anew is noted in the new one', async () => {
  const { disk, tools, state, begin } = await window()
  const begun = begin()
  await noteSaved(tools, state, { text: ours, revision: 1 })
  await begun
  const [name = ''] = await disk.surroundings().disk.readdir('/journals')
  const read = readJournal(disk.content.existing(`/journals/${name}`).synced)
  expect(read && replayJournal(read)).toMatchObject({ text: later, base: { text: ours }, changes: 1 })
})

test('a journal that begins anew while its window ends leaves nothing behind', async () => {
  const { disk, state, begin } = await window()
  const begun = begin()
  await endWork(state, false)
  await begun
  expect(await disk.surroundings().disk.readdir('/journals')).toEqual([])
})

test('a journal that could not begin anew is in nobody’s way: a save goes on, and the next change begins it', async () => {
  const { disk, tools, state, begin } = await window()
  disk.behave({ fault: { at: 1, code: 'EACCES', forEver: true } })
  expect(await begin()).toMatchObject({ kind: 'failed' })
  await expect(noteSaved(tools, state, { text: ours, revision: 1 })).resolves.toBeUndefined()
  expect(await recordWork(state, { revision: 3, change: later })).toEqual({ kind: 'begin' })
})
