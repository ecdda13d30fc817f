import { Check, Laptop } from 'lucide-react'
import type { Round, WorkshopSession } from '../../shared/workshop/session.ts'
import { standing, withdrawBallot } from '../../shared/workshop/voting.ts'
import { useApp } from '../window/app.ts'
import { Button } from '../ui/Button.tsx'
import { attempt, goOnWith } from './conduct.ts'
import { goToStep } from '../../shared/workshop/session.ts'
import { openBallot } from './openBallot.ts'
import { Paged } from './Paged.tsx'
import { voterNamesId } from './RolesStep.tsx'
import styles from './Workshop.module.css'

/** Who votes and who has voted; a ballot can be filled in here or typed in from a card while the vote is open. */
export function VoterList({ session, round }: { session: WorkshopSession; round: Round }) {
  const app = useApp()
  const voters = standing(session, round)
  const isOpen = round.revealedAt === undefined
  return (
    <section className={styles.card} aria-labelledby="workshop-who">
      <h2 id="workshop-who">Who votes</h2>
      {voters.length === 0 && (
        <div className={styles.line}>
          <p className={styles.quiet}>Nobody is on the list yet.</p>
          <Button
            label="Name the voters"
            text="Name the voters"
            onClick={() => {
              goOnWith(app, goToStep(session, 'roles'))
              requestAnimationFrame(() => document.getElementById(voterNamesId)?.focus())
            }}
          />
        </div>
      )}
      <Paged label="Voters" isLined>
        {voters.map(({ voter, hasVoted }) => (
          <div key={voter.id} className={`${styles.line} ${styles.voter}`}>
            <span className={styles.grow}>
              <bdi>{voter.name}</bdi>
            </span>
            <span className={hasVoted ? styles.in : styles.quiet}>
              {hasVoted && <Check size={14} aria-hidden />}
              {hasVoted ? 'has voted' : isOpen ? 'not yet' : 'did not vote'}
            </span>
            {isOpen && !hasVoted && (
              <>
                <Button
                  label={`Vote on this laptop: ${voter.name}`}
                  icon={Laptop}
                  text="Vote on this laptop"
                  isSmall
                  onClick={() => openBallot(app, voter.id, 'laptop', round.number)}
                />
                <Button
                  label={`Enter a paper vote: ${voter.name}`}
                  text="Enter a paper vote"
                  isSmall
                  onClick={() => openBallot(app, voter.id, 'paper', round.number)}
                />
              </>
            )}
            {isOpen && hasVoted && (
              <Button
                label={`Take back the ballot of ${voter.name}`}
                text="Take back"
                isSmall
                onClick={() => attempt(app, withdrawBallot(session, voter.id, round.number))}
              />
            )}
          </div>
        ))}
      </Paged>
    </section>
  )
}
