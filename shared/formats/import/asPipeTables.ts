/*
 * Tables in plain text that have no bars at the start of each line, rewritten as those of Markdown. The forms are those of
 * Pandoc’s manual, “Tables” (simple, multiline and grid tables), and what `psql` and `mysql` print.
 */

/** Dashes in two groups or more below a header: `-----  ---`. */
const simpleRule = /^\s*-{2,}(?:\s+-{2,})+\s*$/
/** A line of dashes above the header of a table whose rows are parted by blank lines, and below its last row. */
const wideRule = /^\s*-{6,}\s*$/
const gridRule = /^\s*\+(?:[-=:]{2,}\+)+\s*$/
const crossedRule = /^\s*-{2,}(?:\+-{2,})+\s*$/

const mayHoldTables = /^\s*(?:-{2,}(?:\s+|\+)-{2,}|\+[-=:]{2,}\+)/m

/** The text with its tables of columns, and those drawn with `+--+`, as tables of bars; any other line is as it was. */
export function asPipeTables(text: string): string {
  if (!mayHoldTables.test(text)) return text
  const lines = text.split(/\r\n|\r|\n/)
  const made: string[] = []
  let at = 0
  while (at < lines.length) {
    const table = gridAt(lines, at) ?? columnsAt(lines, at)
    if (table) {
      made.push(...(table.rows.length > 1 ? ['', ...asPipes(table.rows), ''] : lines.slice(at, table.end)))
      at = table.end
      continue
    }
    const line = lines[at] ?? ''
    made.push(crossedRule.test(line) ? line.replaceAll('+', '|') : line)
    at += 1
  }
  return made.join('\n')
}

/** A table; with a row at most it is none. */
interface Found {
  readonly rows: readonly (readonly string[])[]
  /** the line after the table */
  readonly end: number
}

/** A table drawn with `+--+` and bars; lines without a rule between them are one row. */
function gridAt(lines: readonly string[], start: number): Found | undefined {
  if (!gridRule.test(lines[start] ?? '')) return undefined
  let end = start
  while (end < lines.length && /^\s*(?:\+[-=:+]+\+|\|.*\|)\s*$/.test(lines[end] ?? '')) end++
  const drawn = lines.slice(start, end).map((line) => line.trim())
  const rules = drawn.filter((line) => gridRule.test(line))
  // A program prints a line for each row, and a rule only around the header.
  const isPrinted = rules.length === 3 && !rules.some((line) => line.includes('='))
  const rows: string[][] = []
  let isNew = true
  for (const line of drawn) {
    const cells = line.slice(1, -1).split(/(?<!\\)\|/)
    const row = rows.at(-1)
    if (gridRule.test(line)) isNew = true
    else if (isNew || isPrinted || row === undefined) rows.push(cells.map((cell) => cell.trim()))
    else
      addLine(
        row,
        cells.map((cell) => cell.trim()),
      )
    if (!gridRule.test(line)) isNew = false
  }
  return { rows, end }
}

/** A table whose columns stand below dashes; the line above those is its header. */
function columnsAt(lines: readonly string[], start: number): Found | undefined {
  const isWide = wideRule.test(lines[start] ?? '')
  let rule = isWide ? start + 2 : start + 1
  while (isWide && rule < start + 5 && !simpleRule.test(lines[rule] ?? '')) rule += 1
  const dashes = lines[rule] ?? ''
  if (!simpleRule.test(dashes) || (lines[start] ?? '').trim() === '') return undefined
  const starts = [...dashes.matchAll(/-+/g)].map(({ index }) => index)
  const cellsOf = (line: string): string[] =>
    starts.map((from, column) => line.slice(column === 0 ? 0 : from, starts[column + 1]).trim())
  const header = starts.map(() => '')
  for (const line of lines.slice(isWide ? start + 1 : start, rule)) addLine(header, cellsOf(line))
  if (header.filter((text) => text !== '').length < 2) return undefined
  const rows = [header]
  let isNew = true
  let end = rule + 1
  for (; end < lines.length; end++) {
    const line = lines[end] ?? ''
    if (wideRule.test(line) || simpleRule.test(line)) return { rows, end: end + 1 }
    if (line.trim() === '') {
      if (!isWide) break
      isNew = true
      continue
    }
    const cells = cellsOf(line)
    const row = rows.at(-1)
    if (isWide && !isNew && row) addLine(row, cells)
    else rows.push(cells)
    isNew = false
  }
  return isWide ? undefined : { rows, end }
}

function addLine(row: string[], cells: readonly string[]): void {
  for (const [column, cell] of cells.entries()) row[column] = `${row[column] ?? ''} ${cell}`.trim()
}

function asPipes([header = [], ...rows]: readonly (readonly string[])[]): readonly string[] {
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell) => cell.replaceAll(/(?<!\\)\|/g, '\\|')).join(' | ')} |`
  return [line(header), line(header.map(() => '---')), ...rows.map(line)]
}
