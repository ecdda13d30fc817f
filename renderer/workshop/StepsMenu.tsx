import { Menu } from '@base-ui/react/menu'
import { Check, ChevronDown } from 'lucide-react'
import { goToStep, workshopSteps, type WorkshopSession } from '../../shared/workshop/session.ts'
import { useApp } from '../window/app.ts'
import button from '../ui/Button.module.css'
import menu from '../ui/Menu.module.css'
import { goOnWith } from './conduct.ts'
import own from './StepHeader.module.css'
import { stepWords } from './steps.ts'

/** Where the workshop is, and the way to any other step. */
export function StepsMenu({ session }: { session: WorkshopSession }) {
  const app = useApp()
  const { step, done } = session
  return (
    <Menu.Root modal={false}>
      <Menu.Trigger
        className={`${button.button} ${button.small} ${button.quiet} ${own.steps}`}
        aria-label={`Steps: ${stepWords[step].name}`}
      >
        <span aria-current="step">{stepWords[step].name}</span>
        <ChevronDown aria-hidden />
      </Menu.Trigger>
      <Menu.Portal>
        <Menu.Positioner align="end" sideOffset={4} className={`${menu.positioner} ${menu.over}`}>
          <Menu.Popup className={`room ${menu.menu}`} aria-label="Steps">
            {workshopSteps.map((one, at) => (
              <Menu.Item
                key={one}
                className={`${menu.entry} ${own.entry}`}
                onClick={() => goOnWith(app, goToStep(session, one))}
              >
                <span aria-hidden>{at + 1}</span>
                <span className={own.name}>{stepWords[one].name}</span>
                {done.includes(one) && (
                  <>
                    <Check aria-hidden />
                    <span className="visually-hidden">, done</span>
                  </>
                )}
              </Menu.Item>
            ))}
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  )
}
