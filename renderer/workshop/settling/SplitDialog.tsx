import { useState } from 'react'
import type { DecidedCell } from '../../../shared/commands/command.ts'
import { asRowId, newRowId, type RowId } from '../../../shared/document/ids.ts'
import { toggleAnswer } from '../../../shared/workshop/answers.ts'
import { keysOf } from '../../../shared/workshop/answerText.ts'
import type { Answers } from '../../../shared/workshop/session.ts'
import { splitByDecision } from '../../../shared/workshop/settle.ts'
import { Button } from '../../ui/Button.tsx'
import { NameField } from '../../ui/detailFields.tsx'
import { roleTitle, rowTitle } from '../../window/cellWords.ts'
import { LetterToggles } from '../LetterToggles.tsx'
import own from '../Settle.module.css'
import styles from '../Workshop.module.css'
import { proposedTexts } from './proposedTexts.ts'
import { useStamp } from './useStamp.tsx'
import { WayDialog } from './WayDialog.tsx'
import type { WayProps } from './wayProps.ts'

interface Part {
  /** for the time of the dialog */
  readonly id: RowId
  readonly name: string
}

/** Often two things share one name: each gets its own row and its own owner. */
export function SplitDialog({ matrix, session, row, settle, onClose }: WayProps) {
  const { scheme, roles } = matrix
  const first = proposedTexts(matrix, session, row)
  const [parts, setParts] = useState<readonly Part[]>(() => [
    { id: asRowId('part-1'), name: row.name },
    { id: asRowId('part-2'), name: '' },
  ])
  const [answers, setAnswers] = useState<Answers>(() => new Map([[asRowId('part-1'), first]]))
  const { fields, stamp } = useStamp()
  const isNamed = parts.every(({ name }) => name.trim() !== '')
  const submit = () => {
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
    <WayDialog
      title={`Split: ${rowTitle(row.name)}`}
      lead="Often two things share one name. Give each its own row and its own owner."
      size="large"
      words="Split"
      isDisabled={!isNamed}
      onSubmit={submit}
      onClose={onClose}
    >
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
    </WayDialog>
  )
}
