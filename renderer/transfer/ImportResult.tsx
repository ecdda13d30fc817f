import type { ImportedTable } from '../../shared/bridge/importing.ts'
import { counted } from '../../shared/counted.ts'
import { findLetter, inReadingOrder, lettersText } from '../../shared/document/letters.ts'
import type { Matrix, Responsibility } from '../../shared/document/matrix.ts'
import { roleTitle, rowTitle } from '../window/cellWords.ts'
import { Token } from '../ui/Token.tsx'
import { askedIn, cellName, type Asked } from './askedIn.ts'
import { askedInView } from './askedInView.ts'
import styles from './Import.module.css'

const shownRows = 200
const shownRoles = 40

/** The chart the table becomes, or why it becomes none. */
export function ImportResult({ table, matrix }: { table: ImportedTable; matrix: Matrix | undefined }) {
  return (
    <section className={styles.side} aria-label="In Remit">
      <h3>In Remit</h3>
      {table.chart.kind === 'refused' && <p className={styles.refused}>{table.chart.problem}</p>}
      {matrix && <Chart matrix={matrix} asked={askedIn(table)} />}
    </section>
  )
}

function Chart({ matrix, asked }: { matrix: Matrix; asked: Asked }) {
  const roles = matrix.roles.slice(0, shownRoles)
  const sections = matrix.rows.filter(({ kind }) => kind === 'section').length
  const facts = [
    counted(matrix.rows.length - sections, 'responsibility', 'responsibilities'),
    counted(matrix.roles.length, 'role'),
    ...(sections > 0 ? [counted(sections, 'section')] : []),
    matrix.scheme.name,
  ]
  return (
    <>
      <p className={styles.facts}>
        <b>
          <bdi>{matrix.title}</bdi>
        </b>
        <span>{facts.join(' · ')}</span>
      </p>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reached by key */}
      <section className={styles.scroll} aria-label="Chart" tabIndex={0} ref={askedInView}>
        <table>
          <thead>
            <tr>
              <th>Responsibility</th>
              {roles.map(({ id, name }) => (
                <th key={id}>
                  <bdi>{roleTitle(name)}</bdi>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {matrix.rows.slice(0, shownRows).map((row) =>
              row.kind === 'section' ? (
                <tr key={row.id} data-use="section">
                  <th
                    scope="row"
                    colSpan={roles.length + 1}
                    data-asked={asked.names.has(row.name) || undefined}
                  >
                    <bdi>{rowTitle(row.name)}</bdi>
                  </th>
                </tr>
              ) : (
                <tr key={row.id}>
                  <th scope="row" data-asked={asked.names.has(row.name) || undefined}>
                    <bdi>{rowTitle(row.name)}</bdi>
                  </th>
                  {roles.map(({ id, name }) => (
                    <td key={id} data-asked={asked.names.has(cellName(row.name, name)) || undefined}>
                      <Letters matrix={matrix} cell={row.cells.get(id)} />
                    </td>
                  ))}
                </tr>
              ),
            )}
          </tbody>
        </table>
      </section>
    </>
  )
}

type Cell = Responsibility['cells'] extends ReadonlyMap<unknown, infer One> ? One : never

function Letters({ matrix, cell }: { matrix: Matrix; cell: Cell | undefined }) {
  if (cell === undefined) return null
  return (
    <>
      {inReadingOrder(matrix.scheme, cell.letters).map((key) => {
        const letter = findLetter(matrix.scheme, key)
        return letter && <Token key={key} letter={letter} isSmall />
      })}
      <span className="visually-hidden">{lettersText(matrix.scheme, cell.letters)}</span>
      {(cell.scope !== '' || cell.note !== '') && (
        <span className={styles.beside} title={[cell.scope, cell.note].filter(Boolean).join('\n')}>
          <bdi>{cell.scope || cell.note}</bdi>
        </span>
      )}
    </>
  )
}
