import { readLegend } from '../legend.ts'
import { letterWordOf } from '../letterWords.ts'
import type { Repair } from '../repairs.ts'
import { kindOf } from '../textKind.ts'

/** A cell with a fill: its place, counted from 0, its colour as the style says it, and its text. */
export interface FilledCell {
  readonly row: number
  readonly column: number
  readonly fill: string
  readonly text: string
}

/** Cells with a fill that are looked at; a sheet with more is coloured for its look. */
export const mostFilled = 50_000

/**
 * Writes letters into cells that hold nothing but a colour, in place, where a legend says what at least two colours mean: a word
 * for a letter that is filled itself, or stands beside an empty cell of that colour.
 *
 * @returns what was done, to be asked about; nothing where there is no such legend
 */
export function lettersByColour(table: string[][], cells: readonly FilledCell[]): readonly Repair[] {
  const letters = new Map<string, string>()
  for (const cell of cells) {
    const beside = cell.text === '' ? textBeside(table, cell) : cell.text
    const key = letterIn(beside)
    if (key === undefined || letters.has(cell.fill)) continue
    letters.set(cell.fill, key)
  }
  if (letters.size < 2 || new Set(letters.values()).size < letters.size) return []
  // The cell beside a word of the legend gets its letter, too: so the line reads as one of a legend.
  const written = cells.filter(({ text, fill }) => text === '' && letters.has(fill))
  // Where letters are written, colours are only their look.
  const lettered = cells.filter(({ text }) => kindOf(text) === 'letters').length
  if (lettered * 4 > written.length) return []
  for (const { row, column, fill } of written) put(table, row, column, letters.get(fill) ?? '')
  const [first] = written
  if (first === undefined) return []
  const done = `${written.length} cells hold only a colour; each is read as the letter that the legend gives its colour`
  return [
    {
      kind: 'guess',
      row: first.row + 1,
      column: first.column + 1,
      found: '',
      done,
    },
  ]
}

function textBeside(table: readonly (readonly string[])[], { row, column }: FilledCell): string {
  return table[row]?.[column + 1] || (table[row]?.[column - 1] ?? '')
}

/** The letter a text of a legend is about: `Responsible`, `A = Accountable`. */
function letterIn(text: string): string | undefined {
  if (text === '' || text.length > 200) return undefined
  const [only, second] = readLegend([text]) ?? []
  return letterWordOf(text)?.key ?? (second === undefined ? only?.key : undefined)
}

function put(table: string[][], row: number, column: number, text: string): void {
  while (table.length <= row) table.push([])
  const texts = table[row]
  if (texts === undefined) return
  while (texts.length < column) texts.push('')
  texts[column] = text
}
