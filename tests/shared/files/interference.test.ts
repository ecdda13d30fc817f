import { describe, expect, test } from 'vitest'
import type { SaveSurroundings } from '../../../shared/files/disk.ts'
import { saveFile, type Replaceable } from '../../../shared/files/saveFile.ts'
import { DiskInMemory, type Behaviour } from '../../support/diskInMemory.ts'

const path = '/chart.raci'
const oldText = 'the old matrix'
const newText = 'the new matrix, a little longer'
const foreign = 'their matrix'
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

/** Does something once, just before the n-th operation from 1. */
function once(at: number, what: (disk: DiskInMemory) => void): Behaviour {
  let operations = 0
  return { before: (_operation, disk) => void (++operations === at && what(disk)) }
}

describe.each([
  ['elsewhere', false],
  ['on Windows', true],
])('another program at work at every operation of a save, %s', (_where, isWindows) => {
  test('that replaces the file is never overwritten, but in the instant of the rename', async () => {
    const operations = await operationsOf(isWindows)
    const lostAt: (string | undefined)[] = []
    for (let at = 1; at <= operations.length; at++) {
      const disk = diskWithOld()
      const result = await save(
        disk,
        once(at, (on) => on.put(path, foreign)),
        undefined,
        isWindows,
      )
      const isLost = disk.read(path) !== foreign
      if (isLost) lostAt.push(operations[at - 1])
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

test('Windows has no folder to flush, and no modes to set', async () => {
  const operations = await operationsOf(true)
  expect(operations).not.toContain('sync folder')
  expect(operations).not.toContain('chmod')
})
