import { useState, type FormEvent, type ReactNode } from 'react'
import { asRowId, newRecordId, newRowId, type RoleId, type RowId } from '../../shared/document/ids.ts'
import { lettersText } from '../../shared/document/letters.ts'
import { limits } from '../../shared/document/limits.ts'
import type { Matrix, Responsibility } from '../../shared/document/matrix.ts'
import { findRow } from '../../shared/document/query.ts'
import type { Command, DecidedCell } from '../../shared/commands/command.ts'
import { keysOf, proposedCells, rowAgreement } from '../../shared/workshop/agreement.ts'
import { toggleAnswer } from '../../shared/workshop/answers.ts'
import { settleRow, type Answers, type Outcome, type WorkshopSession } from '../../shared/workshop/session.ts'
import { splitByDecision } from '../../shared/workshop/settle.ts'
import { votesOn } from '../../shared/workshop/voting.ts'
import { useApp, useLayer, useWorkshop } from '../window/app.ts'
import { NameField, NoteField } from '../ui/detailFields.tsx'
import { roleTitle, rowTitle } from '../window/cellWords.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import dialog from '../ui/dialog.module.css'
import { Field } from '../ui/Field.tsx'
import { TextField } from '../ui/TextField.tsx'
import { goOnWith, record, timeNow } from './conduct.ts'
import { LetterToggles } from './LetterToggles.tsx'
import type { StepProps } from './stepProps.ts'
import styles from './Workshop.module.css'
import own from './Settle.module.css'
import { update } from '../window/store/frontStore.ts'

/** How a row is settled: one of four dialogs, each of which leaves a record in the chart. */
export function SettleDialog({ matrix, session }: StepProps) {
  const app = useApp()
  const settling = useLayer('workshop')?.open
  if (settling?.kind !== 'settling') return null
  const row = findRow(matrix, settling.row)
  if (row?.kind !== 'responsibility') return null
  const onClose = () => update(app.front, 'workshop', { open: undefined })
  const props: WayProps = {
    ...{ matrix, session, row, onClose },
    settle: (command, outcome, id) => {
      if (!record(app, command)) return
      goOnWith(app, settleRow(session, { row: row.id, outcome, at: timeNow(), record: id }))
      onClose()
    },
  }
  if (settling.way === 'park') return <ParkDialog {...props} />
  if (settling.way === 'split') return <SplitDialog {...props} />
  return <DecideDialog {...props} hasScopes={settling.way === 'scopes'} />
}

interface WayProps {
  readonly matrix: Matrix
  readonly session: WorkshopSession
  readonly row: Responsibility
  readonly settle: (command: Command, outcome: Outcome, record: string) => void
  readonly onClose: () => void
}

/** What the votes propose for the row; without votes, what it holds. */
function proposal(
  matrix: Matrix,
  session: WorkshopSession,
  row: Responsibility,
): ReadonlyMap<RoleId, string> {
  const { scheme } = matrix
  const votes = votesOn(session, row.id)
  const proposed = proposedCells(matrix, row, rowAgreement(matrix, row, votes))
  const now = matrix.roles.map(({ id }): [RoleId, string] => [
    id,
    lettersText(scheme, row.cells.get(id)?.letters ?? []),
  ])
  return new Map([
    ...now,
    ...proposed.map(({ role, letters }) => [role, lettersText(scheme, letters)] as const),
  ])
}

/** Who decided and why, which every decision is logged with. */
function useStamp(): {
  readonly fields: ReactNode
  readonly stamp: () => { id: string; why: string; by: string; at: string }
} {
  const app = useApp()
  const decidedBy = useWorkshop((workshop) => workshop.decidedBy)
  const [why, setWhy] = useState('')
  const [by, setBy] = useState(decidedBy)
  return {
    fields: (
      <>
        <NoteField label="Why" value={why} onChange={setWhy} />
        <NameField label="Decided by" value={by} onChange={setBy} />
      </>
    ),
    stamp: () => {
      app.workshop.setState({ decidedBy: by.trim() })
      return { id: newRecordId(), why: why.trim(), by: by.trim(), at: timeNow() }
    },
  }
}

function DecideDialog({
  matrix,
  session,
  row,
  settle,
  onClose,
  hasScopes,
}: WayProps & { readonly hasScopes: boolean }) {
  const { scheme, roles } = matrix
  const [answers, setAnswers] = useState<Answers>(() => new Map([[row.id, proposal(matrix, session, row)]]))
  const [scopes, setScopes] = useState<ReadonlyMap<RoleId, string>>(
    () => new Map([...row.cells].map(([role, { scope }]) => [role, scope])),
  )
  const { fields, stamp } = useStamp()
  const textOf = (role: RoleId) => answers.get(row.id)?.get(role) ?? ''
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const cells = roles.map(({ id }): DecidedCell => {
      const scope = (scopes.get(id) ?? '').trim()
      return { role: id, letters: keysOf(scheme, textOf(id)), ...(hasScopes ? { scope } : {}) }
    })
    const given = stamp()
    settle({ type: 'decide', row: row.id, cells, stamp: given }, hasScopes ? 'scoped' : 'decided', given.id)
  }
  return (
    <Dialog
      title={`${hasScopes ? 'What each owner covers' : 'Decide'}: ${rowTitle(row.name)}`}
      onClose={onClose}
    >
      <form onSubmit={submit} className={styles.form}>
        <p className={dialog.lead}>
          {hasScopes
            ? 'Several can own a row when each says for what, such as “internal systems” beside “products”.'
            : 'The answer most people gave is filled in. Change what was decided otherwise.'}
        </p>
        {roles.map(({ id, name }) => (
          <div key={id} className={own.decided}>
            <span aria-hidden>{roleTitle(name)}</span>
            <LetterToggles
              label={roleTitle(name)}
              {...{ scheme }}
              letters={textOf(id)}
              onToggle={(letter) =>
                setAnswers(toggleAnswer(matrix, answers, { row: row.id, role: id }, letter))
              }
            />
            {hasScopes && textOf(id) !== '' && (
              <TextField
                className={styles.input}
                label={`${textOf(id)} of ${roleTitle(name)} is for`}
                placeholder="for what"
                maxLength={limits.name}
                value={scopes.get(id) ?? ''}
                onChange={(scope) => setScopes(new Map([...scopes, [id, scope]]))}
              />
            )}
          </div>
        ))}
        {fields}
        <Buttons words="Decide" onClose={onClose} />
      </form>
    </Dialog>
  )
}

interface Part {
  /** for the time of the dialog */
  readonly id: RowId
  readonly name: string
}

function SplitDialog({ matrix, session, row, settle, onClose }: WayProps) {
  const { scheme, roles } = matrix
  const first = proposal(matrix, session, row)
  const [parts, setParts] = useState<readonly Part[]>(() => [
    { id: asRowId('part-1'), name: row.name },
    { id: asRowId('part-2'), name: '' },
  ])
  const [answers, setAnswers] = useState<Answers>(() => new Map([[asRowId('part-1'), first]]))
  const { fields, stamp } = useStamp()
  const isNamed = parts.every(({ name }) => name.trim() !== '')
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!isNamed) return
    const given = stamp()
    const named = parts.map(({ id, name }) => ({
      name: name.trim(),
      cells: roles.map((role): DecidedCell => ({
        role: role.id,
        letters: keysOf(scheme, answers.get(id)?.get(role.id) ?? ''),
        scope: '',
      })),
    }))
    const command = splitByDecision(matrix, row, named, { stamp: given, newRowId })
    if (command) settle(command, 'split', given.id)
  }
  return (
    <Dialog title={`Split: ${rowTitle(row.name)}`} size="large" onClose={onClose}>
      <form onSubmit={submit} className={styles.form}>
        <p className={dialog.lead}>
          Often two things share one name. Give each its own row and its own owner.
        </p>
        {parts.map((part, at) => (
          <fieldset key={part.id} className={own.part}>
            <legend>Row {at + 1}</legend>
            <NameField
              label={`Name of row ${at + 1}`}
              value={part.name}
              onChange={(name) => setParts(parts.map((one) => (one === part ? { ...part, name } : one)))}
            />
            <div className={styles.answers}>
              {roles.map(({ id, name }) => (
                <div key={id} className={styles.answer}>
                  <span aria-hidden>{roleTitle(name)}</span>
                  <LetterToggles
                    label={`${roleTitle(name)} on row ${at + 1}`}
                    {...{ scheme }}
                    letters={answers.get(part.id)?.get(id) ?? ''}
                    onToggle={(letter) =>
                      setAnswers(toggleAnswer(matrix, answers, { row: part.id, role: id }, letter))
                    }
                  />
                </div>
              ))}
            </div>
          </fieldset>
        ))}
        <div>
          <Button
            label="One more row"
            text="One more row"
            isDisabled={parts.length >= 6}
            onClick={() => setParts([...parts, { id: asRowId(`part-${parts.length + 1}`), name: '' }])}
          />
        </div>
        {fields}
        <Buttons words="Split" isDisabled={!isNamed} onClose={onClose} />
      </form>
    </Dialog>
  )
}

function ParkDialog({ matrix, row, settle, onClose }: WayProps) {
  const before = matrix.parked.find((one) => one.row === row.id)
  const [question, setQuestion] = useState(before?.question ?? '')
  const [owner, setOwner] = useState(before?.owner ?? '')
  const [due, setDue] = useState(before?.due ?? '')
  const isComplete = owner.trim() !== '' && due !== ''
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!isComplete) return
    const id = newRecordId()
    const parked = { id, row: row.id, question: question.trim(), owner: owner.trim(), due, at: timeNow() }
    settle({ type: 'park', parked }, 'parked', id)
  }
  return (
    <Dialog title={`Park: ${rowTitle(row.name)}`} onClose={onClose}>
      <form onSubmit={submit} className={styles.form}>
        <p className={dialog.lead}>
          A named person brings an answer by a date. A parked row without a name is a row forgotten.
        </p>
        <NoteField label="What is the open question?" value={question} onChange={setQuestion} />
        <NameField label="Who brings the answer" value={owner} onChange={setOwner} />
        <Field label="Until">
          <TextField type="date" value={due} onChange={setDue} />
        </Field>
        <Buttons words="Park" isDisabled={!isComplete} onClose={onClose} />
      </form>
    </Dialog>
  )
}

interface ButtonsProps {
  readonly words: string
  readonly isDisabled?: boolean
  readonly onClose: () => void
}

function Buttons({ words, isDisabled = false, onClose }: ButtonsProps) {
  return (
    <div className={dialog.buttons}>
      <span className={dialog.space} />
      <Button label="Cancel" text="Cancel" onClick={onClose} />
      <Button label={words} text={words} type="submit" isPrimary isDisabled={isDisabled} />
    </div>
  )
}
