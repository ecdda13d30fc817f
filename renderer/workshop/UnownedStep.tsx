import { dayInWords } from '../../shared/dates.ts'
import { counted } from '../../shared/counted.ts'
import { findRow } from '../../shared/document/query.ts'
import { rowInWords } from '../../shared/document/rowInWords.ts'
import { unownedRows } from '../../shared/workshop/minutes.ts'
import { useApp } from '../window/app.ts'
import { rowTitle } from '../window/cellWords.ts'
import { Button } from '../ui/Button.tsx'
import { StepHeader } from './StepHeader.tsx'
import type { StepProps } from './stepProps.ts'
import styles from './Workshop.module.css'
import type { SettleWay } from '../window/store/frontStore.ts'
import { update } from '../window/store/frontStore.ts'

/** The rows nobody answers for alone, each to be given an owner or parked. */
export function UnownedStep({ matrix }: StepProps) {
  const app = useApp()
  const rows = unownedRows(matrix)
  const settle = (way: SettleWay, row: (typeof rows)[number]['row']) =>
    update(app.front, 'workshop', { open: { kind: 'settling', way, row } })
  return (
    <>
      <StepHeader
        title="Without one accountable owner"
        facts={
          rows.length === 0 ? 'Every responsibility has one accountable owner' : counted(rows.length, 'row')
        }
      />
      <div className={styles.scroll}>
        {rows.map(({ row, name, owners }) => {
          const found = findRow(matrix, row)
          const parked = matrix.parked.find((one) => one.row === row)
          const held = found?.kind === 'responsibility' ? rowInWords(matrix, found) : ''
          return (
            <section key={row} className={styles.question} aria-label={rowTitle(name)}>
              <div className={styles.line}>
                <h2 className={styles.grow}>
                  <bdi>{rowTitle(name)}</bdi>
                  <small>
                    {owners === 0 ? 'no owner' : counted(owners, 'owner')}
                    {held === '' ? '' : ` · ${held}`}
                    {parked
                      ? ` · parked for ${parked.owner || 'nobody'} until ${parked.due === undefined ? 'no date' : dayInWords(parked.due)}`
                      : ''}
                  </small>
                </h2>
                <Button
                  label={`Decide on ${rowTitle(name)}`}
                  text="Decide…"
                  onClick={() => settle('decide', row)}
                />
                {owners > 1 && (
                  <Button
                    label={`What each covers of ${rowTitle(name)}`}
                    text="What each covers…"
                    onClick={() => settle('scopes', row)}
                  />
                )}
                <Button label={`Park ${rowTitle(name)}`} text="Park…" onClick={() => settle('park', row)} />
              </div>
            </section>
          )
        })}
        {rows.length === 0 && <p className={styles.quiet}>Nothing is left to be done here.</p>}
      </div>
    </>
  )
}
