import { inFigures } from '../../shared/inFigures.ts'
import { useState, type ReactNode } from 'react'
import styles from './ShowMore.module.css'

interface ShowMoreProps<Item> {
  readonly count: number
  /** the items, up to so many */
  readonly first: (most: number) => readonly Item[]
  readonly render: (item: Item) => ReactNode
}

/** So many are drawn at first, and with each click. */
const page = 25

/** A list that starts short: a chart of thousands of rows may have thousands of findings. */
export function ShowMore<Item>({ count, first, render }: ShowMoreProps<Item>) {
  const [shown, setShown] = useState(page)
  const left = count - shown
  return (
    <>
      {first(shown).map(render)}
      {left > 0 && (
        <button type="button" className={styles.more} onClick={() => setShown(shown + page)}>
          Show {Math.min(left, page)} more of {inFigures(count)}
        </button>
      )}
    </>
  )
}
