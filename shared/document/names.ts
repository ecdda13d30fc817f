import type { RoleId, RowId } from './ids.ts'
import type { Matrix } from './matrix.ts'
import { findRole, findRow } from './query.ts'

/** A row's name as a sentence holds it: one line, cut when long, and said when there is none. */
export function nameOfRow(matrix: Matrix, id: RowId | undefined): string {
  return shortened((id && findRow(matrix, id)?.name) ?? '') || 'an unnamed row'
}

/** A role's name as a sentence holds it. */
export function nameOfRole(matrix: Matrix, id: RoleId | undefined): string {
  return shortened((id && findRole(matrix, id)?.name) ?? '') || 'an unnamed role'
}

const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' })

/** A name cut to what a menu line can hold; never in the middle of an emoji. */
export function shortened(name: string): string {
  const line = name.replaceAll(/\s+/g, ' ').trim()
  if (line.length <= 60) return line
  const shown = [...graphemes.segment(line.slice(0, 1_000))].map(({ segment }) => segment)
  return shown.length > 60 ? `${shown.slice(0, 59).join('')}…` : line
}
