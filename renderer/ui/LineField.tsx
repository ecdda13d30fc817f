import { useState, type KeyboardEvent } from 'react'
import { useDraft } from '../window/useDraft.ts'
import { TextField } from './TextField.tsx'

interface LineFieldProps {
  readonly label: string
  readonly value: string
  readonly placeholder?: string
  /** says no more than how wide it is */
  readonly className?: string | undefined
  /** false: it was refused, which has been said */
  readonly onKeep: (value: string) => boolean
}

/** A line of text that is taken over when the person leaves it or presses Enter; Esc leaves it as it was. */
export function LineField({ label, value, placeholder, className, onKeep }: LineFieldProps) {
  const [typed, setTyped] = useState<string>()
  const isTyped = typed !== undefined && typed.trim() !== value
  const keep = (): boolean => {
    const isKept = !isTyped || onKeep(typed.trim())
    setTyped(undefined)
    return isKept
  }
  useDraft(isTyped, keep)
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter') keep()
    if (event.key === 'Escape') setTyped(undefined)
  }
  return (
    <TextField
      {...{ label, placeholder, className }}
      value={typed ?? value}
      onChange={setTyped}
      onBlur={keep}
      {...{ onKeyDown }}
    />
  )
}
