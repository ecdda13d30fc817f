import { ChevronLeft, ChevronRight } from 'lucide-react'
import { Button } from '../ui/Button.tsx'
import styles from './Workshop.module.css'

interface PageButtonsProps {
  /** from 0 */
  readonly at: number
  readonly count: number
  readonly onPage: (at: number) => void
}

/** The way to the next screen of what does not fit on one, where there is one. */
export function PageButtons({ at, count, onPage }: PageButtonsProps) {
  if (count < 2) return null
  return (
    <span className={styles.pages}>
      <Button
        label="Previous page"
        icon={ChevronLeft}
        isQuiet
        isDisabled={at === 0}
        onClick={() => onPage(at - 1)}
      />
      {at + 1} of {count}
      <Button
        label="Next page"
        icon={ChevronRight}
        isQuiet
        isDisabled={at === count - 1}
        onClick={() => onPage(at + 1)}
      />
    </span>
  )
}
