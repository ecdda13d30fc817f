import { budgets } from '../../office/budgets.ts'
import type { Repair } from '../repairs.ts'
import type { Merge, SourceTable } from '../source.ts'

/** A cell of a table in a document or on a slide. */
export interface OfficeCell {
  readonly text: string
  /** columns and rows it takes */
  readonly across: number
  readonly down: number
  readonly isBold: boolean
  /** what of it was not taken over, such as a text that is struck out */
  readonly leftOut: readonly { readonly found: string; readonly done: string }[]
}

/** A table while its rows go by. Cells come in the order of their columns; those that a merged cell covers are `skip`ped. */
export interface OfficeTable {
  readonly startRow: () => void
  readonly add: (cell: OfficeCell) => void
  /** Passes over columns; `isContinued`: they belong to the cell above them. */
  readonly skip: (columns: number, isContinued?: boolean) => void
  /** The last cell or row so many times more; how many cells with a text that makes. */
  readonly repeatCell: (times: number) => number
  readonly repeatRow: (times: number) => number
  /** Takes the row back, as one that was deleted. */
  readonly dropRow: () => void
  /** Marks the row as a header. */
  readonly markHeader: () => void
  readonly finished: (name: string) => SourceTable
}

/**
 * An empty table; what lies beyond the rows and columns that are kept is left out and said.
 *
 * @param areCoveredListed whether cells that a merged one covers are skipped each for itself; else a merged cell takes its columns,
 *   and only one that it covers in a row below is skipped, as continued
 */
export function newOfficeTable(areCoveredListed = false): OfficeTable {
  const table: string[][] = []
  // Empty rows, until one comes that is not: a sheet may have a million of them at its end.
  let gap = 0
  let last: OfficeCell | undefined
  const merges: Merge[] = []
  const repairs: Repair[] = []
  const weakRows = new Set<number>()
  const headers = new Set<number>()
  // The merged cell that last began in each column.
  const lastMerge = new Map<number, number>()
  let column = 0
  let beyond: { row: number; column: number; count: number } | undefined

  const addMerge = (merge: Merge): void => {
    merges.push(merge)
    lastMerge.set(merge.column, merges.length - 1)
  }

  /** The cell above reaches into this row, too. */
  const continueAbove = (row: number): void => {
    const at = lastMerge.get(column)
    const merge = at === undefined ? undefined : merges[at]
    if (at !== undefined && merge && merge.row + merge.rows === row)
      merges[at] = { ...merge, rows: merge.rows + 1 }
    else if (merge === undefined || merge.row + merge.rows < row)
      addMerge({ row: row - 1, column, rows: 2, columns: 1 })
  }

  const add: OfficeTable['add'] = (cell) => {
    const { text, across, down, isBold, leftOut } = cell
    last = cell
    const row = table.length - 1
    const texts = table[row]
    const taken = areCoveredListed ? 1 : across
    if (row >= budgets.rows || column >= budgets.columns || texts === undefined) {
      if (text !== '') beyond = { ...(beyond ?? { row, column }), count: (beyond?.count ?? 0) + 1 }
      column += taken
      return
    }
    while (texts.length < column) texts.push('')
    texts[column] = text
    const place = { row: row + 1, column: column + 1 }
    for (const one of leftOut) repairs.push({ kind: 'left-out', ...place, ...one })
    const [rows, columns] = [Math.min(down, budgets.rows - row), Math.min(across, budgets.columns - column)]
    if (rows > 1 || columns > 1) addMerge({ row, column, rows, columns })
    if (text !== '' && !isBold) weakRows.add(row)
    column += taken
  }

  return {
    startRow() {
      for (; gap > 0 && table.length < budgets.rows; gap--) table.push([])
      gap = 0
      table.push([])
      column = 0
    },
    add,
    skip(columns, isContinued = false) {
      const row = table.length - 1
      if (isContinued && !areCoveredListed && row > 0 && row < budgets.rows && column < budgets.columns)
        continueAbove(row)
      column += columns
      last = undefined
    },
    repeatCell(times) {
      if (last === undefined || last.text === '') {
        column += times
        return 0
      }
      const most = Math.min(times, budgets.columns)
      for (let more = 0; more < most; more++) add({ ...last, leftOut: [] })
      return most
    },
    repeatRow(times) {
      const row = table.at(-1) ?? []
      const filled = row.filter(Boolean).length
      if (filled === 0) gap += times
      const most = filled === 0 ? 0 : Math.min(times, budgets.rows)
      const isWeak = weakRows.has(table.length - 1)
      for (let more = 0; more < most; more++) {
        if (isWeak) weakRows.add(table.length)
        table.push(row)
      }
      return most * filled
    },
    dropRow() {
      table.pop()
      const row = table.length
      while ((merges.at(-1)?.row ?? -1) >= row) merges.pop()
      while ((repairs.at(-1)?.row ?? 0) > row) repairs.pop()
      weakRows.delete(row)
    },
    markHeader() {
      headers.add(table.length - 1)
    },
    finished(name) {
      const isStrong = (texts: readonly string[], row: number): boolean =>
        texts.some(Boolean) && (headers.has(row) || !weakRows.has(row))
      return {
        ...{ name, table: table.slice(0, budgets.rows), merges, legend: [] },
        strongRows: new Set(table.flatMap((texts, row) => (isStrong(texts, row) ? [row] : []))),
        repairs: beyond ? [...repairs, reportBeyond(beyond)] : repairs,
      }
    },
  }
}

function reportBeyond({ row, column, count }: { row: number; column: number; count: number }): Repair {
  const done = `beyond the ${budgets.rows.toLocaleString('en')} rows and ${budgets.columns.toLocaleString('en')} columns that are read; left out`
  return {
    ...{ kind: 'guess', row: row + 1, column: column + 1 },
    ...{ found: `${count.toLocaleString('en')} cells`, done },
  }
}
