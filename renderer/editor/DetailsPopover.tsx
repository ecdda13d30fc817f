import { Popover } from '@base-ui/react/popover'
import type { FormEvent, KeyboardEvent, ReactNode } from 'react'
import { useApp } from '../app.ts'
import { useDraft } from '../shell/useDraft.ts'
import { Button } from '../ui/Button.tsx'
import styles from './popovers.module.css'
import { wentElsewhere } from './wentElsewhere.ts'

interface DetailsPopoverProps {
  /** what it opens beside */
  readonly anchor: Element | null
  /** its accessible name; shown unless the fields say it */
  readonly title: string
  readonly isTitleHidden?: boolean
  readonly align?: 'start' | 'center'
  /** something was typed that is not in the matrix yet */
  readonly isTyped: boolean
  /** takes over what was typed; answers whether it was accepted */
  readonly keep: () => boolean
  /** buttons beside Done */
  readonly actions?: ReactNode
  readonly children: ReactNode
}

/** Fields over the grid. Done, Ctrl+Enter and going elsewhere take over what was typed; Esc leaves it. */
export function DetailsPopover(props: DetailsPopoverProps) {
  const { anchor, title, isTitleHidden = false, align = 'center', isTyped, keep, actions, children } = props
  const app = useApp()
  useDraft(isTyped, keep)
  const close = (isElsewhere: boolean) => {
    app.session.setState({ popover: undefined })
    if (!isElsewhere) app.grid()?.takeFocus()
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (keep()) close(false)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) submit(event)
  }
  return (
    <Popover.Root
      open
      onOpenChange={(open, { reason }) => {
        if (open) return
        if (reason === 'escape-key' || keep()) close(wentElsewhere(reason))
      }}
    >
      <Popover.Portal>
        <Popover.Positioner anchor={anchor} align={align} sideOffset={4} className={styles.positioner}>
          <Popover.Popup className={styles.popup} finalFocus={false} onKeyDown={onKeyDown}>
            <Popover.Title className={isTitleHidden ? 'visually-hidden' : styles.title}>
              {title}
            </Popover.Title>
            <form onSubmit={submit}>
              {children}
              <div className={styles.actions}>
                {actions}
                <span className={styles.space} />
                <Button label="Done" text="Done" isPrimary type="submit" />
              </div>
            </form>
          </Popover.Popup>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
  )
}
