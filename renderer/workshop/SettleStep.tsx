import { findRow } from '../../shared/document/query.ts'
import { agreementOf, splitQueue, type RowAgreement } from '../../shared/workshop/agreement.ts'
import { isAbout } from '../../shared/workshop/voting.ts'
import { useApp, useWorkshop } from '../window/app.ts'
import { Button } from '../ui/Button.tsx'
import { SettlePanel } from './SettlePanel.tsx'
import { settledOf } from './splitWords.ts'
import { StepHeader } from './StepHeader.tsx'
import { VoteTable } from './VoteTable.tsx'
import type { StepProps, WorkshopProps } from './stepProps.ts'
import styles from './Workshop.module.css'

/** The queue of split rows, and the one that is talked about. */
export function SettleStep({ matrix, session, onPresent }: StepProps & WorkshopProps) {
  const app = useApp()
  const chosen = useWorkshop((workshop) => workshop.row)
  const rows = rowsToSettle(agreementOf(matrix, session), ({ row }) =>
    session.rounds.some((round) => round.number > 1 && isAbout(round, row)),
  )
  const open = rows.filter(({ row }) => settledOf(matrix, session, row) === undefined)
  const row = rows.find((one) => one.row === chosen) ?? open[0] ?? rows[0]
  const next = open.find((one) => one !== row)
  const responsibility = row && findRow(matrix, row.row)
  return (
    <>
      <StepHeader
        title="Settle"
        facts={
          rows.length === 0 ? 'No row is split' : `${rows.length - open.length} of ${rows.length} settled`
        }
      >
        <Button
          label="Next split row"
          text="Next split row →"
          isPrimary
          isDisabled={!next}
          onClick={() => app.workshop.setState({ row: next?.row })}
        />
      </StepHeader>
      <div className={`${styles.body} ${styles.wide}`}>
        <VoteTable
          {...{ matrix, rows }}
          heading="Widest split first"
          chosen={row?.row}
          settledOf={(id) => settledOf(matrix, session, id)}
          onChoose={(id) => app.workshop.setState({ row: id })}
        />
        {row && responsibility?.kind === 'responsibility' ? (
          <SettlePanel
            key={row.row}
            {...{ matrix, session, onPresent }}
            agreement={row}
            row={responsibility}
          />
        ) : (
          <section className={styles.card}>
            <p>Once votes are revealed, the rows on which they differ wait here, the widest split first.</p>
          </section>
        )}
      </div>
    </>
  )
}

/** The split rows, and those that a second vote has settled or may settle: they stay on the list. */
function rowsToSettle(
  all: readonly RowAgreement[],
  wasVotedOnAgain: (row: RowAgreement) => boolean,
): readonly RowAgreement[] {
  const queue = splitQueue(all)
  return [...queue, ...all.filter((row) => !queue.includes(row) && wasVotedOnAgain(row))]
}
