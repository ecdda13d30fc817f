import { coverageInWords, percent } from '../../shared/coverageInWords.ts'
import type { Matrix } from '../../shared/document/matrix.ts'
import { coverage, isResponsibility, ownerCount } from '../../shared/document/query.ts'

import styles from './Checks.module.css'

const radius = 23
const around = 2 * Math.PI * radius

/** The headline number: how many responsibilities have exactly one owner, and what is the matter with the others. */
export function CoverageRing({ matrix }: { matrix: Matrix }) {
  const covered = coverage(matrix)
  const { responsibilities, share } = covered
  const owners = matrix.rows.filter(isResponsibility).map((row) => ownerCount(matrix.scheme, row))
  const none = owners.filter((count) => count === 0).length
  const several = owners.filter((count) => count > 1).length
  const rest = [
    ...(several > 0 ? [`${several} ${several === 1 ? 'has' : 'have'} several`] : []),
    ...(none > 0 ? [`${none} ${none === 1 ? 'has' : 'have'} none`] : []),
  ]
  return (
    <div className={styles.metric}>
      <svg className={styles.ring} viewBox="0 0 52 52" aria-hidden>
        <circle cx="26" cy="26" r={radius} className={styles.track} />
        <circle
          {...{ cx: 26, cy: 26, r: radius, transform: 'rotate(-90 26 26)' }}
          className={styles.share}
          strokeDasharray={`${share * around} ${around}`}
        />
        <text x="26" y="30" textAnchor="middle">
          {percent(share)}
        </text>
      </svg>
      <div>
        <b>{coverageInWords(covered)}</b>
        <p>{rest.join(' · ') || (responsibilities === 0 ? 'Nothing to judge yet' : 'None is left open')}</p>
      </div>
    </div>
  )
}
