import { useEffect, useRef, type RefObject } from 'react'

/** Focuses the first field or button inside of an element as it appears, and calls `leave` on Esc inside of it. */
export function useEscape<T extends HTMLElement>(leave: () => void): RefObject<T | null> {
  const element = useRef<T>(null)
  const latest = useRef(leave)
  useEffect(() => {
    latest.current = leave
  })
  useEffect(() => {
    const { current } = element
    const onKey = ({ key }: KeyboardEvent) => key === 'Escape' && latest.current()
    current?.querySelector<HTMLElement>('input, button')?.focus()
    current?.addEventListener('keydown', onKey)
    return () => current?.removeEventListener('keydown', onKey)
  }, [])
  return element
}
