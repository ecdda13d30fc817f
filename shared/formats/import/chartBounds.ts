import { filledIn, textAt, type Grid } from './grid.ts'
import type { Header } from './guessHeader.ts'
import { readLegend, type Definition } from './legend.ts'
import { letterWordOf } from './letterWords.ts'
import { kindOf } from './textKind.ts'

/** Where the chart ends: after its last letters and the names right below them, before a legend or what follows a gap. */
export function endOf(grid: Grid, header: Header, firstRow: number): number {
  const nameColumn = filledIn(grid, header.rows[0] ?? header.firstRow)[0]?.column ?? 0
  const isChart = (row: number): boolean =>
    legendIn(grid, row) === undefined &&
    !isHeaderOfCounts(grid, row) &&
    filledIn(grid, row).some(({ column, text }) => {
      const kind = kindOf(text)
      return (
        column > nameColumn && (header.isOfLetters ? kind !== 'blank' : kind === 'letters' || kind === 'mark')
      )
    })
  let last = grid.height - 1
  while (last >= firstRow && !isChart(last)) last--
  if (last < firstRow) last = firstRow - 1
  let end = last + 1
  while (end < grid.height && isNamed(grid, end) && !isHeaderOfCounts(grid, end)) end++
  return end
}

/** `R | A | C | I | Total` without a name, above numbers: how often each letter stands there, and no row of the chart. */
function isHeaderOfCounts(grid: Grid, row: number): boolean {
  const filled = filledIn(grid, row)
  const letters = filled.filter(({ text }) => /^\p{Lu}$/u.test(text))
  return (
    letters.length > 1 &&
    letters[0] === filled[0] &&
    new Set(letters.map(({ text }) => text)).size === letters.length &&
    letters.every(({ column }) => /^\d+$/.test(textAt(grid, row + 1, column)))
  )
}

/** A row below the letters that still belongs to the chart: something to be assigned, and no remark about the chart. */
function isNamed(grid: Grid, row: number): boolean {
  const [first] = filledIn(grid, row)
  if (first === undefined || legendIn(grid, row) !== undefined) return false
  const isRemark =
    /^(?:[*†‡¹²³]|<?(?:insert|add) (?:new |more )?rows? |\(?\*|notes?\b|source\b|legend|key\b|last (?:updated|modified)|updated|version|approved|prepared|created|total|count|sum\b|summe|gesamt|quelle|stand\b|hinweis|anmerkung|nota\b|fuente|fonte|bron\b)/i
  return !isRemark.test(first.text) && first.text.length <= 200
}

/** What the texts of a row say about letters; undefined when it is no row of a legend. */
export function legendIn(grid: Grid, row: number): readonly Definition[] | undefined {
  const filled = filledIn(grid, row)
  if (filled.length === 0 || filled.length > 12) return undefined
  return readLegend(filled.map(({ text }) => text))
}

/** Rows above `top` and from `end` on that say what letters mean. */
export function legendRowsOf(grid: Grid, start: number, top: number, end = grid.height): ReadonlySet<number> {
  const rows = new Set<number>()
  for (let row = start; row < top; row++) if (legendIn(grid, row)) rows.add(row)
  for (let row = end; row < Math.min(grid.height, end + 100); row++) if (legendIn(grid, row)) rows.add(row)
  return rows
}

/** What cells above the header say of letters beside a title or a date: `Responsibility matrix | P: Primary S: Support`. */
export function legendAbove(grid: Grid, start: number, end: number): readonly Definition[] {
  const found: Definition[] = []
  for (let row = start; row < Math.min(end, start + 60); row++) {
    for (const { text } of filledIn(grid, row)) {
      if (/^\p{Lu}\s?[=:–-]\s?\p{L}{3}/u.test(text) && text.length < 300)
        found.push(...(readLegend([text]) ?? []))
    }
  }
  return found.length < 2 ? [] : found
}

/** The first row above the header that is one text, besides words of letters, and no legend. */
export function titleOf(
  grid: Grid,
  top: number,
  legendRows: ReadonlySet<number>,
): { readonly row: number; readonly column: number } | undefined {
  for (let row = 0; row < top; row++) {
    const [first, second] = filledIn(grid, row).filter(({ text }) => !letterWordOf(text))
    if (first && second === undefined && !legendRows.has(row)) return { row, column: first.column }
  }
  return undefined
}

/** The name of the responsibility in a row, or what else it begins with. */
export function firstTextIn(grid: Grid, row: number, column: number): string {
  return textAt(grid, row, column) || (filledIn(grid, row)[0]?.text ?? '')
}
