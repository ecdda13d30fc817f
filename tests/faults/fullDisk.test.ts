import { readdirSync, readFileSync, rmSync, statfsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { surroundings } from '../../electron/surroundings.ts'
import { describeFileError } from '../../shared/files/fileError.ts'
import { saveFile } from '../../shared/files/saveFile.ts'
import { temporaryFolder } from '../support/temporaryFolder.ts'
import { needs, perLane, report } from '../support/lane.ts'
import { lackingRoot, system, unmount } from './machine.ts'

const old = 'o'.repeat(20_000)
const next = 'n'.repeat(30_000)
const bytes = new TextEncoder().encode(next)

interface Count {
  disks: number
  full: number
  saved: number
  torn: number
  littered: number
  'without figures': number
  'not saved after room was made': number
}

/** A save on a disk of its own, then room is made and it is saved again. */
async function onDisk(options: string, fillers: number, count: Count): Promise<void> {
  const folder = temporaryFolder()
  system('mount', '-t', 'tmpfs', '-o', options, 'tmpfs', folder)
  try {
    const path = join(folder, 'chart.raci')
    writeFileSync(path, old)
    const filled = Array.from({ length: fillers }, (_, index) => join(folder, `filler ${index}`))
    for (const filler of filled) writeFileSync(filler, '')
    count.disks++
    const saved = await saveFile(surroundings, path, bytes, { kind: 'anything' })
    if (saved.ok) count.saved++
    else {
      count.full++
      if (!/30,000 bytes are needed and [\d,]+ are free/.test(describeFileError(saved.error)))
        count['without figures']++
    }
    const left = readFileSync(path, 'utf8')
    if (left !== (saved.ok ? next : old)) count.torn++
    if (readdirSync(folder).length !== 1 + fillers) count.littered++
    for (const filler of filled) rmSync(filler)
    system('mount', '-o', 'remount,size=1m', folder)
    const again = await saveFile(surroundings, path, bytes, { kind: 'anything' })
    if (!again.ok || readFileSync(path, 'utf8') !== next) count['not saved after room was made']++
  } finally {
    unmount(folder)
  }
}

function counted(): Count {
  return {
    ...{ disks: 0, full: 0, saved: 0, torn: 0, littered: 0 },
    ...{ 'without figures': 0, 'not saved after room was made': 0 },
  }
}

const sizes = perLane({ short: 32, fast: 64, long: 256 })

test('a disk with too few bytes leaves the old content whole and says what is missing', async (context) => {
  needs(context, lackingRoot())
  const count = counted()
  for (let index = 0; index < sizes; index++)
    await onDisk(`size=${24 + Math.round((index * 64) / sizes)}k`, 0, count)
  report('Disks with too few bytes', { ...count }, count.full)
  expect(count).toMatchObject({
    torn: 0,
    littered: 0,
    'without figures': 0,
    'not saved after room was made': 0,
  })
  expect(count.saved).toBeGreaterThan(0)
})

test('a disk with too few files leaves the old content whole and says what is missing', async (context) => {
  needs(context, lackingRoot())
  const count = counted()
  // The folder and the chart take one each; what the fillers leave is nothing, or one.
  for (let index = 0; index < sizes; index++)
    await onDisk(`size=1m,nr_inodes=${index + 3}`, index + (index % 2), count)
  report('Disks with too few files', { ...count }, count.full)
  expect(count).toMatchObject({
    torn: 0,
    littered: 0,
    'without figures': 0,
    'not saved after room was made': 0,
  })
})

test('the control: a save that does not look at how much was accepted is caught', async (context) => {
  needs(context, lackingRoot())
  const { plantedMistakes } = await import('./plantedMistakes.ts')
  let caught = 0
  for (let size = 24; size < 60; size += 4) {
    const folder = temporaryFolder()
    system('mount', '-t', 'tmpfs', '-o', `size=${size}k`, 'tmpfs', folder)
    try {
      const path = join(folder, 'chart.raci')
      writeFileSync(path, old)
      const save = plantedMistakes['does not write until every byte is accepted']
      const saved = await save?.(surroundings, path, bytes, { kind: 'anything' })
      if (saved?.ok && readFileSync(path, 'utf8') !== next) caught++
    } finally {
      unmount(folder)
    }
  }
  report('Planted mistake, full disk: does not write until every byte is accepted', { caught }, caught)
})

test('free bytes are those the system tells', async (context) => {
  needs(context, lackingRoot())
  const folder = temporaryFolder()
  system('mount', '-t', 'tmpfs', '-o', 'size=16k', 'tmpfs', folder)
  try {
    const { bavail, bsize } = statfsSync(folder)
    const saved = await saveFile(surroundings, join(folder, 'a'), bytes, { kind: 'anything' })
    expect(saved).toMatchObject({ error: { kind: 'disk-full', bytes: 30_000, free: bavail * bsize } })
  } finally {
    unmount(folder)
  }
})
