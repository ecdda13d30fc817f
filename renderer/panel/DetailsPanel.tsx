import type { RoleId, RowId } from '../../shared/document/ids.ts'
import { findRole, findRow } from '../../shared/document/query.ts'
import { useDocument, useSession } from '../app.ts'
import { CellDetails } from '../editor/CellDetails.tsx'
import { RoleDetails } from '../editor/RoleDetails.tsx'
import { RowDetailsForm } from '../editor/RowDetailsForm.tsx'
import { rowIndex } from '../grid/gridRows.ts'
import styles from './SidePanel.module.css'

/** The details of where the person is: of the cell, of its responsibility and of its role. */
export function DetailsPanel() {
  const matrix = useDocument((document) => document.matrix)
  const anchor = useSession(({ selection }) => selection?.anchor)
  const row = matrix && anchor && rowIndex(matrix).find(anchor.row)
  const role = matrix && anchor && findRole(matrix, anchor.column)
  if (row?.kind !== 'responsibility') {
    return <p className={styles.hint}>Choose a responsibility or a cell to see its details.</p>
  }
  return (
    <>
      {role && <Cell row={row.id} role={role.id} />}
      <Row row={row.id} />
      {role && <Role role={role.id} />}
    </>
  )
}

// A form is made anew when what it shows has changed, as undo does.

function Cell({ row, role }: { row: RowId; role: RoleId }) {
  const version = useDocument(({ matrix }) => {
    const found = findRow(matrix, row)
    const cell = found?.kind === 'responsibility' ? found.cells.get(role) : undefined
    return JSON.stringify([cell?.scope, cell?.note])
  })
  return <CellDetails key={`${row} ${role} ${version}`} {...{ row, role }} place="panel" />
}

function Row({ row }: { row: RowId }) {
  const version = useDocument(({ matrix }) => {
    const found = findRow(matrix, row)
    return found?.kind === 'responsibility'
      ? JSON.stringify([found.status, found.tags, found.description, found.effort])
      : ''
  })
  return <RowDetailsForm key={`${row} ${version}`} row={row} place="panel" />
}

function Role({ role }: { role: RoleId }) {
  const version = useDocument(({ matrix }) => {
    const found = findRole(matrix, role)
    return JSON.stringify([found?.name, found?.holder, found?.note])
  })
  return <RoleDetails key={`${role} ${version}`} role={role} place="panel" />
}
