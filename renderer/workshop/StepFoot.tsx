import type { ReactNode } from 'react'
import { finishStep, goToStep, workshopSteps } from '../../shared/workshop/session.ts'
import { useApp } from '../window/app.ts'
import { Button } from '../ui/Button.tsx'
import { goOnWith } from './conduct.ts'
import { stepWords } from './steps.ts'
import type { StepProps } from './stepProps.ts'
import { hasEnded } from '../window/store/workshopStore.ts'
import styles from './Workshop.module.css'

interface StepFootProps extends Pick<StepProps, 'session'> {
  /** in place of what the step is for */
  readonly hint?: ReactNode
  /** what is done on this step, before the way on; the way on is then no longer what is done next */
  readonly children?: ReactNode
  /** whether the next step is offered; it is also in the menu of the steps */
  readonly hasNext?: boolean
}

/** The line below a step: what it is for, and the ways on. */
export function StepFoot({ session, hint, children, hasNext = true }: StepFootProps) {
  const app = useApp()
  const { step } = session
  const at = workshopSteps.indexOf(step)
  const before = workshopSteps[at - 1]
  const after = workshopSteps[at + 1]
  const words = hasEnded(session)
    ? 'This workshop has been ended. Its record stays in the chart.'
    : stepWords[step].what
  return (
    <footer className={styles.footer}>
      <div>{hint ?? words}</div>
      {before && (
        <Button
          label={`Back: ${stepWords[before].name}`}
          text="Back"
          isQuiet
          onClick={() => goOnWith(app, goToStep(session, before))}
        />
      )}
      {children}
      {after && hasNext && (
        <Button
          label={`Next: ${stepWords[after].name}`}
          text={`Next: ${stepWords[after].name}`}
          isPrimary={children === undefined}
          onClick={() => goOnWith(app, finishStep(session))}
        />
      )}
    </footer>
  )
}
