import { mkdirSync, renameSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { watchFile, type DiskChange } from '../../../electron/files/watch.ts'
import { surroundings } from '../../../electron/surroundings.ts'
import { limits } from '../../../shared/document/limits.ts'
import { serialise } from '../../../shared/document/serialise.ts'
import { DiskInMemory } from '../../support/diskInMemory.ts'
import { matrixOf } from '../../support/matrixOf.ts'
import { temporaryFolder } from '../../support/temporaryFolder.ts'

const path = '/chart.raci'
const [ours, theirs] = ['A', 'R'].map((letter) => serialise(matrixOf(`x | CIO\nBudget | ${letter}`))) as [
  string,
  string,
]

function watched(during: (round: number, disk: DiskInMemory) => void = () => undefined) {
  const disk = new DiskInMemory()
  disk.put(path, ours)
  let rounds = 0
  const around = { ...disk.surroundings(), wait: () => Promise.resolve(during(++rounds, disk)) }
  const changes: DiskChange[] = []
  const hashOf = (text: string): string => around.sha256(new TextEncoder().encode(text))
  let known = [hashOf(ours)]
  const watch = watchFile({
    ...{ around, path, known: () => known, onChange: (change) => changes.push(change) },
    watchFolder: () => () => undefined,
  })
  const know = (text: string): void => void (known = [hashOf(text)])
  return { disk, watch, changes, know, rounds: () => rounds }
}

describe('a watched file', () => {
  test('that another program changes is told of once, with its text', async () => {
    const { disk, watch, changes } = watched()
    await watch.check()
    disk.put(path, theirs)
    await watch.check()
    await watch.check()
    expect(changes).toMatchObject([{ kind: 'changed', text: theirs }])
  })

  test('that is written over here and holds the same of another program again is told of again', async () => {
    const { disk, watch, changes, know } = watched()
    disk.put(path, theirs)
    await watch.check()
    know(serialise(matrixOf('x | CIO\nBudget | C')))
    disk.put(path, theirs)
    await watch.check()
    expect(changes).toMatchObject([
      { kind: 'changed', text: theirs },
      { kind: 'changed', text: theirs },
    ])
  })

  test('that an engine puts back right after it was written over is told of again', async () => {
    const disk = new DiskInMemory()
    disk.put(path, theirs)
    const changes: DiskChange[] = []
    const watch = watchFile({
      ...{ around: { ...disk.surroundings(), wait: () => Promise.resolve() }, path, known: () => [] },
      onChange: (change) => {
        changes.push(change)
        // Ours is written, and the engine’s is there again before anybody looks.
        disk.put(path, theirs)
        return 'written-over'
      },
      watchFolder: () => () => undefined,
    })
    await watch.check()
    await watch.check()
    expect(changes).toHaveLength(2)
  })

  test('that a save was refused for is told of again, as the window may not have taken it in', async () => {
    const { disk, watch, changes } = watched()
    disk.put(path, theirs)
    await watch.check()
    await watch.check()
    await watch.checkAnew()
    expect(changes).toMatchObject([
      { kind: 'changed', text: theirs },
      { kind: 'changed', text: theirs },
    ])
  })

  test('that git could not merge is told of as soon as it rests, if both sides open', async () => {
    const { disk, watch, changes, rounds } = watched()
    disk.put(path, `<<<<<<< HEAD\n${ours}=======\n${theirs}>>>>>>> theirs\n`)
    await watch.check()
    expect(changes).toMatchObject([{ kind: 'unreadable', error: { cause: { kind: 'conflict-marks' } } }])
    expect(rounds()).toBeLessThan(5)
  })

  test('that is touched or holds what we know is not told of', async () => {
    const { disk, watch, changes } = watched()
    await watch.check()
    disk.put(path, ours)
    await watch.check()
    expect(changes).toEqual([])
  })

  test('is told of only when it has come to rest', async () => {
    const { disk, watch, changes, rounds } = watched((round, on) => {
      if (round < 5) on.put(path, theirs.slice(0, round * 40))
      else if (round === 5) on.put(path, theirs)
    })
    disk.put(path, '')
    await watch.check()
    expect(changes).toMatchObject([{ kind: 'changed', text: theirs }])
    expect(rounds()).toBe(6)
  })

  test('that stays broken is told of after some seconds, and once it is good again', async () => {
    const { disk, watch, changes, rounds } = watched()
    disk.put(path, theirs.slice(0, 100))
    await watch.check()
    expect(rounds()).toBeLessThan(20)
    disk.put(path, ours)
    await watch.check()
    expect(changes).toMatchObject([
      { kind: 'unreadable', error: { kind: 'unreadable', cause: { kind: 'broken-json' } } },
      { kind: 'back' },
    ])
  })

  test('that is gone for good is told of, one that is only being replaced is not', async () => {
    const { disk, watch, changes } = watched((_round, on) => void (on.read(path) ?? on.put(path, ours)))
    disk.remove(path)
    await watch.check()
    expect(changes).toEqual([])

    const gone = watched()
    gone.disk.remove(path)
    await gone.watch.check()
    gone.disk.put(path, ours)
    await gone.watch.check()
    expect(gone.changes).toEqual([{ kind: 'gone' }, { kind: 'back' }])
  })

  test.each([
    ['may not be read', 'EACCES'],
    ['is on a disk that went away', 'EIO'],
  ])('that %s is told of once as out of reach, and when it is back', async (_what, code) => {
    const { disk, watch, changes } = watched()
    await watch.check()
    disk.put(path, ours)
    disk.behave({ fault: { at: 1, code, forEver: true } })
    await watch.check()
    await watch.check()
    expect(changes).toMatchObject([{ kind: 'out-of-reach' }])
    disk.behave({})
    disk.put(path, ours)
    await watch.check()
    expect(changes).toMatchObject([{ kind: 'out-of-reach' }, { kind: 'back' }])
  })

  test('is not told of any more once the watch has stopped', async () => {
    const { disk, watch, changes } = watched()
    watch.stop()
    disk.put(path, theirs)
    await watch.check()
    expect(changes).toEqual([])
  })
})

test('on the real disk a file that is replaced by another is noticed', async () => {
  const file = join(temporaryFolder(), 'chart.raci')
  writeFileSync(file, ours)
  const change = await new Promise<DiskChange>((resolve) => {
    const watch = watchFile({ around: surroundings, path: file, known: () => [], onChange: resolve })
    onTestFinished(() => watch.stop())
    writeFileSync(`${file}.new`, theirs)
    renameSync(`${file}.new`, file)
  })
  expect(change).toMatchObject({ kind: 'changed', text: theirs })
})

test('a file that makes way for a folder is told of as gone', async () => {
  const file = join(temporaryFolder(), 'chart.raci')
  writeFileSync(file, ours)
  const changes: DiskChange[] = []
  const known = [surroundings.sha256(new TextEncoder().encode(ours))]
  const watch = watchFile({
    ...{ around: surroundings, path: file, known: () => known },
    onChange: (change) => changes.push(change),
  })
  onTestFinished(() => watch.stop())
  rmSync(file)
  mkdirSync(file)
  await watch.check()
  expect(changes).toEqual([{ kind: 'gone' }])
})

test('a file that grows past what Remit reads is told of as out of reach', async () => {
  const folder = temporaryFolder()
  const file = join(folder, 'chart.raci')
  writeFileSync(file, ours)
  const changes = watchOnDisk(file)
  truncateSync(file, limits.fileBytes + 1)
  await expect.poll(() => changes.map(({ kind }) => kind), { timeout: 15_000 }).toEqual(['out-of-reach'])
})

test('a folder that is put in the place of the one above is noticed', async () => {
  const folder = join(temporaryFolder(), 'team')
  mkdirSync(folder)
  const file = join(folder, 'chart.raci')
  writeFileSync(file, ours)
  const changes = watchOnDisk(file)
  renameSync(folder, `${folder} of last year`)
  await expect.poll(() => changes.map(({ kind }) => kind), { timeout: 15_000 }).toEqual(['gone'])
  mkdirSync(folder)
  writeFileSync(file, theirs)
  await expect
    .poll(() => changes.at(-1), { timeout: 15_000 })
    .toMatchObject({ kind: 'changed', text: theirs })
})

test('a link that is turned to another file is told of, and when it leads back', async () => {
  const folder = temporaryFolder()
  const [file, other, link] = ['chart.raci', 'other.raci', 'link.raci'].map((name) => join(folder, name)) as [
    string,
    string,
    string,
  ]
  writeFileSync(file, ours)
  writeFileSync(other, theirs)
  symlinkSync(file, link)
  const changes = watchOnDisk(file, link)
  const turn = (to: string): void => {
    rmSync(link)
    symlinkSync(to, link)
  }
  turn(other)
  await expect.poll(() => changes.at(-1), { timeout: 15_000 }).toEqual({ kind: 'elsewhere', to: other })
  turn(file)
  await expect.poll(() => changes.at(-1), { timeout: 15_000 }).toEqual({ kind: 'elsewhere', to: file })
})

function watchOnDisk(path: string, link?: string): readonly DiskChange[] {
  const known = [surroundings.sha256(new TextEncoder().encode(ours))]
  const changes: DiskChange[] = []
  const watch = watchFile({
    ...{ around: surroundings, path, known: () => known },
    onChange: (change) => changes.push(change),
    ...(link === undefined ? {} : { link }),
  })
  onTestFinished(watch.stop)
  return changes
}
