import { rowDetailFields } from '../../document/fields.ts'
import { inReadingOrder, lettersText } from '../../document/letters.ts'
import type { Matrix, Row } from '../../document/matrix.ts'
import { detailColumns, roleRows } from '../matrixToTable.ts'
import type { Table } from '../table.ts'
import type { ExportOptions, Paper } from './exportOptions.ts'
import { inks, letterLook } from '../../document/letterLook.ts'
import { titleOnPaper } from '../../document/names.ts'
import { cellWriter, columnName, dayWriter, sheetXml, type Book } from './xlsxSheet.ts'
import type { CellStyle } from './xlsxStyles.ts'

/** Where things are on the sheets. Rows count from 1, columns from 0. */
export interface ChartLayout {
  readonly headerRow: number
  readonly firstRow: number
  readonly lastRow: number
  readonly firstRole: number
  readonly roles: number
  /** columns of days */
  readonly days: ReadonlySet<number>
  /** what the drop-downs offer; they stand on the sheet `Legend` */
  readonly combinations: readonly string[]
}

/** The column of the sheet `Legend` that holds what the drop-downs offer, and its first row. */
export const offered = { column: 'E', row: 2 } as const

/** The layout of a chart's sheet: the title, the goal, the header, what is said of roles, the rows. */
export function layoutOf(matrix: Matrix, table: Table): ChartLayout {
  const firstRow = 4 + roleRows(matrix.roles).length
  return {
    ...{ headerRow: 3, firstRow, lastRow: 2 + table.length, firstRole: 2, roles: matrix.roles.length },
    days: dayColumns(matrix, table),
    combinations: combinationsOf(matrix),
  }
}

/** The columns of details that hold days; details stand last. */
function dayColumns(matrix: Matrix, [header = []]: Table): ReadonlySet<number> {
  const details = detailColumns(matrix)
  const first = header.length - details.length
  return new Set(
    details.flatMap(({ what }, at) => (rowDetailFields[what].control.kind === 'date' ? [first + at] : [])),
  )
}

/** Each letter, each two together, and what else the chart holds. */
function combinationsOf({ scheme, rows }: Matrix): readonly string[] {
  const keys = inReadingOrder(
    scheme,
    scheme.letters.map(({ key }) => key),
  )
  const pairs = keys.flatMap((one, at) =>
    keys.slice(at + 1).map((other) => lettersText(scheme, [one, other])),
  )
  const all = new Set<string>([...keys, ...pairs])
  for (const row of rows) {
    if (row.kind === 'section') continue
    for (const { letters } of row.cells.values()) {
      if (letters.length > 1 && all.size < 1_000) all.add(lettersText(scheme, letters))
    }
  }
  return [...all]
}

const { text: ink, text2, band, line, lineStrong } = inks.light
const textCell: CellStyle = { line, isWrapped: true, colour: ink }

/** The sheet of the chart itself. */
export function chartSheet(
  book: Book,
  matrix: Matrix,
  table: Table,
  layout: ChartLayout,
  { paper, isLandscape }: ExportOptions,
): string {
  const [header = []] = table
  const ofRoles = table.slice(1, layout.firstRow - layout.headerRow)
  const body = table.slice(layout.firstRow - layout.headerRow)
  const columns = header.map((_text, at) => columnName(at))
  const heading: CellStyle = { isBold: true, fill: band, line: lineStrong, isWrapped: true, colour: ink }
  const isKept = { isKept: true }
  const headLeft = cellWriter(book, heading, isKept)
  const headRole = cellWriter(book, { ...heading, align: 'center' }, isKept)
  const titleCell = cellWriter(book, { size: 16, isBold: true, colour: ink })
  const goalCell = cellWriter(book, { colour: text2 })
  const roleText = cellWriter(book, { ...textCell, size: 10, colour: text2, align: 'center' })
  const head = header.map((text, at) =>
    (at < 2 || at >= 2 + layout.roles ? headLeft : headRole)(`${columns[at]}${layout.headerRow}`, text),
  )
  const writeRow = rowWriter(book, matrix, layout, columns)
  const widths = header.map((_text, at) => (at === 0 ? 6 : at === 1 ? 46 : at < 2 + layout.roles ? 13 : 26))
  return sheetXml({
    widths,
    frozen: { columns: 2, rows: layout.firstRow - 1 },
    rows: [
      `<row r="1" ht="26" customHeight="1">${titleCell('A1', titleOnPaper(matrix.title))}</row>`,
      ...(matrix.goal === '' ? [] : [`<row r="2">${goalCell('A2', matrix.goal)}</row>`]),
      `<row r="${layout.headerRow}">${head.join('')}</row>`,
      ...ofRoles.map((texts, at) => {
        const row = layout.headerRow + 1 + at
        return `<row r="${row}">${texts.map((text, column) => roleText(`${columns[column]}${row}`, text)).join('')}</row>`
      }),
      ...body.map((texts, at) => writeRow(layout.firstRow + at, matrix.rows[at], texts)),
    ],
    behind: dropDowns(layout),
    pageSetup: `<pageSetup paperSize="${paperCodes[paper]}" orientation="${isLandscape ? 'landscape' : 'portrait'}" fitToWidth="1" fitToHeight="0"/><headerFooter><oddFooter>&amp;L&amp;F&amp;RPage &amp;P of &amp;N</oddFooter></headerFooter>`,
  })
}

const paperCodes: Readonly<Record<Paper, number>> = { A4: 9, Letter: 1, A3: 8 }

function rowWriter(
  book: Book,
  matrix: Matrix,
  { firstRole, roles, days }: ChartLayout,
  columns: readonly string[],
) {
  const number = book.styles.of({ line, align: 'center', colour: text2 })
  const sectionStyle: CellStyle = { isBold: true, fill: band, line, colour: ink }
  const [section, sectionName] = [
    cellWriter(book, sectionStyle),
    cellWriter(book, sectionStyle, { isKept: true }),
  ]
  const name = cellWriter(book, textCell)
  const beside = cellWriter(book, { ...textCell, size: 10, colour: text2 })
  const day = dayWriter(book, { ...textCell, size: 10, colour: text2 })
  const letters = lettersWriter(book, matrix)
  const afterRoles = firstRole + roles
  return (at: number, row: Row | undefined, texts: readonly string[]): string => {
    let cells = ''
    for (const [column, text] of texts.entries()) {
      if (text === '' && column >= afterRoles) continue
      const place = `${columns[column]}${at}`
      if (row?.kind !== 'responsibility') cells += (column === 1 ? sectionName : section)(place, text)
      else if (column === 0) cells += `<c r="${place}" s="${number}"><v>${text}</v></c>`
      else if (column === 1) cells += name(place, text)
      else if (column < afterRoles) cells += letters(place, text)
      else cells += (days.has(column) ? day : beside)(place, text)
    }
    return `<row r="${at}">${cells}</row>`
  }
}

/** A cell of letters looks like its first letter: the owner's if there is one. */
function lettersWriter(book: Book, { scheme, rows }: Matrix): (place: string, text: string) => string {
  const blank = cellWriter(book, { ...textCell, align: 'center' })
  const writers = new Map<string, (place: string, text: string) => string>([['', blank]])
  for (const row of rows) {
    if (row.kind === 'section') continue
    for (const cell of row.cells.values()) {
      const text = lettersText(scheme, cell.letters)
      const [first] = inReadingOrder(scheme, cell.letters)
      if (first === undefined || writers.has(text)) continue
      const look = letterLook(scheme, first, 'light')
      const fill = look.fill === undefined ? {} : { fill: look.fill }
      const isBold = look.kind !== 'informed'
      writers.set(text, cellWriter(book, { ...fill, line, align: 'center', isBold, colour: look.text }))
    }
  }
  return (place, text) => (writers.get(text) ?? blank)(place, text)
}

/** A list on every cell of a role. It offers and never refuses: a chart may hold more than a list knows. */
function dropDowns({ firstRow, lastRow, firstRole, roles, combinations }: ChartLayout): string {
  if (roles === 0 || lastRow < firstRow || combinations.length === 0) return ''
  const cells = `${columnName(firstRole)}${firstRow}:${columnName(firstRole + roles - 1)}${lastRow}`
  const list = `Legend!$${offered.column}$${offered.row}:$${offered.column}$${offered.row + combinations.length - 1}`
  return `<dataValidations count="1"><dataValidation type="list" allowBlank="1" showErrorMessage="0" sqref="${cells}"><formula1>${list}</formula1></dataValidation></dataValidations>`
}
