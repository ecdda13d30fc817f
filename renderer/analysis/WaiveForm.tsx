import { useState, type FormEvent } from 'react'
import type { Finding } from '../../shared/analysis/finding.ts'
import { waiverOf } from '../../shared/analysis/waivers.ts'
import type { Command } from '../../shared/commands/command.ts'
import { counted } from '../../shared/counted.ts'
import { newRecordId } from '../../shared/document/ids.ts'
import { limits } from '../../shared/document/limits.ts'
import type { Matrix } from '../../shared/document/matrix.ts'
import { useApp } from '../window/app.ts'
import { changeTogether } from '../window/change.ts'
import { useDraft } from '../window/useDraft.ts'
import { Button } from '../ui/Button.tsx'
import { useEscape } from '../ui/useEscape.ts'
import { Field } from '../ui/Field.tsx'
import { TextField } from '../ui/TextField.tsx'
import styles from './Checks.module.css'

interface WaiveFormProps {
  readonly matrix: Matrix
  /** accepted together, with one reason */
  readonly findings: readonly Finding[]
  readonly onDone: () => void
}

/** Asks why a finding is fine as it is. Without a reason there is no waiver: the next reader would ask again. */
export function WaiveForm({ matrix, findings, onDone }: WaiveFormProps) {
  const app = useApp()
  const form = useEscape<HTMLFormElement>(onDone)
  const [reason, setReason] = useState('')
  const isGiven = reason.trim() !== ''
  const waive = (): boolean => {
    const facts = { reason: reason.trim(), by: '', at: new Date().toISOString() }
    const commands = findings.map((finding): Command => {
      return { type: 'waive', waiver: waiverOf(matrix, finding, { id: newRecordId(), ...facts }) }
    })
    return changeTogether(app, `Accept ${counted(findings.length, 'remark')}`, commands)
  }
  useDraft(isGiven, waive)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (isGiven && waive()) onDone()
  }
  return (
    <form ref={form} className={styles.preview} onSubmit={submit}>
      <Field label="Why is this fine as it is?">
        <TextField maxLength={limits.note} value={reason} onChange={setReason} />
      </Field>
      <div className={styles.fixes}>
        <Button label="Cancel" text="Cancel" isSmall onClick={onDone} />
        <Button label="Accept" text="Accept" type="submit" isSmall isPrimary isDisabled={!isGiven} />
      </div>
    </form>
  )
}
