import { useEffect, useRef, type RefObject } from 'react'

/**
 * Focuses the first field inside of an element as it appears, or else its last button, which is what Enter means, and calls `leave`
 * on Esc inside of it.
 */
export function useEscape<T extends HTMLElement>(leave: () => void): RefObject<T | null> {
  const element = useRef<T>(null)
  const latest = useRef(leave)
  useEffect(() => {
    latest.current = leave
  })
  useEffect(() => {
    const { current } = element
    const onKey = ({ key }: KeyboardEvent) => key === 'Escape' && latest.current()
    const buttons = [...(current?.querySelectorAll<HTMLElement>('button:enabled') ?? [])]
    const first = current?.querySelector<HTMLElement>('input') ?? buttons.at(-1)
    first?.focus()
    current?.addEventListener('keydown', onKey)
    return () => current?.removeEventListener('keydown', onKey)
  }, [])
  return element
}
