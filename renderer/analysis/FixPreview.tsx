import { inFigures } from '../../shared/inFigures.ts'
import { useMemo } from 'react'
import { apply } from '../../shared/commands/apply.ts'
import type { Command } from '../../shared/commands/command.ts'
import { describeCommandError } from '../../shared/commands/describeCommandError.ts'
import { changesBetween } from '../../shared/commands/diff.ts'
import type { Matrix } from '../../shared/document/matrix.ts'
import { Button } from '../ui/Button.tsx'
import { useEscape } from '../ui/useEscape.ts'
import styles from './Checks.module.css'

interface FixPreviewProps {
  readonly matrix: Matrix
  readonly label: string
  readonly command: Command
  readonly onApply: () => void
  readonly onCancel: () => void
}

/** So many changes are told one by one. */
const most = 8

/** What a fix would change, in words, before it is done. */
export function FixPreview({ matrix, label, command, onApply, onCancel }: FixPreviewProps) {
  const box = useEscape<HTMLFieldSetElement>(onCancel)
  const outcome = useMemo(() => apply(matrix, command), [matrix, command])
  const changes = outcome.ok ? changesBetween(matrix, outcome.value) : []
  return (
    <fieldset ref={box} className={styles.preview} aria-label={label}>
      {!outcome.ok && <p role="alert">{describeCommandError(outcome.error)}</p>}
      <ul>
        {changes.slice(0, most).map(({ words }) => (
          <li key={words}>{words}</li>
        ))}
        {changes.length > most && <li>and {inFigures(changes.length - most)} more</li>}
      </ul>
      <div className={styles.fixes}>
        <Button label="Cancel" text="Cancel" isSmall onClick={onCancel} />
        <Button
          label={label}
          text={label}
          isSmall
          isPrimary
          isOnce
          isDisabled={!outcome.ok}
          onClick={onApply}
        />
      </div>
    </fieldset>
  )
}
