import { Dialog as Base } from '@base-ui/react/dialog'
import type { ReactNode } from 'react'
import dialog from './dialog.module.css'

interface DialogProps {
  readonly title: string
  /** large: with a preview in it */
  readonly size?: 'usual' | 'large'
  readonly onClose: () => void
  readonly children: ReactNode
}

/** A dialog over the window. Esc and a click beside it close it. */
export function Dialog({ title, size = 'usual', onClose, children }: DialogProps) {
  return (
    <Base.Root open onOpenChange={(open) => !open && onClose()}>
      <Base.Portal>
        <Base.Backdrop className={dialog.backdrop} />
        <Base.Popup
          className={`${dialog.popup} ${size === 'large' ? dialog.large : dialog.wide}`}
          finalFocus={false}
        >
          <Base.Title className={dialog.title}>{title}</Base.Title>
          {children}
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  )
}
