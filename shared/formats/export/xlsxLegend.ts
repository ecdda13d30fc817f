import { coverage } from '../../document/query.ts'
import type { Matrix } from '../../document/matrix.ts'
import type { MinutesPart } from '../../workshop/minutesParts.ts'
import { coverageWords } from './chartWords.ts'
import type { ExportOptions } from './exportOptions.ts'
import { findingLines } from './findingLines.ts'
import { inks, letterLook } from '../../document/letterLook.ts'
import { titleOnPaper } from '../../document/names.ts'
import { offered, type ChartLayout } from './xlsxChart.ts'
import { cellWriter, columnName, sheetXml, type Book } from './xlsxSheet.ts'
import type { CellStyle } from './xlsxStyles.ts'

const { text: ink, text2, band, line, lineStrong } = inks.light
const heading: CellStyle = { isBold: true, fill: band, line: lineStrong, colour: ink }
const plain: CellStyle = { line, isWrapped: true, colour: ink }

/** The sheet that says what the letters mean, how far the chart is covered, and what the drop-downs offer. */
export function legendSheet(
  book: Book,
  matrix: Matrix,
  layout: ChartLayout,
  { date, edition }: ExportOptions,
): string {
  const { letters } = matrix.scheme
  const [head, body] = [cellWriter(book, heading), cellWriter(book, plain)]
  const label = cellWriter(book, { ...plain, isBold: true })
  const rows = new Map<number, string[]>()
  const put = (row: number, cell: string): void => {
    rows.set(row, [...(rows.get(row) ?? []), cell])
  }
  for (const [at, text] of ['Letter', 'Name', 'Meaning'].entries()) put(1, head(`${columnName(at)}1`, text))
  for (const [at, letter] of letters.entries()) {
    const row = at + 2
    const look = letterLook(matrix.scheme, letter.key, 'light')
    const fill = look.fill === undefined ? {} : { fill: look.fill }
    const key = cellWriter(book, { ...fill, line, align: 'center', isBold: true, colour: look.text })
    put(row, key(`A${row}`, letter.key))
    put(row, body(`B${row}`, letter.name))
    put(row, body(`C${row}`, letter.meaning))
  }
  const below = letters.length + 3
  const facts = [
    ['Chart', titleOnPaper(matrix.title)],
    ['Goal', matrix.goal],
    ['Scheme', matrix.scheme.name],
    ['Date', date],
    ...(edition === '' ? [] : [['Edition', edition] as const]),
    ['Counted on export', coverageWords(matrix)],
  ] as const
  for (const [at, [name, text]] of facts.entries()) {
    put(below + at, label(`A${below + at}`, name))
    put(below + at, body(`B${below + at}`, text))
  }
  const last = below + facts.length
  const percent = book.styles.of({ ...plain, isBold: true, align: 'left', isPercent: true })
  put(last, label(`A${last}`, 'Coverage'))
  put(last, coverageCell(`B${last}`, percent, matrix, layout))
  put(
    last,
    body(
      `C${last}`,
      'The share of responsibilities with one accountable owner. Counts along when the chart is changed here.',
    ),
  )
  const note = cellWriter(book, { ...plain, colour: text2 })
  put(1, head(`${offered.column}1`, 'Offered in the cells'))
  for (const [at, text] of layout.combinations.entries()) {
    put(offered.row + at, note(`${offered.column}${offered.row + at}`, text))
  }
  const sorted = [...rows].toSorted(([one], [other]) => one - other)
  return sheetXml({
    widths: [18, 34, 60, 4, 22],
    rows: sorted.map(([row, cells]) => `<row r="${row}">${cells.join('')}</row>`),
  })
}

/**
 * The coverage as a formula, with its value as of now. It is made of places only, never of a text of the chart: the
 * owner's letter is looked up where the legend has it.
 */
function coverageCell(place: string, style: number, matrix: Matrix, layout: ChartLayout): string {
  const { share } = coverage(matrix)
  const { firstRow, lastRow, firstRole, roles } = layout
  const owners = matrix.scheme.letters.flatMap(({ kind }, at) => (kind === 'owner' ? [at + 2] : []))
  if (owners.length === 0 || roles === 0 || lastRow < firstRow)
    return `<c r="${place}" s="${style}"><v>${share}</v></c>`
  const cells = `Chart!$${columnName(firstRole)}$${firstRow}:$${columnName(firstRole + roles - 1)}$${lastRow}`
  const held = owners.map((row) => `ISNUMBER(FIND("/"&$A$${row}&"/","/"&${cells}&"/"))`)
  // A column of as many ones as there are roles; the matrix product then counts the owners of each row.
  const perRow = `MMULT(--((${held.join('+')})>0),ROW($A$1:$A$${roles})^0)`
  const numbers = `COUNT(Chart!$A$${firstRow}:$A$${lastRow})`
  const formula = `IF(${numbers}=0,0,SUMPRODUCT(--(${perRow}=1))/${numbers})`
  const escaped = formula.replaceAll('&', '&amp;').replaceAll('>', '&gt;')
  return `<c r="${place}" s="${style}"><f>${escaped}</f><v>${share}</v></c>`
}

/** The sheet of what is to be said about the chart. */
export function findingsSheet(book: Book, matrix: Matrix, date: string): string {
  const rows = findingLines(matrix, date).map(({ worth, message, question }) => [worth, message, question])
  return tableSheet(book, [12, 70, 60], ['Severity', 'Remark', 'To be asked'], rows)
}

/** A sheet of a part of the chart's record, such as its decisions. */
export function recordSheet(book: Book, { header = [''], rows }: MinutesPart): string {
  const widths = header.map((_name, at) => (at === 0 ? 46 : 30))
  return tableSheet(book, widths, header, rows)
}

function tableSheet(
  book: Book,
  widths: readonly number[],
  header: readonly string[],
  rows: readonly (readonly string[])[],
): string {
  const [head, body] = [cellWriter(book, heading), cellWriter(book, plain)]
  const row = (at: number, texts: readonly string[], write: typeof head): string =>
    `<row r="${at}">${texts.map((text, column) => write(`${columnName(column)}${at}`, text)).join('')}</row>`
  return sheetXml({
    widths,
    frozen: { columns: 1, rows: 1 },
    rows: [row(1, header, head), ...rows.map((texts, at) => row(at + 2, texts, body))],
  })
}
