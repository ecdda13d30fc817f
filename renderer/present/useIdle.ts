import { useEffect, useState } from 'react'

const idleMs = 3_000

/** Whether the mouse has rested for a while, so that the pointer and the hints can go. */
export function useIdle(): boolean {
  const [isIdle, setIdle] = useState(false)
  useEffect(() => {
    let timer = setTimeout(() => setIdle(true), idleMs)
    const onMove = ({ movementX, movementY }: MouseEvent): void => {
      // A screen that changes under the pointer sends moves of no length.
      if (movementX === 0 && movementY === 0) return
      setIdle(false)
      clearTimeout(timer)
      timer = setTimeout(() => setIdle(true), idleMs)
    }
    window.addEventListener('mousemove', onMove)
    return () => {
      clearTimeout(timer)
      window.removeEventListener('mousemove', onMove)
    }
  }, [])
  return isIdle
}
