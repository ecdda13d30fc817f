import { useState } from 'react'
import { counted } from '../../shared/counted.ts'
import type { RowId } from '../../shared/document/ids.ts'
import { agreementOf, rowsToSettle, widestFirst, type RowAgreement } from '../../shared/workshop/agreement.ts'
import { finishStep, goToStep } from '../../shared/workshop/session.ts'
import { openRound, reveal, standing } from '../../shared/workshop/voting.ts'
import { useApp } from '../window/app.ts'
import { update } from '../window/store/frontStore.ts'
import { Button } from '../ui/Button.tsx'
import { acceptAll, rowsToAccept } from './acceptAll.ts'
import { attempt, goOnWith, timeNow } from './conduct.ts'
import { PageButtons } from './PageButtons.tsx'
import { revealPages } from './revealPages.ts'
import { RevealTable } from './RevealTable.tsx'
import { RowStateMark } from './RowStateMark.tsx'
import { StepFoot } from './StepFoot.tsx'
import { StepTop } from './StepTop.tsx'
import { VoteLegend } from './VoteLegend.tsx'
import { scoreInWords, settledOf } from './voteWords.ts'
import type { StepProps } from './stepProps.ts'
import styles from './Workshop.module.css'

/** All votes at once, row by row, the widest split first. */
export function RevealStep(props: StepProps) {
  return props.session.rounds[0]?.revealedAt === undefined ? <Before {...props} /> : <Revealed {...props} />
}

function Revealed({ matrix, session }: StepProps) {
  const app = useApp()
  const [isFolded, setFolded] = useState(true)
  const [page, setPage] = useState(0)
  const rows = widestFirst(agreementOf(matrix, session))
  const pages = revealPages(rows, isFolded)
  const at = Math.min(page, pages.length - 1)
  const voted = session.rounds[0]?.voted?.length ?? 0
  const settle = (row: RowId | undefined) => {
    app.workshop.setState({ row })
    goOnWith(app, finishStep(session))
  }
  return (
    <>
      <StepTop
        {...{ matrix, session }}
        title={voted === 1 ? 'What the one voter said' : `What the ${voted} of you said`}
        facts={`${voted} of ${session.voters.length} have voted, ${counted(rows.length, 'responsibility', 'responsibilities')}`}
      />
      <Score rows={rows} />
      <RevealTable
        {...{ matrix }}
        lines={pages[at] ?? []}
        widest={at === 0 && rows[0]?.state === 'split' ? rows[0] : undefined}
        settledOf={(id) => settledOf(matrix, session, id)}
        onChoose={settle}
        onUnfold={() => setFolded(false)}
      />
      <Foot {...{ matrix, session, rows, settle }}>
        <PageButtons {...{ at }} count={pages.length} onPage={setPage} />
      </Foot>
    </>
  )
}

/** How many rows stand so, in words. */
function Score({ rows }: { rows: readonly RowAgreement[] }) {
  return (
    <ul className={styles.score} aria-label="How the votes stand">
      {(['agreed', 'same-owner', 'split', 'open'] as const).map((state) => {
        const count = rows.filter((row) => row.state === state).length
        return count === 0 ? null : (
          <li key={state}>
            <RowStateMark state={state} />
            {scoreInWords(state, count)}
          </li>
        )
      })}
    </ul>
  )
}

interface FootProps extends StepProps {
  readonly rows: readonly RowAgreement[]
  readonly settle: (row: RowId | undefined) => void
  readonly children: React.ReactNode
}

function Foot({ matrix, session, rows, settle, children }: FootProps) {
  const app = useApp()
  const toAccept = rowsToAccept(matrix, session, rows)
  const toSettle = rowsToSettle(rows).filter(({ row }) => settledOf(matrix, session, row) === undefined)
  const isTied = toAccept.some(({ proposal }) => (proposal?.tied.length ?? 0) > 0)
  const accept = `Accept ${toAccept.length}`
  const look =
    toSettle.length === 1 && toSettle[0]?.state === 'split'
      ? 'Look at the split'
      : `Settle ${counted(toSettle.length, 'row')}`
  return (
    <StepFoot
      session={session}
      hint={
        <>
          {toAccept.length > 0 && (
            <p>
              Accept takes the owner all chose and the letters most chose.
              {isTied && ' A tie leaves a letter out.'}
            </p>
          )}
          <VoteLegend scheme={matrix.scheme} />
        </>
      }
      hasNext={false}
    >
      {children}
      {!session.isAnonymous && (
        <Button
          label="Mirrors"
          text="Mirrors…"
          isQuiet
          hint="For one voter alone: what they said is theirs, beside what the others said"
          onClick={() =>
            update(app.front, 'workshop', {
              open: { kind: 'mirror', mirror: { voter: undefined, isShown: false } },
            })
          }
        />
      )}
      {toSettle.length > 0 && (
        <Button
          label={look}
          text={look}
          isPrimary={toAccept.length === 0}
          onClick={() => settle(toSettle[0]?.row)}
        />
      )}
      {toAccept.length > 0 && (
        <Button
          label={accept}
          text={accept}
          isPrimary
          isOnce
          onClick={() => acceptAll(app, matrix, session, rows)}
        />
      )}
      {toAccept.length === 0 && toSettle.length === 0 && (
        <Button
          label="Next: No owner"
          text="Next: No owner"
          isPrimary
          onClick={() => goOnWith(app, goToStep(finishStep(session), 'unowned'))}
        />
      )}
    </StepFoot>
  )
}

function Before({ matrix, session }: StepProps) {
  const app = useApp()
  const round = openRound(session)
  const voters = round ? standing(session, round) : []
  const voted = voters.filter(({ hasVoted }) => hasVoted).length
  const missing = voters.filter(({ hasVoted }) => !hasVoted).map(({ voter }) => voter.name)
  return (
    <>
      <StepTop {...{ matrix, session }} title="Reveal" />
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
      </div>
      <StepFoot session={session} hasNext={false}>
        <Button
          label="Back to the vote"
          text="Back to the vote"
          onClick={() => goOnWith(app, goToStep(session, 'vote'))}
        />
        <Button
          label="Reveal all votes"
          text="Reveal all votes"
          isPrimary
          isDisabled={voted === 0}
          onClick={() => attempt(app, reveal(session, timeNow()))}
        />
      </StepFoot>
    </>
  )
}
