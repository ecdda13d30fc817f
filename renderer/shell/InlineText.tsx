import { useRef, useState, type KeyboardEvent } from 'react'
import styles from './InlineText.module.css'
import { useDraft } from '../window/useDraft.ts'

interface InlineTextProps {
  readonly label: string
  readonly value: string
  readonly placeholder: string
  readonly isHeading?: boolean
  readonly isReadOnly: boolean
  /** takes the text; answers whether it was accepted */
  readonly onChange: (value: string) => boolean
  /** Enter or Esc was pressed; the focus may go where the work is */
  readonly onLeave: () => void
}

/** Text that is edited where it stands: Enter or leaving takes it over, Esc leaves it as it was. */
export function InlineText(props: InlineTextProps) {
  const { label, value, placeholder, isHeading, isReadOnly, onChange, onLeave } = props
  const [draft, setDraft] = useState<string>()
  const [isRefused, setRefused] = useState(false)
  const isLeaving = useRef(false)

  const take = () => {
    const isTaken = draft === undefined || isLeaving.current || onChange(draft.trim())
    // A refused text stays as it was typed, so that it can be shortened.
    setRefused(!isTaken)
    if (isTaken) setDraft(undefined)
    return isTaken
  }
  useDraft(draft !== undefined, take)

  const onKeyDown = ({ key }: KeyboardEvent) => {
    if (key === 'Enter' && take()) onLeave()
    if (key !== 'Escape') return
    isLeaving.current = true
    setRefused(false)
    setDraft(undefined)
    onLeave()
    isLeaving.current = false
  }

  return (
    <input
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
