import { countedSeverity } from '../../shared/analysis/severity.ts'
import { coverageInWords } from '../../shared/coverageInWords.ts'
import { decidedIn, inProgress, type Progress } from '../../shared/document/progress.ts'
import { inFigures } from '../../shared/inFigures.ts'
import styles from './Checks.module.css'

const radius = 21.5
const around = 2 * Math.PI * radius

/** How far the chart is: a ring with the responsibilities that are decided, and what is the matter with the others. */
export function ProgressRing({ progress }: { progress: Progress }) {
  const { open, oneOwner } = progress
  const responsibilities = inProgress(progress)
  const decided = decidedIn(progress)
  const share = decided / Math.max(1, responsibilities)
  const covered = coverageInWords({ oneOwner, responsibilities })
  return (
    <div className={styles.metric}>
      <svg className={styles.ring} viewBox="0 0 48 48" aria-hidden>
        <circle cx="24" cy="24" r={radius} className={styles.track} />
        <circle
          {...{ cx: 24, cy: 24, r: radius, transform: 'rotate(-90 24 24)' }}
          className={styles.share}
          strokeDasharray={`${share * around} ${around}`}
        />
        <text x="24" y="29" textAnchor="middle">
          {inFigures(decided)}
        </text>
      </svg>
      <div>
        <h2>{open > 0 ? countedSeverity(open, 'open') : covered}</h2>
        <p>{open > 0 ? stillToCome(progress, covered) : whatElse(progress)}</p>
      </div>
    </div>
  )
}

function stillToCome(progress: Progress, covered: string): string {
  return decidedIn(progress) === 0 ? 'None has an owner yet.' : `${covered}.`
}

function whatElse({ divided, several, unowned }: Progress): string {
  const parts = [
    ...(divided > 0 ? [`${inFigures(divided)} more ${divided === 1 ? 'is' : 'are'} divided by scope.`] : []),
    ...(several > 0 ? [`${inFigures(several)} ${several === 1 ? 'has' : 'have'} several.`] : []),
    ...(unowned > 0 ? [`${inFigures(unowned)} ${unowned === 1 ? 'has' : 'have'} none.`] : []),
  ]
  return parts.join(' ')
}
