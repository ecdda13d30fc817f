import { counted } from '../../counted.ts'

/**
 * - normalised: letters written another way, such as `r & a`
 * - blank-mark: a mark for “nothing”, such as `n/a`
 * - spread: the text of merged cells, taken for each of them
 * - moved: kept, but somewhere else, such as an id in a description
 * - legend: what letters mean, taken into the scheme where it fits
 * - left-out: not in the chart, quoted here
 * - kept-as-note: not understood, kept as the note of its cell
 * - guess: understood in one of several possible ways
 */
export const repairKinds = [
  'normalised',
  'blank-mark',
  'spread',
  'moved',
  'legend',
  'left-out',
  'kept-as-note',
  'guess',
] as const
export type RepairKind = (typeof repairKinds)[number]

/** One thing the reader understood differently from what is written. `row` and `column` count from 1 in the table. */
export interface Repair {
  readonly kind: RepairKind
  readonly row: number
  readonly column: number
  readonly found: string
  readonly done: string
}

/** Whether a person should look at it: the reader had to guess, or did not understand. */
export function needsYou({ kind }: Repair): boolean {
  return kind === 'kept-as-note' || kind === 'guess'
}

/** What was understood differently from what is written, in a line. */
export function describeRepair({ row, column, found, done }: Repair): string {
  return `Row ${row}, column ${column}: ${quoted(found)}: ${done}.`
}

/** All repairs in few lines: one that happened alike in many cells is said once, with its count and its first place. */
export function describeRepairs(repairs: readonly Repair[]): readonly string[] {
  const alike = new Map<string, { first: Repair; count: number }>()
  for (const repair of repairs) {
    const key = `${repair.kind}\n${repair.done}\n${repair.found}`
    const known = alike.get(key)
    if (known) known.count += 1
    else alike.set(key, { first: repair, count: 1 })
  }
  return [...alike.values()].map(({ first, count }) =>
    count === 1
      ? describeRepair(first)
      : `${quoted(first.found)} in ${counted(count, 'cell')}, the first in row ${first.row}, column ${first.column}: ${first.done}.`,
  )
}

/** `23 cells tidied, 2 to check`; empty when there is nothing to say. */
export function summariseRepairs(repairs: readonly Repair[]): string {
  const open = repairs.filter(needsYou).length
  const normalised = repairs.filter(({ kind }) => kind === 'normalised' || kind === 'blank-mark').length
  const others = repairs.length - open - normalised
  return [
    ...(normalised > 0 ? [`${counted(normalised, 'cell')} tidied`] : []),
    ...(others > 0 ? [`${counted(others, 'text')} moved or left out`] : []),
    ...(open > 0 ? [`${open} to check`] : []),
  ].join(', ')
}

function quoted(text: string): string {
  return JSON.stringify(text.length > 40 ? `${text.slice(0, 40)}…` : text)
}
