import { findLetter } from '../../shared/document/letters.ts'
import type { Matrix, Scheme } from '../../shared/document/matrix.ts'
import { findRow } from '../../shared/document/query.ts'
import type { CellAgreement, RowAgreement } from '../../shared/workshop/agreement.ts'
import type { SettledRow } from '../../shared/workshop/session.ts'
import { roleTitle, rowTitle } from '../window/cellWords.ts'
import { Token } from '../ui/Token.tsx'
import { cellInWords, outcomeWords } from './splitWords.ts'
import styles from './Workshop.module.css'
import own from './VoteTable.module.css'

interface VoteTableProps {
  readonly matrix: Matrix
  readonly heading: string
  readonly rows: readonly RowAgreement[]
  readonly chosen: string | undefined
  readonly settledOf: (row: string) => SettledRow | undefined
  readonly onChoose: (row: RowAgreement['row']) => void
}

/** All votes on some rows, cell by cell, with how far they agree. */
export function VoteTable({ matrix, heading, rows, chosen, settledOf, onChoose }: VoteTableProps) {
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reached by key
    <section className={`${styles.card} ${own.table}`} aria-label={heading} tabIndex={0}>
      <table>
        <thead>
          <tr>
            <th scope="col">{heading}</th>
            {matrix.roles.map(({ id, name }) => (
              <th key={id} scope="col">
                {roleTitle(name)}
              </th>
            ))}
            <th scope="col">
              <span className="visually-hidden">Result</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.row} data-chosen={row.row === chosen || undefined}>
              <th scope="row">
                <button
                  type="button"
                  dir="auto"
                  aria-pressed={row.row === chosen}
                  onClick={() => onChoose(row.row)}
                >
                  {rowTitle(findRow(matrix, row.row)?.name ?? '')}
                </button>
              </th>
              {row.cells.map((cell) => (
                <td key={cell.role}>
                  <Votes scheme={matrix.scheme} cell={cell} />
                  <span className="visually-hidden">{cellInWords(matrix, cell)}</span>
                </td>
              ))}
              <td>
                <Result row={row} settled={settledOf(row.row)} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

/** Up to so many votes stand one by one; more are counted. */
const mostTokens = 8

function Votes({ scheme, cell }: { scheme: Scheme; cell: CellAgreement }) {
  const { answers, answered, agreement } = cell
  const isCounted = answered > mostTokens
  return (
    <span aria-hidden className={own.votes}>
      <span>
        {answers.flatMap(({ letters, count }) =>
          Array.from({ length: isCounted ? 1 : count }, (_one, at) => (
            <span key={`${letters} ${at}`} className={own.vote}>
              {letters === '' ? (
                <i className={own.none}>–</i>
              ) : (
                letters.split('/').flatMap((key) => {
                  const letter = findLetter(scheme, key)
                  return letter ? [<Token key={key} letter={letter} isSmall />] : []
                })
              )}
              {isCounted && <b>×{count}</b>}
            </span>
          )),
        )}
      </span>
      {agreement !== undefined && (
        <span className={own.track}>
          <span data-level={levelOf(agreement)} style={{ width: `${Math.max(2, agreement * 100)}%` }} />
        </span>
      )}
    </span>
  )
}

function levelOf(agreement: number): 'high' | 'middle' | 'low' {
  return agreement > 0.66 ? 'high' : agreement > 0.4 ? 'middle' : 'low'
}

function Result({ row, settled }: { row: RowAgreement; settled: SettledRow | undefined }) {
  if (settled) return <span className={styles.agreed}>✓ {outcomeWords[settled.outcome]}</span>
  if (row.state === 'agreed') return <span className={styles.agreed}>✓ agreed</span>
  if (row.state === 'too-few') return <span className={styles.quiet}>too few answers</span>
  return <span className={own.split}>≠ split{row.hasSameOwners && <small>same owner</small>}</span>
}
