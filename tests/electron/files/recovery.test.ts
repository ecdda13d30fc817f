import { describe, expect, test } from 'vitest'
import { forgetDocument } from '../../../electron/forgetDocument.ts'
import { startJournal, type Journal } from '../../../electron/files/journal.ts'
import { ownFoldersIn } from '../../../electron/files/ownFolders.ts'
import { findUnsavedWork, putAside, type FoundJournals } from '../../../electron/files/recovery.ts'
import type { Replayed } from '../../../electron/files/replayJournal.ts'
import { openStates } from '../../../electron/files/states.ts'
import { openVersions } from '../../../electron/files/versions.ts'
import { rememberRecent } from '../../../electron/recentFiles.ts'
import { openSettings } from '../../../electron/settings.ts'
import { surroundings } from '../../../electron/surroundings.ts'
import { noSaves } from '../../../shared/document/saves.ts'
import { serialise } from '../../../shared/document/serialise.ts'
import { linePatch } from '../../../shared/files/linePatch.ts'
import { DiskInMemory } from '../../support/diskInMemory.ts'
import { matrixOf } from '../../support/matrixOf.ts'

const folders = ownFoldersIn('/')
const path = '/chart.raci'
const [start, first, second, theirs] = ['Budget | A', 'Budget | R', 'Budget | C', 'Hiring | A'].map((row) =>
  serialise(matrixOf(`x | CIO\n${row}`)),
) as [string, string, string, string]
const utf8 = (text: string) => new TextEncoder().encode(text)

async function crashed(
  edit: (journal: Journal) => Promise<unknown>,
  at: string | null = path,
  sha256 = at === null ? null : surroundings.sha256(utf8(start)),
) {
  const disk = new DiskInMemory({ folders: Object.values(folders), files: new Map() })
  disk.put(path, start)
  const around = disk.surroundings()
  const session = { pid: 7, bootId: 'b', startedAt: '1' }
  const tools = { around, folder: folders.journals, session, now: () => 5 }
  const base = { text: start, sha256 }
  const work: Replayed = { documentId: 'chart', path: at, base, text: start, revision: 0, changes: 0, at: 0 }
  const journal = await startJournal(tools, work, 'j')
  if (!journal.ok) throw new Error('not started')
  await edit(journal.value)
  const find = async (isAlive = false): Promise<FoundJournals> => {
    const found = await findUnsavedWork({ around, folder: folders.journals, isAlive: () => isAlive })
    if (!found.ok) throw new Error(found.error.kind)
    return found.value
  }
  return { disk, around, tools, find }
}

const twoChanges = async (journal: Journal) => {
  await journal.record({ revision: 1, change: linePatch(start.split('\n'), first.split('\n')) })
  await journal.record({ revision: 2, change: linePatch(first.split('\n'), second.split('\n')) })
}

describe('unsaved work of an earlier run', () => {
  test('goes on from the file when that is as it was left', async () => {
    const { find } = await crashed(twoChanges)
    const { unsaved } = await find()
    expect(unsaved).toMatchObject([{ kind: 'file-as-left', journal: 'j', lostBytes: 0 }])
    expect(unsaved[0]?.work).toMatchObject({ text: second, changes: 2, at: 5, base: { text: start } })
  })

  test('goes on from the file also when the crash came between its save and the note of it', async () => {
    const { disk, around, find } = await crashed(twoChanges)
    disk.put(path, first)
    const { unsaved } = await find()
    const base = { text: first, sha256: around.sha256(utf8(first)) }
    expect(unsaved).toMatchObject([{ kind: 'file-as-left', work: { text: second, changes: 1, base } }])
  })

  test('is all in the file when that holds the last text', async () => {
    const { disk, find } = await crashed(twoChanges)
    disk.put(path, second)
    expect(await find()).toEqual({ unsaved: [], finished: ['j'], unreadable: [] })
  })

  test('is the whole chart when the file was lost while it was open, even if nothing was changed since', async () => {
    const { disk, find } = await crashed(() => Promise.resolve(), path, null)
    disk.content.unlink(path)
    expect(await find()).toMatchObject({ unsaved: [{ kind: 'file-gone', work: { text: start } }] })
    disk.put(path, start)
    expect(await find()).toEqual({ unsaved: [], finished: ['j'], unreadable: [] })
  })

  test('comes with three texts when somebody else has written the file', async () => {
    const { disk, around, find } = await crashed(twoChanges)
    disk.put(path, theirs)
    const theirSha256 = around.sha256(utf8(theirs))
    expect((await find()).unsaved).toMatchObject([
      { kind: 'file-changed', base: start, ours: second, theirs, theirSha256 },
    ])
  })

  test('is not merged with another chart that stands where the file was', async () => {
    const { disk, find } = await crashed(twoChanges)
    disk.put(path, theirs.replace(/"id": "[^"]*"/, '"id": "another"'))
    expect((await find()).unsaved).toMatchObject([{ kind: 'file-gone', work: { text: second } }])
  })

  test('comes with three texts when the file was set back to what was saved before', async () => {
    const { disk, find } = await crashed(async (journal) => {
      await twoChanges(journal)
      await journal.saved({ revision: 2, text: second, path, sha256: 'hash of second' })
      await journal.record({ revision: 3, change: theirs })
    })
    disk.put(path, first)
    expect((await find()).unsaved).toMatchObject([
      { kind: 'file-changed', base: second, ours: theirs, theirs: first },
    ])
  })

  test('is found also when the file is gone, out of reach, or was never there', async () => {
    const gone = await crashed(twoChanges)
    gone.disk.remove(path)
    expect((await gone.find()).unsaved).toMatchObject([{ kind: 'file-gone' }])

    const away = await crashed(twoChanges)
    away.disk.behave({
      before: (operation, _disk, at) => {
        if (operation === 'stat' && at === path) throw Object.assign(new Error(), { code: 'EIO' })
      },
    })
    expect((await away.find()).unsaved).toMatchObject([{ kind: 'file-out-of-reach', work: { text: second } }])

    const fresh = await crashed(twoChanges, null)
    expect((await fresh.find()).unsaved).toMatchObject([{ kind: 'never-saved', work: { text: second } }])
  })

  test('is left alone while its run goes on', async () => {
    const { find } = await crashed(twoChanges)
    expect(await find(true)).toEqual({ unsaved: [], finished: [], unreadable: [] })
  })

  test('ends with the last text that opens', async () => {
    const { find } = await crashed(async (journal) => {
      await twoChanges(journal)
      await journal.record({ revision: 3, change: 'no matrix' })
    })
    expect((await find()).unsaved).toMatchObject([{ work: { text: second } }])
  })

  test('goes on in a new journal that takes the place of the old one in one step', async () => {
    const { disk, tools, find } = await crashed(twoChanges)
    const [found] = (await find()).unsaved
    if (!found) throw new Error('nothing found')
    await startJournal(tools, found.work, found.journal)
    expect(disk.paths()).toEqual([path, '/journals/j.journal'])
    expect((await find()).unsaved).toEqual([found])
  })

  test('is a version once it is put aside', async () => {
    const { disk, around, find } = await crashed(twoChanges)
    const versions = openVersions(around, folders, () => 0)
    const [found] = (await find()).unsaved
    if (!found) throw new Error('nothing found')
    await putAside({ around, folder: folders.journals, isAlive: () => false }, versions, found)
    expect(disk.read('/journals/j.journal')).toBeUndefined()
    const list = await versions.list({ documentId: 'chart', path })
    expect(list).toMatchObject({ value: [{ reason: 'put-aside' }] })
  })

  test('of which not even the beginning can be read is told of and stays', async () => {
    const { disk, find } = await crashed(twoChanges)
    disk.edit('/journals/j.journal', 'remitjn1 and nonsense')
    expect(await find()).toEqual({ unsaved: [], finished: [], unreadable: ['j'] })
    expect(disk.paths()).toContain('/journals/j.journal')
  })
})

test('a document that is forgotten leaves no trace but its file', async () => {
  const { disk, around } = await crashed(twoChanges)
  const versions = openVersions(around, folders, () => 0)
  const settings = await openSettings(around, '/')
  rememberRecent(settings, path, { decided: 1, responsibilities: 1 })
  await versions.keep({ documentId: 'chart', path }, utf8(start), 'saved')
  const states = openStates(around, folders, () => 0)
  const state = { saves: noSaves, mark: '', path, isOurs: true, content: utf8(start) }
  await states.keep('chart', state)
  await states.count('chart', noSaves, '0123456789ab')
  const tools = { around, folders, versions, states, settings }
  expect(await forgetDocument(tools, { documentId: 'chart', path })).toEqual({ ok: true, value: undefined })
  expect(disk.paths()).toEqual([path, '/settings.json'])
  expect(disk.read('/settings.json')).not.toContain('chart')
})
