import { describeFinding } from '../../shared/analysis/describeFinding.ts'
import { findingKey } from '../../shared/analysis/finding.ts'
import { rules } from '../../shared/analysis/rules.ts'
import { severityWords } from '../../shared/analysis/severity.ts'
import { changesOfRow } from '../../shared/commands/changesSince.ts'
import type { Matrix, Responsibility, Role } from '../../shared/document/matrix.ts'
import { shortened } from '../../shared/document/names.ts'
import { findRow } from '../../shared/document/query.ts'
import { counted } from '../../shared/counted.ts'
import { inWords } from '../../shared/inWords.ts'
import { textWidth } from '../../shared/textWidth.ts'
import { roleTitle, rowTitle } from '../window/cellWords.ts'
import { SeverityMark } from '../ui/SeverityMark.tsx'
import { arrange, fitName } from './fitting.ts'
import { RoleCard } from './RoleCard.tsx'
import styles from './RowSlide.module.css'
import slide from './Slide.module.css'
import type { SlideProps } from './slideProps.ts'
import { useFit } from './useFit.ts'

/** In pixels of a screen of 1920 x 1080. Dense cards leave the meaning of letters to the legend. */
const fullCards = { size: { width: 375, height: 344 }, room: { width: 1744, height: 570 } }
const denseCards = { size: { width: 375, height: 172 }, room: { width: 1744, height: 430 } }
/** Between cards, and within one: what is not for names. */
const gap = 32
const denseLetters = 150
const mostFullCards = 5
const findingsShown = 2
/** The responsibility is the largest there is, and never smaller than 64 px. */
const titleBox = { width: fullCards.room.width, lines: 2.7, size: 96, smallest: 64 }
/** With more roles than this, those that are not involved are only named. */
const rolesInFull = 6

/** One responsibility: its name, what each role has to do with it, and what the analysis asks of it. */
export function RowSlide({ matrix, stop, presentation, findings, perform }: SlideProps) {
  const cards = useFit<HTMLDivElement>()
  const row = stop.kind === 'row' ? findRow(matrix, stop.row) : undefined
  if (row?.kind !== 'responsibility') return null
  const { role: chosen, isSpotlit } = presentation
  // One that is chosen is shown, too: letters are set on it.
  const involved = matrix.roles.filter(({ id }) => row.cells.has(id) || id === chosen)
  const isCrowded = matrix.roles.length > rolesInFull && involved.length > 0
  const inFull = isCrowded ? involved : matrix.roles
  const isDense = inFull.length > mostFullCards
  const { size, room } = isDense ? denseCards : fullCards
  const { columns, scale } = arrange(inFull.length, size, room)
  const cardWidth = (room.width - gap * (columns - 1)) / columns / scale
  const nameBox = {
    width: cardWidth - 2 * gap - (isDense ? denseLetters : 0),
    lines: isDense ? 2 : 3,
    size: 40,
  }
  const rest = matrix.roles.filter((role) => !inFull.includes(role))
  const card = (role: Role, look: 'full' | 'dense') => (
    <RoleCard
      key={role.id}
      {...{ matrix, row, role }}
      name={fitName(roleTitle(role.name), nameBox)}
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
      {rest.length > 0 && <p className={styles.rest}>Not involved: {inOneLine(rest)}</p>}
      <Findings {...{ matrix, findings }} />
    </>
  )
}

/** The names of roles as far as they fit into a line, and how many more there are. */
function inOneLine(roles: readonly Role[]): string {
  const names = roles.map(({ name }) => shortened(roleTitle(name)))
  const room = fullCards.room.width - 420
  let width = 0
  const fitting = names.filter((name) => (width += textWidth(`${name}, `, 28)) <= room)
  const more = names.length - fitting.length
  if (more === 0) return inWords(names)
  return fitting.length === 0 ? counted(more, 'role') : `${fitting.join(', ')} and ${more} more`
}

interface RowHeaderProps extends Pick<SlideProps, 'matrix' | 'presentation'> {
  readonly row: Responsibility
}

/** The name and the first line of the description. What stands below that line is for the presenter. */
function RowHeader({ matrix, row, presentation: { view } }: RowHeaderProps) {
  const header = useFit<HTMLDivElement>()
  const name = fitName(rowTitle(row.name), titleBox)
  const [line = ''] = (row.description ?? '').split('\n')
  const snapshot =
    view.kind === 'changed' ? matrix.snapshots.find(({ id }) => id === view.snapshot) : undefined
  return (
    <div ref={header} className={styles.header}>
      <h1 style={{ '--name': name.scale } as React.CSSProperties}>{name.text}</h1>
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
