import styles from './Field.module.css'

interface SelectProps {
  /** its accessible name, where no `Field` is around it */
  readonly label?: string
  /** what no choice is called; without it there always is one */
  readonly any?: string
  readonly value: string
  readonly options: readonly (readonly [value: string, name: string])[]
  readonly onChange: (value: string) => void
}

/** A choice among a few names, or none of them. */
export function Select({ label, any, value, options, onChange }: SelectProps) {
  return (
    <select
      className={`${styles.control} ${styles.select}`}
      aria-label={label}
      value={value}
      onChange={(event) => onChange(event.target.value)}
    >
      {any !== undefined && <option value="">{any}</option>}
      {options.map(([id, name]) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
    </select>
  )
}
