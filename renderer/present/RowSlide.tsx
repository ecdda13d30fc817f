import { describeFinding } from '../../shared/analysis/describeFinding.ts'
import { findingKey } from '../../shared/analysis/finding.ts'
import { rules } from '../../shared/analysis/rules.ts'
import { changesOfRow } from '../../shared/commands/changesSince.ts'
import type { Matrix, Responsibility } from '../../shared/document/matrix.ts'
import { findRow } from '../../shared/document/query.ts'
import { rowTitle } from '../grid/cellWords.ts'
import { SeverityMark } from '../ui/SeverityMark.tsx'
import { arrange } from './fitting.ts'
import { RoleCard } from './RoleCard.tsx'
import styles from './Slides.module.css'
import type { SlideProps } from './slideProps.ts'
import { useFit } from './useFit.ts'

const cardSize = { width: 250, height: 230 }
const roomForCards = { width: 1088, height: 400 }
const findingsShown = 2

/** One responsibility: its name, what each role has to do with it, and what the analysis asks of it. */
export function RowSlide({ matrix, stop, presentation, findings, perform }: SlideProps) {
  const cards = useFit<HTMLDivElement>()
  const row = stop.kind === 'row' ? findRow(matrix, stop.row) : undefined
  if (row?.kind !== 'responsibility') return null
  const { columns, scale } = arrange(matrix.roles.length, cardSize, roomForCards)
  const { role: chosen, isSpotlit } = presentation
  return (
    <>
      <RowHeader {...{ matrix, row, presentation }} />
      <div
        ref={cards}
        className={styles.cards}
        style={{ '--columns': columns, '--scale': scale } as React.CSSProperties}
      >
        {matrix.roles.map((role) => (
          <RoleCard
            key={role.id}
            {...{ matrix, row, role }}
            isChosen={role.id === chosen}
            isDimmed={isSpotlit && role.id !== chosen}
            onChoose={() => perform({ does: 'focus', role: role.id, row: null })}
          />
        ))}
      </div>
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
        <ul className={styles.changes}>
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
          <SeverityMark severity={finding.severity} words={finding.severity} />
          <span>
            {describeFinding(matrix, finding)}. <b>{rules[finding.rule].question}</b>
          </span>
        </li>
      ))}
    </ul>
  )
}
