import type { ReactNode } from 'react'
import own from './StepHeader.module.css'

interface StepHeaderProps {
  /** the chart, where the room may see it */
  readonly chart?: string
  readonly title: string
  /** how it stands, in a line */
  readonly facts?: string
  readonly children?: ReactNode
}

/** The line above a screen: what it is, and how it stands. */
export function StepHeader({ chart, title, facts, children }: StepHeaderProps) {
  return (
    <header className={own.header}>
      {chart !== undefined && <b>{chart}</b>}
      <h1>{title}</h1>
      <p>
        <output>{facts}</output>
      </p>
      {children}
    </header>
  )
}
