import { Dialog as Base } from '@base-ui/react/dialog'
import { useRef, type ReactNode } from 'react'
import dialog from './dialog.module.css'

interface DialogProps {
  readonly title: string
  /** large: with a preview in it */
  readonly size?: 'usual' | 'large'
  /** nobody asked for it: no button has the focus, so that a key meant for something else chooses nothing */
  readonly isUnasked?: boolean
  /** by the scale of a room */
  readonly isForRoom?: boolean
  readonly onClose: () => void
  readonly children: ReactNode
}

/** A dialog over the window. Esc and a click beside it close it. */
export function Dialog(props: DialogProps) {
  const { title, size = 'usual', isUnasked = false, isForRoom = false, onClose, children } = props
  const popup = useRef<HTMLDivElement>(null)
  return (
    <Base.Root open onOpenChange={(open) => !open && onClose()}>
      <Base.Portal>
        <Base.Backdrop className={dialog.backdrop} />
        <Base.Popup
          ref={popup}
          initialFocus={isUnasked ? popup : undefined}
          className={`${isForRoom ? 'room ' : ''}${dialog.popup} ${size === 'large' ? dialog.large : dialog.wide}`}
          finalFocus={false}
        >
          <Base.Title className={dialog.title}>{title}</Base.Title>
          {children}
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  )
}
