import { useEffect, useRef } from 'react'
import { assertNever } from '../../shared/result.ts'
import { useDocument, useLayer, useWorkshop } from '../window/app.ts'
import { BallotScreen } from './BallotScreen.tsx'
import { CloseStep } from './CloseStep.tsx'
import { LoadStep } from './LoadStep.tsx'
import { MeaningsStep } from './MeaningsStep.tsx'
import { MirrorScreen } from './MirrorScreen.tsx'
import { RevealStep } from './RevealStep.tsx'
import { RolesStep } from './RolesStep.tsx'
import { RoomScreen } from './RoomScreen.tsx'
import { SettleDialog } from './SettleDialog.tsx'
import { SettleStep } from './SettleStep.tsx'
import type { StepProps } from './stepProps.ts'
import { stepWords } from './steps.ts'
import { UnownedStep } from './UnownedStep.tsx'
import { VoteStep } from './VoteStep.tsx'

/** The workshop on the chart, over the whole window, one step at a time. */
export function Workshop() {
  const matrix = useDocument((document) => document.matrix)
  const session = useWorkshop((workshop) => workshop.session)
  const open = useLayer('workshop')?.open
  if (!matrix || !session) return null
  // Nothing of the workshop is in sight while somebody votes.
  if (open?.kind === 'ballot') return <BallotScreen {...{ matrix, session }} ballot={open.ballot} />
  if (open?.kind === 'mirror') return <MirrorScreen {...{ matrix, session }} mirror={open.mirror} />
  return <Steps {...{ matrix, session }} />
}

function Steps({ matrix, session }: StepProps) {
  const screen = useRef<HTMLElement>(null)
  const { step } = session
  useEffect(() => screen.current?.focus(), [step])
  return (
    <RoomScreen ref={screen} label={`Workshop, ${stepWords[step].name}: ${stepWords[step].what}`}>
      <Step key={step} {...{ matrix, session }} />
      <SettleDialog {...{ matrix, session }} />
    </RoomScreen>
  )
}

function Step(props: StepProps) {
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
      return <SettleStep {...props} />
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
