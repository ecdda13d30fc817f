import { mkdirSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { expect, onTestFinished, test } from 'vitest'
import { watchSiblings, type Sibling } from '../../../electron/files/siblings.ts'
import { surroundings } from '../../../electron/surroundings.ts'
import { serialise } from '../../../shared/document/serialise.ts'
import { report } from '../../support/lane.ts'
import { matrixOf } from '../../support/matrixOf.ts'
import { temporaryFolder } from '../../support/temporaryFolder.ts'

const matrix = matrixOf('x | CIO\nBudget | A')
const chart = serialise(matrix)
const otherChart = chart.replace(`"id": "${matrix.id}"`, '"id": "another"')
const changed = chart.replace('Budget', 'Costs')

/** A folder with the chart in it, and so many others; answers how to put something there, and how to watch it. */
function folderOf(others: number) {
  const folder = join(temporaryFolder(), 'team')
  mkdirSync(folder)
  const put = (name: string, text: string): void => writeFileSync(join(folder, name), text)
  put('chart.raci', chart)
  for (let count = 0; count < others; count++) put(`other ${count}.raci`, otherChart)
  const found: Sibling[] = []
  const read: string[] = []
  const open: typeof surroundings.disk.open = (path, ...how) => {
    read.push(basename(path))
    return surroundings.disk.open(path, ...how)
  }
  const around = { ...surroundings, disk: { ...surroundings.disk, open } }
  const watch = (): void =>
    onTestFinished(
      watchSiblings({
        ...{ around, path: join(folder, 'chart.raci'), documentId: matrix.id },
        onFound: (sibling) => found.push(sibling),
      }),
    )
  return { put, watch, names: () => found.map(({ name }) => name), read: () => read }
}

/** The same, watched from the start. */
function watchedFolder(others: number) {
  const { put, watch, names } = folderOf(others)
  watch()
  return { put, names }
}

test('another file with the same chart is found whatever its name, other charts and other files are not', async () => {
  const { put, names } = watchedFolder(3)
  put('for the board.raci', changed)
  put('chart.txt', changed)
  await expect.poll(names).toEqual(['for the board.raci'])
  put('chart-LAPTOP.raci', changed)
  await expect.poll(names).toEqual(['for the board.raci', 'chart-LAPTOP.raci'])
})

test('each content is told of once, and a changed one again', async () => {
  const { put, names } = watchedFolder(0)
  put('chart 2.raci', changed)
  await expect.poll(names).toHaveLength(1)
  put('chart 2.raci', changed)
  put('chart 3.raci', chart)
  await expect.poll(names).toEqual(['chart 2.raci', 'chart 3.raci'])
  put('chart 2.raci', changed.replace('Costs', 'Money'))
  await expect.poll(names).toEqual(['chart 2.raci', 'chart 3.raci', 'chart 2.raci'])
})

test('ten copies at once are all found', async () => {
  const { put, names } = watchedFolder(0)
  for (let count = 1; count <= 10; count++)
    put(`chart (${count}).raci`, changed.replace('Costs', `Costs ${count}`))
  await expect.poll(() => new Set(names()).size).toBe(10)
})

test('the first lines of a file are read once for all charts of a folder, and again when it changes', async () => {
  const { put, watch, names, read } = folderOf(3)
  watch()
  await expect.poll(read).toHaveLength(3)
  watch()
  put('chart 2.raci', changed)
  await expect.poll(names).toHaveLength(2)
  expect(new Set(read())).toHaveLength(4)
  expect(read().filter((name) => name.startsWith('other'))).toHaveLength(3)
  put('other 1.raci', changed)
  await expect.poll(names).toHaveLength(4)
})

test.each([500, 5_000])(
  'a folder of %i charts is looked through once, and then only what changes',
  async (others) => {
    const { put, watch, names } = folderOf(others)
    put('chart 2.raci', changed)
    const waits = monitorEventLoopDelay({ resolution: 1 })
    const start = process.cpuUsage()
    waits.enable()
    watch()
    await expect.poll(() => names(), { timeout: 30_000 }).toEqual(['chart 2.raci'])
    // What comes while all are looked at is looked at after them.
    put('chart 3.raci', changed)
    await expect.poll(names, { timeout: 30_000 }).toHaveLength(2)
    waits.disable()
    const all = cpuSince(start)
    const later = process.cpuUsage()
    put('chart 4.raci', changed)
    await expect.poll(names, { timeout: 30_000 }).toHaveLength(3)
    const one = cpuSince(later)
    const longest = Math.round(waits.max / 1e6)
    const figures = { 'all, CPU ms': all, 'longest wait of others, ms': longest, 'one more, CPU ms': one }
    const again = process.cpuUsage()
    watch()
    await expect.poll(names, { timeout: 30_000 }).toHaveLength(6)
    put('chart 5.raci', changed)
    await expect.poll(names, { timeout: 30_000 }).toHaveLength(8)
    report(
      `Copies beside a chart, among ${others} others`,
      { ...figures, 'opened again, CPU ms': cpuSince(again) },
      3,
    )
    expect(one).toBeLessThan(all)
  },
)

function cpuSince(start: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(start)
  return Math.round((user + system) / 1_000)
}
