import { X } from 'lucide-react'
import type { ReactNode } from 'react'
import { titleInWindow } from '../../shared/document/names.ts'
import { useApp } from '../window/app.ts'
import { Button } from '../ui/Button.tsx'
import { leaveWorkshop } from './runWorkshop.ts'
import { StepHeader } from './StepHeader.tsx'
import { StepsMenu } from './StepsMenu.tsx'
import type { StepProps } from './stepProps.ts'

interface StepTopProps extends StepProps {
  readonly title: string
  readonly facts?: string
  readonly children?: ReactNode
}

/** The line above a step of the workshop: the chart, the step, how it stands, and the way to another step. */
export function StepTop({ matrix, session, children, ...words }: StepTopProps) {
  const app = useApp()
  return (
    <StepHeader chart={titleInWindow(matrix.title)} {...words}>
      {children}
      <StepsMenu session={session} />
      <Button
        label="Back to the chart"
        hint="Back to the chart; the workshop goes on when you come back"
        icon={X}
        isSmall
        isQuiet
        onClick={() => leaveWorkshop(app)}
      />
    </StepHeader>
  )
}
