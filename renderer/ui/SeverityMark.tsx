import type { Severity } from '../../shared/analysis/severity.ts'
import styles from './SeverityMark.module.css'

/** How much a finding matters, as a shape: a square for an error, a ring for what is to be assigned, a triangle for a warning, a dot for an info. */
export function SeverityMark({ severity, words }: { severity: Severity; words?: string }) {
  return (
    <>
      <span className={`severity-mark ${styles.mark} ${styles[severity]}`} aria-hidden />
      {words !== undefined && <span className="visually-hidden">{words}</span>}
    </>
  )
}
