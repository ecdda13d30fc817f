import { addSection, report, type Chart } from './chartBuilder.ts'
import { countFilled, filledIn, isText, placeOf, textAt, type Grid } from './grid.ts'
import { rowKinds, type Shape } from './shape.ts'

export interface RowReader {
  /** The name of the responsibility in a row; undefined for a row that is none, such as a section, which is added. */
  readonly nameOf: (row: number) => string | undefined
  /** Says what became of the numbers, once all rows are read. */
  readonly finish: () => void
}

/** Reads what the rows of a chart are, from the top: sections by their rows or their column, numbers, names. */
export function rowReader(chart: Chart, grid: Grid, shape: Shape): RowReader {
  const { columns } = shape
  const kinds = rowKinds(shape)
  const nameColumn = columns.findIndex(({ kind }) => kind === 'name')
  const sectionColumn = columns.findIndex(({ kind }) => kind === 'section')
  const numberColumns = columns.flatMap(({ kind }, column) => (kind === 'number' ? [column] : []))
  const numbers = new Map(numberColumns.map((column) => [column, { texts: [] as string[], row: 0 }]))
  let section = ''
  let count = 0

  function nameOf(row: number): string | undefined {
    if (kinds.leftOut.has(row) || kinds.continued.has(row)) return undefined
    if (kinds.sections.has(row)) {
      startSection(row)
      return undefined
    }
    const filled = countFilled(grid, row, 2)
    if (filled === 0) return undefined
    const own = sectionColumn < 0 ? '' : textAt(grid, row, sectionColumn)
    if (isText(own) && own !== section) {
      section = own
      addSection(chart, own, placeOf(grid, row, sectionColumn))
    }
    if (isText(own) && filled === 1) return undefined
    count += 1
    for (const column of numberColumns) noteNumber(column, row)
    return nameColumn < 0 ? '' : wholeName(row)
  }

  /** The name in a row, with what goes on in the rows below it. */
  function wholeName(row: number): string {
    let name = textAt(grid, row, nameColumn)
    for (let below = row + 1; kinds.continued.has(below); below++) {
      const more = textAt(grid, below, nameColumn)
      report(chart, 'moved', placeOf(grid, below, nameColumn), more, 'goes on with the name above it')
      name = `${name} ${more}`
    }
    return name
  }

  /** A number that Remit would give the row anyway says nothing. */
  function noteNumber(column: number, row: number): void {
    const text = textAt(grid, row, column)
    if (!isText(text) || text.replace(/[.)]$/, '') === `${count}`) return
    const noted = numbers.get(column)
    if (noted === undefined) return
    if (noted.texts.length === 0) noted.row = row
    noted.texts.push(text)
  }

  function startSection(row: number): void {
    const filled = filledIn(grid, row)
    const named = filled.filter(
      ({ column, text }) => columns[column]?.kind === 'name' || !/^[\d.]+[.)]?$/.test(text),
    )
    const texts = new Set(named.map(({ text }) => text))
    // A repeated header has the names of roles beside the section's.
    const isHeader = texts.size > 1
    const first = (isHeader ? named.find(({ column }) => column === nameColumn) : named[0]) ?? filled[0]
    if (shape.isOwn || first === undefined)
      return addSection(chart, textAt(grid, row, nameColumn), placeOf(grid, row, nameColumn))
    addSection(chart, first.text, placeOf(grid, row, first.column))
    section = ''
    const others = filled.filter((one) => one.text !== first.text)
    if (others.length === 0) return
    const place = placeOf(grid, row, others[0]?.column ?? 0)
    const found = others.map(({ text }) => text).join(' | ')
    const isAgain = others.every(({ column, text }) =>
      shape.headerRows.some((at) => textAt(grid, at, column) === text),
    )
    const beside = isAgain ? 'the header again; left out' : 'beside the name of a section; left out'
    report(chart, 'left-out', place, found, isHeader ? beside : 'the number of a section; left out')
  }

  function finish(): void {
    for (const [column, { texts, row }] of numbers) {
      if (texts.length === 0) continue
      const done = 'Remit numbers the rows itself; these numbers are not kept'
      report(chart, 'left-out', placeOf(grid, row, column), texts.join(', '), done)
    }
  }

  return { nameOf, finish }
}

/** A text about a row, with the header of its column: `Due: March`. */
export function detailLine(header: string, text: string): string {
  const isPlain =
    header === '' ||
    /^(?:description|beschreibung|descripción|descrição|descrizione|omschrijving|details?)$/i.test(header)
  return isPlain ? text : `${header}: ${text}`
}
