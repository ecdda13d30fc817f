import { ChevronDown, ChevronRight } from 'lucide-react'
import { useState } from 'react'
import { concernedRoles } from '../../shared/analysis/concernedRoles.ts'
import { questionOf } from '../../shared/analysis/describeFinding.ts'
import { findingKey, type Finding } from '../../shared/analysis/finding.ts'
import { groupTitle, type FindingGroup } from '../../shared/analysis/findingGroups.ts'
import { fixesOf } from '../../shared/analysis/fixes.ts'
import { rules } from '../../shared/analysis/rules.ts'
import { severityWords } from '../../shared/analysis/severity.ts'
import type { Matrix } from '../../shared/document/matrix.ts'
import { findRole } from '../../shared/document/query.ts'
import { inFigures } from '../../shared/inFigures.ts'
import { useApp, useSession } from '../window/app.ts'
import { roleTitle, rowTitle } from '../window/cellWords.ts'
import { rowIndex } from '../window/gridRows.ts'
import { show } from '../window/store/frontStore.ts'
import { setFilter } from '../window/view/changeView.ts'
import { Button } from '../ui/Button.tsx'
import { MoreMenu } from '../ui/MoreMenu.tsx'
import { SeverityMark } from '../ui/SeverityMark.tsx'
import { ShowMore } from '../ui/ShowMore.tsx'
import styles from './Checks.module.css'
import { FindingActions } from './FindingActions.tsx'
import { chooseFinding } from './goToFinding.ts'
import { WaiveForm } from './WaiveForm.tsx'

interface GroupProps {
  readonly matrix: Matrix
  readonly group: FindingGroup
  readonly isReadOnly: boolean
}

interface FindingGroupSectionProps extends GroupProps {
  readonly isOpen: boolean
  readonly onToggle: () => void
  /** the findings of the group, up to so many */
  readonly first: (most: number) => readonly Finding[]
  /** whether a finding is one of them */
  readonly has: (finding: Finding) => boolean
}

/** The findings of one rule in a line; opened, where they are and what can be done about them. */
export function FindingGroupSection(props: FindingGroupSectionProps) {
  const { matrix, group, isOpen, onToggle } = props
  const title = groupTitle(matrix, group)
  const Chevron = isOpen ? ChevronDown : ChevronRight
  return (
    <section className={styles.group} aria-label={title}>
      <h3>
        <button type="button" className={styles.line} aria-expanded={isOpen} onClick={onToggle}>
          <SeverityMark severity={group.severity} words={`${severityWords[group.severity][0]}: `} />
          <span>{title}</span>
          <Chevron size={16} aria-hidden />
        </button>
      </h3>
      {isOpen && <GroupBody {...props} />}
    </section>
  )
}

function GroupBody({ matrix, group, isReadOnly, first, has }: FindingGroupSectionProps) {
  const app = useApp()
  const chosen = useSession((session) => session.finding)
  const [unfolded, setUnfolded] = useState<'why' | 'accept'>()
  const isAlone = group.count === 1
  const current = isAlone ? first(1)[0] : chosen && has(chosen) ? chosen : undefined
  const isCurrent = (finding: Finding) => current !== undefined && findingKey(finding) === findingKey(current)
  const question = questionOf(group)
  return (
    <div className={styles.body}>
      {question !== '' && <p>{question}</p>}
      {unfolded === 'why' && <Why {...{ group }} />}
      <ul className={styles.places}>
        <ShowMore
          count={group.count}
          first={first}
          render={(finding) => (
            <li key={findingKey(finding)}>
              <Place {...{ matrix, finding }} isCurrent={!isAlone && isCurrent(finding)} />
              {isCurrent(finding) && <FindingActions {...{ matrix, finding, isReadOnly }} />}
            </li>
          )}
        />
      </ul>
      {unfolded === 'accept' ? (
        <WaiveForm
          {...{ matrix, findings: current ? [current] : first(group.count) }}
          onDone={() => setUnfolded(undefined)}
        />
      ) : (
        <div className={styles.fixes}>
          {!isReadOnly && !isAlone && hasCommands(matrix, group, first) && (
            <Button
              label={`Fix all ${inFigures(group.count)}…`}
              text={`Fix all ${inFigures(group.count)}…`}
              isSmall
              onClick={() => show(app.front, { kind: 'fixAll', group })}
            />
          )}
          {!isReadOnly && !isAlone && group.rule === 'nobody-else' && (
            <Button
              label="Say who is asked and told…"
              text="Say who is asked and told…"
              isSmall
              onClick={() => show(app.front, { kind: 'complete' })}
            />
          )}
          {rules[group.rule].of.startsWith('row') && question !== '' && (
            <Button
              label="Show only these"
              text="Show only these"
              isSmall
              onClick={() => setFilter(app, { finding: group.rule })}
            />
          )}
          <MoreMenu
            label={`More about: ${groupTitle(matrix, group)}`}
            entries={[
              {
                label: unfolded === 'why' ? 'Hide why this matters' : 'Why this matters',
                run: () => setUnfolded(unfolded === 'why' ? undefined : 'why'),
              },
              ...(isReadOnly
                ? []
                : [{ label: acceptWords(current, group), run: () => setUnfolded('accept') }]),
            ]}
          />
        </div>
      )}
    </div>
  )
}

function acceptWords(current: Finding | undefined, { count }: FindingGroup): string {
  return current
    ? 'Accept as it is, with a reason…'
    : `Accept all ${inFigures(count)} as they are, with a reason…`
}

/** Whether something can be done about all of them at once; most often the first ones tell. */
function hasCommands(
  matrix: Matrix,
  { count }: FindingGroup,
  first: FindingGroupSectionProps['first'],
): boolean {
  const isMended = (one: Finding) => fixesOf(matrix, one).some(({ kind }) => kind === 'command')
  return first(few).some(isMended) || first(count).some(isMended)
}

const few = 25

function Why({ group: { rule } }: Pick<GroupProps, 'group'>) {
  const { why, source } = rules[rule]
  return (
    <p className={styles.why}>
      {why} <cite>{source}.</cite>
    </p>
  )
}

interface PlaceProps {
  readonly matrix: Matrix
  readonly finding: Finding
  readonly isCurrent: boolean
}

/** Where a finding is: a link to the row, and who it is about; or to the role. */
function Place({ matrix, finding, isCurrent }: PlaceProps) {
  const app = useApp()
  const { row, role } = finding
  const { find, numbers } = rowIndex(matrix)
  const found = row && find(row)
  const names = row ? concernedRoles(matrix, finding).map((id) => nameOf(matrix, id)) : []
  if (!found && role === undefined) return null
  return (
    <button
      type="button"
      className={styles.place}
      aria-current={isCurrent}
      onClick={() => chooseFinding(app, finding)}
    >
      {found && <span className={styles.number}>{inFigures(numbers.get(found.id) ?? 0)}</span>}
      <bdi>{found ? rowTitle(found.name) : nameOf(matrix, role)}</bdi>
      <span className={styles.names}>{names.join(', ')}</span>
    </button>
  )
}

function nameOf(matrix: Matrix, role: string | undefined): string {
  return roleTitle(findRole(matrix, role ?? '')?.name ?? '')
}
