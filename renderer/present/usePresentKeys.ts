import { useEffect, useRef } from 'react'
import type { Deed, Presentation } from '../../shared/bridge/presenting.ts'
import type { Scheme } from '../../shared/document/matrix.ts'
import { isTextInput } from '../window/textInput.ts'
import { presentKey } from './presentKey.ts'

interface KeyContext {
  readonly presentation: Presentation
  readonly hasCell: boolean
  readonly scheme: Scheme
  /** a dialog has the keys */
  readonly isOff: boolean
}

/** Hears the keys of a presentation, wherever the focus is but in a text field. */
export function usePresentKeys(context: KeyContext, act: (deed: Deed) => void): void {
  const latest = useRef({ context, act })
  useEffect(() => {
    latest.current = { context, act }
  })
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      const { presentation, hasCell, scheme, isOff } = latest.current.context
      // What the table of actions has a key for is done already.
      if (isOff || event.defaultPrevented || isTextInput(document.activeElement)) return
      const place = { isBlank: presentation.blank !== null, isSpotlit: presentation.isSpotlit, hasCell }
      const deed = presentKey(event, place, scheme)
      if (!deed || isForButton(event, place.isBlank)) return
      event.preventDefault()
      event.stopPropagation()
      latest.current.act(deed)
    }
    window.addEventListener('keydown', onKey, { capture: true })
    return () => window.removeEventListener('keydown', onKey, { capture: true })
  }, [])
}

/** A button that has the focus is pressed by these keys. */
function isForButton({ key }: KeyboardEvent, isBlank: boolean): boolean {
  return !isBlank && (key === 'Enter' || key === ' ') && document.activeElement instanceof HTMLButtonElement
}
