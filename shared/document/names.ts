import type { RoleId, RowId } from './ids.ts'
import type { Matrix } from './matrix.ts'
import { findRole, findRow } from './query.ts'

/** A row's name as a sentence holds it: one line, cut when long, and said when there is none. */
export function nameOfRow(matrix: Matrix, id: RowId | undefined): string {
  return nameInSentence('row', id && findRow(matrix, id)?.name)
}

/** A role's name as a sentence holds it. */
export function nameOfRole(matrix: Matrix, id: RoleId | undefined): string {
  return nameInSentence('role', id && findRole(matrix, id)?.name)
}

/** What has a name, or ought to. */
export type Named = 'row' | 'responsibility' | 'section' | 'role' | 'snapshot' | 'person' | 'one'

/** A name as a sentence holds it: one line, cut when long; `an unnamed role` for one that has none. */
export function nameInSentence(of: Named, name = ''): string {
  return isolated(shortened(name)) || `an unnamed ${of}`
}

const rightToLeft =
  /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}]/u

/**
 * A text as part of a sentence: one with right-to-left script is isolated (UAX 9, FSI and PDI), so that it stays whole and the figures
 * and signs beside it do not change places.
 */
export function isolated(text: string): string {
  return rightToLeft.test(text) ? `\u2068${text}\u2069` : text
}

/** Whether a text reads from right to left: its first letter is of such a script. */
export function isRightToLeft(text: string): boolean {
  const [first = ''] = /\p{L}/u.exec(text) ?? []
  return rightToLeft.test(first)
}

/** A name by itself, as in a list or over a page: all of it, or `Unnamed role`. */
export function nameByItself(of: Named, name: string): string {
  return name.trim() === '' ? `Unnamed ${of}` : name
}

/** What a chart without a title is called in the window. */
export const untitled = 'Untitled chart'

/** What a chart is called in the window. */
export function titleInWindow(title: string): string {
  return title.trim() === '' ? untitled : title
}

/** What a chart is called in all that leaves the window: exports, ballots, records. */
export function titleOnPaper(title: string): string {
  return title.trim() || 'Responsibility chart'
}

const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' })

/** A name cut to what a menu line can hold; never in the middle of an emoji. */
export function shortened(name: string): string {
  const line = name.replaceAll(/\s+/g, ' ').trim()
  if (line.length <= 60) return line
  const shown = [...graphemes.segment(line.slice(0, 1_000))].map(({ segment }) => segment)
  return shown.length > 60 ? `${shown.slice(0, 59).join('')}…` : line
}
