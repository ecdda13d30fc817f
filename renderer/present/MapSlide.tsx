import { useMemo, type CSSProperties } from 'react'
import { chartMap, mapTitle, type MapEntry } from '../../shared/map/chartMap.ts'
import { mapPages, undecidedWords, type MapLook, type MapStretch } from '../../shared/map/mapPages.ts'
import { findLetter } from '../../shared/document/letters.ts'
import type { Matrix } from '../../shared/document/matrix.ts'
import { Token } from '../ui/Token.tsx'
import styles from './MapSlide.module.css'
import slide from './Slide.module.css'
import type { SlideProps } from './slideProps.ts'
import { useFit } from './useFit.ts'

/** Who answers for what: a column a role, and between two roles what they share. */
export function MapSlide({ matrix, stop }: SlideProps) {
  const map = useMemo(() => chartMap(matrix), [matrix])
  const pages = useMemo(() => mapPages(map), [map])
  const box = useFit<HTMLDivElement>()
  const page = stop.kind === 'map' ? pages[stop.part - 1] : undefined
  if (stop.kind !== 'map' || page === undefined) return null
  const { stretches, look, undecided } = page
  return (
    <div className={styles.map}>
      <h1 className={slide.tableTitle}>
        {mapTitle}
        {stop.parts > 1 && ` (${stop.part} of ${stop.parts})`}
      </h1>
      <p className={styles.facts}>
        {[map.facts, ...map.remarks].join('. ')}
        {map.shared !== '' && (
          <>
            . <b>{map.shared}</b>
          </>
        )}
      </p>
      <div ref={box} className={`${styles.columns} ${styles[look.name]}`}>
        {stretches.map((stretch, at) => (
          <Column key={at} {...{ matrix, stretch, look }} />
        ))}
      </div>
      {undecided.length > 0 && <p className={styles.foot}>{undecidedWords(undecided)}</p>}
    </div>
  )
}

interface ColumnProps {
  readonly matrix: Matrix
  readonly stretch: MapStretch
  readonly look: MapLook
}

function Column({ matrix, stretch, look }: ColumnProps) {
  const { column, entries, isContinued, width } = stretch
  const below = isContinued ? 'continued' : column.below
  const count = <b className={styles.count}>{column.entries.length}</b>
  return (
    <section
      data-fits
      className={`${styles.column} ${styles[column.kind]}`}
      style={{ '--width': width } as CSSProperties}
    >
      <header className={styles.head}>
        <div>
          <h2>
            <bdi>{column.title}</bdi>
          </h2>
          {look.name !== 'dense' && <p>{below}</p>}
        </div>
        {look.name !== 'dense' && count}
      </header>
      {look.name === 'dense' && (
        <div className={styles.denseHead}>
          <p>{below}</p>
          {count}
        </div>
      )}
      <ul>
        {entries.map((entry, at) => (
          <li key={at}>
            <Entry {...{ matrix, entry }} isBetween={column.kind === 'shared'} />
          </li>
        ))}
      </ul>
    </section>
  )
}

interface EntryProps {
  readonly matrix: Matrix
  readonly entry: MapEntry
  readonly isBetween: boolean
}

function Entry({ matrix, entry: { name, beside, owner }, isBetween }: EntryProps) {
  const letter = owner === undefined ? undefined : findLetter(matrix.scheme, owner)
  if (isBetween)
    return (
      <>
        <bdi>{name}</bdi>
        <small>
          {letter && <Token letter={letter} />}
          {beside}
        </small>
      </>
    )
  return (
    <>
      <bdi>{name}</bdi> {beside !== '' && <b className={styles.beside}>{beside}</b>}
    </>
  )
}
