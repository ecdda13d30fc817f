import { describe, expect, test } from 'vitest'
import { ownFoldersIn } from '../../../electron/files/ownFolders.ts'
import { fitting, sizeOf, unexpired } from '../../../electron/files/retention.ts'
import type { Version } from '../../../electron/files/versionIndex.ts'
import { openVersions } from '../../../electron/files/versions.ts'
import { DiskInMemory } from '../../support/diskInMemory.ts'

const [minute, hour, day] = [60_000, 3_600_000, 86_400_000]
const key = { documentId: 'chart', path: '/chart.raci' }
const folders = ownFoldersIn('/')

function opened() {
  const disk = new DiskInMemory({ folders: [folders.versions, folders.contents], files: new Map() })
  let time = 100 * day
  const versions = openVersions(disk.surroundings(), folders, () => time)
  const keep = async (text: string, of: typeof key = key, reason: Version['reason'] = 'saved') => {
    time += minute
    const kept = await versions.keep(of, new TextEncoder().encode(text), reason)
    if (!kept.ok) throw new Error(kept.error.kind)
    return kept.value
  }
  const texts = async (of: typeof key = key) => {
    const list = await versions.list(of)
    if (!list.ok) throw new Error(list.error.kind)
    return Promise.all(
      list.value.map(async ({ id }) => {
        const bytes = await versions.read(of, id)
        return bytes.ok ? new TextDecoder().decode(bytes.value) : bytes.error.kind
      }),
    )
  }
  return { disk, versions, keep, texts, wait: (milliseconds: number) => (time += milliseconds) }
}

function version(at: number, more: Partial<Version> = {}): Version {
  return {
    id: String(at),
    at,
    sha256: String(at).padStart(64, '0'),
    bytes: 10,
    reason: 'saved',
    name: null,
    ...more,
  }
}

describe('versions', () => {
  test('are listed newest first and read as they were kept', async () => {
    const { keep, texts } = opened()
    for (const text of ['one', 'two', 'three']) await keep(text)
    expect(await texts()).toEqual(['three', 'two', 'one'])
  })

  test('of the same content are kept once, and once more when something came between', async () => {
    const { disk, keep, texts } = opened()
    for (const text of ['one', 'one', 'two', 'one']) await keep(text)
    expect(await texts()).toEqual(['one', 'two', 'one'])
    expect(disk.paths().filter((path) => path.endsWith('.gz'))).toHaveLength(2)
  })

  test('are private to the person', async () => {
    const { disk, keep } = opened()
    await keep('one')
    expect([...disk.content.files.values()].map(({ mode }) => mode)).toEqual([0o600, 0o600])
  })

  test('that the disk no longer holds as they were are said to be damaged', async () => {
    const { disk, keep, texts } = opened()
    await keep('one')
    disk.edit(disk.paths().find((path) => path.endsWith('.gz')) ?? '', 'something else')
    expect(await texts()).toEqual(['damaged-version'])
  })

  test('go with a file that is moved, and not with a copy', async () => {
    const { disk, versions, keep, texts } = opened()
    await keep('one')
    const other = { ...key, path: '/other.raci' }
    disk.put(key.path, 'x')
    await versions.adopt(other)
    expect(await texts(other)).toEqual([])
    disk.remove(key.path)
    await versions.adopt(other)
    expect(await texts(other)).toEqual(['one'])
    expect(await texts()).toEqual([])
  })

  test('of an index that cannot be understood are not thrown away', async () => {
    const { disk, versions, keep, texts } = opened()
    await keep('one')
    disk.edit(disk.paths().find((path) => path.endsWith('.json')) ?? '', '{')
    await keep('two')
    await versions.prune()
    expect(await texts()).toEqual(['two'])
    expect(disk.paths().filter((path) => path.endsWith('.gz'))).toHaveLength(2)
  })

  test('are gone for good when the document is forgotten, but for what another one holds too', async () => {
    const { disk, versions, keep, texts } = opened()
    const other = { ...key, path: '/copy.raci' }
    await keep('shared')
    await keep('secret')
    await keep('shared', other)
    expect((await versions.forget(key)).ok).toBe(true)
    expect(await texts()).toEqual([])
    expect(await texts(other)).toEqual(['shared'])
    expect(disk.paths()).toHaveLength(2)
  })

  test('with a name stay, and without it go like the others', async () => {
    const { versions, keep, texts, wait } = opened()
    const { id } = await keep('agreed')
    await versions.pin(key, id, 'Agreed by all')
    wait(100 * day)
    await versions.prune()
    expect(await texts()).toEqual(['agreed'])
    await versions.pin(key, id, null)
    await versions.prune()
    expect(await texts()).toEqual([])
    expect(await versions.pin(key, id, 'x')).toEqual({ ok: false, error: { kind: 'no-such-version', id } })
  })
})

describe('what is kept after a while', () => {
  const now = 200 * day - 1

  test('is the last of each minute of a day, of each hour of a week, of each day of 90 days', () => {
    const versions = Array.from({ length: 100 * 24 * 60 * 2 }, (_, index) =>
      version(now - (index + 1) * 30_000),
    ).toReversed()
    const kept = unexpired(versions, now)
    const aged = (from: number, to: number) =>
      kept.filter(({ at }) => now - at >= from && now - at < to).length
    expect(aged(0, day)).toBe(24 * 60)
    expect(aged(day, 7 * day)).toBe(6 * 24)
    expect(aged(7 * day, 90 * day)).toBe(83)
    expect(aged(90 * day, 101 * day)).toBe(0)
    expect(kept.at(-1)).toBe(versions.at(-1))
  })

  test('is everything that no save replaced in order', () => {
    const old = version(1, { reason: 'overwritten' })
    expect(unexpired([old, version(2)], now)).toEqual([old])
  })

  test('is as much as fits, the oldest going first, never a protected one', () => {
    const versions = [version(1, { name: 'first' }), ...[2, 3, 4].map((at) => version(at))]
    expect(fitting(versions, 25).map(({ at }) => at)).toEqual([1, 4])
    expect(fitting(versions, 5).map(({ at }) => at)).toEqual([1])
  })

  test('counts a content once, however many versions hold it', () => {
    const same = { sha256: 'a'.repeat(64) }
    const versions = [version(1, same), version(2, same), version(3)]
    expect(sizeOf(versions)).toBe(20)
    expect(fitting(versions, 20)).toHaveLength(3)
    expect(fitting(versions, 10).map(({ at }) => at)).toEqual([3])
  })

  test('is not touched by an hour more or less', () => {
    const kept = unexpired([version(now - hour)], now)
    expect(unexpired(kept, now + hour)).toEqual(kept)
  })
})
