import type { Row } from '../../shared/document/matrix.ts'
import { fixedColumns } from '../window/gridPort.ts'
import type { App } from '../window/app.ts'
import { ask } from '../window/store/frontStore.ts'

/**
 * Whether nothing is where something is about to be pasted: the line for a new responsibility, a row without name and letters, the
 * header that adds a role, or a chart without any row.
 *
 * @param header the column whose header has the focus, if one has
 */
export function isEmptySpot(app: App, header: string | undefined): boolean {
  const { document } = app.document.getState()
  if (document === undefined || document.isReadOnly) return false
  const { rows } = document.matrix
  if (rows.length === 0 || header === fixedColumns.addRole) return true
  const range = header === undefined ? app.grid()?.range() : undefined
  const place = range && app.grid()?.layout().rows[range.top]
  if (place === undefined) return false
  return place.kind === 'add' || isBlank(rows.find(({ id }) => id === place.id))
}

function isBlank(row: Row | undefined): boolean {
  return row?.kind === 'responsibility' && row.name === '' && row.cells.size === 0
}

/** Asks what becomes of a whole table: what it says, or its texts cell by cell. */
export function askHowToPaste({ front }: App, takeIn: () => void, paste: () => void): void {
  ask(front, {
    title: 'This looks like a whole table',
    details:
      'It has a header with roles of its own. Remit can read its roles, sections and responsibilities, and shows what it read before anything changes.',
    choices: [
      { label: 'Take it in as a table…', run: takeIn },
      { label: 'Paste it into the cells', run: paste },
    ],
  })
}
