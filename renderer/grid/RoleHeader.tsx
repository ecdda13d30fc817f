import type { IHeaderParams } from 'ag-grid-community'
import { Plus } from 'lucide-react'
import { useDeferredValue } from 'react'
import { findRole, roleLoads } from '../../shared/document/query.ts'
import type { Matrix } from '../../shared/document/matrix.ts'
import { useApp, useDocument } from '../app.ts'
import { runAction } from '../shell/runAction.ts'
import { percent, roleTitle } from './cellWords.ts'

const loads = new WeakMap<Matrix, ReturnType<typeof roleLoads>>()

/** A role's name, holder and load in the header; a click opens its details. */
export function RoleHeader({ column }: IHeaderParams) {
  const app = useApp()
  const matrix = useDeferredValue(useDocument((document) => document.matrix))
  const isReadOnly = useDocument((document) => document.isReadOnly)
  const role = matrix && findRole(matrix, column.getColId())
  if (!matrix || !role) return null
  const share = loadShare(matrix, role.id)
  const name = roleTitle(role.name)
  return (
    <button
      type="button"
      tabIndex={-1}
      className="role-button"
      disabled={isReadOnly}
      title={`${name}${role.holder ? `, ${role.holder}` : ''}: assigned to ${percent(share)} of the responsibilities`}
      onClick={() => app.session.setState({ popover: { kind: 'role', role: role.id } })}
    >
      <bdi className={role.holder === '' ? 'role-name on-two-lines' : 'role-name'}>{name}</bdi>
      {role.holder !== '' && <bdi className="role-holder">{role.holder}</bdi>}
      <progress className="role-load" aria-label={`Load of ${name}`} max={1} value={share} />
    </button>
  )
}

/** The header that adds a role. */
export function AddRoleHeader() {
  const app = useApp()
  return (
    <button
      type="button"
      tabIndex={-1}
      className="add-role-button"
      aria-label="New role"
      title="Add a role"
      onClick={() => runAction(app, 'addRole')}
    >
      <Plus size={16} aria-hidden />
    </button>
  )
}

/** The share of responsibilities the role is assigned to, 0 to 1; counted once for each matrix. */
function loadShare(matrix: Matrix, role: Parameters<ReturnType<typeof roleLoads>['get']>[0]): number {
  const known = loads.get(matrix) ?? roleLoads(matrix)
  loads.set(matrix, known)
  const responsibilities = matrix.rows.filter((row) => row.kind === 'responsibility').length
  return responsibilities === 0 ? 0 : (known.get(role) ?? 0) / responsibilities
}
