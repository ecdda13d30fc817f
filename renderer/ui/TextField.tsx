import type { ComponentProps } from 'react'
import styles from './Field.module.css'

interface OwnProps {
  /** its accessible name, where no `Field` is around it */
  readonly label?: string
  readonly value: string | number
  readonly onChange: (value: string) => void
}

type Passed<Tag extends 'input' | 'textarea'> = Omit<ComponentProps<Tag>, keyof OwnProps | 'aria-label'>

/** A line of text, or a number or a date by its `type`. A class says no more than how wide it is. */
export function TextField({ label, onChange, className = '', ...rest }: OwnProps & Passed<'input'>) {
  return (
    <input
      type="text"
      {...rest}
      className={`${styles.control} ${className}`}
      aria-label={label}
      onChange={(event) => onChange(event.target.value)}
    />
  )
}

/** Several lines of text. */
export function TextArea({ label, onChange, className = '', ...rest }: OwnProps & Passed<'textarea'>) {
  return (
    <textarea
      {...rest}
      className={`${styles.control} ${className}`}
      aria-label={label}
      onChange={(event) => onChange(event.target.value)}
    />
  )
}
