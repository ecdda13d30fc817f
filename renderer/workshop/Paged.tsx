import { Children, useEffect, useLayoutEffect, useRef, useState, type ReactNode } from 'react'
import { PageButtons } from './PageButtons.tsx'
import { pageOf, pageStarts } from './pageStarts.ts'
import own from './Paged.module.css'

interface PagedProps {
  readonly label: string
  /** with lines between the things, instead of space */
  readonly isLined?: boolean
  /** The thing to be in sight: a page is turned when it is another one than before. Undefined: the person turns the pages. */
  readonly at?: number
  /** one for each thing on the list */
  readonly children: ReactNode
}

/**
 * A list that never scrolls: as many things as fit stand on a page, the others on the next ones. It fills the room it is given. What is
 * on another page keeps its place, out of sight and out of reach, so that it can be measured.
 */
export function Paged({ label, isLined = false, at, children }: PagedProps) {
  const box = useRef<HTMLDivElement>(null)
  const list = useRef<HTMLUListElement>(null)
  const [starts, setStarts] = useState<readonly number[]>([0])
  const [turned, setTurned] = useState({ at, page: 0 })
  const measure = useRef(() => {
    if (!box.current || !list.current) return
    const next = startsOf(box.current, list.current)
    setStarts((before) => (String(before) === String(next) ? before : next))
  })
  useLayoutEffect(() => measure.current())
  useEffect(() => {
    if (!box.current) return undefined
    const observer = new ResizeObserver(() => measure.current())
    observer.observe(box.current)
    return () => observer.disconnect()
  }, [])
  const wanted = at !== undefined && at !== turned.at ? pageOf(starts, at) : turned.page
  const page = Math.min(wanted, starts.length - 1)
  const first = starts[page] ?? 0
  const end = starts[page + 1] ?? Infinity
  return (
    <div ref={box} className={own.box}>
      <ul ref={list} aria-label={label} className={`${own.list} ${isLined ? own.lined : ''}`}>
        {Children.map(children, (child, place) => (
          <li className={place >= first && place < end ? undefined : own.away}>{child}</li>
        ))}
      </ul>
      <div className={own.buttons}>
        <PageButtons at={page} count={starts.length} onPage={(next) => setTurned({ at, page: next })} />
      </div>
    </div>
  )
}

function startsOf(box: HTMLElement, list: HTMLElement): readonly number[] {
  const heights = [...list.children].map((item) => item.getBoundingClientRect().height)
  const { rowGap } = getComputedStyle(list)
  // A button between pages is as high as any other, whether there are any yet or not.
  const buttons = parseFloat(getComputedStyle(box).getPropertyValue('scroll-margin-top'))
  return pageStarts(heights, { all: box.clientHeight, buttons, gap: parseFloat(rowGap) || 0 })
}
