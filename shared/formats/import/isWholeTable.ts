import { readLetters } from '../readLetters.ts'
import type { Table } from '../table.ts'
import { guessShape } from './guessShape.ts'
import type { Shape } from './shape.ts'
import { plainTable } from './source.ts'

/** So many rows tell what a table is. */
const enough = 200

/** Whether a block of texts is a whole chart, with a header that names roles or letters, and not a part of one. */
export function isWholeTable(table: Table): boolean {
  const top = table.slice(0, enough)
  const shape = top.length < 2 ? undefined : guessShape(plainTable(top))
  if (shape === undefined || shape.headerRows.length === 0) return false
  if (shape.orientation !== 'roles-across') return true
  return holdsLetters(top, shape)
}

/** Whether names stand above columns of letters, or of nothing yet. */
function holdsLetters(
  table: Table,
  { columns, headerRows, firstRow, endRow, scheme, marks }: Shape,
): boolean {
  const roles = columns.flatMap(({ kind }, at) => (kind === 'role' ? [at] : []))
  const header = table[headerRows.at(-1) ?? 0] ?? []
  const areNamed = roles.every((at) => readLetters(scheme, header[at] ?? '') === undefined)
  const known = new Set(marks.flatMap(({ mark, means }) => (means === 'note' ? [] : [mark])))
  const texts = table
    .slice(firstRow, endRow)
    .flatMap((row) => roles.map((at) => (row[at] ?? '').trim()))
    .filter(Boolean)
  const read = texts.filter(
    (text) => known.has(text.toLowerCase()) || readLetters(scheme, text) !== undefined,
  )
  return roles.length > 0 && areNamed && read.length * 2 >= texts.length
}
