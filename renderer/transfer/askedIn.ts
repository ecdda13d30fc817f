import type { ImportedTable } from '../../shared/bridge/importing.ts'

/** What the open questions are about, in the file and in the chart that is made of it. */
export interface Asked {
  /** rows and columns of the file from 0, such as `3 1` */
  readonly places: ReadonlySet<string>
  /** names of rows of the chart, and of a row and a role joined by a line end */
  readonly names: ReadonlySet<string>
}

const nothing: Asked = { places: new Set(), names: new Set() }

/** The cells that the open questions of a table are about. */
export function askedIn({ chart, source }: ImportedTable): Asked {
  if (chart.kind === 'refused') return nothing
  const { columns, headerRows, orientation } = chart.shape
  const isTurned = orientation === 'roles-down'
  const name = columns.findIndex(({ kind }) => kind === 'name')
  const header = headerRows.at(-1) ?? 0
  const textAt = (row: number, column: number): string =>
    (isTurned ? source[column]?.[row] : source[row]?.[column])?.trim() ?? ''
  const places = new Set<string>()
  const names = new Set<string>()
  for (const place of chart.questions.flatMap((question) => question.places)) {
    places.add(`${place.row - 1} ${place.column - 1}`)
    const [row, column] = isTurned ? [place.column - 1, place.row - 1] : [place.row - 1, place.column - 1]
    names.add(column === name ? textAt(row, name) : cellName(textAt(row, name), textAt(header, column)))
  }
  return { places, names }
}

/** A cell of the chart by the names of its row and its role. */
export function cellName(row: string, role: string): string {
  return `${row}\n${role}`
}
