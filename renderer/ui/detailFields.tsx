import type { KeyboardEvent } from 'react'
import { describeFieldError } from '../../shared/document/field.ts'
import { limits } from '../../shared/document/limits.ts'
import { daysWritten, textOfDays } from '../../shared/document/term.ts'
import { Field } from './Field.tsx'
import styles from './Field.module.css'
import { Select } from './Select.tsx'
import { TextArea, TextField } from './TextField.tsx'

interface DetailProps {
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
  /** why what is typed cannot be kept */
  readonly problem?: string | undefined
}

interface NumberProps extends DetailProps {
  readonly max: number
}

interface ChoiceProps extends DetailProps {
  readonly options: readonly string[]
}

/** A line of text. One that cannot be kept stays as typed and says so. */
export function NameField({ label, value, onChange, problem = tooLong(value) }: DetailProps) {
  return (
    <Field {...{ label, problem }}>
      <TextField
        {...{ value, onChange }}
        aria-invalid={problem !== undefined}
        onFocus={(event) => event.target.select()}
      />
    </Field>
  )
}

function tooLong({ length }: string): string | undefined {
  const max = limits.name
  return length > max ? describeFieldError({ kind: 'text-too-long', what: 'It', length, max }) : undefined
}

/** A number from 0 to `max`; what is typed may be anything until it is taken over. */
export function NumberField({ label, value, onChange, max, problem }: NumberProps) {
  return (
    <Field {...{ label, problem }}>
      <TextField
        type="number"
        {...{ min: 0, max, step: 'any', value, onChange }}
        aria-invalid={problem !== undefined}
      />
    </Field>
  )
}

/** A day, in the order the system writes one; empty for none. */
export function DateField({ label, value, onChange, problem }: DetailProps) {
  return (
    <Field {...{ label, problem }}>
      <TextField type="date" {...{ value, onChange }} aria-invalid={problem !== undefined} />
    </Field>
  )
}

/** The first and the last day of something, either of which may be empty. */
export function TermField({ value, onChange, problem }: DetailProps) {
  const days = daysWritten(value)
  return (
    <div className={styles.days}>
      <DateField
        label="Holds from"
        value={days.from}
        onChange={(from) => onChange(textOfDays({ ...days, from }))}
      />
      <DateField
        label="Holds until (the last day)"
        value={days.until}
        onChange={(until) => onChange(textOfDays({ ...days, until }))}
        {...{ problem }}
      />
    </div>
  )
}

/** One of a few words. */
export function ChoiceField({ label, value, onChange, options }: ChoiceProps) {
  return (
    <Field {...{ label }}>
      <Select {...{ value, onChange }} options={options.map((option) => [option, option])} />
    </Field>
  )
}

interface NoteProps extends DetailProps {
  readonly onKeyDown?: (event: KeyboardEvent) => void
}

/** Several lines of text, no longer than a note. */
export function NoteField({ label, value, onChange, problem, onKeyDown }: NoteProps) {
  return (
    <Field {...{ label, problem }}>
      <TextArea
        rows={3}
        maxLength={limits.note}
        {...{ value, onChange, onKeyDown }}
        aria-invalid={problem !== undefined}
      />
    </Field>
  )
}

/** Whether a text was changed in more than the spaces around it, which are not kept. */
export function isTyped(text: string, kept: string): boolean {
  return text !== kept && text.trim() !== kept
}
