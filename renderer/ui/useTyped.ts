import { useState } from 'react'

interface Typed<Values> {
  /** what is typed over what it is about */
  readonly values: Values
  readonly type: (part: Partial<Values>) => void
  /** to be called when what was typed is taken over */
  readonly clear: () => true
}

/**
 * The fields of a form about something that undo or another program may change meanwhile: where nothing was typed they
 * follow it, so that taking over what was typed changes nothing else.
 */
export function useTyped<Values extends object>(before: Values): Typed<Values> {
  const [typed, setTyped] = useState<Partial<Values>>({})
  return {
    values: { ...before, ...typed },
    type: (part) => setTyped((earlier) => ({ ...earlier, ...part })),
    clear: () => {
      setTyped({})
      return true
    },
  }
}
