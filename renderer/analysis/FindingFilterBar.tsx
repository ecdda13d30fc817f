import { asRoleId, asRowId } from '../../shared/document/ids.ts'
import type { Matrix } from '../../shared/document/matrix.ts'
import { useApp, useSession } from '../window/app.ts'
import { roleTitle, rowTitle } from '../window/cellWords.ts'
import type { FindingFilter } from '../window/store/sessionStore.ts'
import { Select } from '../ui/Select.tsx'
import styles from './Checks.module.css'

/** Restricts the remarks to a role and a section. */
export function FindingFilterBar({ matrix }: { matrix: Matrix }) {
  const app = useApp()
  const filter = useSession((session) => session.findingFilter)
  const set = (changed: Partial<FindingFilter>) =>
    app.session.setState({ findingFilter: { ...filter, ...changed } })
  return (
    <fieldset className={styles.filter}>
      <legend className="visually-hidden">Show only</legend>
      <Select
        label="Remarks about role"
        any="Any role"
        value={filter.role ?? ''}
        options={matrix.roles.map(({ id, name }) => [id, roleTitle(name)])}
        onChange={(id) => set({ role: id === '' ? undefined : asRoleId(id) })}
      />
      <Select
        label="Remarks in section"
        any="Any section"
        value={filter.section ?? ''}
        options={matrix.rows
          .filter(({ kind }) => kind === 'section')
          .map(({ id, name }) => [id, rowTitle(name)])}
        onChange={(id) => set({ section: id === '' ? undefined : asRowId(id) })}
      />
    </fieldset>
  )
}
