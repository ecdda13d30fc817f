import { findRole } from '../../shared/document/query.ts'
import { useDocument, useSession } from '../window/app.ts'
import { CellDetails } from './CellDetails.tsx'
import { RoleDetails } from './RoleDetails.tsx'
import { RowDetailsForm } from './RowDetailsForm.tsx'
import { rowIndex } from '../window/gridRows.ts'
import styles from './popovers.module.css'

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
      {role && <CellDetails key={`${row.id} ${role.id}`} row={row.id} role={role.id} place="panel" />}
      <RowDetailsForm key={row.id} row={row.id} place="panel" />
      {role && <RoleDetails key={role.id} role={role.id} place="panel" />}
    </>
  )
}
