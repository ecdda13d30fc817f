import styles from './Slides.module.css'
import type { SlideProps } from './slideProps.ts'
import { stopTitle } from './stopWords.ts'
import { useFit } from './useFit.ts'

/** What changed since a snapshot and is on no row: roles, and rows that were removed. */
export function ChangesSlide({ matrix, stop }: SlideProps) {
  const box = useFit<HTMLUListElement>()
  if (stop.kind !== 'changes') return null
  return (
    <>
      <h1 className={styles.tableTitle}>{stopTitle(matrix, stop)}</h1>
      <ul ref={box} className={`${styles.changes} ${styles.tables}`}>
        {stop.words.map((words) => (
          <li key={words}>{words}</li>
        ))}
      </ul>
    </>
  )
}
