import { describe, expect, test } from 'vitest'
import { saveFile } from '../../../shared/files/saveFile.ts'
import type { Replaceable } from '../../../shared/files/saveTarget.ts'
import { DiskInMemory, type Behaviour } from '../../support/diskInMemory.ts'

const path = '/chart.raci'
const oldText = 'the old matrix, whole'
const newText = 'the new matrix, whole, and a little longer'
const anything: Replaceable = { kind: 'anything' }

function diskWithOld(): DiskInMemory {
  const disk = new DiskInMemory()
  disk.put(path, oldText)
  return disk
}

/** Saves the new text over the old one on a disk that behaves so. */
async function save(
  disk: DiskInMemory,
  behaviour: Behaviour = {},
  replaceable = anything,
  isWindows = false,
) {
  disk.behave(behaviour)
  const bytes = new TextEncoder().encode(newText)
  return saveFile(disk.surroundings(isWindows), path, bytes, replaceable)
}

function onlyOld(disk: DiskInMemory): Replaceable {
  return { kind: 'only', hashes: [disk.surroundings().sha256(new TextEncoder().encode(oldText))] }
}

describe('a save', () => {
  test('writes beside the file, flushes, reads back, renames, and flushes the folder, in that order', async () => {
    const disk = diskWithOld()
    expect((await save(disk)).ok).toBe(true)
    const order = disk.log.filter((step) =>
      ['open wx+', 'write', 'sync', 'read', 'rename', 'sync folder'].includes(step),
    )
    // The second read finds the end: nothing more than was written.
    expect(order).toEqual(['open wx+', 'write', 'sync', 'read', 'read', 'rename', 'sync folder'])
    expect(disk.read(path)).toBe(newText)
    expect(disk.paths()).toEqual([path])
  })

  test('makes a new file where there was none', async () => {
    const disk = new DiskInMemory()
    expect(await save(disk)).toMatchObject({ ok: true, value: { path } })
    expect(disk.read(path)).toBe(newText)
  })

  test('goes on writing until every byte is accepted', async () => {
    const disk = diskWithOld()
    expect((await save(disk, { writeLimit: 3 })).ok).toBe(true)
    expect(disk.read(path)).toBe(newText)
  })

  test('takes a disk that accepts nothing for a full one', async () => {
    const disk = diskWithOld()
    expect(await save(disk, { writeLimit: 0 })).toMatchObject({
      error: { kind: 'disk-full', bytes: newText.length },
    })
    expect(disk.paths()).toEqual([path])
  })

  test('notices a disk that keeps something else, before the old file is touched', async () => {
    const disk = diskWithOld()
    expect(await save(disk, { lies: true })).toMatchObject({ error: { kind: 'written-wrong' } })
    expect(disk.read(path)).toBe(oldText)
    expect(disk.paths()).toEqual([path])
  })
})

describe('an error at any operation', () => {
  const codes = ['ENOSPC', 'EIO', 'EROFS', 'EACCES', 'EPERM', 'EMFILE', 'EDQUOT', 'EBUSY']

  test.each(codes)(
    '%s, once or for ever, leaves the old file or the new one, whole, and is never called saved',
    async (code) => {
      const clean = diskWithOld()
      await save(clean)
      let injected = 0
      for (const forEver of [false, true]) {
        for (let at = 1; at <= clean.log.length; at++) {
          const disk = diskWithOld()
          const result = await save(disk, { fault: { at, code, forEver } })
          injected++
          expect([oldText, newText], `operation ${at}`).toContain(disk.read(path))
          if (result.ok) expect(disk.afterPowerCut(path), `operation ${at}`).toEqual([newText, newText])
          const wasRenamed = disk.read(path) === newText
          if (!forEver && !wasRenamed) expect(disk.paths(), `operation ${at}`).toEqual([path])
        }
      }
      expect(injected).toBeGreaterThan(30)
    },
  )
})

describe('a power cut', () => {
  /** What the file may be after a cut at each operation, and whether the save had been acknowledged by then. */
  async function cutEverywhere(behaviour: Behaviour): Promise<(string | undefined)[]> {
    const disk = diskWithOld()
    const states: (string | undefined)[] = []
    await save(disk, { ...behaviour, before: () => states.push(...disk.afterPowerCut(path)) })
    return [...states, ...disk.afterPowerCut(path)]
  }

  test('at any moment leaves the old file or the new one, whole; after the answer only the new one', async () => {
    const states = await cutEverywhere({})
    expect(states.every((text) => text === oldText || text === newText)).toBe(true)
    expect(states.slice(-2)).toEqual([newText, newText])
  })

  test('would be noticed by this test if files were not flushed', async () => {
    const states = await cutEverywhere({ ignoresFileSync: true })
    expect(states.slice(-2)).not.toEqual([newText, newText])
  })

  test('would be noticed by this test if the folder were not flushed', async () => {
    const states = await cutEverywhere({ ignoresFolderSync: true })
    expect(states.slice(-2)).not.toEqual([newText, newText])
  })
})

describe('what somebody else does to the file', () => {
  const foreign = 'their matrix'

  test('before the save is not overwritten when only our own text may be', async () => {
    const disk = diskWithOld()
    const replaceable = onlyOld(disk)
    disk.put(path, foreign)
    expect(await save(disk, {}, replaceable)).toMatchObject({ error: { kind: 'changed-on-disk' } })
    expect(disk.read(path)).toBe(foreign)
  })

  test('while the save is being written is noticed', async () => {
    const disk = diskWithOld()
    let isDone = false
    const interfere = (step: string, on: DiskInMemory): void => {
      if (step !== 'sync' || isDone) return
      isDone = true
      on.put(path, foreign)
    }
    expect(await save(disk, { before: interfere }, onlyOld(disk))).toMatchObject({
      error: { kind: 'changed-on-disk' },
    })
    expect(disk.read(path)).toBe(foreign)
    expect(disk.paths()).toEqual([path])
  })

  test('once, while an export over it is being written, only costs a second round', async () => {
    const disk = diskWithOld()
    let times = 0
    const result = await save(disk, {
      before: (step, on) => step === 'sync' && times++ === 0 && on.put(path, foreign),
    })
    expect(result.ok).toBe(true)
    expect(disk.read(path)).toBe(newText)
  })

  test('again and again ends in an answer, not in an endless loop', async () => {
    const disk = diskWithOld()
    const result = await save(disk, { before: (step, on) => step === 'sync' && on.put(path, foreign) })
    expect(result).toMatchObject({ error: { kind: 'changed-on-disk' } })
    expect(disk.paths()).toEqual([path])
  })

  test('when it is deleting it, is said, and the file is not made again unasked', async () => {
    const disk = diskWithOld()
    const replaceable = onlyOld(disk)
    disk.remove(path)
    // The folder is still there, so the path itself can be found out.
    expect(await save(disk, {}, replaceable)).toMatchObject({ error: { kind: 'vanished' } })
    expect(disk.paths()).toEqual([])
  })
})

describe('on Windows', () => {
  test('a rename that is refused for a moment is tried again', async () => {
    const disk = diskWithOld()
    let refused = 0
    const refuseTwice = (step: string): void => {
      if (step === 'rename' && refused++ < 2) throw Object.assign(new Error('held'), { code: 'EPERM' })
    }
    expect((await save(disk, { before: refuseTwice }, anything, true)).ok).toBe(true)
    expect(disk.read(path)).toBe(newText)
  })

  test('a rename that is refused for ever ends with the old file and a word about the other program', async () => {
    const disk = diskWithOld()
    const refuse = (step: string): void => {
      if (step === 'rename') throw Object.assign(new Error('held'), { code: 'EBUSY' })
    }
    expect(await save(disk, { before: refuse }, anything, true)).toMatchObject({ error: { kind: 'in-use' } })
    expect(disk.read(path)).toBe(oldText)
    expect(disk.paths()).toEqual([path])
  })
})
