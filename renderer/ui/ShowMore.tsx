import { inFigures } from '../../shared/inFigures.ts'
import { useState, type ReactNode } from 'react'
import styles from './ShowMore.module.css'

interface ShowMoreProps<Item> {
  readonly items: readonly Item[]
  readonly render: (item: Item) => ReactNode
}

/** So many are drawn at first, and with each click. */
const page = 25

/** A list that starts short: a chart of thousands of rows may have thousands of findings. */
export function ShowMore<Item>({ items, render }: ShowMoreProps<Item>) {
  const [shown, setShown] = useState(page)
  const left = items.length - shown
  return (
    <>
      {items.slice(0, shown).map(render)}
      {left > 0 && (
        <button type="button" className={styles.more} onClick={() => setShown(shown + page)}>
          Show {Math.min(left, page)} more of {inFigures(items.length)}
        </button>
      )}
    </>
  )
}
