import { rowDetailFields } from '../../shared/document/fields.ts'
import { rowDetailNames } from '../../shared/formats/ownHeaders.ts'
import { inFigures } from '../../shared/inFigures.ts'
import type { ImportDecisions, ImportedTable } from '../../shared/bridge/importing.ts'
import type { RowUse } from '../../shared/formats/import/decisions.ts'
import { Select } from '../ui/Select.tsx'
import { askedIn } from './askedIn.ts'
import { askedInView } from './askedInView.ts'
import styles from './Import.module.css'
import { cellFields } from '../../shared/document/fields.ts'

interface ImportSourceProps {
  /** where it comes from: `In the file` */
  readonly heading: string
  readonly table: ImportedTable
  readonly decisions: ImportDecisions
  readonly onDecide: (decisions: ImportDecisions) => void
}

type Shape = Extract<ImportedTable['chart'], { kind: 'read' }>['shape']
type Column = Shape['columns'][number]

/** What a person can make of a column; scopes and notes beside a role are told by their headers. */
const columnNames = [
  ['name', 'Responsibility'],
  ['role', 'Role'],
  ['section', 'Section'],
  ['details', 'More about the row'],
  ['number', 'Number'],
  ['role-name', 'Name of the role'],
  ['letters', 'Letters'],
  ['left-out', 'Leave out'],
] as const

const fieldNames = rowDetailNames.map((field) => [field, rowDetailFields[field].name] as const)

const rowNames = [
  ['header', 'Header'],
  ['responsibility', 'Responsibility'],
  ['section', 'Section'],
  ['left-out', 'Left out'],
] as const

/** The table as it stands in the file. Above each column and beside each row is what it is taken for, to be changed. */
export function ImportSource({ heading, table, decisions, onDecide }: ImportSourceProps) {
  const { source, rowCount, columnCount, chart } = table
  const shape = chart.kind === 'read' ? chart.shape : undefined
  const width = source.reduce((widest, row) => Math.max(widest, row.length), 0)
  const isTurned = shape?.orientation === 'roles-down'
  const columns = Array.from({ length: width }, (_, at) => at)
  const setColumn = (at: number, use: Column): void =>
    onDecide({ columns: { ...decisions.columns, [at]: use } })
  const asked = askedIn(table)
  const isCut = rowCount > source.length || columnCount > width
  return (
    <section className={styles.side} aria-label={heading}>
      <h3>{heading}</h3>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reached by key */}
      <section className={styles.scroll} aria-label="Rows of the table" tabIndex={0} ref={askedInView}>
        <table>
          <thead>
            <tr>
              <th aria-label="Row" />
              {columns.map((at) => (
                <th key={at}>
                  {shape && !isTurned && (
                    <ColumnChoice at={at} use={shape.columns[at]} onChange={(use) => setColumn(at, use)} />
                  )}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {source.map((row, at) => (
              <tr key={at} data-use={shape && !isTurned ? rowUseOf(shape, at) : undefined}>
                <th scope="row">
                  {shape && !isTurned ? (
                    <Select
                      label={`Row ${at + 1} is`}
                      options={rowNames}
                      value={rowUseOf(shape, at)}
                      onChange={(value) => onDecide(rowDecision(decisions, at, value))}
                    />
                  ) : (
                    at + 1
                  )}
                </th>
                {columns.map((column) => (
                  <td key={column} data-asked={asked.places.has(`${at} ${column}`) || undefined}>
                    <bdi>{row[column] ?? ''}</bdi>
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {isCut && (
        <p className={styles.cut}>
          The beginning of {inFigures(rowCount)} rows and {columnCount} columns; all of them are imported.
        </p>
      )}
    </section>
  )
}

interface ColumnChoiceProps {
  readonly at: number
  readonly use: Column | undefined
  readonly onChange: (use: Column) => void
}

function ColumnChoice({ at, use, onChange }: ColumnChoiceProps) {
  const kind = use?.kind === 'field' ? use.field : (use?.kind ?? 'left-out')
  const known = [...columnNames, ...fieldNames]
  const own = known.some(([id]) => id === kind) ? [] : [[kind, ownName(use)] as const]
  return (
    <Select
      label={`Column ${at + 1} is`}
      options={[...own, ...known]}
      value={kind}
      onChange={(value) => {
        const chosen = columnNames.find(([id]) => id === value)?.[0]
        const field = rowDetailNames.find((one) => one === value)
        if (chosen) onChange({ kind: chosen })
        if (field) onChange({ kind: 'field', field })
      }}
    />
  )
}

/** What a column is that can only be told by its header. */
function ownName(use: Column | undefined): string {
  if (use?.kind === 'letter') return `Who has ${use.letter}`
  return use && 'of' in use ? cellFields[use.kind].name : ''
}

function rowUseOf(shape: Shape, row: number): (typeof rowNames)[number][0] {
  if (shape.headerRows.includes(row)) return 'header'
  if (shape.sectionRows.includes(row)) return 'section'
  const isInside = row >= shape.firstRow && row < shape.endRow
  return isInside && !shape.leftOutRows.includes(row) ? 'responsibility' : 'left-out'
}

function rowDecision(decisions: ImportDecisions, row: number, value: string): ImportDecisions {
  if (value === 'header') return { headerRows: [row] }
  const use: RowUse = value === 'section' || value === 'left-out' ? value : 'responsibility'
  return { rows: { ...decisions.rows, [row]: use } }
}
