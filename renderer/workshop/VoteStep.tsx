import { counted } from '../../shared/counted.ts'
import { goToStep } from '../../shared/workshop/session.ts'
import { openRound, reveal, standing } from '../../shared/workshop/voting.ts'
import { useApp } from '../window/app.ts'
import { Button } from '../ui/Button.tsx'
import { BallotFiles } from './BallotFiles.tsx'
import { attempt, goOnWith, timeNow } from './conduct.ts'
import { RowChoiceLine } from './RowChoiceLine.tsx'
import { StepFoot } from './StepFoot.tsx'
import { StepTop } from './StepTop.tsx'
import { VoterList } from './VoterList.tsx'
import type { StepProps } from './stepProps.ts'
import styles from './Workshop.module.css'

/** The silent vote on the chart: who has voted, and three ways of doing it. */
export function VoteStep({ matrix, session }: StepProps) {
  const app = useApp()
  const [round] = session.rounds
  if (!round) return null
  const voters = standing(session, round)
  const voted = voters.filter(({ hasVoted }) => hasVoted).length
  const isOpen = openRound(session) === round
  const show = () => {
    if (attempt(app, reveal(session, timeNow()))) goOn()
  }
  const goOn = () => {
    const { session: now } = app.workshop.getState()
    if (now) goOnWith(app, goToStep({ ...now, done: [...new Set([...now.done, 'vote' as const])] }, 'reveal'))
  }
  return (
    <>
      <StepTop
        {...{ matrix, session }}
        title="Silent vote"
        facts={`${voted} of ${counted(voters.length, 'voter')} ${voters.length === 1 ? 'has' : 'have'} voted${session.isAnonymous ? ' · anonymous' : ''}`}
      />
      <RowChoiceLine {...{ matrix, session, round }} />
      <div className={`${styles.body} ${styles.wideFirst}`}>
        <VoterList {...{ session, round }} />
        {isOpen ? (
          <BallotFiles {...{ matrix, session, round }} />
        ) : (
          <section className={styles.card}>
            <p>
              The votes have been revealed, so no ballot can be cast or changed. Vote again on a row instead.
            </p>
          </section>
        )}
      </div>
      <StepFoot session={session} hasNext={false}>
        {isOpen ? (
          <Button
            label="Reveal all votes"
            text="Reveal all votes"
            isPrimary
            isDisabled={voted === 0}
            onClick={show}
          />
        ) : (
          <Button label="See the votes" text="See the votes" isPrimary onClick={goOn} />
        )}
      </StepFoot>
    </>
  )
}
