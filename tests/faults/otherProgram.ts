import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { serialise } from '../../shared/document/serialise.ts'
import { matrixOf } from '../support/matrixOf.ts'
import { temporaryFolder } from '../support/temporaryFolder.ts'
import { commitTheirs, hasGit, type Place } from './foreignChanges.ts'

export interface OtherProgram {
  /** Does one step of a foreign change, in its own process; one after the other. */
  readonly does: (change: string, step: number, place: Place) => Promise<void>
  readonly end: () => void
}

/** Starts `children/otherProgram.ts`, bundled at `program`. */
export function startOtherProgram(program: string): OtherProgram {
  const child = spawn(process.execPath, [program], { stdio: ['pipe', 'pipe', 'inherit'] })
  const answers = createInterface({ input: child.stdout })
  let turn: Promise<unknown> = Promise.resolve()
  return {
    does: async (change, step, place) => {
      const mine = turn.then(() => {
        const answered = once(answers, 'line')
        child.stdin.write(`${JSON.stringify({ change, step, place })}\n`)
        return answered
      })
      turn = mine
      await mine
    },
    end: () => void child.kill(),
  }
}

export interface Texts {
  readonly base: string
  readonly theirs: string
  readonly ours: string
}

/** Charts of so many rows: what was there, what the other program writes, what is saved. */
export function textsOf(rows: number): Texts {
  const chart = (letter: string): string =>
    ['x | CIO | CTO', ...Array.from({ length: rows }, (_, at) => `Row ${at} | ${letter} | I`)].join('\n')
  const matrix = matrixOf(chart('A'))
  return {
    base: serialise(matrix),
    theirs: serialise(matrixOf(chart('R'))),
    ours: serialise({ ...matrix, title: 'What is saved here, and longer than before' }),
  }
}

/** A folder of its own with the chart as it was a while ago. */
export function placeFor(change: string, { base, theirs }: Texts): Place {
  const folder = join(temporaryFolder(), 'charts')
  mkdirSync(folder)
  const place: Place = { folder, path: join(folder, 'chart.raci'), theirs }
  if (change === 'checks it out of git' && hasGit()) commitTheirs(place, base)
  writeFileSync(place.path, base)
  // Whole seconds, so that the other program can put the very same time back.
  const aWhileAgo = Math.floor(Date.now() / 1000) - 60
  utimesSync(place.path, aWhileAgo, aWhileAgo)
  return place
}
