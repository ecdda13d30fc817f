import { ChevronLeft, ChevronRight } from 'lucide-react'
import { findRow } from '../../shared/document/query.ts'
import { sectionOf } from '../../shared/document/rowBlocks.ts'
import { agreementOf, rowsToSettle, type RowAgreement } from '../../shared/workshop/agreement.ts'
import { isAbout, openRound } from '../../shared/workshop/voting.ts'
import { useApp, useWorkshop } from '../window/app.ts'
import { rowTitle } from '../window/cellWords.ts'
import { Button } from '../ui/Button.tsx'
import { Revote } from './Revote.tsx'
import { Settled } from './Settled.tsx'
import { SettleWays } from './SettleWays.tsx'
import { Spectrum } from './Spectrum.tsx'
import { StepFoot } from './StepFoot.tsx'
import { StepTop } from './StepTop.tsx'
import { TimerClock } from './TimerClock.tsx'
import { settledOf } from './voteWords.ts'
import type { StepProps } from './stepProps.ts'
import styles from './Workshop.module.css'
import own from './Settle.module.css'

/** The rows to talk about, one a screen: how the votes lie and the ways out, or what was decided. */
export function SettleStep({ matrix, session }: StepProps) {
  const app = useApp()
  const chosen = useWorkshop((workshop) => workshop.row)
  const rows = queueOf(agreementOf(matrix, session), chosen, ({ row }) =>
    session.rounds.some((round) => round.number > 1 && isAbout(round, row)),
  )
  const isOpen = ({ row }: RowAgreement): boolean => settledOf(matrix, session, row) === undefined
  const agreement = rows.find((one) => one.row === chosen) ?? rows.find(isOpen) ?? rows[0]
  const row = agreement && findRow(matrix, agreement.row)
  if (agreement === undefined || row?.kind !== 'responsibility') return <Empty {...{ matrix, session }} />
  const at = rows.indexOf(agreement)
  const next = rows.slice(at + 1).find(isOpen) ?? rows.find((one) => one !== agreement && isOpen(one))
  const choose = (to: RowAgreement | undefined) => app.workshop.setState({ row: to?.row })
  const settled = settledOf(matrix, session, row.id)
  const round = openRound(session)
  const isVotedAgain = round !== undefined && round.number > 1 && isAbout(round, row.id)
  const section = sectionOf(matrix.rows, row.id)
  const props = { matrix, session, row, agreement }
  return (
    <>
      <StepTop
        {...{ matrix, session }}
        title={section === undefined ? 'Settle' : rowTitle(findRow(matrix, section)?.name ?? '')}
        facts={rows.length === 1 ? 'The only row to settle' : `${at + 1} of ${rows.length} to settle`}
      >
        {rows.length > 1 && (
          <>
            <Button
              label="Previous in the list"
              icon={ChevronLeft}
              isSmall
              isQuiet
              isDisabled={at === 0}
              onClick={() => choose(rows[at - 1])}
            />
            <Button
              label="Next in the list"
              icon={ChevronRight}
              isSmall
              isQuiet
              isDisabled={at === rows.length - 1}
              onClick={() => choose(rows[at + 1])}
            />
          </>
        )}
      </StepTop>
      {isVotedAgain ? (
        <Revote {...{ matrix, session, row, round }} />
      ) : settled ? (
        <Settled {...props} {...{ settled }} next={next} onNext={() => choose(next)} />
      ) : (
        <>
          <div className={own.title}>
            <div>
              <h2 data-long={row.name.length > 40 || undefined}>{rowTitle(row.name)}</h2>
              {row.description !== undefined && <p>{row.description.split('\n', 1)[0]}</p>}
            </div>
            <TimerClock session={session} />
          </div>
          <Spectrum {...props} />
          <SettleWays {...props} />
        </>
      )}
    </>
  )
}

function Empty({ matrix, session }: StepProps) {
  const isRevealed = session.rounds[0]?.revealedAt !== undefined
  return (
    <>
      <StepTop {...{ matrix, session }} title="Settle" />
      <div className={styles.cover}>
        <h2>{isRevealed ? 'No row is split' : 'Nothing is revealed yet'}</h2>
        <p>
          {isRevealed
            ? 'All agree on who answers for each row.'
            : 'Once votes are revealed, the rows on which they differ are settled here, the widest split first.'}
        </p>
      </div>
      <StepFoot session={session} />
    </>
  )
}

/** The rows to settle, those that a second vote has settled or may settle, and the one that was asked for. */
function queueOf(
  all: readonly RowAgreement[],
  chosen: string | undefined,
  wasVotedOnAgain: (row: RowAgreement) => boolean,
): readonly RowAgreement[] {
  const queue = rowsToSettle(all)
  return [
    ...queue,
    ...all.filter((row) => !queue.includes(row) && (row.row === chosen || wasVotedOnAgain(row))),
  ]
}
