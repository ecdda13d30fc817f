import { useRef, useState, type KeyboardEvent } from 'react'
import styles from './InlineText.module.css'

interface InlineTextProps {
  readonly label: string
  readonly value: string
  readonly placeholder: string
  readonly isHeading?: boolean
  readonly isReadOnly: boolean
  /** takes the text; answers whether it was accepted */
  readonly onChange: (value: string) => boolean
}

/** Text that is edited where it stands: Enter or leaving takes it over, Esc leaves it as it was. */
export function InlineText({ label, value, placeholder, isHeading, isReadOnly, onChange }: InlineTextProps) {
  const [draft, setDraft] = useState<string>()
  const [isRefused, setRefused] = useState(false)
  const input = useRef<HTMLInputElement>(null)
  const isLeaving = useRef(false)

  const take = () => {
    const isTaken = draft === undefined || isLeaving.current || onChange(draft.trim())
    isLeaving.current = false
    // A refused text stays as it was typed, so that it can be shortened.
    setRefused(!isTaken)
    if (isTaken) setDraft(undefined)
  }
  const onKeyDown = ({ key }: KeyboardEvent) => {
    if (key === 'Escape') {
      isLeaving.current = true
      setDraft(undefined)
    }
    if (key === 'Enter' || key === 'Escape') input.current?.blur()
  }

  return (
    <input
      ref={input}
      type="text"
      dir="auto"
      className={isHeading ? styles.heading : styles.line}
      aria-label={label}
      title={value}
      placeholder={placeholder}
      readOnly={isReadOnly}
      aria-invalid={isRefused}
      value={draft ?? value}
      onChange={(event) => setDraft(event.target.value)}
      onBlur={take}
      onKeyDown={onKeyDown}
    />
  )
}
