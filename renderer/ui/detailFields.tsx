import { limits } from '../../shared/document/limits.ts'
import styles from './detailFields.module.css'

interface FieldProps {
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
}

interface NumberProps extends FieldProps {
  readonly max: number
}

/** A line of text, no longer than a name. A longer one stays as typed and says so. */
export function TextField({ label, value, onChange }: FieldProps) {
  const tooLong = value.length > limits.name
  return (
    <label className={styles.field}>
      <span>{label}</span>
      <input
        type="text"
        value={value}
        aria-invalid={tooLong}
        onFocus={(event) => event.target.select()}
        onChange={(event) => onChange(event.target.value)}
      />
      {tooLong && (
        <small role="alert">
          {value.length.toLocaleString('en')} characters; at most {limits.name} fit.
        </small>
      )}
    </label>
  )
}

/** A number from 0 to `max`; what is typed may be anything until it is taken over. */
export function NumberField({ label, value, onChange, max }: NumberProps) {
  return (
    <label className={styles.field}>
      <span>{label}</span>
      <input
        type="number"
        {...{ min: 0, max, step: 'any', value }}
        onChange={(event) => onChange(event.target.value)}
      />
    </label>
  )
}

/** Several lines of text, no longer than a note. */
export function NoteField({ label, value, onChange }: FieldProps) {
  return (
    <label className={styles.field}>
      <span>{label}</span>
      <textarea
        rows={3}
        value={value}
        maxLength={limits.note}
        onChange={(event) => onChange(event.target.value)}
      />
    </label>
  )
}

/** Whether a text was changed in more than the spaces around it, which are not kept. */
export function isTyped(text: string, kept: string): boolean {
  return text !== kept && text.trim() !== kept
}
