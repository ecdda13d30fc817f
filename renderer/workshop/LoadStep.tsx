import { useMemo, useState } from 'react'
import { describeFinding } from '../../shared/analysis/describeFinding.ts'
import { findingKey } from '../../shared/analysis/finding.ts'
import { chartLoad } from '../../shared/analysis/roleLoads.ts'
import { rules } from '../../shared/analysis/rules.ts'
import { severityWords } from '../../shared/analysis/severity.ts'
import { LoadTable } from '../ui/LoadTable.tsx'
import { useAnalysis } from '../window/app.ts'
import { SeverityMark } from '../ui/SeverityMark.tsx'
import { Paged } from './Paged.tsx'
import { PageButtons } from './PageButtons.tsx'
import { StepFoot } from './StepFoot.tsx'
import { StepTop } from './StepTop.tsx'
import type { StepProps } from './stepProps.ts'
import styles from './Workshop.module.css'

/** So many roles stand on a screen. */
const rolesOfPage = 10

/** How the letters are spread over the roles, and what there is to ask about it. */
export function LoadStep({ matrix, session }: StepProps) {
  const load = useMemo(() => chartLoad(matrix, { section: undefined, isWeighted: false }), [matrix])
  const findings = useAnalysis(({ open }) => open())?.filter(({ role, row }) => role && !row) ?? []
  const [at, setPage] = useState(0)
  const pages = Math.max(1, Math.ceil(load.roles.length / rolesOfPage))
  const page = Math.min(at, pages - 1)
  const roles = load.roles.slice(page * rolesOfPage, (page + 1) * rolesOfPage)
  return (
    <>
      <StepTop {...{ matrix, session }} title="Load of each role" />
      <div className={styles.body}>
        <section className={styles.card} aria-label="Letters each role holds">
          <LoadTable load={{ ...load, roles }} scheme={matrix.scheme} />
          <PageButtons at={page} count={pages} onPage={setPage} />
        </section>
        <section className={styles.card} aria-labelledby="workshop-load">
          <h2 id="workshop-load">To be asked</h2>
          {findings.length === 0 && <p className={styles.quiet}>No role stands out.</p>}
          <Paged label="To be asked" isLined>
            {findings.map((finding) => (
              <div key={findingKey(finding)}>
                <SeverityMark severity={finding.severity} words={`${severityWords[finding.severity][0]}: `} />{' '}
                {describeFinding(matrix, finding)}. <b>{rules[finding.rule].question}</b>
              </div>
            ))}
          </Paged>
        </section>
      </div>
      <StepFoot session={session} />
    </>
  )
}
