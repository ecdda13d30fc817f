import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { createInterface } from 'node:readline'
import { bundledChild } from '../bundle.ts'
import type { Order, Said } from './typistWords.ts'

const built = resolve(import.meta.dirname, '../../../out/main/main.js')
const prefix = '{"said":'

export interface Typist {
  readonly tell: (order: Order) => void
  /** Resolves with what it says next of a kind; fails when it ends before. */
  readonly next: <S extends Said['said']>(kind: S) => Promise<Said & { said: S }>
  /** Kills all of its processes at once and waits until everything they said is heard. */
  readonly kill: () => Promise<void>
}

export interface TypistOptions {
  readonly userData: string
  readonly file: string
  readonly mistake?: 'protects late' | 'saves late' | 'shows what was opened' | undefined
  /** by how many milliseconds answers are late at most, as on a busy machine */
  readonly lateBy?: number
  /** what else stands on the command line */
  readonly flags?: readonly string[]
  readonly hear: (said: Said) => void
}

/** The folder of an application that is the built Remit, with `children/typist.ts` at its keyboard. */
export async function typistFolder(): Promise<string> {
  const folder = dirname(await bundledChild('typist'))
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ name: 'remit', main: 'typist.mjs' }))
  return folder
}

export function startTypist(
  folder: string,
  { userData, file, mistake, lateBy = 0, flags = [], hear }: TypistOptions,
): Typist {
  const usual = (process.env['REMIT_ELECTRON_FLAGS'] ?? '').split(' ').filter(Boolean)
  const planted = mistake === undefined ? [] : [`--mistake=${mistake}`]
  const child = spawn(
    process.env['REMIT_ELECTRON'] ?? '',
    [
      ...[folder, ...usual, ...flags, `--user-data-dir=${userData}`, `--remit=${built}`],
      ...[`--late-by=${lateBy}`, ...planted, file],
    ],
    { detached: true, stdio: ['pipe', 'pipe', 'pipe'] },
  )
  let errors = ''
  child.stderr.on('data', (chunk: Buffer) => (errors += chunk.toString()))
  // It may be killed while it is being told something.
  child.stdin.on('error', () => undefined)
  const ended = once(child, 'close')
  const waiting = new Set<(said: Said) => void>()
  createInterface({ input: child.stdout }).on('line', (line) => {
    if (!line.startsWith(prefix)) return
    const said = JSON.parse(line) as Said
    hear(said)
    for (const listen of waiting) listen(said)
  })

  return {
    tell: (order) => void child.stdin.write(`${JSON.stringify(order)}\n`),
    next: (kind) =>
      new Promise((resolve, reject) => {
        const listen = (said: Said): void => {
          if (said.said !== kind) return
          waiting.delete(listen)
          resolve(said as Said & { said: typeof kind })
        }
        waiting.add(listen)
        void ended.then(() => reject(new Error(`Remit ended before ${kind} was said: ${errors}`)))
      }),
    kill: async () => {
      if (child.pid !== undefined && child.exitCode === null) process.kill(-child.pid, 'SIGKILL')
      await ended
    },
  }
}
