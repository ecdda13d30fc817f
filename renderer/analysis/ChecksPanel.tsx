import { useDeferredValue } from 'react'
import { findingKey, type Finding } from '../../shared/analysis/finding.ts'
import { severities, type Severity } from '../../shared/analysis/severity.ts'
import { counted } from '../../shared/counted.ts'
import { useAnalysis, useApp, useDocument, useSession } from '../window/app.ts'
import { setFilter } from '../window/view/changeView.ts'
import styles from './Checks.module.css'
import { CoverageRing } from './CoverageRing.tsx'
import { FindingCard } from './FindingCard.tsx'
import { FindingFilterBar } from './FindingFilterBar.tsx'
import { ShowMore } from '../ui/ShowMore.tsx'
import { shownFindings } from './shownFindings.ts'
import { WaivedList } from './WaivedList.tsx'

const groupNames: Readonly<Record<Severity, readonly [one: string, many: string]>> = {
  error: ['error', 'errors'],
  warning: ['warning', 'warnings'],
  info: ['remark', 'remarks'],
}

/** What the analysis says, the worst first: each finding with its question, its fixes and a way to accept it. */
export function ChecksPanel() {
  const judged = useDeferredValue(useAnalysis((state) => state))
  const filter = useSession((session) => session.findingFilter)
  const isReadOnly = useDocument((document) => document.isReadOnly) ?? true
  if (!judged) return null
  const { matrix, open, waived } = judged
  const shown = shownFindings(matrix, open, filter)
  return (
    <>
      <CoverageRing matrix={matrix} />
      <FindingFilterBar judged={judged} />
      {shown.length === 0 && <AllClear isFiltered={open.length > 0} hasRows={matrix.rows.length > 0} />}
      {severities.map((severity) => (
        <Group
          key={severity}
          severity={severity}
          findings={shown.filter((finding) => finding.severity === severity)}
          isReadOnly={isReadOnly}
        />
      ))}
      <WaivedList matrix={matrix} waived={waived} isReadOnly={isReadOnly} />
    </>
  )
}

interface GroupProps {
  readonly severity: Severity
  readonly findings: readonly Finding[]
  readonly isReadOnly: boolean
}

function Group({ severity, findings, isReadOnly }: GroupProps) {
  const app = useApp()
  const matrix = useAnalysis((judged) => judged.matrix)
  if (findings.length === 0 || !matrix) return null
  const words = counted(findings.length, ...groupNames[severity])
  return (
    <section aria-label={words}>
      <h3 className={styles.group}>
        {words}
        <button type="button" className={styles.link} onClick={() => setFilter(app, { finding: severity })}>
          Show only their rows
        </button>
      </h3>
      <ShowMore
        items={findings}
        render={(finding) => <FindingCard key={findingKey(finding)} {...{ matrix, finding, isReadOnly }} />}
      />
    </section>
  )
}

function AllClear({ isFiltered, hasRows }: { isFiltered: boolean; hasRows: boolean }) {
  const words = isFiltered
    ? 'Nothing of that kind. Choose Any above to see the rest.'
    : hasRows
      ? 'Nothing to say about this chart: every responsibility has one owner, and nobody has too much.'
      : 'Once there are responsibilities and letters, this is where Remit says what to talk about.'
  return <p className={styles.empty}>{words}</p>
}
