import { ArrowRight } from 'lucide-react'
import { dayInWords, momentInWords } from '../../shared/dates.ts'
import { findLetter, hasKind } from '../../shared/document/letters.ts'
import type { LetterKind, Matrix, ParkedRow, Responsibility, Role } from '../../shared/document/matrix.ts'
import { inWords } from '../../shared/inWords.ts'
import type { RowAgreement } from '../../shared/workshop/agreement.ts'
import { finishStep, reopenRow, type SettledRow } from '../../shared/workshop/session.ts'
import { isAbout, revoteRow } from '../../shared/workshop/voting.ts'
import { useApp, useDocument } from '../window/app.ts'
import { roleTitle, rowTitle } from '../window/cellWords.ts'
import { Button } from '../ui/Button.tsx'
import { MoreMenu } from '../ui/MoreMenu.tsx'
import { attempt, goOnWith } from './conduct.ts'
import { RowStateMark } from './RowStateMark.tsx'
import { StepFoot } from './StepFoot.tsx'
import type { StepProps } from './stepProps.ts'
import { Letters } from './Votes.tsx'
import { campsInWords, outcomeWords } from './voteWords.ts'
import own from './Settled.module.css'

interface SettledProps extends StepProps {
  readonly row: Responsibility
  readonly agreement: RowAgreement
  readonly settled: SettledRow
  /** the row to talk about next */
  readonly next: RowAgreement | undefined
  readonly onNext: () => void
}

/** What was decided on a row, in a sentence and in large tokens. It stays until somebody goes on. */
export function Settled({ matrix, session, row, agreement, settled, next, onNext }: SettledProps) {
  const decision = matrix.decisions.find(({ id }) => id === settled.record)
  const parked = matrix.parked.find(({ id }) => id === settled.record)
  const by = decision === undefined || decision.by === '' ? '' : ` ${decision.by} decided.`
  return (
    <>
      <div className={own.name}>
        <RowStateMark state={parked ? 'parked' : 'agreed'} />
        <h2>{rowTitle(row.name)}</h2>
        <span>
          {outcomeWords[settled.outcome]}, {momentInWords(new Date(settled.at))}
        </span>
      </div>
      {parked ? <ParkedVerdict parked={parked} /> : <Verdict {...{ matrix, row }} />}
      <dl className={own.facts}>
        {decision !== undefined && decision.why !== '' && (
          <>
            <dt>Why</dt>
            <dd>{decision.why}</dd>
          </>
        )}
        {settled.outcome === 'split' && decision !== undefined && (
          <>
            <dt>Rows</dt>
            <dd>{decision.after}</dd>
          </>
        )}
        <dt>Before</dt>
        <dd>
          {campsInWords(matrix, agreement.camps)}.{by}
        </dd>
      </dl>
      <Foot {...{ matrix, session, row, settled, next, onNext }} />
    </>
  )
}

/** Others than the owners, at most so many lines. */
const mostOthers = 4

function Verdict({ matrix, row }: { matrix: Matrix; row: Responsibility }) {
  const owners = matrix.roles.filter(({ id }) => hasKind(matrix.scheme, row.cells.get(id), 'owner'))
  const others = matrix.roles.filter(
    (role) => !owners.includes(role) && (row.cells.get(role.id)?.letters.length ?? 0) > 0,
  )
  const shown = others.slice(0, mostOthers)
  return (
    <div className={own.verdict} data-dense={owners.length + others.length > 3 || undefined}>
      {owners.length === 0 && <p className={own.owner}>Nobody answers for it yet</p>}
      {owners.map((role) => (
        <div key={role.id} className={owners.length === 1 ? own.one : own.several}>
          <span aria-hidden>
            <Letters scheme={matrix.scheme} letters={row.cells.get(role.id)?.letters ?? []} />
          </span>
          <div>
            <p className={own.owner}>{ownerSentence(row, role)}</p>
            <p>{ownerDetails(matrix, row, role)}</p>
          </div>
        </div>
      ))}
      {shown.map((role) => (
        <div key={role.id} className={own.other}>
          <span aria-hidden>
            <Letters scheme={matrix.scheme} letters={row.cells.get(role.id)?.letters ?? []} />
          </span>
          <p>{otherSentence(matrix, row, role)}</p>
        </div>
      ))}
      {others.length > shown.length && (
        <p className={own.more}>{others.length - shown.length} more take part.</p>
      )}
    </div>
  )
}

function ParkedVerdict({ parked }: { parked: ParkedRow }) {
  const until = parked.due === undefined ? '' : ` by ${dayInWords(parked.due)}`
  return (
    <div className={own.verdict}>
      <p className={own.owner}>
        {parked.owner === '' ? `Parked${until}` : `${parked.owner} brings an answer${until}`}
      </p>
      {parked.question !== '' && <p>{parked.question}</p>}
    </div>
  )
}

function ownerSentence(row: Responsibility, role: Role): string {
  const scope = row.cells.get(role.id)?.scope ?? ''
  return `The ${roleTitle(role.name)} answers for ${scope === '' ? 'it' : scope}`
}

function ownerDetails(matrix: Matrix, row: Responsibility, role: Role): string {
  const does = hasKind(matrix.scheme, row.cells.get(role.id), 'doer')
  if (role.holder === '') return does ? 'And does the work.' : ''
  return does ? `${role.holder}, who also does the work.` : `${role.holder}.`
}

const does: Readonly<Record<LetterKind, string>> = {
  owner: 'answers for it',
  doer: 'does the work',
  support: 'helps',
  adviser: 'is asked before anything is decided',
  informed: 'is told',
  verifier: 'checks it',
  out: 'is left out',
}

function otherSentence(matrix: Matrix, row: Responsibility, role: Role): string {
  const letters = row.cells.get(role.id)?.letters ?? []
  const kinds = letters.flatMap((key) => findLetter(matrix.scheme, key)?.kind ?? [])
  const who =
    role.holder === '' ? `The ${roleTitle(role.name)}` : `The ${roleTitle(role.name)}, ${role.holder},`
  return `${who} ${inWords(kinds.map((kind) => does[kind]))}.`
}

function Foot({ matrix, session, row, settled, next, onNext }: Omit<SettledProps, 'agreement'>) {
  const app = useApp()
  const last = useDocument(({ history }) => history.past.at(-1))
  const { record } = settled
  // What undo takes back is this, as long as nothing was changed since.
  const isLast =
    record !== undefined &&
    last?.after === matrix &&
    ![...last.before.decisions, ...last.before.parked].some(({ id }) => id === record)
  const canVoteAgain = session.rounds.filter((round) => isAbout(round, row.id)).length < 2
  const open = matrix.rows.filter((one) => one.kind === 'responsibility' && one.status === 'parked').length
  return (
    <StepFoot
      session={session}
      hasNext={false}
      hint={`${session.settled.length} settled${open === 0 ? ', nothing is parked' : `, ${open} parked`}`}
    >
      {isLast && <Button label="Undo" text="Undo" isOnce onClick={() => app.run('undo')} />}
      <MoreMenu
        label="More about this row"
        isForRoom
        entries={[
          { label: 'Take it up again', run: () => goOnWith(app, reopenRow(session, row.id)) },
          ...(canVoteAgain
            ? [{ label: 'Vote again', run: () => void attempt(app, revoteRow(session, row.id)) }]
            : []),
        ]}
      />
      {next ? (
        <Button label="Next row" text="Next row" icon={ArrowRight} isPrimary onClick={onNext} />
      ) : (
        <Button
          label="Next: No owner"
          text="Next: No owner"
          isPrimary
          onClick={() => goOnWith(app, finishStep(session))}
        />
      )}
    </StepFoot>
  )
}
