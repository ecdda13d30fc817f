import { useEffect, useRef, useState } from 'react'
import { counted } from '../../shared/counted.ts'
import { isResponsibility } from '../../shared/document/query.ts'
import { toggleAnswer } from '../../shared/workshop/answers.ts'
import { castBallot, isAbout, standing } from '../../shared/workshop/voting.ts'
import { useApp } from '../window/app.ts'
import { roleTitle, rowTitle } from '../window/cellWords.ts'
import { Button } from '../ui/Button.tsx'
import { attempt, timeNow } from './conduct.ts'
import { HandOver } from './HandOver.tsx'
import { LetterToggles } from './LetterToggles.tsx'
import { closeBallot, goOnWithBallot, openBallot } from './openBallot.ts'
import { RoomScreen } from './RoomScreen.tsx'
import { StepHeader } from './StepHeader.tsx'
import type { StepProps } from './stepProps.ts'
import styles from './Workshop.module.css'
import type { OpenBallot } from '../window/store/frontStore.ts'

type BallotScreenProps = StepProps & { readonly ballot: OpenBallot }

/** One ballot, filled in by its voter or typed in from a paper card. Nothing of another voter is ever on this screen. */
export function BallotScreen(props: BallotScreenProps) {
  const app = useApp()
  const screen = useRef<HTMLElement>(null)
  const { stage, voter } = props.ballot
  useEffect(() => screen.current?.focus(), [stage, voter])
  const name = props.session.voters.find(({ id }) => id === voter)?.name ?? ''
  return (
    <RoomScreen ref={screen} label={`Ballot of ${name}`}>
      {stage === 'hand-over' && (
        <HandOver
          name={name}
          promise="The answers are hidden again as soon as they are cast."
          start="start"
          onStart={() => goOnWithBallot(app, { ...props.ballot, stage: 'fill-in' })}
          onLeave={() => closeBallot(app)}
        />
      )}
      {stage === 'fill-in' && <FillIn {...props} {...{ name }} />}
      {stage === 'thanks' && <Thanks {...props} {...{ name }} />}
    </RoomScreen>
  )
}

type PartProps = BallotScreenProps & { readonly name: string }

function FillIn({ matrix, session, ballot, name }: PartProps) {
  const app = useApp()
  const [isLeaving, setLeaving] = useState(false)
  const { answers, voter, way, round } = ballot
  const vote = session.rounds.find(({ number }) => number === round)
  const rows = matrix.rows.filter(isResponsibility).filter(({ id }) => vote && isAbout(vote, id))
  const left = rows.length - answers.size
  const cast = () => {
    const done = attempt(app, castBallot(session, { voter, way, round, answers, castAt: timeNow() }))
    // A card is typed in by the facilitator, who goes on with the next one.
    if (!done) return
    if (way === 'paper') closeBallot(app)
    else goOnWithBallot(app, { ...ballot, answers: new Map(), stage: 'thanks' })
  }
  return (
    <>
      <StepHeader
        title={way === 'paper' ? `Paper card of ${name}` : `${name}, who holds what?`}
        facts={left === 0 ? 'All rows are answered' : `${counted(left, 'row')} not answered yet`}
      >
        {isLeaving ? (
          <>
            <Button
              label="Throw the answers away"
              text="Throw the answers away"
              onClick={() => closeBallot(app)}
            />
            <Button label="Go on" text="Go on" onClick={() => setLeaving(false)} />
          </>
        ) : (
          <Button
            label="Stop without voting"
            text="Stop"
            onClick={() => (answers.size === 0 ? closeBallot(app) : setLeaving(true))}
          />
        )}
        <Button
          label="Cast the ballot"
          text="Cast the ballot"
          isPrimary
          isDisabled={answers.size === 0}
          onClick={cast}
        />
      </StepHeader>
      <div className={styles.scroll}>
        {rows.map((row) => (
          <section
            key={row.id}
            className={`${styles.question} ${styles.asked}`}
            aria-label={rowTitle(row.name)}
          >
            <h2>
              <bdi>{rowTitle(row.name)}</bdi>
              {row.description !== undefined && <small>{row.description.split('\n', 1)[0]}</small>}
            </h2>
            <div className={styles.answers}>
              {matrix.roles.map(({ id, name: role }) => (
                <div key={id} className={styles.answer}>
                  <span aria-hidden>{roleTitle(role)}</span>
                  <LetterToggles
                    label={roleTitle(role)}
                    scheme={matrix.scheme}
                    letters={answers.get(row.id)?.get(id) ?? ''}
                    onToggle={(letter) => {
                      const next = toggleAnswer(matrix, answers, { row: row.id, role: id }, letter)
                      goOnWithBallot(app, { ...ballot, answers: next })
                    }}
                  />
                </div>
              ))}
            </div>
          </section>
        ))}
      </div>
      <footer className={styles.footer}>
        <span>
          A row without letters counts as not answered. Letters can be typed; Tab goes to the next role.
        </span>
      </footer>
    </>
  )
}

function Thanks({ session, ballot, name }: PartProps) {
  const app = useApp()
  const round = session.rounds.find(({ number }) => number === ballot.round)
  const waiting = round ? standing(session, round).filter(({ hasVoted }) => !hasVoted) : []
  const next = waiting[0]?.voter
  return (
    <div className={styles.cover}>
      <h1>Thank you, {name}</h1>
      <p>
        Your ballot is in and hidden.{' '}
        {next ? `Hand the laptop to ${next.name}.` : 'All on the list have voted.'}
      </p>
      <div className={styles.line}>
        {next && (
          <Button
            label={`On to ${next.name}`}
            text={`On to ${next.name}`}
            isPrimary
            onClick={() => openBallot(app, next.id, 'laptop', ballot.round)}
          />
        )}
        <Button
          label="Back to the vote"
          text="Back to the vote"
          isPrimary={!next}
          onClick={() => closeBallot(app)}
        />
      </div>
    </div>
  )
}
