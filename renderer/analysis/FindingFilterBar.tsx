import { inFigures } from '../../shared/inFigures.ts'
import { severities, type Severity } from '../../shared/analysis/severity.ts'
import { asRoleId, asRowId } from '../../shared/document/ids.ts'
import { useApp, useSession } from '../window/app.ts'
import { roleTitle, rowTitle } from '../window/cellWords.ts'
import type { JudgedMatrix } from '../window/store/analysisStore.ts'
import type { FindingFilter } from '../window/store/sessionStore.ts'
import { Select } from '../ui/Select.tsx'
import { SeverityMark } from '../ui/SeverityMark.tsx'
import styles from './Checks.module.css'

const severityNames: Readonly<Record<Severity, string>> = {
  error: 'Errors',
  warning: 'Warnings',
  info: 'Remarks',
}

/** Restricts the list of findings by severity, role and section. */
export function FindingFilterBar({ judged: { matrix, counts } }: { judged: JudgedMatrix }) {
  const app = useApp()
  const filter = useSession((session) => session.findingFilter)
  const set = (changed: Partial<FindingFilter>) =>
    app.session.setState({ findingFilter: { ...filter, ...changed } })
  return (
    <fieldset className={styles.filter}>
      <legend className="visually-hidden">Show only</legend>
      {severities.map((severity) => (
        <button
          key={severity}
          type="button"
          className={styles.severity}
          aria-pressed={filter.severity === severity}
          aria-label={`Only ${severityNames[severity].toLowerCase()}: ${counts[severity]}`}
          title={`Only ${severityNames[severity].toLowerCase()}`}
          onClick={() => set({ severity: filter.severity === severity ? undefined : severity })}
        >
          <SeverityMark severity={severity} />
          {inFigures(counts[severity])}
        </button>
      ))}
      <Select
        label="Findings of role"
        any="Any role"
        value={filter.role ?? ''}
        options={matrix.roles.map(({ id, name }) => [id, roleTitle(name)])}
        onChange={(id) => set({ role: id === '' ? undefined : asRoleId(id) })}
      />
      <Select
        label="Findings in section"
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
