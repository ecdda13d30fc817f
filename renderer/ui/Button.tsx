import type { LucideIcon } from 'lucide-react'
import styles from './Button.module.css'

interface ButtonProps {
  /** what it does; always its accessible name */
  readonly label: string
  readonly icon?: LucideIcon
  /** shown beside the icon, part of the label; where there is little room only the icon stays */
  readonly text?: string
  readonly isPrimary?: boolean
  /** for rows of buttons within a text */
  readonly isSmall?: boolean
  /** without a frame, for what matters less */
  readonly isQuiet?: boolean
  /** it is a switch, and on */
  readonly isPressed?: boolean
  readonly isDisabled?: boolean
  /** more than the label says, such as the shortcut */
  readonly hint?: string
  readonly type?: 'button' | 'submit'
  /** a double click means one click */
  readonly isOnce?: boolean
  readonly onClick?: () => void
}

/** A push button: an icon, a text, or both. */
export function Button(props: ButtonProps) {
  const { label, icon: Icon, text, isPrimary = false, isDisabled = false, type = 'button' } = props
  const classes = [
    styles.button,
    isPrimary && styles.primary,
    props.isSmall && styles.small,
    props.isQuiet && styles.quiet,
    text === undefined && styles.iconOnly,
    Icon && styles.withIcon,
  ]
  return (
    <button
      type={type}
      className={classes.filter(Boolean).join(' ')}
      aria-label={label}
      title={props.hint ?? label}
      disabled={isDisabled}
      aria-pressed={props.isPressed}
      onClick={({ detail }) => {
        if (!props.isOnce || detail <= 1) props.onClick?.()
      }}
    >
      {Icon && <Icon size={16} aria-hidden />}
      {text !== undefined && <span>{text}</span>}
    </button>
  )
}
