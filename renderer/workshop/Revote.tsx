import type { Responsibility } from '../../shared/document/matrix.ts'
import type { Round } from '../../shared/workshop/session.ts'
import { callOffRevote, reveal, standing } from '../../shared/workshop/voting.ts'
import { useApp } from '../window/app.ts'
import { rowTitle } from '../window/cellWords.ts'
import { Button } from '../ui/Button.tsx'
import { BallotFiles } from './BallotFiles.tsx'
import { attempt, goOnWith, timeNow } from './conduct.ts'
import { StepFoot } from './StepFoot.tsx'
import type { StepProps } from './stepProps.ts'
import { VoterList } from './VoterList.tsx'
import styles from './Workshop.module.css'
import own from './Settle.module.css'

type RevoteProps = StepProps & { readonly row: Responsibility; readonly round: Round }

/** The second, silent vote on one row. */
export function Revote({ matrix, session, row, round }: RevoteProps) {
  const app = useApp()
  const voters = standing(session, round)
  const voted = voters.filter(({ hasVoted }) => hasVoted).length
  return (
    <>
      <div className={own.title}>
        <div>
          <h2 data-long>{rowTitle(row.name)}</h2>
          <p>
            Second vote: {voted} of {voters.length} have voted.
          </p>
        </div>
      </div>
      <div className={styles.body}>
        <VoterList {...{ session, round }} />
        <BallotFiles {...{ matrix, session, round }} />
      </div>
      <StepFoot
        session={session}
        hasNext={false}
        hint="Silently. Who has voted is seen here; what they chose is not."
      >
        <Button
          label="Call off the second vote"
          text="Call off"
          onClick={() => goOnWith(app, callOffRevote(session))}
        />
        <Button
          label="Reveal the second vote"
          text="Reveal the second vote"
          isPrimary
          isDisabled={voted === 0}
          onClick={() => attempt(app, reveal(session, timeNow()))}
        />
      </StepFoot>
    </>
  )
}
