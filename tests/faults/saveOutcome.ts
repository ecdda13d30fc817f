import { inWords, type Injection } from './strace.ts'

/** What came of one save whose system calls went wrong. */
export interface SaveOutcome {
  /** undefined: the process was killed before it said anything */
  readonly answer: { readonly ok: boolean; readonly words: string } | undefined
  /** what the file holds then, and after the next start of Remit or the next save */
  readonly left: string
  readonly mended: string
  /** names beside the chart, and of notes, that were not there before and have stayed */
  readonly litter: readonly string[]
  /** that the next save then works */
  readonly isSavedAgain: boolean
  readonly injected: number
}

/** What the file held, and what was to be saved. */
export interface Contents {
  readonly old: string
  readonly next: string
}

interface Count {
  runs: number
  injected: number
  killed: number
  saved: number
  'not saved, and said so': number
  torn: number
  'falsely called saved': number
  /** other promises that were broken, in words */
  readonly broken: string[]
}

export function counted(): Count {
  const promises = { torn: 0, 'falsely called saved': 0, broken: [] }
  return { runs: 0, injected: 0, killed: 0, saved: 0, 'not saved, and said so': 0, ...promises }
}

export const nothingBroken = { torn: 0, 'falsely called saved': 0, broken: [] }

/** Counts what came of a save with these calls going wrong. */
export function countOutcome(
  count: Count,
  { answer, left, mended, litter, isSavedAgain, injected }: SaveOutcome,
  injections: readonly Injection[],
  { old, next }: Contents,
): void {
  const where = injections.map(inWords).join(' and ')
  const whole = [old, next]
  count.runs++
  if (injected > 0) count.injected++
  // A write in place that was broken off is whole again at the next start; where it cannot be put back, that is said.
  const mayBeTorn = answer === undefined || answer.words.includes('mended at the next save or start')
  if (!whole.includes(mended) || (!mayBeTorn && !whole.includes(left))) count.torn++
  if (answer === undefined) {
    count.killed++
    if (!where.includes('signal=KILL')) count.broken.push(`${where}: ended without an answer`)
  }
  if (answer?.ok === true) {
    count.saved++
    if (left !== next) count['falsely called saved']++
  }
  if (answer?.ok === false) {
    count['not saved, and said so']++
    const isNamed = /\.raci\b|\/[\da-f]{32}\.intent|\/intents /.test(answer.words)
    // What comes of two may be told by a third reason.
    const isExplained = injections.length > 1 || injections.every(({ reason }) => reason.test(answer.words))
    // After the rename the file is new, whatever goes wrong then.
    const isTrue = left === old || !/nothing on disk was changed/i.test(answer.words)
    if (!isNamed || !isExplained || !isTrue) count.broken.push(`${where}: ${answer.words}`)
  }
  if (litter.length > 0) count.broken.push(`${where}: left ${litter.join(', ')}`)
  if (!isSavedAgain) count.broken.push(`${where}: could not save afterwards`)
}

/** For the report. */
export function figures({ broken, ...numbers }: Count) {
  return { ...numbers, 'broken otherwise': broken.length }
}
