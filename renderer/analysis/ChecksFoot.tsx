import { ChevronDown } from 'lucide-react'
import { useState } from 'react'
import type { JudgedMatrix } from '../window/store/analysisStore.ts'
import { useSession } from '../window/app.ts'
import { Button } from '../ui/Button.tsx'
import styles from './Checks.module.css'
import { FindingFilterBar } from './FindingFilterBar.tsx'
import { isFilteringFindings } from './shownFindings.ts'
import { WaivedList } from './WaivedList.tsx'

interface ChecksFootProps {
  readonly judged: JudgedMatrix
  readonly isReadOnly: boolean
}

/** Below all remarks: those that were accepted, and a filter. */
export function ChecksFoot({ judged, isReadOnly }: ChecksFootProps) {
  const { matrix, waived, groups } = judged
  const isFiltering = isFilteringFindings(useSession((session) => session.findingFilter))
  const [isOpen, setOpen] = useState(isFiltering)
  const isToFilter = groups.some(({ severity }) => severity !== 'open')
  if (waived.length === 0 && !isToFilter && !isFiltering) return null
  return (
    <div className={styles.foot}>
      {isOpen && <FindingFilterBar matrix={matrix} />}
      <div className={styles.footRow}>
        <WaivedList {...{ matrix, waived, isReadOnly }} />
        {(isToFilter || isFiltering) && (
          <Button
            label="Filter"
            text="Filter"
            icon={ChevronDown}
            isSmall
            isQuiet
            isPressed={isOpen}
            onClick={() => setOpen(!isOpen)}
          />
        )}
      </div>
    </div>
  )
}
