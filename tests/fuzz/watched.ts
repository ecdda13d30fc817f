import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, readFileSync, writeFileSync, existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { randomFrom } from '../support/lane.ts'
import { temporaryFolder } from '../support/temporaryFolder.ts'
import { caseSeed, type Done, type Job } from './job.ts'
import type { Format } from './judge.ts'
import { mutant, type Input } from './mutate.ts'
import type { PlantedWrong } from './planted.ts'

export interface Mutants {
  /** the bundled program of `children/` */
  readonly program: string
  readonly format: Format
  readonly seed: number
  readonly count: number
  readonly files: readonly Input[]
  readonly known: readonly string[]
  readonly planted?: PlantedWrong
}

/** No input may take this long; the promise is two seconds, and the machine may be busy. */
const longest = 10_000
/** What is planted goes on for ever. */
const longestPlanted = 2_000
const lookEvery = 100

/**
 * Has mutants read in a process of its own and watches it from outside: one that hangs is killed, one that dies is replaced,
 * and the reading goes on behind the mutant at which it happened. Such a mutant is a flaw, and is kept under `.remit/fuzz`.
 */
export async function readMutants(mutants: Mutants): Promise<Done> {
  const { format, seed, count, files, known, planted } = mutants
  const folder = temporaryFolder()
  for (const [at, { bytes }] of files.entries()) writeFileSync(join(folder, `${at}`), bytes)
  const parts: Done[] = []
  for (let from = 0; from < count;) {
    const job: Job = {
      format,
      seed,
      from,
      until: count,
      files: files.map(({ name }) => name),
      known,
      ...(planted ? { planted } : {}),
    }
    writeFileSync(join(folder, 'job.json'), JSON.stringify(job))
    const { done, at, why } = await watched(
      mutants.program,
      folder,
      planted === 'an endless loop' ? longestPlanted : longest,
    )
    if (done !== undefined) {
      parts.push(done)
      break
    }
    parts.push(brokenAt(mutants, at, why))
    if (parts.length > 5) break
    from = at + 1
  }
  return parts.reduce(together)
}

async function watched(
  program: string,
  folder: string,
  most: number,
): Promise<{ readonly done?: Done; readonly at: number; readonly why: string }> {
  const child = spawn(process.execPath, [program, folder], { stdio: ['ignore', 'ignore', 'pipe'] })
  let errors = ''
  child.stderr.on('data', (chunk: Buffer) => (errors += chunk.toString().slice(0, 2_000)))
  let hasEnded = false
  const ended = once(child, 'close').then(() => (hasEnded = true))
  let [at, since, isHung] = [-1, performance.now(), false]
  while (!hasEnded) {
    await Promise.race([ended, wait(lookEvery)])
    const now = placeIn(folder)
    if (now !== at) [at, since] = [now, performance.now()]
    if (performance.now() - since < most || hasEnded) continue
    isHung = true
    child.kill('SIGKILL')
    await ended
  }
  const file = join(folder, 'done.json')
  // The program ends itself only when it has written what it found.
  if (child.exitCode === 0 && existsSync(file))
    return { done: JSON.parse(readFileSync(file, 'utf8')), at, why: '' }
  return {
    at,
    why: isHung ? `hung for ${most / 1_000} s` : `ended the process: ${errors.trim().slice(0, 500)}`,
  }
}

function placeIn(folder: string): number {
  const file = join(folder, 'at')
  return existsSync(file) ? Number(readFileSync(file, 'utf8')) : 0
}

function brokenAt({ format, seed, files, planted }: Mutants, number: number, why: string): Done {
  const random = randomFrom(caseSeed(seed, number))
  const input = mutant(format, files[Math.floor(random() * files.length)] ?? files[0]!, random)
  const folder = planted ? temporaryFolder() : resolve(import.meta.dirname, '../../.remit/fuzz')
  mkdirSync(folder, { recursive: true })
  const kept = join(folder, `${seed}-${number}-${input.name}`)
  writeFileSync(kept, input.bytes)
  const flaw = { number, name: input.name, what: `${why}; kept in ${kept}` }
  return { read: 0, refused: 0, 'slowest, ms': longest, 'memory grown, MB': 0, flaws: [flaw], fresh: [] }
}

function together(one: Done, other: Done): Done {
  return {
    read: one.read + other.read,
    refused: one.refused + other.refused,
    'slowest, ms': Math.max(one['slowest, ms'], other['slowest, ms']),
    'memory grown, MB': Math.max(one['memory grown, MB'], other['memory grown, MB']),
    flaws: [...one.flaws, ...other.flaws],
    fresh: [...one.fresh, ...other.fresh],
  }
}
