import { describeFieldError } from '../../shared/document/field.ts'
import { limits } from '../../shared/document/limits.ts'
import styles from './detailFields.module.css'

interface FieldProps {
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
  /** why what is typed cannot be kept */
  readonly problem?: string | undefined
}

interface NumberProps extends FieldProps {
  readonly max: number
}

interface ChoiceProps extends FieldProps {
  readonly options: readonly string[]
}

function Problem({ words }: { words: string | undefined }) {
  return words === undefined ? null : <small role="alert">{words}</small>
}

/** A line of text. One that cannot be kept stays as typed and says so. */
export function TextField({ label, value, onChange, problem = tooLong(value) }: FieldProps) {
  return (
    <label className={styles.field}>
      <span>{label}</span>
      <input
        type="text"
        value={value}
        aria-invalid={problem !== undefined}
        onFocus={(event) => event.target.select()}
        onChange={(event) => onChange(event.target.value)}
      />
      <Problem words={problem} />
    </label>
  )
}

function tooLong({ length }: string): string | undefined {
  const max = limits.name
  return length > max ? describeFieldError({ kind: 'text-too-long', what: 'It', length, max }) : undefined
}

/** A number from 0 to `max`; what is typed may be anything until it is taken over. */
export function NumberField({ label, value, onChange, max, problem }: NumberProps) {
  return (
    <label className={styles.field}>
      <span>{label}</span>
      <input
        type="number"
        {...{ min: 0, max, step: 'any', value }}
        aria-invalid={problem !== undefined}
        onChange={(event) => onChange(event.target.value)}
      />
      <Problem words={problem} />
    </label>
  )
}

/** A day, in the order the system writes one; empty for none. */
export function DateField({ label, value, onChange, problem }: FieldProps) {
  return (
    <label className={styles.field}>
      <span>{label}</span>
      <input
        type="date"
        value={value}
        aria-invalid={problem !== undefined}
        onChange={(event) => onChange(event.target.value)}
      />
      <Problem words={problem} />
    </label>
  )
}

/** One of a few words. */
export function ChoiceField({ label, value, onChange, options }: ChoiceProps) {
  return (
    <label className={styles.field}>
      <span>{label}</span>
      <select value={value} onChange={(event) => onChange(event.target.value)}>
        {options.map((option) => (
          <option key={option}>{option}</option>
        ))}
      </select>
    </label>
  )
}

/** Several lines of text, no longer than a note. */
export function NoteField({ label, value, onChange, problem }: FieldProps) {
  return (
    <label className={styles.field}>
      <span>{label}</span>
      <textarea
        rows={3}
        value={value}
        maxLength={limits.note}
        onChange={(event) => onChange(event.target.value)}
      />
      <Problem words={problem} />
    </label>
  )
}

/** Whether a text was changed in more than the spaces around it, which are not kept. */
export function isTyped(text: string, kept: string): boolean {
  return text !== kept && text.trim() !== kept
}
