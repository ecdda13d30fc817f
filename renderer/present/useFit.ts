import { useEffect, useLayoutEffect, useRef, type RefObject } from 'react'
import { largestFit } from './fitting.ts'

/**
 * Shrinks what is in an element, by its style's `--fit`, until nothing sticks out of it: of the element itself, and of
 * all inside of it that is marked `data-fits`. Whenever it is drawn again, or the screen has another size.
 */
export function useFit<T extends HTMLElement>(smallest = 0.15): RefObject<T | null> {
  const element = useRef<T>(null)
  const fittedTo = useRef('')
  useLayoutEffect(() => {
    if (!element.current) return
    fit(element.current, smallest)
    fittedTo.current = sizeOf(element.current.closest('[data-frame]'))
  })
  useEffect(() => {
    const { current } = element
    const frame = current?.closest('[data-frame]')
    if (!current || !frame) return undefined
    const observer = new ResizeObserver(() => {
      // It is called once at the start, too, for the size that is fitted to already.
      if (sizeOf(frame) === fittedTo.current) return
      fittedTo.current = sizeOf(frame)
      fit(current, smallest)
    })
    observer.observe(frame)
    return () => observer.disconnect()
  }, [smallest])
  return element
}

function sizeOf(frame: Element | null): string {
  return `${frame?.clientWidth} ${frame?.clientHeight}`
}

function fit(element: HTMLElement, smallest: number): void {
  const parts = [element, ...element.querySelectorAll<HTMLElement>('[data-fits]')]
  const setScale = (scale: number): void => element.style.setProperty('--fit', String(scale))
  const scale = largestFit((tried) => {
    setScale(tried)
    return parts.every(isWhole)
  }, smallest)
  setScale(scale)
}

function isWhole({ scrollWidth, scrollHeight, clientWidth, clientHeight }: HTMLElement): boolean {
  return scrollWidth <= clientWidth + 1 && scrollHeight <= clientHeight + 1
}
