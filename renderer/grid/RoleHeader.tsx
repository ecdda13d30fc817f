import { counted } from '../../shared/counted.ts'
import { inFigures } from '../../shared/inFigures.ts'
import type { IHeaderParams } from 'ag-grid-community'
import { Plus } from 'lucide-react'
import { useDeferredValue } from 'react'
import type { Finding } from '../../shared/analysis/finding.ts'
import { describeFinding } from '../../shared/analysis/describeFinding.ts'
import { asRoleId, type RoleId } from '../../shared/document/ids.ts'
import { countLoads, findRole, type LoadCount } from '../../shared/document/query.ts'
import type { Matrix } from '../../shared/document/matrix.ts'
import { useAnalysis, useApp, useDocument } from '../window/app.ts'
import { SeverityMark } from '../ui/SeverityMark.tsx'
import { roleTitle } from '../window/cellWords.ts'
import { rowIndex } from '../window/gridRows.ts'
import { show } from '../window/store/frontStore.ts'

/** Below this only the surname of a holder fits. */
const narrow = 96
const none: readonly Finding[] = []
const counts = new WeakMap<Matrix, ReadonlyMap<RoleId, number>>()
let latest: LoadCount | undefined

/** A role's name, holder and load in the header; a click opens its details. */
export function RoleHeader({ column }: IHeaderParams) {
  const isNarrow = column.getActualWidth() < narrow
  const app = useApp()
  const matrix = useDeferredValue(useDocument((document) => document.matrix))
  const role = matrix && findRole(matrix, column.getColId())
  const findings = useAnalysis(({ ofRole }) => ofRole.get(asRoleId(column.getColId()))) ?? none
  if (!matrix || !role) return null
  const load = loadsIn(matrix).get(role.id) ?? 0
  const responsibilities = rowIndex(matrix).numbers.size
  const words = findings.map((finding) => describeFinding(matrix, finding))
  const name = roleTitle(role.name)
  return (
    <button
      type="button"
      tabIndex={-1}
      className="role-button"
      title={[
        `${name}${role.holder ? `, ${role.holder}` : ''}: assigned to ${inFigures(load)} of ${counted(responsibilities, 'responsibility', 'responsibilities')}`,
        ...words,
      ].join('\n')}
      onClick={() => show(app.front, { kind: 'role', role: role.id })}
    >
      {findings[0] && <SeverityMark severity={findings[0].severity} words={words.join('. ')} />}
      <bdi className="role-name">{name}</bdi>
      {role.holder !== '' && (
        <bdi className="role-holder">{isNarrow ? surname(role.holder) : role.holder}</bdi>
      )}
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
      onClick={({ detail }) => detail <= 1 && app.run('addRole')}
    >
      <Plus size={16} aria-hidden />
    </button>
  )
}

/** How many responsibilities each role is assigned to; counted once for all the headers. */
function loadsIn(matrix: Matrix): ReadonlyMap<RoleId, number> {
  const known = counts.get(matrix)
  if (known) return known
  latest = countLoads(matrix, latest)
  counts.set(matrix, latest.loads)
  return latest.loads
}

/** `Ferreira` for a person of several names; a name of one word, or one that is none of a person, as it is. */
function surname(holder: string): string {
  const words = holder.trim().split(/\s+/)
  const isPerson = words.length > 1 && words.length < 4 && words.every((word) => /^\p{Lu}/u.test(word))
  return (isPerson && words.at(-1)) || holder
}
