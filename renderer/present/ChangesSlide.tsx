import slide from './Slide.module.css'
import type { SlideProps } from './slideProps.ts'
import { stopTitle } from './stopWords.ts'
import { useFit } from './useFit.ts'

/** What changed since a snapshot and is on no row: roles, and rows that were removed. */
export function ChangesSlide({ matrix, stop }: SlideProps) {
  const box = useFit<HTMLUListElement>()
  if (stop.kind !== 'changes') return null
  return (
    <>
      <h1 className={slide.tableTitle}>{stopTitle(matrix, stop)}</h1>
      <ul ref={box} className={slide.changes}>
        {stop.words.map((words) => (
          <li key={words}>{words}</li>
        ))}
      </ul>
    </>
  )
}
