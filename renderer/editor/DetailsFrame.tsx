import { Popover } from '@base-ui/react/popover'
import { useEffect, useRef, type FormEvent, type KeyboardEvent, type ReactNode } from 'react'
import { useApp, useDocument } from '../window/app.ts'
import { useDraft } from '../window/useDraft.ts'
import { Button } from '../ui/Button.tsx'
import styles from './popovers.module.css'
import { wentElsewhere } from './wentElsewhere.ts'
import { dismiss } from '../window/store/frontStore.ts'

/** Where details are shown: over the grid, or in the panel beside it. */
export type DetailsPlace = 'popover' | 'panel'

interface DetailsFrameProps {
  readonly place: DetailsPlace
  /** what it opens beside, when it is over the grid */
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

/** Fields about a cell, a row or a role. In a matrix for reading only they can be read. */
export function DetailsFrame(props: DetailsFrameProps) {
  const isReadOnly = useDocument((document) => document.isReadOnly) ?? true
  useDraft(props.isTyped, props.keep)
  const children = <fieldset disabled={isReadOnly}>{props.children}</fieldset>
  const actions = isReadOnly ? null : props.actions
  const Frame = props.place === 'panel' ? PanelFrame : PopoverFrame
  return (
    <Frame {...props} actions={actions}>
      {children}
    </Frame>
  )
}

/** Going elsewhere and Enter take over what was typed. */
function PanelFrame({ title, isTyped, keep, actions, children }: DetailsFrameProps) {
  const submit = (event: FormEvent) => {
    event.preventDefault()
    keep()
  }
  const form = useRef<HTMLFormElement>(null)
  const leave = useRef(() => {})
  useEffect(() => {
    leave.current = () => void (isTyped && keep())
  })
  useEffect(() => {
    const { current } = form
    const onLeave = ({ relatedTarget }: FocusEvent) => {
      if (!(relatedTarget instanceof Node && current?.contains(relatedTarget))) leave.current()
    }
    current?.addEventListener('focusout', onLeave)
    return () => current?.removeEventListener('focusout', onLeave)
  }, [])
  return (
    <form ref={form} className={styles.section} aria-label={title} onSubmit={submit}>
      <h3 className={styles.heading}>{title}</h3>
      {children}
      {actions !== undefined && <div className={styles.actions}>{actions}</div>}
    </form>
  )
}

/** Done, Ctrl+Enter and going elsewhere take over what was typed; Esc leaves it. */
function PopoverFrame(props: DetailsFrameProps) {
  const { anchor, title, isTitleHidden = false, align = 'center', keep, actions, children } = props
  const app = useApp()
  const close = (isElsewhere: boolean) => {
    dismiss(app.front, 'popover')
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
