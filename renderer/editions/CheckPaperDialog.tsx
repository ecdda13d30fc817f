import { useState, type SubmitEvent } from 'react'
import type { Matrix } from '../../shared/document/matrix.ts'
import { checkPaper, describePaperError, type CheckedPaper } from '../../shared/editions/checkPaper.ts'
import { Button } from '../ui/Button.tsx'
import { ChangeList } from '../ui/ChangeList.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import dialog from '../ui/dialog.module.css'
import { Field } from '../ui/Field.tsx'
import { Select } from '../ui/Select.tsx'
import { TextField } from '../ui/TextField.tsx'
import { roleTitle, rowTitle } from '../window/cellWords.ts'
import styles from './Editions.module.css'

interface CheckPaperDialogProps {
  readonly matrix: Matrix
  readonly onClose: () => void
}

/** Says what still holds of a paper, by the code that is printed on it. Nothing leaves the computer. */
export function CheckPaperDialog({ matrix, onClose }: CheckPaperDialogProps) {
  const [code, setCode] = useState('')
  const [asked, setAsked] = useState<string>()
  const [role, setRole] = useState('')
  const mine = matrix.roles.find(({ id }) => id === role)?.id
  const checked = asked === undefined ? undefined : checkPaper(matrix, asked, mine)
  const check = (event: SubmitEvent): void => {
    event.preventDefault()
    setAsked(code)
  }
  return (
    <Dialog title="Check a paper" onClose={onClose}>
      <form onSubmit={check}>
        <p className={dialog.lead}>
          An adopted paper has a code below its title. Type it to see what still holds of that paper in this
          chart.
        </p>
        <Field label="Code" problem={checked && !checked.ok ? describePaperError(checked.error) : undefined}>
          <TextField
            className={styles.code ?? ''}
            placeholder="XXXX-XXXX-XXXX"
            spellCheck={false}
            autoComplete="off"
            value={code}
            onChange={(text) => {
              setCode(text)
              setAsked(undefined)
            }}
          />
        </Field>
        <Field label="My role">
          <Select
            label="My role"
            any="None of these"
            value={role}
            options={matrix.roles.map(({ id, name }) => [id, roleTitle(name)])}
            onChange={setRole}
          />
        </Field>
        <output className={styles.answer}>{checked?.ok && <Paper paper={checked.value} />}</output>
        <div className={dialog.buttons}>
          <span className={dialog.space} />
          <Button label="Close" text="Close" onClick={onClose} />
          <Button label="Check" text="Check" type="submit" isPrimary />
        </div>
      </form>
    </Dialog>
  )
}

function Paper({ paper }: { paper: CheckedPaper }) {
  const { title, why, verdict, rows, others } = paper
  return (
    <>
      <h3 className={styles.heading}>{title}</h3>
      {why !== '' && <q>{why}</q>}
      <p>{verdict}</p>
      <ul className={styles.list} aria-label="Rows that changed">
        {rows.map(({ id, name, before, after }) => (
          <li key={id} className={styles.changed}>
            <b>
              <bdi>{rowTitle(name)}</bdi>
            </b>
            <span>
              {before} → {after}
            </span>
          </li>
        ))}
      </ul>
      {others.length > 0 && <ChangeList changes={others.map((words) => ({ words }))} whenEmpty="" />}
    </>
  )
}
