import { describe, expect, test } from 'vitest'
import type { SaveSurroundings } from '../../../shared/files/disk.ts'
import { saveFile } from '../../../shared/files/saveFile.ts'
import type { KeepBytes, Replaceable } from '../../../shared/files/saveTarget.ts'
import { settleIntents } from '../../../shared/files/settleIntents.ts'
import { ok } from '../../../shared/result.ts'
import { DiskInMemory } from '../../support/diskInMemory.ts'

const path = '/share/chart.raci'
const oldText = 'the old matrix, whole, and longer'
const newText = 'the new matrix'
const bytes = new TextEncoder().encode(newText)
const anything: Replaceable = { kind: 'anything' }

/** A disk whose shared folder takes no new files, and a place of our own for notes. */
function diskWithOld(code = 'EACCES'): { disk: DiskInMemory; around: SaveSurroundings } {
  const disk = new DiskInMemory({ folders: ['/share', '/notes'], files: new Map() })
  disk.put(path, oldText)
  refuseNewFiles(disk, code)
  return { disk, around: { ...disk.surroundings(), intentFolder: '/notes' } }
}

function refuseNewFiles(disk: DiskInMemory, code: string): void {
  disk.behave({
    before: (operation, _disk, at) => {
      if (operation === 'open wx+' && at.startsWith('/share')) throw failure(code)
    },
  })
}

function failure(code: string): Error {
  return Object.assign(new Error(code), { code })
}

function keeping(kept: string[]): KeepBytes {
  return (given) => Promise.resolve(ok(void kept.push(new TextDecoder().decode(given))))
}

describe('a file that no rename can replace', () => {
  test.each(['EACCES', 'EPERM', 'EROFS'])('is written in place where its folder says %s', async (code) => {
    const { disk, around } = diskWithOld(code)
    expect((await saveFile(around, path, bytes, anything)).ok).toBe(true)
    expect(disk.read(path)).toBe(newText)
    expect(disk.paths()).toEqual([path])
  })

  test.each(['EXDEV', 'EBUSY'])('is written in place where the rename says %s', async (code) => {
    const { disk, around } = diskWithOld()
    disk.behave({
      before: (operation, _disk, at) => {
        if (operation === 'rename' && at === path) throw failure(code)
      },
    })
    expect((await saveFile(around, path, bytes, anything)).ok).toBe(true)
    expect(disk.read(path)).toBe(newText)
    expect(disk.paths()).toEqual([path])
  })

  test('is refused where there is nowhere to note the write', async () => {
    const { disk } = diskWithOld()
    expect(await saveFile(disk.surroundings(), path, bytes, anything)).toMatchObject({
      error: { kind: 'not-allowed', path },
    })
    expect(disk.read(path)).toBe(oldText)
  })

  test('with two names keeps both of them', async () => {
    const { disk, around } = diskWithOld()
    disk.link(path, '/share/other.raci')
    expect((await saveFile(around, path, bytes, anything)).ok).toBe(true)
    expect(disk.read('/share/other.raci')).toBe(newText)
  })

  test('is kept as a version before', async () => {
    const { around } = diskWithOld()
    const kept: string[] = []
    await saveFile(around, path, bytes, anything, keeping(kept))
    expect(kept).toEqual([oldText])
  })

  test('gets its old content back when the disk fails for a moment', async () => {
    const { disk, around } = diskWithOld()
    let writes = 0
    disk.behave({
      before: (operation, _disk, at) => {
        if (operation === 'open wx+' && at.startsWith('/share')) throw failure('EACCES')
        if (operation === 'truncate' && at === path && writes++ === 0) throw failure('EIO')
      },
    })
    expect((await saveFile(around, path, bytes, anything)).ok).toBe(false)
    expect(disk.read(path)).toBe(oldText)
    expect(disk.paths()).toEqual([path])
  })

  test('that stays torn is said to be so, and the next save mends it', async () => {
    const { disk, around } = diskWithOld()
    disk.behave({
      before: (operation, _disk, at) => {
        if (operation === 'open wx+' && at.startsWith('/share')) throw failure('EACCES')
        if (operation === 'truncate' && at === path) throw failure('EIO')
      },
    })
    const { sha256 } = around
    const known: Replaceable = {
      kind: 'only',
      hashes: [oldText, newText].map((text) => sha256(new TextEncoder().encode(text))),
    }
    expect(await saveFile(around, path, bytes, known)).toEqual({
      ok: false,
      error: { kind: 'half-written', path },
    })
    refuseNewFiles(disk, 'EACCES')
    expect((await saveFile(around, path, bytes, known)).ok).toBe(true)
    expect(disk.read(path)).toBe(newText)
    expect(disk.paths()).toEqual([path])
  })
})

describe('a write in place that was broken off', () => {
  /** A disk on which a save was killed just before an operation on the file. */
  async function brokenOff(at: string): Promise<{ disk: DiskInMemory; around: SaveSurroundings }> {
    const { disk, around } = diskWithOld()
    let image = disk.content.image()
    disk.behave({
      before: (operation, on, where) => {
        if (operation === 'open wx+' && where.startsWith('/share')) throw failure('EACCES')
        if (operation === at && where === path) image = on.content.image()
      },
    })
    await saveFile(around, path, bytes, anything)
    const left = new DiskInMemory(image)
    return { disk: left, around: { ...left.surroundings(), intentFolder: '/notes' } }
  }

  test.each([
    ['write', 'not-started', oldText, newText],
    ['truncate', 'mended', newText, newText + oldText.slice(newText.length)],
  ])('before its %s is settled: %s', async (at, outcome, content, version) => {
    const { disk, around } = await brokenOff(at)
    const kept: string[] = []
    expect(await settleIntents(around, () => keeping(kept))).toEqual([{ ok: true, value: { path, outcome } }])
    expect(disk.read(path)).toBe(content)
    expect(kept).toEqual([version])
    expect(disk.paths()).toEqual([path])
  })

  test('after its last byte only loses its note', async () => {
    const { disk, around } = await brokenOff('sync')
    expect(await settleIntents(around, () => keeping([]))).toEqual([
      { ok: true, value: { path, outcome: 'done' } },
    ])
    expect(disk.paths()).toEqual([path])
  })

  test('and that another program wrote over since is left to that program', async () => {
    const { disk, around } = await brokenOff('truncate')
    disk.edit(path, 'what a colleague wrote')
    const kept: string[] = []
    expect(await settleIntents(around, () => keeping(kept))).toMatchObject([
      { value: { outcome: 'changed' } },
    ])
    expect(disk.read(path)).toBe('what a colleague wrote')
    expect(kept).toEqual([newText])
  })

  test('stays noted while its file cannot be reached', async () => {
    const { disk, around } = await brokenOff('truncate')
    disk.behave({
      before: (operation, _disk, at) => {
        if (operation === 'stat' && at === path) throw failure('EIO')
      },
    })
    expect(await settleIntents(around, () => keeping([]))).toMatchObject([{ ok: false }])
    disk.behave({})
    expect(await settleIntents(around, () => keeping([]))).toMatchObject([{ value: { outcome: 'mended' } }])
  })
})

describe('what is replaced', () => {
  test('is kept before; when that fails, what we know is replaced and what we do not know is not', async () => {
    const full: KeepBytes = () =>
      Promise.resolve({ ok: false, error: { kind: 'disk-full', path: '/v', bytes: 1 } })
    const disk = new DiskInMemory()
    disk.put('/a.raci', oldText)
    const around = disk.surroundings()
    expect(await saveFile(around, '/a.raci', bytes, anything, full)).toMatchObject({
      error: { kind: 'disk-full', path: '/v' },
    })
    expect(disk.read('/a.raci')).toBe(oldText)
    const known: Replaceable = { kind: 'only', hashes: [around.sha256(new TextEncoder().encode(oldText))] }
    expect(await saveFile(around, '/a.raci', bytes, known, full)).toMatchObject({
      value: { unkept: { kind: 'disk-full' } },
    })
  })

  test('is kept also as another program leaves it in the instant of the rename', async () => {
    const disk = new DiskInMemory()
    disk.put('/a.raci', oldText)
    const kept: string[] = []
    disk.behave({ before: (operation, on) => operation === 'rename' && on.edit('/a.raci', 'theirs') })
    expect((await saveFile(disk.surroundings(), '/a.raci', bytes, anything, keeping(kept))).ok).toBe(true)
    expect(kept).toEqual([oldText, 'theirs'])
  })

  test('is kept so also when that program wrote as many bytes and put the time back', async () => {
    const disk = new DiskInMemory()
    disk.put('/a.raci', oldText)
    const around = disk.surroundings()
    const stat: SaveSurroundings['disk']['stat'] = async (...given) => {
      return { ...(await around.disk.stat(...given)), mtimeNs: 0n }
    }
    const open: SaveSurroundings['disk']['open'] = async (...given) => {
      const file = await around.disk.open(...given)
      return { ...file, stat: async (options) => ({ ...(await file.stat(options)), mtimeNs: 0n }) }
    }
    const kept: string[] = []
    const theirs = oldText.toUpperCase()
    disk.behave({ before: (operation, on) => operation === 'rename' && on.edit('/a.raci', theirs) })
    const timeless = { ...around, disk: { ...around.disk, stat, open } }
    await saveFile(timeless, '/a.raci', bytes, anything, keeping(kept))
    expect(kept).toEqual([oldText, theirs])
  })
})

test('a full disk says how much is needed and how much is left', async () => {
  const disk = new DiskInMemory()
  disk.behave({ writeLimit: 0 })
  expect(await saveFile(disk.surroundings(), '/a.raci', bytes, anything)).toMatchObject({
    error: { kind: 'disk-full', bytes: newText.length, free: 1024 },
  })
})
