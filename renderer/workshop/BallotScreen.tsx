import { useEffect, useRef, useState } from 'react'
import { counted } from '../../shared/counted.ts'
import type { RoleId } from '../../shared/document/ids.ts'
import { isResponsibility } from '../../shared/document/query.ts'
import type { Responsibility } from '../../shared/document/matrix.ts'
import { toggleAnswer, toggleLeftOut, withRow } from '../../shared/workshop/answers.ts'
import type { Answers } from '../../shared/workshop/session.ts'
import { ownerAnswerOf } from '../../shared/workshop/ownerAnswer.ts'
import { castBallot, isAbout, standing } from '../../shared/workshop/voting.ts'
import { useApp } from '../window/app.ts'
import { roleTitle, rowTitle } from '../window/cellWords.ts'
import { Button } from '../ui/Button.tsx'
import { attempt, timeNow } from './conduct.ts'
import { HandOver, oneScreen } from './HandOver.tsx'
import { LetterToggles } from './LetterToggles.tsx'
import { closeBallot, goOnWithBallot, openBallot } from './openBallot.ts'
import { OwnerQuestion } from './OwnerQuestion.tsx'
import { Paged } from './Paged.tsx'
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
  const { stage, voter, way } = props.ballot
  useEffect(() => screen.current?.focus(), [stage, voter])
  const name = props.session.voters.find(({ id }) => id === voter)?.name ?? ''
  const start = () => goOnWithBallot(app, { ...props.ballot, stage: 'fill-in' })
  return (
    <RoomScreen ref={screen} label={`Ballot of ${name}`}>
      {stage === 'hand-over' && way === 'paper' && (
        <div className={styles.cover}>
          <h1>Enter the paper card of {name}</h1>
          <p>{oneScreen}</p>
          <div className={styles.line}>
            <Button label="Show it anyway" text="Show it anyway" isPrimary onClick={start} />
            <Button label="Not now" text="Not now" onClick={() => closeBallot(app)} />
          </div>
        </div>
      )}
      {stage === 'hand-over' && way === 'laptop' && (
        <HandOver
          name={name}
          promise="The answers are hidden again as soon as they are cast."
          start="start"
          onStart={start}
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
  const [hasLetters, setLetters] = useState(false)
  const { answers, voter, way, round } = ballot
  const vote = session.rounds.find(({ number }) => number === round)
  const rows = matrix.rows.filter(isResponsibility).filter(({ id }) => vote && isAbout(vote, id))
  // A page whose rows are all answered is turned; one who passed a row over turns it by hand.
  const open = rows.findIndex(({ id }) => !isSaid(matrix, answers.get(id)))
  const asked = open < 0 ? Math.max(0, rows.length - 1) : open
  const set = (next: Answers) => goOnWithBallot(app, { ...ballot, answers: next })
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
        title={way === 'paper' ? `Paper card of ${name}` : `${name}, who answers for it?`}
        facts={`${answers.size} of ${counted(rows.length, 'row')} answered`}
      />
      <div className={styles.pagedBody}>
        <Paged label="What is asked" {...(hasLetters ? {} : { at: asked })}>
          {rows.map((row) => (
            <section
              key={row.id}
              className={`${styles.question} ${styles.asked} ${matrix.roles.length > 4 ? styles.ofMany : ''}`}
              aria-label={rowTitle(row.name)}
            >
              <h2>
                <bdi>{rowTitle(row.name)}</bdi>
                {row.description !== undefined && <small>{row.description.split('\n', 1)[0]}</small>}
              </h2>
              {hasLetters ? (
                <RowLetters {...{ matrix, row, answers, set }} />
              ) : (
                <OwnerQuestion
                  {...{ matrix }}
                  name={rowTitle(row.name)}
                  cells={answers.get(row.id)}
                  onAnswer={(cells) => set(withRow(answers, row.id, cells))}
                />
              )}
            </section>
          ))}
        </Paged>
      </div>
      <footer className={styles.footer}>
        <div>What you leave alone is no opinion and counts for nobody.</div>
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
            isQuiet
            onClick={() => (answers.size === 0 ? closeBallot(app) : setLeaving(true))}
          />
        )}
        <Button
          label={hasLetters ? 'Only who answers' : 'All letters…'}
          text={hasLetters ? 'Only who answers' : 'All letters…'}
          hint="Who does it, who is asked and who is told, too"
          onClick={() => setLetters(!hasLetters)}
        />
        <Button
          label="Cast the ballot"
          text="Cast the ballot"
          isPrimary
          isDisabled={answers.size === 0}
          onClick={cast}
        />
      </footer>
    </>
  )
}

/** Whether it is said who answers for a row, and who leads where it is several. */
function isSaid(matrix: PartProps['matrix'], cells: ReadonlyMap<RoleId, string> | undefined): boolean {
  const given = ownerAnswerOf(matrix, cells)
  return given !== undefined && (given.kind !== 'several' || given.lead !== undefined)
}

interface RowLettersProps extends Pick<PartProps, 'matrix'> {
  readonly row: Responsibility
  readonly answers: Answers
  readonly set: (answers: Answers) => void
}

/** All letters of a row, role by role: the second page, for those who want it. */
function RowLetters({ matrix, row, answers, set }: RowLettersProps) {
  return (
    <div className={styles.answers}>
      {matrix.roles.map(({ id, name }) => (
        <div key={id} className={styles.answer}>
          <span aria-hidden>{roleTitle(name)}</span>
          <LetterToggles
            label={roleTitle(name)}
            scheme={matrix.scheme}
            letters={answers.get(row.id)?.get(id)}
            onToggle={(letter) => set(toggleAnswer(matrix, answers, { row: row.id, role: id }, letter))}
            onLeaveOut={() => set(toggleLeftOut(answers, { row: row.id, role: id }))}
          />
        </div>
      ))}
    </div>
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
