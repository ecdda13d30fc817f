import { useEffect, useRef } from 'react'
import { Check } from 'lucide-react'
import { finishStep, goToStep, workshopSteps } from '../../shared/workshop/session.ts'
import { assertNever } from '../../shared/result.ts'
import { useApp, useDocument, useLayer, useWorkshop } from '../window/app.ts'
import { Button } from '../ui/Button.tsx'
import { BallotScreen } from './BallotScreen.tsx'
import { CloseStep } from './CloseStep.tsx'
import { goOnWith } from './conduct.ts'
import { LoadStep } from './LoadStep.tsx'
import { MeaningsStep } from './MeaningsStep.tsx'
import { MirrorScreen } from './MirrorScreen.tsx'
import { RevealStep } from './RevealStep.tsx'
import { RolesStep } from './RolesStep.tsx'
import { leaveWorkshop } from './runWorkshop.ts'
import { SettleDialog } from './SettleDialog.tsx'
import { SettleStep } from './SettleStep.tsx'
import type { StepProps, WorkshopProps } from './stepProps.ts'
import { stepWords } from './steps.ts'
import { UnownedStep } from './UnownedStep.tsx'
import { VoteStep } from './VoteStep.tsx'
import { hasEnded } from '../window/store/workshopStore.ts'
import styles from './Workshop.module.css'

/** The workshop on the chart, over the whole window, one step at a time. */
export function Workshop({ onPresent }: WorkshopProps) {
  const matrix = useDocument((document) => document.matrix)
  const session = useWorkshop((workshop) => workshop.session)
  const open = useLayer('workshop')?.open
  if (!matrix || !session) return null
  // Nothing of the workshop is in sight while somebody votes.
  if (open?.kind === 'ballot') return <BallotScreen {...{ matrix, session }} ballot={open.ballot} />
  if (open?.kind === 'mirror') return <MirrorScreen {...{ matrix, session }} mirror={open.mirror} />
  return <Steps {...{ matrix, session, onPresent }} />
}

function Steps({ matrix, session, onPresent }: StepProps & WorkshopProps) {
  const app = useApp()
  const screen = useRef<HTMLElement>(null)
  const { step, done } = session
  useEffect(() => screen.current?.focus(), [step])
  const at = workshopSteps.indexOf(step)
  const before = workshopSteps[at - 1]
  const after = workshopSteps[at + 1]
  const isOver = hasEnded(session)
  return (
    <main ref={screen} tabIndex={-1} aria-label="Workshop" data-beside className={styles.screen}>
      <nav className={styles.steps} aria-label="Steps">
        <ol>
          {workshopSteps.map((one, place) => (
            <li key={one}>
              <button
                type="button"
                aria-current={one === step ? 'step' : undefined}
                onClick={() => goOnWith(app, goToStep(session, one))}
              >
                {done.includes(one) ? (
                  <>
                    <Check size={13} aria-hidden />
                    <span className="visually-hidden">done: </span>
                  </>
                ) : (
                  <span aria-hidden>{place + 1}</span>
                )}
                {stepWords[one].name}
              </button>
            </li>
          ))}
        </ol>
        <Button label="Back to the chart" text="Back to the chart" onClick={() => leaveWorkshop(app)} />
      </nav>
      <Step key={step} {...{ matrix, session, onPresent }} />
      <footer className={styles.footer}>
        <span>
          {isOver ? 'This workshop has been ended. Its record stays in the chart.' : stepWords[step].what}
        </span>
        {before && (
          <Button
            label={`Back: ${stepWords[before].name}`}
            text="Back"
            onClick={() => goOnWith(app, goToStep(session, before))}
          />
        )}
        {after && !done.includes(step) && (
          <Button label="Skip" text="Skip" onClick={() => goOnWith(app, goToStep(session, after))} />
        )}
        {after && (
          <Button
            label={`Next: ${stepWords[after].name}`}
            text={`Next: ${stepWords[after].name}`}
            isPrimary={step !== 'reveal' && step !== 'settle' && step !== 'vote'}
            onClick={() => goOnWith(app, finishStep(session))}
          />
        )}
      </footer>
      <SettleDialog {...{ matrix, session }} />
    </main>
  )
}

function Step({ onPresent, ...props }: StepProps & WorkshopProps) {
  const { step } = props.session
  switch (step) {
    case 'meanings':
      return <MeaningsStep {...props} />
    case 'roles':
      return <RolesStep {...props} />
    case 'vote':
      return <VoteStep {...props} />
    case 'reveal':
      return <RevealStep {...props} />
    case 'settle':
      return <SettleStep {...props} onPresent={onPresent} />
    case 'unowned':
      return <UnownedStep {...props} />
    case 'load':
      return <LoadStep {...props} />
    case 'close':
      return <CloseStep {...props} />
    default:
      return assertNever(step)
  }
}
