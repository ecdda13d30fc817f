import { coverageInWords } from '../../shared/coverageInWords.ts'
import { countedSeverity, severities } from '../../shared/analysis/severity.ts'
import { inProgress } from '../../shared/document/progress.ts'
import { counted } from '../../shared/counted.ts'
import { useDeferredValue } from 'react'
import { lettersToRead } from '../../shared/document/letters.ts'
import { findRole } from '../../shared/document/query.ts'
import type { Matrix } from '../../shared/document/matrix.ts'
import { useAnalysis, useApp, useDocument, useSession } from '../window/app.ts'
import { cellDetails } from '../window/cellWords.ts'
import { rowIndex } from '../window/gridRows.ts'
import { isSeveral, rangeOf, selectionInWords } from '../window/selection/selection.ts'
import { SeverityMark } from '../ui/SeverityMark.tsx'
import { Token } from '../ui/Token.tsx'
import styles from './StatusBar.module.css'

/** What the letters mean, how large the chart is, what there is to decide and to mend. */
export function StatusBar() {
  const matrix = useDeferredValue(useDocument((document) => document.matrix))
  if (!matrix) return null
  return (
    <footer className={styles.bar} data-part tabIndex={-1} aria-label="Legend and counts">
      <ul className={styles.legend} aria-label="Legend">
        {lettersToRead(matrix.scheme).map((letter) => (
          <li key={letter.key} title={letter.meaning}>
            <Token letter={letter} isSmall />
            <b>{letter.name}</b>
          </li>
        ))}
      </ul>
      <span className={styles.space} />
      <ActiveDetails matrix={matrix} />
      <SelectionSize matrix={matrix} />
      <FindingCounts />
      <ChartSize matrix={matrix} />
    </footer>
  )
}

/** How large the chart is, and how much of it has one owner. */
function ChartSize({ matrix }: { matrix: Matrix }) {
  const progress = useAnalysis((judged) => judged.progress)
  if (!progress) return null
  const responsibilities = inProgress(progress)
  const covered = { oneOwner: progress.oneOwner, responsibilities }
  return (
    <span className={styles.counts} title={coverageInWords(covered)}>
      {counted(responsibilities, 'responsibility', 'responsibilities')},{' '}
      {counted(matrix.roles.length, 'role')}
    </span>
  )
}

/** How much the analysis has to say; a click opens the panel. */
function FindingCounts() {
  const app = useApp()
  const counts = useAnalysis((judged) => judged.counts)
  const told = severities.filter((severity) => (counts?.[severity] ?? 0) > 0)
  if (!counts || told.length === 0) return null
  return (
    <button
      type="button"
      className={styles.findings}
      title="What there is to decide and to mend. F8 goes to the next."
      onClick={() => app.run('showChecks')}
    >
      {told.map((severity) => (
        <span key={severity}>
          <SeverityMark severity={severity} /> {countedSeverity(counts[severity], severity)}
        </span>
      ))}
    </button>
  )
}

/** How much is selected, once it is more than one cell. */
function SelectionSize({ matrix }: { matrix: Matrix }) {
  const app = useApp()
  const selection = useSession((session) => session.selection)
  const layout = app.grid()?.layout()
  const range = selection && layout && rangeOf(layout, selection)
  if (!range || !isSeveral(range)) return null
  return <b>{selectionInWords(layout, range, matrix)}</b>
}

/** The scope and note of the active cell, so that they are seen without a mouse. */
function ActiveDetails({ matrix }: { matrix: Matrix }) {
  const anchor = useSession((session) => session.selection?.anchor)
  const row = anchor && rowIndex(matrix).find(anchor.row)
  const role = anchor && findRole(matrix, anchor.column)
  if (row?.kind !== 'responsibility' || !role) return null
  const details = cellDetails(row.cells.get(role.id))
  return details === '' ? null : (
    <span className={styles.details} title={details}>
      {details}
    </span>
  )
}
