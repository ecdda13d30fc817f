import { useRef, type MouseEvent, type PointerEvent } from 'react'
import type { Deed } from '../../shared/bridge/presenting.ts'

/** How far a finger has to go, in pixels, to mean the next or the previous screen. */
const swipeLength = 50

interface SwipeHandlers {
  readonly onPointerDown: (event: PointerEvent) => void
  readonly onPointerUp: (event: PointerEvent) => void
  readonly onPointerCancel: () => void
  readonly onClickCapture: (event: MouseEvent) => void
}

/** What an element listens to so that a swipe to the left is a step on, and one to the right a step back. */
export function useSwipe(act: (deed: Deed) => void): SwipeHandlers {
  const from = useRef<number>(undefined)
  const hasSwiped = useRef(false)
  return {
    onPointerDown: ({ pointerType, clientX }) => {
      hasSwiped.current = false
      from.current = pointerType === 'mouse' ? undefined : clientX
    },
    onPointerUp: ({ clientX }) => {
      const length = from.current === undefined ? 0 : clientX - from.current
      from.current = undefined
      if (Math.abs(length) < swipeLength) return
      hasSwiped.current = true
      act({ does: 'go', to: length < 0 ? 'next' : 'previous' })
    },
    onPointerCancel: () => {
      from.current = undefined
    },
    onClickCapture: (event) => {
      // The browser makes a click of it as well.
      if (hasSwiped.current) event.stopPropagation()
      hasSwiped.current = false
    },
  }
}
