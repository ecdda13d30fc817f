import type { Responsibility } from '../../shared/document/matrix.ts'
import type { RowAgreement } from '../../shared/workshop/agreement.ts'
import { endsOf } from '../../shared/workshop/ends.ts'
import { reopenRow } from '../../shared/workshop/session.ts'
import {
  callOffRevote,
  isAbout,
  openRound,
  reveal,
  revoteRow,
  standing,
  votesOn,
} from '../../shared/workshop/voting.ts'
import { useApp } from '../window/app.ts'
import { rowTitle } from '../window/cellWords.ts'
import { Button } from '../ui/Button.tsx'
import { BallotFiles } from './BallotFiles.tsx'
import { attempt, goOnWith, timeNow } from './conduct.ts'
import { answerInWords, cellInWords, outcomeWords, peopleInWords, settledOf } from './splitWords.ts'
import { TimerClock } from './TimerClock.tsx'
import { VoterList } from './VoterList.tsx'
import type { StepProps, WorkshopProps } from './stepProps.ts'
import styles from './Workshop.module.css'
import own from './Settle.module.css'
import type { SettleWay } from '../window/store/frontStore.ts'
import { update } from '../window/store/frontStore.ts'

type SettlePanelProps = StepProps &
  WorkshopProps & { readonly row: Responsibility; readonly agreement: RowAgreement }

const ways: readonly (readonly [SettleWay, string])[] = [
  ['decide', 'Decide now…'],
  ['split', 'Split into rows…'],
  ['scopes', 'Say what each owner covers…'],
  ['park', 'Park for a named person and date…'],
]

/** One split row: the clock, the two ends, a second vote, and the ways to settle it. */
export function SettlePanel({ matrix, session, row, agreement, onPresent }: SettlePanelProps) {
  const app = useApp()
  const settled = settledOf(matrix, session, row.id)
  const round = openRound(session)
  if (round && round.number > 1 && isAbout(round, row.id)) return <Revote {...{ matrix, session, row }} />
  const ends = endsOf(matrix, row, votesOn(session, row.id))
  const rounds = session.rounds.filter((one) => isAbout(one, row.id)).length
  return (
    <section className={styles.card} aria-labelledby="workshop-row">
      <h2 id="workshop-row">{rowTitle(row.name)}</h2>
      {settled ? (
        <div className={styles.line}>
          <b className={styles.agreed}>✓ {outcomeWords[settled.outcome]}</b>
          <Button
            label="Take it up again"
            text="Take it up again"
            isSmall
            onClick={() => goOnWith(app, reopenRow(session, row.id))}
          />
        </div>
      ) : (
        <p className={styles.quiet}>
          {rounds > 1 ? 'Voted on twice. Settle it now.' : 'Hear the two ends first, then vote once more.'}
        </p>
      )}
      <TimerClock session={session} />
      {ends && (
        <ul className={styles.said}>
          {[ends.one, ends.other].map((end) => (
            <li key={answerInWords(matrix, end)}>
              <b>{peopleInWords(session, end)}</b>: {answerInWords(matrix, end)}
            </li>
          ))}
        </ul>
      )}
      <ul className={styles.said}>
        {agreement.cells.map((cell) => (
          <li key={cell.role}>{cellInWords(matrix, cell)}</li>
        ))}
      </ul>
      <div className={own.stack}>
        {rounds < 2 && (
          <Button
            label="Vote again"
            text="Vote again"
            isPrimary
            isOnce
            onClick={() => attempt(app, revoteRow(session, row.id))}
          />
        )}
        {ways.map(([way, words]) => (
          <Button
            key={way}
            label={words}
            text={words}
            isPrimary={rounds > 1 && way === 'decide'}
            onClick={() => update(app.front, 'workshop', { open: { kind: 'settling', way, row: row.id } })}
          />
        ))}
        <Button
          label="Show this row to the room"
          text="Show this row to the room"
          hint="Presents the chart from this row; Esc comes back here"
          onClick={() => onPresent(row.id)}
        />
      </div>
    </section>
  )
}

function Revote({ matrix, session, row }: StepProps & Pick<SettlePanelProps, 'row'>) {
  const app = useApp()
  const round = openRound(session)
  if (!round) return null
  const voters = standing(session, round)
  const voted = voters.filter(({ hasVoted }) => hasVoted).length
  return (
    <div className={own.panels}>
      <section className={styles.card} aria-labelledby="workshop-row">
        <h2 id="workshop-row">{rowTitle(row.name)}</h2>
        <p className={styles.quiet}>
          Second vote: {voted} of {voters.length} have voted.
        </p>
        <div className={own.stack}>
          <Button
            label="Reveal the second vote"
            text="Reveal the second vote"
            isPrimary
            isDisabled={voted === 0}
            onClick={() => attempt(app, reveal(session, timeNow()))}
          />
          <Button
            label="Call off the second vote"
            text="Call off"
            onClick={() => goOnWith(app, callOffRevote(session))}
          />
        </div>
      </section>
      <VoterList {...{ session, round }} />
      <BallotFiles {...{ matrix, session, round }} />
    </div>
  )
}
