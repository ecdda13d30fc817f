import { hasKind } from '../../shared/document/letters.ts'
import { findRow } from '../../shared/document/query.ts'
import type { Matrix, Responsibility, Role } from '../../shared/document/matrix.ts'
import type { RowAgreement } from '../../shared/workshop/agreement.ts'
import type { SettledRow } from '../../shared/workshop/session.ts'
import { roleTitle, rowTitle } from '../window/cellWords.ts'
import type { RevealLine } from './revealPages.ts'
import { RevealSegments } from './RevealSegments.tsx'
import { RowStateMark } from './RowStateMark.tsx'
import { cellInWords, outcomeWords, ownersInWords, stateInWords } from './voteWords.ts'
import { Letters, Votes } from './Votes.tsx'
import styles from './RevealTable.module.css'

interface RevealTableProps {
  readonly matrix: Matrix
  readonly lines: readonly RevealLine[]
  /** the split at the top, in large */
  readonly widest: RowAgreement | undefined
  readonly settledOf: (row: string) => SettledRow | undefined
  readonly onChoose: (row: RowAgreement['row']) => void
  readonly onUnfold: () => void
}

/** With more roles than this each row names those it is about, instead of a column for each. */
const mostColumns = 3
/** In pixels of a screen of 1920 x 1080. */
const columnWidths = [0, 640, 400, 300] as const

/** The votes of some rows, row by row, with how each stands and what the chart says now. */
export function RevealTable(props: RevealTableProps) {
  const { matrix, lines, widest, onUnfold } = props
  const width = columnWidths[matrix.roles.length] ?? 0
  const hasColumns = matrix.roles.length <= mostColumns
  const columns = hasColumns ? matrix.roles : []
  return (
    <table className={styles.table}>
      <colgroup>
        <col />
        {columns.map(({ id }) => (
          <col key={id} style={{ width: `calc(var(--px) * ${width})` }} />
        ))}
        {!hasColumns && <col className={styles.segments} />}
        <col className={styles.state} />
      </colgroup>
      <thead>
        <tr>
          <th scope="col">Widest split first</th>
          {columns.map((role) => (
            <RoleHeading key={role.id} role={role} />
          ))}
          {!hasColumns && <th scope="col">Who answers for it, and who does it</th>}
          <th scope="col">
            <span className="visually-hidden">How it stands</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) =>
          line.kind === 'row' ? (
            <Line
              key={line.row.row}
              {...props}
              {...{ hasColumns, width }}
              agreement={line.row}
              isLarge={line.row === widest}
            />
          ) : (
            <Agreed
              key="agreed"
              {...{ matrix, onUnfold }}
              rows={line.rows}
              span={hasColumns ? columns.length : 1}
            />
          ),
        )}
      </tbody>
    </table>
  )
}

function RoleHeading({ role }: { role: Role }) {
  return (
    <th scope="col">
      <b>{roleTitle(role.name)}</b>
      {role.holder !== '' && ` ${role.holder}`}
    </th>
  )
}

interface LineProps extends RevealTableProps {
  readonly agreement: RowAgreement
  readonly isLarge: boolean
  readonly hasColumns: boolean
  readonly width: number
}

function Line({ matrix, agreement, isLarge, hasColumns, width, settledOf, onChoose }: LineProps) {
  const row = findRow(matrix, agreement.row)
  if (row?.kind !== 'responsibility') return null
  const settled = settledOf(row.id)
  const words = agreement.cells.map((cell) => cellInWords(matrix, cell)).join('; ')
  return (
    <tr className={isLarge ? styles.large : undefined}>
      <th scope="row" data-long={row.name.length > longName || undefined}>
        <button type="button" dir="auto" title={rowTitle(row.name)} onClick={() => onChoose(row.id)}>
          {rowTitle(row.name)}
        </button>
      </th>
      {!hasColumns ? (
        <td>
          <RevealSegments {...{ matrix, row, agreement }} isSettled={settled !== undefined} />
          <span className="visually-hidden">{words}</span>
        </td>
      ) : settled ? (
        matrix.roles.map(({ id }) => <Decided key={id} {...{ matrix, row }} role={id} />)
      ) : (
        agreement.cells.map((cell) => (
          <td key={cell.role}>
            <Votes scheme={matrix.scheme} answers={cell.answers} width={width - cellPadding} />
            <span className="visually-hidden">{cellInWords(matrix, cell)}</span>
          </td>
        ))
      )}
      <State {...{ matrix, agreement, settled }} />
    </tr>
  )
}

/** From so many characters on a name is set smaller, in two lines. */
const longName = 34
const cellPadding = 16

/** What was decided for a role: after that its votes are no longer news. */
function Decided({ matrix, row, role }: { matrix: Matrix; row: Responsibility; role: Role['id'] }) {
  const { letters = [], scope = '' } = row.cells.get(role) ?? {}
  return (
    <td>
      <span className={styles.decided}>
        <Letters scheme={matrix.scheme} letters={letters} />
        {scope !== '' && hasKind(matrix.scheme, row.cells.get(role), 'owner') && <span>{scope}</span>}
      </span>
    </td>
  )
}

interface StateProps {
  readonly matrix: Matrix
  readonly agreement: RowAgreement
  readonly settled: SettledRow | undefined
}

function State({ matrix, agreement, settled }: StateProps) {
  const state = settled ? (settled.outcome === 'parked' ? 'parked' : 'agreed') : agreement.state
  const words = settled ? outcomeWords[settled.outcome] : stateInWords(agreement)
  return (
    <td>
      <span className={`${styles.stand} ${styles[state]}`}>
        <RowStateMark state={state} />
        <span>
          {words}
          {settled === undefined && <small>Now: {ownersInWords(matrix, agreement.row)}</small>}
        </span>
      </span>
    </td>
  )
}

function Agreed({
  matrix,
  rows,
  span,
  onUnfold,
}: Pick<RevealTableProps, 'matrix' | 'onUnfold'> & {
  readonly rows: readonly RowAgreement[]
  readonly span: number
}) {
  const names = rows.map(({ row }) => rowTitle(findRow(matrix, row)?.name ?? '')).join(', ')
  return (
    <tr>
      <td colSpan={span + 1} className={styles.folded}>
        <button type="button" title={names} onClick={onUnfold}>
          {rows.length} agreed: {names}
        </button>
      </td>
      <td>
        <span className={`${styles.stand} ${styles.agreed}`}>
          <RowStateMark state="agreed" />
          Agreed
        </span>
      </td>
    </tr>
  )
}
