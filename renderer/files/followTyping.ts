import type { App } from '../window/app.ts'

/** Somebody who types goes on within this time; a dialog that came between would have the next keys. */
export const restMs = 1_500

interface Typing {
  /** when a key was last typed, in milliseconds */
  lastAt: number
}

const typing = new WeakMap<App, Typing>()

/** Notices in a window when somebody types. Answers how to stop. */
export function followTyping(app: App): () => void {
  const noted: Typing = { lastAt: Number.NEGATIVE_INFINITY }
  const note = (event: KeyboardEvent): void => {
    if (isTyped(event)) noted.lastAt = Date.now()
  }
  typing.set(app, noted)
  window.addEventListener('keydown', note, true)
  return () => {
    window.removeEventListener('keydown', note, true)
    typing.delete(app)
  }
}

/** Whether what nobody asked for would take the focus from somebody who types, or whose text field has it. */
export function isTyping(app: App): boolean {
  const noted = typing.get(app)
  if (noted === undefined) return false
  // A clock that was set back must not make this last.
  return Math.abs(Date.now() - noted.lastAt) < restMs || isFieldFocused()
}

/** Does something as soon as nobody types. */
export function onceTypingRests(app: App, work: () => void): void {
  if (!isTyping(app)) return work()
  setTimeout(() => onceTypingRests(app, work), restMs)
}

/** A shortcut is no typing: what comes of it is what was asked for. */
function isTyped({ ctrlKey, metaKey, altKey, key }: KeyboardEvent): boolean {
  const isShortcut = metaKey || ctrlKey !== altKey
  return !isShortcut && !modifiers.has(key)
}

const modifiers = new Set(['Shift', 'Control', 'Alt', 'AltGraph', 'Meta'])

function isFieldFocused(): boolean {
  return (
    window.document.activeElement?.matches('textarea, select, input:not([type=radio], [type=checkbox])') ===
    true
  )
}
