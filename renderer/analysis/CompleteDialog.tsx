import { useState } from 'react'
import { freeRoles, incompleteRows } from '../../shared/analysis/incompleteRows.ts'
import { waiverOf } from '../../shared/analysis/waivers.ts'
import type { CellContent } from '../../shared/commands/command.ts'
import { counted } from '../../shared/counted.ts'
import { newRecordId, type LetterKey, type RoleId, type RowId } from '../../shared/document/ids.ts'
import { lettersText } from '../../shared/document/letters.ts'
import type { Matrix, Responsibility } from '../../shared/document/matrix.ts'
import { findRow } from '../../shared/document/query.ts'
import { useApp, type App } from '../window/app.ts'
import { roleTitle, rowTitle } from '../window/cellWords.ts'
import { change } from '../window/change.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import dialog from '../ui/dialog.module.css'
import styles from './Complete.module.css'

interface CompleteDialogProps {
  readonly matrix: Matrix
  /** the row that is asked about first */
  readonly first: RowId | undefined
  readonly onClose: () => void
}

const questions = [
  { kind: 'adviser', words: 'Who must be asked before it is decided or done?' },
  { kind: 'informed', words: 'Who must be told once it is decided or done?' },
] as const

/** A pass over the rows that only say who owns and does the work: who is asked, who is told, one question at a time. */
export function CompleteDialog({ matrix, first, onClose }: CompleteDialogProps) {
  // Which rows there are to ask about is settled at the start; an answered row must not shift the others.
  const [rows] = useState(() => {
    const others = incompleteRows(matrix).flatMap(({ id }) => (id === first ? [] : [id]))
    return first === undefined ? others : [first, ...others]
  })
  const [at, setAt] = useState(0)
  const id = rows[at]
  const row = id && findRow(matrix, id)
  if (row?.kind !== 'responsibility') {
    return (
      <Dialog title="Who is asked and told" onClose={onClose}>
        <p className={dialog.lead}>
          {rows.length === 0
            ? 'Every row that has an owner and a doer also says who is asked or told.'
            : `That was the last of ${counted(rows.length, 'responsibility', 'responsibilities')}.`}
        </p>
        <div className={dialog.buttons}>
          <span className={dialog.space} />
          <Button label="Done" text="Done" isPrimary onClick={onClose} />
        </div>
      </Dialog>
    )
  }
  return (
    <Dialog title={rowTitle(row.name)} onClose={onClose}>
      <Questions
        key={row.id}
        {...{ matrix, row, place: `${at + 1} of ${rows.length}` }}
        onBack={at > 0 ? () => setAt(at - 1) : undefined}
        onNext={() => setAt(at + 1)}
      />
    </Dialog>
  )
}

interface QuestionsProps {
  readonly matrix: Matrix
  readonly row: Responsibility
  readonly place: string
  readonly onBack: (() => void) | undefined
  readonly onNext: () => void
}

function Questions({ matrix, row, place, onBack, onNext }: QuestionsProps) {
  const app = useApp()
  const asked = questions.flatMap(({ kind, words }) => {
    const letter = matrix.scheme.letters.find((one) => one.kind === kind)
    return letter ? [{ key: letter.key, words }] : []
  })
  const [step, setStep] = useState(0)
  const [answers, setAnswers] = useState<ReadonlyMap<RoleId, LetterKey>>(new Map())
  const question = asked[step]
  if (question === undefined) return null
  const { key, words } = question
  const free = freeRoles(row, matrix.roles).filter((id) => (answers.get(id) ?? key) === key)
  const chosen = free.filter((id) => answers.get(id) === key)
  const toggle = (id: RoleId) => {
    const next = new Map(answers)
    if (!next.delete(id)) next.set(id, key)
    setAnswers(next)
  }
  const next = () => {
    if (step + 1 < asked.length) return setStep(step + 1)
    const cells = [...answers].map(([role, letter]): CellContent => ({
      row: row.id,
      role,
      letters: [letter],
    }))
    if (cells.length === 0) acceptNobody(app, matrix, row)
    const isTaken = cells.length === 0 || change(app, { type: 'setCells', doing: 'Complete', cells })
    if (isTaken) onNext()
  }
  const back = step > 0 ? () => setStep(step - 1) : onBack
  return (
    <>
      <p className={dialog.lead}>
        {place} · {heldInWords(matrix, row)}
      </p>
      <p className={styles.question} id="complete-question">
        {words}
      </p>
      <fieldset className={styles.roles} aria-labelledby="complete-question">
        {matrix.roles
          .filter(({ id }) => free.includes(id))
          .map(({ id, name }) => (
            <Button
              key={id}
              label={roleTitle(name)}
              text={roleTitle(name)}
              isPressed={chosen.includes(id)}
              onClick={() => toggle(id)}
            />
          ))}
      </fieldset>
      <div className={dialog.buttons}>
        <Button label="Back" text="Back" isDisabled={!back} onClick={() => back?.()} />
        <Button label="Skip row" text="Skip row" onClick={onNext} />
        <span className={dialog.space} />
        <Button
          label={chosen.length === 0 ? 'Nobody' : 'Next'}
          text={chosen.length === 0 ? 'Nobody' : 'Next'}
          isPrimary
          onClick={next}
        />
      </div>
    </>
  )
}

/** “Nobody” to both questions is an answer: the row is not remarked on again. */
function acceptNobody(app: App, matrix: Matrix, { id: row }: Responsibility): void {
  const finding = { rule: 'nobody-else', severity: 'info', row } as const
  if (app.analysis.getState().judged?.has(finding) !== true) return
  const facts = { reason: 'Nobody is asked and nobody is told', by: '', at: new Date().toISOString() }
  change(app, { type: 'waive', waiver: waiverOf(matrix, finding, { id: newRecordId(), ...facts }) })
}

/** `CIO: A/R, CISO: R` */
function heldInWords({ roles, scheme }: Matrix, row: Responsibility): string {
  const held = roles.flatMap(({ id, name }) => {
    const letters = lettersText(scheme, row.cells.get(id)?.letters ?? [])
    return letters === '' ? [] : [`${roleTitle(name)}: ${letters}`]
  })
  return held.join(', ')
}
