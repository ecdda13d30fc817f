import { describe, expect, test } from 'vitest'
import type { FileStamp, SaveSurroundings } from '../../../shared/files/disk.ts'
import { saveFile } from '../../../shared/files/saveFile.ts'
import type { Replaceable } from '../../../shared/files/saveTarget.ts'
import { DiskInMemory, type Behaviour } from '../../support/diskInMemory.ts'

const path = '/chart.raci'
const oldText = 'the old matrix'
const newText = 'the new matrix, a little longer'
const foreign = 'their matrix'
const foreignOfSameSize = oldText.replace('old', 'NEW')
const bytes = new TextEncoder().encode(newText)

function diskWithOld(): DiskInMemory {
  const disk = new DiskInMemory()
  disk.put(path, oldText)
  return disk
}

function only(disk: DiskInMemory, ...texts: readonly string[]): Replaceable {
  const { sha256 } = disk.surroundings()
  return { kind: 'only', hashes: texts.map((text) => sha256(new TextEncoder().encode(text))) }
}

async function save(disk: DiskInMemory, behaviour: Behaviour, replaceable?: Replaceable, isWindows = false) {
  disk.behave(behaviour)
  return saveFile(disk.surroundings(isWindows), path, bytes, replaceable ?? only(disk, oldText))
}

/** The names of the operations of a save on which nothing goes wrong. */
async function operationsOf(isWindows: boolean): Promise<readonly string[]> {
  const disk = diskWithOld()
  await save(disk, {}, undefined, isWindows)
  return disk.log
}

type Interference = (disk: DiskInMemory) => void

/** Does something once, just before the n-th operation from 1. */
function once(at: number, what: Interference): Behaviour {
  let operations = 0
  return { before: (_operation, disk) => void (++operations === at && what(disk)) }
}

describe.each([
  ['elsewhere', false],
  ['on Windows', true],
])('another program at work at every operation of a save, %s', (_where, isWindows) => {
  test.each<[string, Interference]>([
    ['replaces the file', (disk) => disk.put(path, foreign)],
    ['changes it in place', (disk) => disk.edit(path, foreign)],
    ['changes it in place to as many bytes', (disk) => disk.edit(path, foreignOfSameSize)],
  ])('that %s is never overwritten, but in the instant of the rename', async (_name, interfere) => {
    const operations = await operationsOf(isWindows)
    const lostAt: (string | undefined)[] = []
    for (let at = 1; at <= operations.length; at++) {
      const disk = diskWithOld()
      const result = await save(disk, once(at, interfere), undefined, isWindows)
      if (disk.read(path) === newText) lostAt.push(operations[at - 1])
      else if (operations.indexOf('rename') >= at) {
        expect(result, `operation ${at}`).toMatchObject({ error: { kind: 'changed-on-disk' } })
      }
      expect(disk.paths(), `operation ${at}`).toEqual([path])
    }
    expect(lostAt).toEqual(['rename'])
  })

  test('that replaces it by the same text only costs another round', async () => {
    const operations = await operationsOf(isWindows)
    for (let at = 1; at <= operations.indexOf('rename'); at++) {
      const disk = diskWithOld()
      const result = await save(
        disk,
        once(at, (on) => on.put(path, oldText)),
        undefined,
        isWindows,
      )
      expect(result.ok, `operation ${at}`).toBe(true)
      expect(disk.paths()).toEqual([path])
    }
  })

  test('that deletes the file is told of, and no temporary file stays', async () => {
    const operations = await operationsOf(isWindows)
    for (let at = 1; at <= operations.indexOf('rename'); at++) {
      const disk = diskWithOld()
      const result = await save(
        disk,
        once(at, (on) => on.remove(path)),
        undefined,
        isWindows,
      )
      expect(result.ok, `operation ${at}`).toBe(false)
      expect(disk.paths(), `operation ${at}`).toEqual([])
    }
  })

  test('that replaces the file after the rename is not told that ours is there', async () => {
    const disk = diskWithOld()
    const lastLook = (await operationsOf(isWindows)).length
    const result = await save(
      disk,
      once(lastLook, (on) => on.put(path, foreign)),
      undefined,
      isWindows,
    )
    expect(result).toMatchObject({ error: { kind: 'changed-on-disk' } })
  })
})

describe('a replaced file is noticed', () => {
  test('even when the other one has the same size and the same times', async () => {
    const disk = diskWithOld()
    const around = disk.surroundings()
    const timeless = (stamp: FileStamp): FileStamp => ({ ...stamp, mtimeNs: 0n, ctimeNs: 0n })
    const frozenClock: SaveSurroundings['disk'] = {
      ...around.disk,
      stat: async (of, options) => timeless(await around.disk.stat(of, options)),
      open: async (...given) => {
        const file = await around.disk.open(...given)
        return { ...file, stat: async (options) => timeless(await file.stat(options)) }
      },
    }
    let isDone = false
    disk.behave({
      before: (operation, on) => {
        if (operation !== 'sync' || isDone) return
        isDone = true
        on.put(path, foreignOfSameSize)
      },
    })
    const result = await saveFile({ ...around, disk: frozenClock }, path, bytes, only(disk, oldText))
    expect(result).toMatchObject({ error: { kind: 'changed-on-disk' } })
    expect(disk.read(path)).toBe(foreignOfSameSize)
  })

  test('when it happens while Windows holds up the rename', async () => {
    const disk = diskWithOld()
    let refused = 0
    const holdUp = (operation: string): void => {
      if (operation === 'rename' && refused++ === 0) throw Object.assign(new Error('held'), { code: 'EBUSY' })
    }
    disk.behave({ before: holdUp })
    const around = disk.surroundings(true)
    const wait = (): Promise<void> => Promise.resolve(disk.put(path, foreign))
    const result = await saveFile({ ...around, wait }, path, bytes, only(disk, oldText))
    expect(result).toMatchObject({ error: { kind: 'changed-on-disk' } })
    expect(disk.read(path)).toBe(foreign)
    expect(disk.paths()).toEqual([path])
  })
})

describe('after a save that failed', () => {
  test('at any operation, the next one succeeds without a restart', async () => {
    const operations = await operationsOf(false)
    for (let at = 1; at <= operations.length; at++) {
      const disk = diskWithOld()
      await save(disk, { fault: { at, code: 'ENOSPC', forEver: false } })
      const again = await save(disk, {}, only(disk, oldText, newText))
      expect(again, `operation ${at}`).toMatchObject({ ok: true })
      expect(disk.afterPowerCut(path)).toEqual([newText, newText])
      expect(disk.paths(), `operation ${at}`).toEqual([path])
    }
  })

  test('twice in a row, at any two operations, the file is the old one or the new one', async () => {
    const operations = await operationsOf(false)
    for (let first = 1; first <= operations.length; first++) {
      for (let second = first + 1; second <= operations.length + 3; second++) {
        const disk = diskWithOld()
        let done = 0
        const failTwice = (): void => {
          done++
          if (done === first || done === second) throw Object.assign(new Error('EIO'), { code: 'EIO' })
        }
        const result = await save(disk, { before: failTwice })
        expect([oldText, newText], `operations ${first} and ${second}`).toContain(disk.read(path))
        if (result.ok) expect(disk.afterPowerCut(path)).toEqual([newText, newText])
      }
    }
  })
})

describe('the words of a failure', () => {
  test.each([
    ['ENOSPC', 'disk-full'],
    ['EDQUOT', 'disk-full'],
    ['EROFS', 'read-only-disk'],
    ['EACCES', 'not-allowed'],
    ['EPERM', 'not-allowed'],
    ['EBUSY', 'in-use'],
    ['ENOTDIR', 'folder-missing'],
    ['EIO', 'other'],
    ['EMFILE', 'other'],
  ])('%s while the new file is made is %s', async (code, kind) => {
    const disk = diskWithOld()
    const fail = (operation: string): void => {
      if (operation === 'open wx+') throw Object.assign(new Error(code), { code })
    }
    expect(await save(disk, { before: fail })).toMatchObject({ error: { kind, path } })
  })

  test('a folder that is not there is said to be missing', async () => {
    const disk = new DiskInMemory()
    const missing = '/gone/chart.raci'
    expect(await saveFile(disk.surroundings(), missing, bytes, { kind: 'anything' })).toEqual({
      ok: false,
      error: { kind: 'folder-missing', path: missing },
    })
  })
})

describe('owner and mode of a file', () => {
  /** Surroundings in which the old file belongs to somebody else. */
  function foreignOwner(disk: DiskInMemory): SaveSurroundings {
    const around = disk.surroundings()
    const stat: SaveSurroundings['disk']['stat'] = async (of, options) => ({
      ...(await around.disk.stat(of, options)),
      ...{ uid: 7n, gid: 8n },
    })
    return { ...around, disk: { ...around.disk, stat } }
  }

  test('are kept where that is allowed', async () => {
    const disk = diskWithOld()
    expect((await saveFile(foreignOwner(disk), path, bytes, { kind: 'anything' })).ok).toBe(true)
    expect(disk.log).toContain('chown')
  })

  test.each([
    ['its own', true, 0o640],
    ['the one for new files', false, 0o600],
  ])('a saved file has %s mode', async (_name, isThere, expected) => {
    const disk = isThere ? diskWithOld() : new DiskInMemory()
    const around = disk.surroundings()
    const modes: number[] = []
    const watched: SaveSurroundings['disk'] = {
      ...around.disk,
      stat: async (of, options) => ({ ...(await around.disk.stat(of, options)), mode: 0o100640n }),
      open: async (...given) => ({
        ...(await around.disk.open(...given)),
        chmod: (mode) => Promise.resolve(void modes.push(mode)),
      }),
    }
    await saveFile({ ...around, disk: watched, newFileMode: 0o600 }, path, bytes, { kind: 'anything' })
    expect(modes).toEqual([expected])
  })

  test.each(['EPERM', 'ENOSYS', 'ENOTSUP'])('do not stop a save where the system says %s', async (code) => {
    const disk = diskWithOld()
    disk.behave({
      before: (operation) => {
        if (operation === 'chown' || operation === 'chmod') throw Object.assign(new Error(code), { code })
      },
    })
    expect((await saveFile(foreignOwner(disk), path, bytes, { kind: 'anything' })).ok).toBe(true)
    expect(disk.read(path)).toBe(newText)
  })
})

test('a network disk that cannot flush a folder is saved to all the same', async () => {
  for (const code of ['EINVAL', 'ENOTSUP', 'EBADF']) {
    const disk = diskWithOld()
    const refuse = (operation: string): void => {
      if (operation === 'sync folder') throw Object.assign(new Error(code), { code })
    }
    expect((await save(disk, { before: refuse })).ok).toBe(true)
  }
})

test('Windows is asked again and again for ten seconds, at most ten times a second', async () => {
  const disk = diskWithOld()
  const pauses: number[] = []
  disk.behave({
    before: (operation) => {
      if (operation === 'rename') throw Object.assign(new Error('held'), { code: 'EACCES' })
    },
  })
  const wait = (pause: number): Promise<void> => Promise.resolve(void pauses.push(pause))
  const result = await saveFile({ ...disk.surroundings(true), wait }, path, bytes, only(disk, oldText))
  expect(result).toMatchObject({ error: { kind: 'in-use' } })
  expect(pauses.slice(0, 3)).toEqual([10, 20, 30])
  expect(Math.max(...pauses)).toBe(100)
  const waited = pauses.reduce((sum, pause) => sum + pause, 0)
  expect(waited).toBeGreaterThanOrEqual(10_000)
  expect(waited).toBeLessThan(10_200)
})

test('Windows has no folder to flush, and no modes to set', async () => {
  const operations = await operationsOf(true)
  expect(operations).not.toContain('sync folder')
  expect(operations).not.toContain('chmod')
})
