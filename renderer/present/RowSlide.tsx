import { describeFinding } from '../../shared/analysis/describeFinding.ts'
import { findingKey } from '../../shared/analysis/finding.ts'
import { rules } from '../../shared/analysis/rules.ts'
import { severityWords } from '../../shared/analysis/severity.ts'
import { changesOfRow } from '../../shared/commands/changesSince.ts'
import type { Matrix, Responsibility, Role } from '../../shared/document/matrix.ts'
import { findRow } from '../../shared/document/query.ts'
import { rowTitle } from '../window/cellWords.ts'
import { SeverityMark } from '../ui/SeverityMark.tsx'
import { arrange } from './fitting.ts'
import { RoleCard } from './RoleCard.tsx'
import styles from './RowSlide.module.css'
import slide from './Slide.module.css'
import type { SlideProps } from './slideProps.ts'
import { useFit } from './useFit.ts'

/** In pixels of a screen of 1920 x 1080. Dense cards leave the meaning of letters to the legend. */
const fullCards = { size: { width: 375, height: 344 }, room: { width: 1744, height: 570 } }
const denseCards = { size: { width: 375, height: 172 }, room: { width: 1744, height: 430 } }
const mostFullCards = 5
const findingsShown = 2
/** With more roles than this, those that are not involved are only named. */
const rolesInFull = 6

/** One responsibility: its name, what each role has to do with it, and what the analysis asks of it. */
export function RowSlide({ matrix, stop, presentation, findings, perform }: SlideProps) {
  const rest = useFit<HTMLDivElement>()
  const cards = useFit<HTMLDivElement>()
  const row = stop.kind === 'row' ? findRow(matrix, stop.row) : undefined
  if (row?.kind !== 'responsibility') return null
  const { role: chosen, isSpotlit } = presentation
  const involved = matrix.roles.filter(({ id }) => row.cells.has(id))
  const isCrowded = matrix.roles.length > rolesInFull && involved.length > 0
  const inFull = isCrowded ? involved : matrix.roles
  const isDense = inFull.length > mostFullCards
  const { size, room } = isDense ? denseCards : fullCards
  const { columns, scale } = arrange(inFull.length, size, room)
  const card = (role: Role, look: 'full' | 'dense' | 'brief') => (
    <RoleCard
      key={role.id}
      {...{ matrix, row, role }}
      look={look}
      isChosen={role.id === chosen}
      isDimmed={isSpotlit && role.id !== chosen}
      onChoose={() => perform({ does: 'focus', role: role.id, row: null })}
      onLeave={() => perform({ does: 'focus', role: null, row: null })}
    />
  )
  return (
    <>
      <RowHeader {...{ matrix, row, presentation }} />
      <div
        ref={cards}
        className={styles.cards}
        style={{ '--columns': columns, '--scale': scale } as React.CSSProperties}
      >
        {inFull.map((role) => card(role, isDense ? 'dense' : 'full'))}
      </div>
      {inFull.length < matrix.roles.length && (
        <div ref={rest} className={styles.rest}>
          <span>Not involved</span>
          {matrix.roles.filter((role) => !inFull.includes(role)).map((role) => card(role, 'brief'))}
        </div>
      )}
      <Findings {...{ matrix, findings }} />
    </>
  )
}

interface RowHeaderProps extends Pick<SlideProps, 'matrix' | 'presentation'> {
  readonly row: Responsibility
}

/** The name and the first line of the description. What stands below that line is for the presenter. */
function RowHeader({ matrix, row, presentation: { view } }: RowHeaderProps) {
  const header = useFit<HTMLDivElement>()
  const [line = ''] = (row.description ?? '').split('\n')
  const snapshot =
    view.kind === 'changed' ? matrix.snapshots.find(({ id }) => id === view.snapshot) : undefined
  return (
    <div ref={header} className={styles.header}>
      <h1>{rowTitle(row.name)}</h1>
      {line !== '' && <p>{line}</p>}
      {snapshot && (
        <ul className={slide.changes}>
          {changesOfRow(matrix, snapshot, row.id).map(({ words }) => (
            <li key={words}>{words}</li>
          ))}
        </ul>
      )}
    </div>
  )
}

function Findings({ matrix, findings }: { matrix: Matrix } & Pick<SlideProps, 'findings'>) {
  const list = useFit<HTMLUListElement>(0.4)
  if (findings.length === 0) return null
  return (
    <ul ref={list} className={styles.findings} aria-label="To be settled">
      {findings.slice(0, findingsShown).map((finding) => (
        <li key={findingKey(finding)}>
          <SeverityMark severity={finding.severity} words={severityWords[finding.severity][0]} />
          <span>
            {describeFinding(matrix, finding)}. <b>{rules[finding.rule].question}</b>
          </span>
        </li>
      ))}
    </ul>
  )
}
