import { join } from 'node:path'
import type { OpenFile, SaveSurroundings } from '../shared/files/disk.ts'
import { systemCode } from '../shared/files/fileError.ts'
import { stampOf } from '../shared/files/saveTarget.ts'
import { writeAll } from '../shared/files/wholeFile.ts'

/**
 * What a line of the log may say beside its event: numbers, and words of the program's own under a few keys. What has a
 * space, a slash or a letter of another alphabet is left out, so no sentence and no path gets in by mistake.
 */
export interface LogFacts {
  readonly kind?: string
  readonly code?: string
  readonly channel?: string
  readonly [count: `${string}Count` | `${string}Ms` | `${string}Bytes`]: number
}

export interface Log {
  /** Adds a line in the background. An event is a word of the program's own. */
  readonly write: (event: string, facts?: LogFacts) => void
  /** Adds where an error came from: its kind and the places in the program, never its message, which may quote a chart. */
  readonly error: (event: string, thrown: unknown) => void
  /** Resolves when all lines are written. */
  readonly settled: () => Promise<void>
}

const ownWord = /^[A-Za-z][\w.-]{0,39}$/
const frame = /^\s+at (?:.*[\s(])?(?:[^\s()]*[\\/])?([\w.-]+:\d+:\d+)\)?$/
const framesKept = 8

/** A log of three files at most, `remit.log` the newest. Where it cannot be written the lines are dropped: nothing waits for it. */
export function openLog(
  around: SaveSurroundings,
  folder: string,
  now: () => Date,
  maxBytes = 1024 * 1024,
): Log {
  const [current, older, oldest] = ['remit.log', 'remit.1.log', 'remit.2.log'].map((name) =>
    join(folder, name),
  ) as [string, string, string]
  const { disk } = around
  let writing: Promise<void> = Promise.resolve()
  let file: { readonly open: OpenFile; end: number } | undefined

  const opened = async (): Promise<{ readonly open: OpenFile; end: number }> => {
    const stamp = await stampOf(around, current)
    const open = await disk.open(current, stamp ? 'r+' : 'wx+', 0o600)
    return { open, end: Number(stamp?.size ?? 0) }
  }

  const rotate = async (open: OpenFile): Promise<void> => {
    file = undefined
    await open.close()
    await disk.rename(older, oldest).catch(() => undefined)
    await disk.rename(current, older)
  }

  const append = async (line: string): Promise<void> => {
    const bytes = new TextEncoder().encode(line)
    try {
      file ??= await opened()
      if (file.end > 0 && file.end + bytes.length > maxBytes) await rotate(file.open)
      file ??= await opened()
      if (await writeAll(file.open, bytes, file.end)) file.end += bytes.length
    } catch {
      // There is nowhere left to say it.
      file = undefined
    }
  }

  const add = (event: string, facts: Readonly<Record<string, unknown>>): void => {
    const said = Object.entries(facts).flatMap(([key, value]) =>
      isOwn(value) ? [` ${key}=${String(value)}`] : [],
    )
    const line = `${now().toISOString()} ${isOwn(event) ? event : 'unnamed'}${said.join('')}\n`
    writing = writing.then(() => append(line))
  }

  return {
    write: (event, facts = {}) => add(event, { ...facts }),
    error: (event, thrown) => {
      add(event, { kind: thrown instanceof Error ? thrown.name : typeof thrown, code: systemCode(thrown) })
      for (const place of framesOf(thrown)) add('at', { place })
    },
    settled: () => writing,
  }
}

function isOwn(value: unknown): boolean {
  return typeof value === 'number' || (typeof value === 'string' && ownWord.test(value))
}

function framesOf(thrown: unknown): readonly string[] {
  const lines = thrown instanceof Error ? (thrown.stack ?? '').split('\n') : []
  // A place is `main.js:12:34`; its colons are written as dots.
  return lines.flatMap((line) => frame.exec(line)?.[1]?.replaceAll(':', '.') ?? []).slice(0, framesKept)
}
