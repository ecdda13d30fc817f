import { readdirSync, readlinkSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import type { CDPSession } from 'playwright-core'
import { perLane } from '../../support/lane.ts'
import type { RemitApp } from '../../support/remitApp.ts'

/** What a running Remit takes up. */
export interface Footprint {
  /** bytes of the page's heap after garbage collection */
  readonly heap: number
  readonly nodes: number
  readonly listeners: number
  /** file descriptors of the main process */
  readonly descriptors: number
  /** what these are of */
  readonly open: readonly string[]
  /** bytes the main process has in memory */
  readonly resident: number
  /** temporary files in its own folders and beside the documents */
  readonly temporary: number
}

export interface Scales {
  readonly weigh: () => Promise<Footprint>
}

const looks = perLane({ short: 4, fast: 4, long: 4 })
const settlingMs = 250

/** Weighs a Remit that was started with {@link flagsToWeigh}; of a few looks the least counts, since much is freed a little later. */
export async function scalesFor(app: RemitApp, folder: string): Promise<Scales> {
  const page = await app.page.context().newCDPSession(app.page)
  return {
    weigh: async () => {
      let least = await look(app, page, folder)
      for (let again = 1; again < looks; again++) {
        await wait(settlingMs)
        const next = await look(app, page, folder)
        least = {
          heap: Math.min(least.heap, next.heap),
          nodes: Math.min(least.nodes, next.nodes),
          listeners: Math.min(least.listeners, next.listeners),
          ...(next.descriptors < least.descriptors ? openOf(next) : openOf(least)),
          resident: Math.min(least.resident, next.resident),
          temporary: Math.min(least.temporary, next.temporary),
        }
      }
      return least
    },
  }
}

/** With garbage collection at will, and without compiled code, which comes and goes as it likes. */
export const flagsToWeigh = ['--js-flags=--expose-gc --no-opt --no-sparkplug --no-maglev --no-flush-bytecode']

async function look(app: RemitApp, page: CDPSession, folder: string): Promise<Footprint> {
  for (let again = 0; again < 3; again++) await page.send('HeapProfiler.collectGarbage')
  const { nodes, jsEventListeners: listeners } = await page.send('Memory.getDOMCounters')
  const { usedSize: heap } = await page.send('Runtime.getHeapUsage')
  const { pid, resident } = await app.evaluate(() => {
    const { gc } = globalThis as { gc?: () => void }
    gc?.()
    return { pid: process.pid, resident: process.memoryUsage().rss }
  })
  const open = openFiles(pid).filter((name) => !ofChromium.test(name))
  const descriptors = open.length
  const temporary = [folder, app.userData].flatMap((root) =>
    readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.tmp')),
  ).length
  return { heap, nodes, listeners, descriptors, open, resident, temporary }
}

/** A database of Chromium's own that it opens when it pleases, once. */
const ofChromium = /\/SharedStorage(?:-wal|-journal)?$/

/** What the descriptors of a process are of: a path, or a kind without its number. */
function openFiles(pid: number): readonly string[] {
  const folder = `/proc/${pid}/fd`
  return readdirSync(folder).flatMap((fd) => {
    try {
      return [readlinkSync(join(folder, fd)).replace(/:\[\d+\]$/, '')]
    } catch {
      // It was closed while we looked.
      return []
    }
  })
}

/** On a busy machine this many nodes stay for a while, once, however many rounds there were: a leak grows with them. */
const ofBusyMachine = 70

/** What has grown more than a Remit that leaks nothing may grow. */
export function leaks(before: Footprint, after: Footprint): readonly (keyof Footprint)[] {
  const limits: Omit<Footprint, 'open'> = {
    heap: before.heap * 1.1,
    nodes: before.nodes * 1.02 + ofBusyMachine,
    listeners: before.listeners * 1.02,
    descriptors: before.descriptors,
    resident: before.resident + 20 * 1024 * 1024,
    temporary: 0,
  }
  return (Object.keys(limits) as (keyof typeof limits)[]).filter((part) => after[part] > limits[part])
}

function openOf({ descriptors, open }: Footprint): Pick<Footprint, 'descriptors' | 'open'> {
  return { descriptors, open }
}

function opened(before: readonly string[], after: readonly string[]): readonly string[] {
  const left = [...before]
  return after.filter((name) => {
    const at = left.indexOf(name)
    if (at >= 0) left.splice(at, 1)
    return at < 0
  })
}

/** `12.3 → 12.4 MB`, for the report. */
export function inWords(before: Footprint, after: Footprint): Record<string, string> {
  const megabytes = (bytes: number): string => (bytes / 1024 / 1024).toFixed(1)
  const both = (part: Exclude<keyof Footprint, 'open'>, say: (value: number) => string = String): string =>
    `${say(before[part])} → ${say(after[part])}`
  return {
    'heap of the page, MB': both('heap', megabytes),
    nodes: both('nodes'),
    listeners: both('listeners'),
    'file descriptors': both('descriptors'),
    'opened since': opened(before.open, after.open).join(', ') || 'nothing',
    'main process, MB': both('resident', megabytes),
    'temporary files': both('temporary'),
  }
}
