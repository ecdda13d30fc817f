import { lettersText } from '../../shared/document/letters.ts'
import type { Matrix } from '../../shared/document/matrix.ts'
import type { Table } from '../../shared/formats/table.ts'
import { partsInWords, partsOf } from '../window/assignment.ts'
import { fixedColumns } from '../window/gridPort.ts'
import { rowIndex } from '../window/gridRows.ts'
import type { Layout } from '../window/selection/layout.ts'
import type { Range } from '../window/selection/selection.ts'

/**
 * What a range says, row by row, as texts. Assigned to follows from the letters, so it is only part of it when it is all
 * that is selected; then a paste into another chart fits column by column.
 */
export function copyTable(layout: Layout, { top, bottom, left, right }: Range, matrix: Matrix): Table {
  const { find } = rowIndex(matrix)
  const chosen = layout.columns.slice(left, right + 1)
  const columns = chosen.length === 1 ? chosen : chosen.filter((column) => column !== fixedColumns.assigned)
  return layout.rows.slice(top, bottom + 1).flatMap(({ id }) => {
    const row = find(id)
    if (row === undefined) return []
    const textOf = (column: string): string => {
      if (column === fixedColumns.name) return row.name
      if (row.kind === 'section') return ''
      if (column !== fixedColumns.assigned) {
        const role = matrix.roles.find((one) => one.id === column)
        return role ? lettersText(matrix.scheme, row.cells.get(role.id)?.letters ?? []) : ''
      }
      return partsInWords(matrix, partsOf(matrix, row))
    }
    return [columns.map(textOf)]
  })
}
