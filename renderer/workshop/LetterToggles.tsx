import type { KeyboardEvent } from 'react'
import type { LetterKey } from '../../shared/document/ids.ts'
import { lettersToRead, letterTyped } from '../../shared/document/letters.ts'
import type { Scheme } from '../../shared/document/matrix.ts'
import { keysOf } from '../../shared/workshop/answerText.ts'
import { Token } from '../ui/Token.tsx'
import own from './LetterToggles.module.css'

interface LetterTogglesProps {
  /** whose letters they are */
  readonly label: string
  readonly scheme: Scheme
  /** such as `A/R`; empty: left out; undefined: nothing is said */
  readonly letters: string | undefined
  readonly onToggle: (letter: LetterKey) => void
  /** leaves the role out on purpose, where that is other than saying nothing */
  readonly onLeaveOut?: () => void
}

/** The letters of one cell, each a switch. Typing a letter switches it; the arrows go from one to the next. */
export function LetterToggles({ label, scheme, letters, onToggle, onLeaveOut }: LetterTogglesProps) {
  const held = keysOf(scheme, letters ?? '')
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const typed = event.key.length === 1 ? letterTyped(scheme, event.key) : undefined
    if (typed) {
      event.preventDefault()
      onToggle(typed.key)
    } else if (event.key === 'ArrowLeft' || event.key === 'ArrowRight') {
      event.preventDefault()
      step(event.currentTarget, event.key === 'ArrowLeft' ? -1 : 1)
    }
  }
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- its buttons have the focus
    <fieldset aria-label={label} className={own.toggles} {...{ onKeyDown }}>
      {lettersToRead(scheme).map((letter, at) => {
        const isHeld = held.includes(letter.key)
        return (
          <button
            key={letter.key}
            type="button"
            aria-pressed={isHeld}
            aria-label={letter.name || letter.key}
            title={letter.name || letter.key}
            // One stop of the Tab key for each cell; the arrows reach the rest.
            tabIndex={at === 0 ? 0 : -1}
            onClick={() => onToggle(letter.key)}
          >
            {isHeld ? <Token letter={letter} /> : <span aria-hidden>{letter.key}</span>}
          </button>
        )
      })}
      {onLeaveOut && (
        <button
          type="button"
          aria-pressed={letters === ''}
          aria-label="Not involved"
          title="Not involved"
          tabIndex={-1}
          onClick={onLeaveOut}
        >
          <span aria-hidden>–</span>
        </button>
      )}
    </fieldset>
  )
}

function step(group: HTMLElement, by: -1 | 1): void {
  const buttons = [...group.querySelectorAll('button')]
  const at = buttons.findIndex((button) => button === document.activeElement)
  buttons[at + by]?.focus()
}
