import { useEffect, useMemo, useRef, useState, type KeyboardEvent } from 'react'
import { fuzzyScore } from '../../shared/fuzzy.ts'
import type { Matrix } from '../../shared/document/matrix.ts'
import styles from './Presenter.module.css'
import type { Stop } from './stops.ts'
import { stopTitle } from './stopWords.ts'
import { TextField } from '../ui/TextField.tsx'

const mostShown = 300

interface JumpListProps {
  readonly matrix: Matrix
  readonly stops: readonly Stop[]
  readonly at: number
  readonly onJump: (stop: string) => void
}

/** Every stop by name; typing narrows the list, Enter goes to the first one left. */
export function JumpList({ matrix, stops, at, onJump }: JumpListProps) {
  const [typed, setTyped] = useState('')
  const list = useRef<HTMLOListElement>(null)
  const named = useMemo(
    () => stops.map((stop, place) => ({ stop, place, title: stopTitle(matrix, stop) })),
    [matrix, stops],
  )
  const found = named.filter(({ title }) => typed === '' || fuzzyScore(title, typed) > 0)
  // Of a long list, what is around the stop on screen.
  const first = typed === '' ? Math.max(0, Math.min(at - mostShown / 2, found.length - mostShown)) : 0
  useEffect(() => {
    list.current?.querySelector('[aria-current="true"]')?.scrollIntoView({ block: 'nearest' })
  }, [at])

  const jump = (stop: string) => {
    setTyped('')
    onJump(stop)
  }
  const onKeyDown = ({ key, currentTarget }: KeyboardEvent<HTMLInputElement>) => {
    const [best] = found
    if (key === 'Enter' && best) jump(best.stop.key)
    if (key === 'Escape') setTyped('')
    // The keys of the presentation are heard again.
    if (key === 'Enter' || key === 'Escape') currentTarget.blur()
  }
  return (
    <nav className={styles.jump} aria-label="All screens">
      <TextField
        label="Find a screen"
        placeholder="Find a screen"
        value={typed}
        onChange={setTyped}
        onKeyDown={onKeyDown}
      />
      <ol ref={list}>
        {found.slice(first, first + mostShown).map(({ stop, place, title }) => (
          <li key={stop.key}>
            <button
              type="button"
              aria-current={place === at}
              onClick={({ currentTarget }) => {
                currentTarget.blur()
                jump(stop.key)
              }}
            >
              <span>{place + 1}</span>
              <bdi>{title}</bdi>
            </button>
          </li>
        ))}
      </ol>
      {found.length === 0 && <p>No screen is called that.</p>}
      {found.length > mostShown && <p>… and {found.length - mostShown} more. Type to find them.</p>}
    </nav>
  )
}
