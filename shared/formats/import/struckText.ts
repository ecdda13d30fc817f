import type { Repair } from './repairs.ts'
import { kindOf } from './textKind.ts'

/** The text of a cell without what is struck out in it. */
export interface UnstruckText {
  readonly text: string
  /** what is struck out and not in the text; may be empty */
  readonly struck: string
  /** whether all of it is struck out and kept, as it is a name */
  readonly isStruckName: boolean
}

/** What remains of a cell: letters that are struck out are none, and words only beside others; `rest` is what is not struck out. */
export function unstruck(rest: string, struck: string): UnstruckText {
  if (struck === '') return { text: rest, struck, isStruckName: false }
  if (rest !== '' || kindOf(struck) !== 'text') return { text: rest, struck, isStruckName: false }
  return { text: struck, struck: '', isStruckName: true }
}

/** What is said of the struck part of a cell, by its place from 0; nothing when there is none. */
export function struckRepairs(
  row: number,
  column: number,
  { text, struck }: Pick<UnstruckText, 'text' | 'struck'>,
): readonly Repair[] {
  if (struck === '') return []
  const rest = text.replaceAll('\n', ' ')
  const done = rest === '' ? 'struck out in the file; left out' : `struck out in the file; “${rest}” is kept`
  return [{ kind: 'left-out', row: row + 1, column: column + 1, found: struck, done }]
}

/**
 * Leaves out a row of which all texts are struck-out names, in place; those of another row are kept, and that is said.
 *
 * @param names how many cells of the row are struck-out names
 */
export function dropStruckRow(rows: string[][], row: number, names: number): Repair {
  const filled = (rows[row] ?? []).flatMap((text, column) => (text === '' ? [] : [{ text, column }]))
  const found = filled.map(({ text }) => text).join(' | ')
  const place = { row: row + 1, column: (filled[0]?.column ?? 0) + 1, found }
  if (filled.length > names)
    return { kind: 'guess', ...place, done: 'has words that are struck out in the file; kept' }
  rows[row] = []
  return { kind: 'left-out', ...place, done: 'the row is struck out in the file; left out' }
}
