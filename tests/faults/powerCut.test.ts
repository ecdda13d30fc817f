import { copyFileSync, mkdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { beforeAll, expect, test } from 'vitest'
import { temporaryFolder } from '../support/temporaryFolder.ts'
import { bundledChild } from './bundle.ts'
import { lane, needs, perLane, randomFrom, report, seed } from '../support/lane.ts'
import { lackingLoopDevice, system, unmount } from './machine.ts'
import { startWriter, type Said } from './writerChild.ts'

let program = ''
beforeAll(async () => {
  program = await bundledChild('writer')
})

interface Count {
  images: number
  unstable: number
  'lost saves': number
  'lost edits': number
  torn: number
}

/** What a disk is made with, its size in MB, and how a copy is mounted beside the original. */
const fileSystems = {
  ext4: { make: ['mkfs.ext4', '-qF'], megabytes: 24, copy: '' },
  xfs: { make: ['mkfs.xfs', '-q'], megabytes: 300, copy: ',nouuid' },
  btrfs: { make: ['mkfs.btrfs', '-q', '-M'], megabytes: 64, copy: '' },
} as const

interface Way {
  readonly mode: string
  readonly fileSystem: keyof typeof fileSystems
  readonly options: string
}

/**
 * Cuts the power of a live file system again and again: the writer is stopped, the disk's bytes are copied as they are, and the
 * copy is mounted, which replays the file system's own journal as after a real cut.
 */
async function cutPower(images: number, way: Way, start: number): Promise<Count> {
  const { mode, fileSystem, options } = way
  const { make, megabytes } = fileSystems[fileSystem]
  const random = randomFrom(start)
  const [live, disk] = [temporaryFolder(), join(temporaryFolder(), 'disk.img')]
  const crashed = `${disk}.crashed`
  writeFileSync(disk, '')
  truncateSync(disk, megabytes * 1024 * 1024)
  const [maker, ...words] = make
  system(maker, ...words, disk)
  system('mount', '-o', `loop,${options}`, disk, live)
  const device = basename(system('findmnt', '-no', 'SOURCE', live).trim())
  const charts = join(live, 'work')
  mkdirSync(charts)
  system('sync', '-f', live)
  const count: Count = { images: 0, unstable: 0, 'lost saves': 0, 'lost edits': 0, torn: 0 }
  const writer = startWriter(program, charts, mode)
  try {
    await writer.started
    while (count.images < images && count.unstable <= images) {
      await wait(20 + random() * 60)
      writer.process.kill('SIGSTOP')
      await wait(3)
      const promised = { ...writer.said }
      const isStable = copied(disk, crashed, device)
      writer.process.kill('SIGCONT')
      if (!isStable) {
        count.unstable++
        continue
      }
      judge(count, promised, leftBy(crashed, live, charts, way))
    }
  } finally {
    writer.process.kill('SIGKILL')
    await writer.ended
    unmount(live)
  }
  if (writer.errors()) throw new Error(writer.errors())
  return count
}

/** The same on a fresh disk now and then, since the small one fills up with versions. */
async function onFreshDisks(images: number, way: Way): Promise<Count> {
  let total: Count = { images: 0, unstable: 0, 'lost saves': 0, 'lost edits': 0, torn: 0 }
  while (total.images < images) {
    const more = await cutPower(Math.min(100, images - total.images), way, seed + total.images)
    total = {
      images: total.images + more.images,
      unstable: total.unstable + more.unstable,
      'lost saves': total['lost saves'] + more['lost saves'],
      'lost edits': total['lost edits'] + more['lost edits'],
      torn: total.torn + more.torn,
    }
    if (more.images === 0) break
  }
  return total
}

/** Copies the disk while nothing is being written to it; false when something was. */
function copied(disk: string, to: string, device: string): boolean {
  for (let round = 0; round < 5; round++) {
    const before = writesOf(device)
    copyFileSync(disk, to)
    const after = writesOf(device)
    if (before.done === after.done && after.inFlight === 0) return true
  }
  return false
}

function writesOf(device: string): { readonly done: string; readonly inFlight: number } {
  const fields = readFileSync(`/sys/block/${device}/stat`, 'utf8').trim().split(/\s+/)
  return { done: `${fields[4]} ${fields[6]}`, inFlight: Number(fields[8]) }
}

/** What Remit finds on the copy at its next start, under the same paths; no other process sees this mount. */
function leftBy(image: string, live: string, charts: string, { mode, fileSystem }: Way): readonly number[] {
  const check = [process.execPath, program, charts, `check ${mode}`].map((word) => `'${word}'`).join(' ')
  const options = `loop${fileSystems[fileSystem].copy}`
  const script = `mount -o ${options} '${image}' '${live}' && ${check}; code=$?; umount '${live}'; exit $code`
  return system('unshare', '-m', 'sh', '-c', script).trim().split(' ').slice(1).map(Number)
}

function judge(count: Count, promised: Said, [file = -2, recovered = -2]: readonly number[]): void {
  count.images++
  if (file === -2) count.torn++
  if (file < promised.saved) count['lost saves']++
  if (recovered < promised.recorded) count['lost edits']++
}

const ways: readonly Way[] = [
  { mode: 'rename', fileSystem: 'ext4', options: 'defaults' },
  { mode: 'rename', fileSystem: 'ext4', options: 'noauto_da_alloc' },
  { mode: 'in place', fileSystem: 'ext4', options: 'defaults' },
  { mode: 'in place', fileSystem: 'ext4', options: 'noauto_da_alloc' },
]

/** For the lane that may ask more of a machine. */
const nightWays: readonly Way[] = [
  { mode: 'rename', fileSystem: 'xfs', options: 'defaults' },
  { mode: 'in place', fileSystem: 'xfs', options: 'defaults' },
  { mode: 'rename', fileSystem: 'btrfs', options: 'defaults' },
  { mode: 'in place', fileSystem: 'btrfs', options: 'defaults' },
]

test.for(lane === 'long' ? [...ways, ...nightWays] : ways)(
  'no power cut loses an acknowledged save or edit on a real file system ($mode, $fileSystem, $options)',
  async (way, context) => {
    const { mode, fileSystem, options } = way
    needs(context, lackingLoopDevice(fileSystems[fileSystem].make[0]))
    const images = perLane({ short: 5, fast: 50, long: 500 })
    const count = await onFreshDisks(images, way)
    report(`Power cuts of a live ${fileSystem}: ${mode}, ${options}`, { ...count }, count.images)
    expect(count).toMatchObject({ images, 'lost saves': 0, 'lost edits': 0, torn: 0 })
  },
)

test.for(['does not flush the file', 'does not flush the folder'])(
  'the control: a save that %s is caught',
  async (mistake, context) => {
    needs(context, lackingLoopDevice('mkfs.ext4'))
    const images = perLane({ short: 6, fast: 40, long: 100 })
    const way: Way = { mode: mistake, fileSystem: 'ext4', options: 'noauto_da_alloc' }
    let caught = 0
    // Whether a cut falls into the short time without the flush is up to the disk.
    for (let round = 0; caught === 0 && round < 8; round++) {
      const count = await onFreshDisks(images, way)
      caught = count.torn + count['lost saves']
      report(`Planted mistake, power cut: ${mistake}`, { round, ...count, caught }, count.images)
    }
    expect(caught).toBeGreaterThan(0)
  },
)
