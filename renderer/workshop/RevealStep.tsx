import { counted } from '../../shared/counted.ts'
import { findRow } from '../../shared/document/query.ts'
import { agreementOf, splitQueue } from '../../shared/workshop/agreement.ts'
import { rowAnswers } from '../../shared/workshop/ends.ts'
import { finishStep, goToStep } from '../../shared/workshop/session.ts'
import { openRound, standing, votesOn } from '../../shared/workshop/voting.ts'
import { useApp, useWorkshop } from '../window/app.ts'
import { rowTitle } from '../window/cellWords.ts'
import { update } from '../window/store/frontStore.ts'
import { Button } from '../ui/Button.tsx'
import { acceptAll, rowsToAccept } from './acceptAll.ts'
import { attempt, goOnWith, timeNow } from './conduct.ts'
import { answerInWords, cellInWords, peopleInWords, settledOf } from './splitWords.ts'
import { StepHeader } from './StepHeader.tsx'
import { VoteTable } from './VoteTable.tsx'
import type { StepProps } from './stepProps.ts'
import { reveal } from '../../shared/workshop/voting.ts'
import styles from './Workshop.module.css'

/** All votes at once, the widest split first. */
export function RevealStep({ matrix, session }: StepProps) {
  const app = useApp()
  const chosen = useWorkshop((workshop) => workshop.row)
  const [first] = session.rounds
  if (first?.revealedAt === undefined) return <Before {...{ matrix, session }} />
  const all = agreementOf(matrix, session)
  const split = splitQueue(all)
  const rows = [...split, ...all.filter((row) => !split.includes(row))]
  const agreed = rows.filter(({ state }) => state === 'agreed')
  const toAccept = rowsToAccept(matrix, session, rows)
  const acceptWords =
    toAccept.length === 0 ? 'All agreed rows are accepted' : `Accept the ${toAccept.length} agreed`
  const row = rows.find((one) => one.row === chosen) ?? rows[0]
  const ballots = first.voted?.length ?? 0
  const settleNext = () => {
    const next = split.find((one) => !settledOf(matrix, session, one.row)) ?? split[0]
    app.workshop.setState({ row: next?.row })
    goOnWith(app, finishStep(session))
  }
  return (
    <>
      <StepHeader
        title="Reveal"
        facts={`${counted(ballots, 'ballot')} · ${counted(rows.length, 'responsibility', 'responsibilities')} · ${agreed.length} agreed, ${split.length} split`}
      >
        {!session.isAnonymous && (
          <Button
            label="Mirrors"
            text="Mirrors…"
            hint="For one voter alone: what they said is theirs, beside what the others said"
            onClick={() =>
              update(app.front, 'workshop', {
                open: { kind: 'mirror', mirror: { voter: undefined, isShown: false } },
              })
            }
          />
        )}
        {agreed.length > 0 && (
          <Button
            label={acceptWords}
            text={acceptWords}
            isDisabled={toAccept.length === 0}
            isOnce
            onClick={() => acceptAll(app, matrix, session, rows)}
          />
        )}
        <Button
          label="Settle the split rows"
          text="Settle the split rows →"
          isPrimary
          isDisabled={split.length === 0}
          onClick={settleNext}
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
        {row && (
          <section className={styles.card} aria-labelledby="workshop-row">
            <h2 id="workshop-row">{rowTitle(findRow(matrix, row.row)?.name ?? '')}</h2>
            <ul className={styles.said}>
              {row.cells.map((cell) => (
                <li key={cell.role}>{cellInWords(matrix, cell)}</li>
              ))}
            </ul>
            <WholeAnswers {...{ matrix, session }} row={row.row} />
          </section>
        )}
      </div>
    </>
  )
}

function WholeAnswers({ matrix, session, row: id }: StepProps & { readonly row: string }) {
  const row = findRow(matrix, id)
  if (row?.kind !== 'responsibility') return null
  return (
    <ul className={styles.said}>
      {rowAnswers(matrix, row, votesOn(session, row.id)).map((answer) => (
        <li key={answerInWords(matrix, answer)}>
          <b>{peopleInWords(session, answer)}</b>: {answerInWords(matrix, answer)}
        </li>
      ))}
    </ul>
  )
}

function Before({ session }: StepProps) {
  const app = useApp()
  const round = openRound(session)
  const voters = round ? standing(session, round) : []
  const voted = voters.filter(({ hasVoted }) => hasVoted).length
  const missing = voters.filter(({ hasVoted }) => !hasVoted).map(({ voter }) => voter.name)
  return (
    <>
      <StepHeader title="Reveal" />
      <div className={styles.cover}>
        <h2>
          {voted} of {voters.length} have voted
        </h2>
        <p>
          {voted === 0
            ? 'Nobody has voted yet, so there is nothing to reveal.'
            : missing.length === 0
              ? 'All votes are shown at once.'
              : `All votes are shown at once. After that nobody else can vote; ${missing.join(', ')} ${missing.length === 1 ? 'has' : 'have'} not.`}
        </p>
        <div className={styles.line}>
          <Button
            label="Reveal all votes"
            text="Reveal all votes"
            isPrimary
            isDisabled={voted === 0}
            onClick={() => attempt(app, reveal(session, timeNow()))}
          />
          <Button
            label="Back to the vote"
            text="Back to the vote"
            onClick={() => goOnWith(app, goToStep(session, 'vote'))}
          />
        </div>
      </div>
    </>
  )
}
