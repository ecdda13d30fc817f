import { counted } from '../../shared/counted.ts'
import { findRow } from '../../shared/document/query.ts'
import { rowInWords } from '../../shared/document/rowInWords.ts'
import { unownedRows } from '../../shared/workshop/minutes.ts'
import { useApp } from '../window/app.ts'
import { rowTitle } from '../window/cellWords.ts'
import { Button } from '../ui/Button.tsx'
import { Paged } from './Paged.tsx'
import { StepFoot } from './StepFoot.tsx'
import { StepTop } from './StepTop.tsx'
import type { StepProps } from './stepProps.ts'
import styles from './Workshop.module.css'
import type { SettleWay } from '../window/store/frontStore.ts'
import { update } from '../window/store/frontStore.ts'

/** The rows nobody answers for alone, each to be given an owner or parked. */
export function UnownedStep({ matrix, session }: StepProps) {
  const app = useApp()
  const rows = unownedRows(matrix)
  const settle = (way: SettleWay, row: (typeof rows)[number]['row']) =>
    update(app.front, 'workshop', { open: { kind: 'settling', way, row } })
  return (
    <>
      <StepTop
        {...{ matrix, session }}
        title="Without one accountable owner"
        facts={
          rows.length === 0 ? 'Every responsibility has one accountable owner' : counted(rows.length, 'row')
        }
      />
      <div className={styles.pagedBody}>
        <Paged label="Rows without one accountable owner">
          {rows.map(({ row, name, owners }) => {
            const found = findRow(matrix, row)
            const held = found?.kind === 'responsibility' ? rowInWords(matrix, found) : ''
            return (
              <section key={row} className={styles.question} aria-label={rowTitle(name)}>
                <div className={styles.line}>
                  <h2 className={styles.grow}>
                    <bdi>{rowTitle(name)}</bdi>
                    <small>
                      {owners === 0 ? 'no owner' : counted(owners, 'owner')}
                      {held === '' ? '' : ` · ${held}`}
                    </small>
                  </h2>
                  <Button
                    label={`Decide on ${rowTitle(name)}`}
                    text="Decide…"
                    onClick={() => settle({ kind: 'decide' }, row)}
                  />
                  {owners > 1 && (
                    <Button
                      label={`What each covers of ${rowTitle(name)}`}
                      text="What each covers…"
                      onClick={() => settle({ kind: 'scopes' }, row)}
                    />
                  )}
                  <Button
                    label={`Park ${rowTitle(name)}`}
                    text="Park…"
                    onClick={() => settle({ kind: 'park' }, row)}
                  />
                </div>
              </section>
            )
          })}
        </Paged>
        {rows.length === 0 && <p className={styles.quiet}>Nothing is left to be done here.</p>}
      </div>
      <StepFoot session={session} />
    </>
  )
}
