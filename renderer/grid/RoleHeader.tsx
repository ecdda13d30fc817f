import { counted } from '../../shared/counted.ts'
import { inFigures } from '../../shared/inFigures.ts'
import type { IHeaderParams } from 'ag-grid-community'
import { Plus } from 'lucide-react'
import { useDeferredValue } from 'react'
import type { Finding } from '../../shared/analysis/finding.ts'
import { describeFinding } from '../../shared/analysis/describeFinding.ts'
import { asRoleId, type RoleId } from '../../shared/document/ids.ts'
import { countLoads, coverage, findRole, type LoadCount } from '../../shared/document/query.ts'
import type { Matrix } from '../../shared/document/matrix.ts'
import { useAnalysis, useApp, useDocument } from '../window/app.ts'
import { SeverityMark } from '../ui/SeverityMark.tsx'
import { roleTitle } from '../window/cellWords.ts'
import { show } from '../window/store/frontStore.ts'

/** Below this only the surname of a holder fits. */
const narrow = 96
const none: readonly Finding[] = []
const counts = new WeakMap<Matrix, Loads>()
let latest: LoadCount | undefined

/** A role's name, holder and load in the header; a click opens its details. */
export function RoleHeader({ column }: IHeaderParams) {
  const isNarrow = column.getActualWidth() < narrow
  const app = useApp()
  const matrix = useDeferredValue(useDocument((document) => document.matrix))
  const role = matrix && findRole(matrix, column.getColId())
  const findings = useAnalysis(({ ofRole }) => ofRole.get(asRoleId(column.getColId()))) ?? none
  if (!matrix || !role) return null
  const { loads, responsibilities } = loadsIn(matrix)
  const load = loads.get(role.id) ?? 0
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
      <bdi className={role.holder === '' ? 'role-name on-two-lines' : 'role-name'}>{name}</bdi>
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

interface Loads {
  /** to how many responsibilities each role is assigned */
  readonly loads: ReadonlyMap<RoleId, number>
  readonly responsibilities: number
}

/** What the headers say of the roles' loads; counted once for all of them. */
function loadsIn(matrix: Matrix): Loads {
  const known = counts.get(matrix)
  if (known) return known
  latest = countLoads(matrix, latest)
  const { responsibilities } = coverage(matrix)
  const fresh = { loads: latest.loads, responsibilities }
  counts.set(matrix, fresh)
  return fresh
}

/** `Ferreira` for a person of several names; a name of one word, or one that is none of a person, as it is. */
function surname(holder: string): string {
  const words = holder.trim().split(/\s+/)
  const isPerson = words.length > 1 && words.length < 4 && words.every((word) => /^\p{Lu}/u.test(word))
  return (isPerson && words.at(-1)) || holder
}
