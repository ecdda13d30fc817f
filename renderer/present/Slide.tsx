import type { Matrix } from '../../shared/document/matrix.ts'
import { titleInWindow } from '../../shared/document/names.ts'
import { findRow } from '../../shared/document/query.ts'
import type { LetterKey } from '../../shared/document/ids.ts'
import type { ReactNode } from 'react'
import { assertNever } from '../../shared/result.ts'
import { ChangesSlide } from './ChangesSlide.tsx'
import { Legend } from './Legend.tsx'
import { MapSlide } from './MapSlide.tsx'
import { RoleSlide } from './RoleSlide.tsx'
import { RowSlide } from './RowSlide.tsx'
import styles from './Slide.module.css'
import type { SlideProps } from './slideProps.ts'
import type { Stop } from './stops.ts'
import { emptyWords, headingOf } from './stopWords.ts'
import { TableSlide } from './TableSlide.tsx'

interface Props extends Omit<SlideProps, 'stop'> {
  /** which state of the chart it is, in words; empty while nothing was adopted */
  readonly state: string
  /** undefined: the view has nothing to show */
  readonly stop: Stop | undefined
  readonly at: number
  readonly count: number
  /** sets a letter for the chosen cell; undefined while there is none */
  readonly onLetter?: ((letter: LetterKey) => void) | undefined
  /** beside the legend, where there is room */
  readonly aside?: ReactNode
}

/** A whole screen: where we are, the stop, how far we have come, and what the letters mean. It fits any frame. */
export function Slide({ state, stop, at, count, aside, onLetter, ...rest }: Props) {
  const { matrix, presentation } = rest
  // A map fills the screen, and has no letters to explain.
  const isBare = stop?.kind === 'map'
  return (
    <div className={styles.frame} data-frame>
      <div className={`room ${styles.slide} ${isBare ? styles.bare : ''}`}>
        <div className={styles.top}>
          <b>{titleInWindow(matrix.title)}</b>
          {state !== '' && <span>{state}</span>}
          <span className={styles.heading}>{stop && headingOf(matrix, stop, presentation.view)}</span>
          {stop && isParked(matrix, stop) && <em className={styles.parked}>Parked</em>}
          <span className={styles.progressWords}>{count > 0 && `${at + 1} of ${count}`}</span>
          {isBare && aside}
        </div>
        <div className={styles.middle}>
          {stop ? (
            <Content key={stop.key} {...rest} stop={stop} />
          ) : (
            <p className={styles.empty}>{emptyWords(presentation.view)} V shows another view.</p>
          )}
        </div>
        <div className={styles.progress} aria-hidden>
          <div style={{ width: `${count === 0 ? 0 : ((at + 1) / count) * 100}%` }} />
        </div>
        {!isBare && (
          <div className={styles.bottom}>
            <Legend scheme={matrix.scheme} onLetter={onLetter} />
            {aside}
          </div>
        )}
      </div>
    </div>
  )
}

function Content(props: SlideProps) {
  switch (props.stop.kind) {
    case 'row':
      return <RowSlide {...props} />
    case 'section':
    case 'chart':
      return <TableSlide {...props} />
    case 'role':
      return <RoleSlide {...props} />
    case 'map':
      return <MapSlide {...props} />
    case 'changes':
      return <ChangesSlide {...props} />
    default:
      return assertNever(props.stop)
  }
}

function isParked(matrix: Matrix, stop: Stop): boolean {
  const row = stop.kind === 'row' ? findRow(matrix, stop.row) : undefined
  return row?.kind === 'responsibility' && row.status === 'parked'
}
