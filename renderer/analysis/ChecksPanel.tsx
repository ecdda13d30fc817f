import { useDeferredValue, useState } from 'react'
import { findingKey, type Finding } from '../../shared/analysis/finding.ts'
import { isOfGroup, type FindingGroup } from '../../shared/analysis/findingGroups.ts'
import { inProgress } from '../../shared/document/progress.ts'
import { useAnalysis, useDocument, useSession } from '../window/app.ts'
import type { JudgedMatrix } from '../window/store/analysisStore.ts'
import { AssignNext } from './AssignNext.tsx'
import styles from './Checks.module.css'
import { ChecksFoot } from './ChecksFoot.tsx'
import { FindingGroupSection } from './FindingGroupSection.tsx'
import { FirstSteps } from './FirstSteps.tsx'
import { ProgressRing } from './ProgressRing.tsx'
import { groupsShown, isFilteringFindings, shownFindings } from './shownFindings.ts'

/** What is to be assigned and what the analysis says: a line a rule, the worst first, one open at a time. */
export function ChecksPanel() {
  const judged = useDeferredValue(useAnalysis((state) => state))
  const matrix = useDocument((document) => document.matrix)
  const isReadOnly = useDocument((document) => document.isReadOnly) ?? true
  if (!judged || !matrix) return null
  const { progress, waived } = judged
  const accepted = waived.flatMap(({ finding }) => (finding.rule === 'row-empty' && finding.row) || [])
  const isToAssign = progress.open > accepted.length && !isReadOnly
  return (
    <div className={styles.checks}>
      {inProgress(progress) > 0 && <ProgressRing progress={progress} />}
      {isToAssign && <AssignNext {...{ matrix }} accepted={new Set(accepted)} />}
      <Groups {...{ judged, isReadOnly }} />
      {isToAssign && <FirstSteps {...{ matrix, progress }} />}
      <ChecksFoot {...{ judged, isReadOnly }} />
    </div>
  )
}

interface GroupsProps {
  readonly judged: JudgedMatrix
  readonly isReadOnly: boolean
}

function Groups({ judged, isReadOnly }: GroupsProps) {
  const { matrix } = judged
  const filter = useSession((session) => session.findingFilter)
  const chosen = useSession((session) => session.finding)
  // What a person opened or closed counts until another finding is chosen.
  const [choice, setChoice] = useState<{ readonly group: string; readonly of: typeof chosen }>()
  const isFiltering = isFilteringFindings(filter)
  const found = isFiltering ? shownFindings(matrix, judged.open(), filter) : undefined
  const groups = (found ? groupsShown(found) : judged.groups).filter(({ severity }) => severity !== 'open')
  const first = groups.find(({ severity }) => severity === 'error')
  const byItself = chosen ? keyOf(chosen) : first && keyOf(first)
  const open = choice && choice.of === chosen ? choice.group : byItself
  if (groups.length === 0) return <AllClear {...{ judged, isFiltering }} />
  return groups.map((group) => {
    const key = keyOf(group)
    return (
      <FindingGroupSection
        key={key}
        {...{ matrix, group, isReadOnly }}
        isOpen={open === key}
        onToggle={() => setChoice({ group: open === key ? '' : key, of: chosen })}
        first={(most) =>
          found ? found.filter((one) => isOfGroup(one, group)).slice(0, most) : judged.ofGroup(group, most)
        }
        has={(finding) =>
          isOfGroup(finding, group) && (found ? isAmong(found, finding) : judged.has(finding))
        }
      />
    )
  })
}

function isAmong(findings: readonly Finding[], finding: Finding): boolean {
  return findings.some((one) => findingKey(one) === findingKey(finding))
}

function keyOf({ rule, severity }: Pick<FindingGroup, 'rule' | 'severity'>): string {
  return `${rule} ${severity}`
}

function AllClear({ judged: { progress }, isFiltering }: { judged: JudgedMatrix; isFiltering: boolean }) {
  const words = isFiltering
    ? 'Nothing of that kind. Clear the filter below to see the rest.'
    : inProgress(progress) === 0
      ? 'Once there are responsibilities and letters, this is where Remit says what to talk about.'
      : 'Nothing to say about this chart: every responsibility has one owner, and nobody has too much.'
  return !isFiltering && progress.open > 0 ? null : <p className={styles.empty}>{words}</p>
}
