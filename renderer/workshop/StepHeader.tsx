import type { ReactNode } from 'react'
import own from './StepHeader.module.css'

interface StepHeaderProps {
  readonly title: string
  /** how it stands, in a line */
  readonly facts?: string
  /** what is done next on this step */
  readonly children?: ReactNode
}

/** The line above a step: what it is, how it stands, and what to do. */
export function StepHeader({ title, facts, children }: StepHeaderProps) {
  return (
    <header className={own.header}>
      <h1>{title}</h1>
      <p>{facts}</p>
      {children}
    </header>
  )
}
