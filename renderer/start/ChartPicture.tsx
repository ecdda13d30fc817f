import type { CardLine } from '../../shared/document/chartCard.ts'
import styles from './ChartPicture.module.css'

/** The first rows of a chart in miniature: bars for names, shapes for letters. */
export function ChartPicture({ lines }: { lines: readonly CardLine[] }) {
  return (
    <span aria-hidden className={styles.picture}>
      {lines.map(({ name, kinds }, at) => (
        <span key={at} className={styles.line}>
          <span className={styles.name}>
            <i style={{ width: `${Math.min(100, 30 + name * 1.4)}%` }} />
          </span>
          {kinds.map((kind, role) => (
            <i key={role} className={`${styles.letter} ${styles[kind]}`} />
          ))}
        </span>
      ))}
    </span>
  )
}
