import { useEffect, useRef, type RefObject } from 'react'

/** Hears of keys that are pressed within an element, of which what is returned is the ref. */
export function useKey<Element extends HTMLElement>(
  onKey: (event: KeyboardEvent) => void,
): RefObject<Element | null> {
  const element = useRef<Element>(null)
  useEffect(() => {
    const { current } = element
    current?.addEventListener('keydown', onKey)
    return () => current?.removeEventListener('keydown', onKey)
  })
  return element
}
