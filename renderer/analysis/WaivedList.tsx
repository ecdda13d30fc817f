import { dayInWords } from '../../shared/dates.ts'
import { inFigures } from '../../shared/inFigures.ts'
import { describeFinding } from '../../shared/analysis/describeFinding.ts'
import type { WaivedFinding } from '../../shared/analysis/waivers.ts'
import type { Matrix } from '../../shared/document/matrix.ts'
import { useApp } from '../window/app.ts'
import { change } from '../window/change.ts'
import { Button } from '../ui/Button.tsx'
import styles from './Checks.module.css'
import { chooseFinding } from './goToFinding.ts'
import { ShowMore } from '../ui/ShowMore.tsx'

interface WaivedListProps {
  readonly matrix: Matrix
  readonly waived: readonly WaivedFinding[]
  readonly isReadOnly: boolean
}

/** The findings the team has accepted, each with its reason and a way to take that back. */
export function WaivedList({ matrix, waived, isReadOnly }: WaivedListProps) {
  const app = useApp()
  if (waived.length === 0) return null
  return (
    <details className={styles.waived}>
      <summary>
        {inFigures(waived.length)} accepted as {waived.length === 1 ? 'it is' : 'they are'}
      </summary>
      <ShowMore
        count={waived.length}
        first={(most) => waived.slice(0, most)}
        render={({ finding, waiver }) => (
          <article key={waiver.id} className={styles.accepted}>
            <button type="button" className={styles.title} onClick={() => chooseFinding(app, finding)}>
              <span>{describeFinding(matrix, finding)}</span>
            </button>
            <p>
              “{waiver.reason}” <time dateTime={waiver.at}>{dayInWords(waiver.at)}</time>
            </p>
            {!isReadOnly && (
              <div className={styles.fixes}>
                <Button
                  label="Remark on it again"
                  text="Remark on it again"
                  isSmall
                  onClick={() => change(app, { type: 'revokeWaiver', id: waiver.id })}
                />
              </div>
            )}
          </article>
        )}
      />
    </details>
  )
}
