import { describe, expect, test } from 'vitest'
import { startJournal, type Journal, type JournalSurroundings } from '../../../electron/files/journal.ts'
import { readJournal } from '../../../electron/files/journalFormat.ts'
import { replayJournal, type Replayed } from '../../../electron/files/replayJournal.ts'
import { linePatch } from '../../../shared/files/linePatch.ts'
import { DiskInMemory } from '../../support/diskInMemory.ts'

const folder = '/journals'
const session = { pid: 1, bootId: 'boot', startedAt: '1' }
const work: Replayed = {
  ...{ documentId: 'chart', path: '/chart.raci', base: { text: 'a\nb\nc', sha256: 'hash of abc' } },
  ...{ text: 'a\nb\nc', revision: 0, changes: 0, at: 0 },
}

function newDisk(): { disk: DiskInMemory; tools: JournalSurroundings } {
  const disk = new DiskInMemory({ folders: [folder], files: new Map() })
  let time = 0
  return { disk, tools: { around: disk.surroundings(), folder, session, now: () => ++time } }
}

async function started(): Promise<{ disk: DiskInMemory; journal: Journal }> {
  const { disk, tools } = newDisk()
  const journal = await startJournal(tools, work, 'one')
  if (!journal.ok) throw new Error('not started')
  return { disk, journal: journal.value }
}

function replayed(disk: DiskInMemory): Replayed {
  const read = readJournal(disk.content.existing('/journals/one.journal').synced)
  if (!read) throw new Error('no journal')
  return replayJournal(read)
}

function type(journal: Journal, revision: number, text: string) {
  return journal.record({ revision, change: linePatch(journal.current().text.split('\n'), text.split('\n')) })
}

describe('a journal', () => {
  test('holds what was recorded, as the change alone', async () => {
    const { disk, journal } = await started()
    expect(await type(journal, 1, 'a\nB\nc')).toEqual({ ok: true, value: 1 })
    await type(journal, 2, 'a\nB\nc\nd')
    expect(replayed(disk)).toEqual({ ...work, text: 'a\nB\nc\nd', revision: 2, changes: 2, at: 2 })
    expect(disk.read('/journals/one.journal')).toContain('{"skip":1,"drop":1,"put":["B"]}')
  })

  test('writes what comes during a flush with the next one, all at once', async () => {
    const { disk, journal } = await started()
    disk.log.length = 0
    const answers = Array.from({ length: 40 }, (_, index) => type(journal, index + 1, `a\n${index}\nc`))
    expect((await Promise.all(answers)).every((answer) => answer.ok)).toBe(true)
    expect(disk.log.filter((step) => step === 'datasync')).toHaveLength(2)
    expect(replayed(disk)).toMatchObject({ text: 'a\n39\nc', changes: 40 })
  })

  test('knows the file as it was saved, also when editing went on', async () => {
    const { disk, journal } = await started()
    await type(journal, 1, 'one')
    const save = journal.saved({ revision: 1, text: 'one', path: '/new.raci', sha256: 'hash of one' })
    await type(journal, 2, 'two')
    await save
    const expected = {
      path: '/new.raci',
      base: { text: 'one', sha256: 'hash of one' },
      text: 'two',
      changes: 1,
    }
    expect(replayed(disk)).toMatchObject(expected)
    expect(journal.current()).toMatchObject(expected)
  })

  test('is written anew at a save once it is long', async () => {
    const { disk, journal } = await started()
    const long = 'x'.repeat(300_000)
    await type(journal, 1, long)
    await type(journal, 2, 'short')
    await journal.saved({ revision: 2, text: 'short', path: '/chart.raci', sha256: 'h' })
    expect(disk.content.existing('/journals/one.journal').synced.length).toBeLessThan(1_000)
    expect(replayed(disk)).toMatchObject({ text: 'short', base: { text: 'short', sha256: 'h' }, changes: 0 })
    await type(journal, 3, 'shorter')
    expect(replayed(disk)).toMatchObject({ text: 'shorter', changes: 1 })
  })

  test('has the whole text at every 500th change', async () => {
    const { disk, journal } = await started()
    for (let revision = 1; revision <= 501; revision++) await type(journal, revision, `a\n${revision}\nc`)
    expect(disk.read('/journals/one.journal')).toContain('"change":"a\\n500\\nc"')
    expect(replayed(disk)).toMatchObject({ text: 'a\n501\nc', changes: 501 })
  })

  test('asks for the whole text when a change is not for the text it has', async () => {
    const { disk, journal } = await started()
    const patch = [{ skip: 7, drop: 0, put: [] }]
    expect(await journal.record({ revision: 1, change: patch })).toEqual({
      ok: false,
      error: { kind: 'out-of-step' },
    })
    expect((await journal.record({ revision: 1, change: 'whole' })).ok).toBe(true)
    expect(replayed(disk)).toMatchObject({ text: 'whole', revision: 1 })
  })

  test('that could not be written is written anew with the next change', async () => {
    const { disk, journal } = await started()
    for (const failing of ['write', 'datasync']) {
      disk.behave({
        before: (operation) => {
          if (operation === failing) throw Object.assign(new Error(), { code: 'ENOSPC' })
        },
      })
      const revision = journal.current().revision + 1
      expect(await type(journal, revision, failing)).toMatchObject({ error: { kind: 'disk-full' } })
      disk.behave({})
      expect((await type(journal, revision + 1, `${failing}\nand more`)).ok).toBe(true)
      expect(replayed(disk)).toMatchObject({ text: `${failing}\nand more`, changes: revision + 1 })
    }
  })

  test('that somebody removed is there again with the next change', async () => {
    const { disk, journal } = await started()
    await type(journal, 1, 'one')
    disk.content.unlink('/journals/one.journal')
    expect(await type(journal, 2, 'two')).toEqual({ ok: true, value: 2 })
    expect(replayed(disk)).toMatchObject({ text: 'two', changes: 2 })
  })

  test('that was closed asks for a new beginning, and leaves no one waiting', async () => {
    const { journal } = await started()
    await journal.close()
    expect(await type(journal, 1, 'one')).toEqual({ ok: false, error: { kind: 'out-of-step' } })
    await journal.close()
  })

  test('that could not be written is written anew when asked', async () => {
    const { disk, journal } = await started()
    disk.behave({ writeLimit: 0 })
    expect((await type(journal, 1, 'one')).ok).toBe(false)
    expect((await journal.settle()).ok).toBe(false)
    disk.behave({})
    expect((await journal.settle()).ok).toBe(true)
    expect(replayed(disk)).toMatchObject({ text: 'one' })
  })

  test('goes on from a saved text that was never recorded', async () => {
    const { disk, journal } = await started()
    await type(journal, 1, 'one')
    await journal.saved({ revision: 2, text: 'two', path: '/new.raci', sha256: 'hash of two' })
    expect(replayed(disk)).toMatchObject({
      text: 'two',
      base: { text: 'two', sha256: 'hash of two' },
      changes: 0,
    })
    await type(journal, 3, 'three')
    expect(replayed(disk)).toMatchObject({ text: 'three', base: { text: 'two' }, changes: 1 })
  })

  test('stays when it is closed and goes when it is removed', async () => {
    const { disk, journal } = await started()
    void type(journal, 1, 'one')
    await journal.close()
    expect(replayed(disk)).toMatchObject({ text: 'one' })
    const { disk: other, journal: mine } = await started()
    await mine.remove()
    expect(other.paths()).toEqual([])
  })

  test('is private to the person', async () => {
    const { disk } = await started()
    expect(disk.content.existing('/journals/one.journal').mode).toBe(0o600)
  })
})
