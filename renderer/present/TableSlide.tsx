import type { RowId } from '../../shared/document/ids.ts'
import { inReadingOrder } from '../../shared/document/letters.ts'
import type { Matrix, Row } from '../../shared/document/matrix.ts'
import { isResponsibility } from '../../shared/document/query.ts'
import { fitted } from '../../shared/textWidth.ts'
import { roleTitle, rowTitle } from '../window/cellWords.ts'
import { blocksOf, tableBlocks, titleOfScreen } from './fitting.ts'
import { LetterTokens } from './LetterTokens.tsx'
import slide from './Slide.module.css'
import type { SlideProps } from './slideProps.ts'
import { rowsOfStop } from './stops.ts'
import { stopTitle } from './stopWords.ts'
import styles from './TableSlide.module.css'
import { useFit } from './useFit.ts'

/** What the name of a row may take in a table: a longer one is folded, since it would make all letters smaller. */
const roleRoom = 330
const nameRoom = { width: 440, size: 40, lines: 4 }
/** Beyond this many roles their names stand upright. */
const levelRoles = 9

/** A section, or the whole chart, as a table as large as the screen allows. */
export function TableSlide(props: SlideProps) {
  const { matrix, stop } = props
  const box = useFit<HTMLDivElement>(0.1)
  const wanted = new Set(rowsOfStop(stop))
  const rows = matrix.rows.filter(({ id }) => wanted.has(id))
  const count = tableBlocks(rows.length, matrix.roles.length)
  const blocks = blocksOf(rows, count, ({ kind }) => kind === 'section')
  return (
    <>
      <h1 className={slide.tableTitle}>{titleOfScreen(stopTitle(matrix, stop))}</h1>
      <div ref={box} className={styles.tables}>
        {blocks.map((block, at) => (
          <Block key={at} {...props} rows={block} />
        ))}
      </div>
    </>
  )
}

function Block({ matrix, rows, presentation, perform }: SlideProps & { rows: readonly Row[] }) {
  const { role: chosen, row: chosenRow, isSpotlit } = presentation
  const isUpright = matrix.roles.length > levelRoles
  const choose = (row: RowId, role: (typeof matrix.roles)[number]['id']) => () =>
    perform({ does: 'focus', row, role })
  return (
    <table className={`${styles.table} ${isUpright ? styles.upright : ''}`}>
      <thead>
        <tr>
          <th scope="col">
            <span className="visually-hidden">Responsibility</span>
          </th>
          {matrix.roles.map((role) => (
            <th
              key={role.id}
              scope="col"
              className={dimmed(isSpotlit && chosen !== null && role.id !== chosen)}
            >
              <span data-fits>{fitted(roleTitle(role.name), roleRoom, nameRoom.size, 2)}</span>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) =>
          isResponsibility(row) ? (
            <tr key={row.id} className={dimmed(isSpotlit && row.id !== chosenRow)}>
              <th scope="row">
                {fitted(rowTitle(row.name), nameRoom.width, nameRoom.size, nameRoom.lines)}
                {row.status === 'parked' && <em className={slide.parked}>Parked</em>}
              </th>
              {matrix.roles.map((role) => (
                <td
                  key={role.id}
                  onContextMenu={choose(row.id, role.id)}
                  {...(row.id === chosenRow && role.id === chosen
                    ? { className: `${slide.chosen} ${styles.chosen}`, 'aria-current': true as const }
                    : {})}
                >
                  <div className={styles.letters}>
                    <LetterTokens
                      matrix={matrix}
                      letters={inReadingOrder(matrix.scheme, row.cells.get(role.id)?.letters ?? [])}
                    />
                  </div>
                </td>
              ))}
            </tr>
          ) : (
            <SectionLine key={row.id} {...{ matrix, row }} isDimmed={isSpotlit} />
          ),
        )}
      </tbody>
    </table>
  )
}

function SectionLine({ matrix, row, isDimmed }: { matrix: Matrix; row: Row; isDimmed: boolean }) {
  return (
    <tr className={`${styles.section} ${dimmed(isDimmed) ?? ''}`}>
      <th scope="rowgroup" colSpan={matrix.roles.length + 1}>
        {rowTitle(row.name)}
      </th>
    </tr>
  )
}

function dimmed(isDimmed: boolean): string | undefined {
  return isDimmed ? slide.dimmed : undefined
}
