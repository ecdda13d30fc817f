import { useEffect, useRef } from 'react'
import type { LetterKey } from '../../shared/document/ids.ts'
import { findLetter, hasKind, inReadingOrder } from '../../shared/document/letters.ts'
import { termInWords } from '../../shared/document/term.ts'
import type { Cell, Matrix, Responsibility, Role } from '../../shared/document/matrix.ts'
import { isTextInput } from '../window/textInput.ts'
import type { FittedName } from './fitting.ts'
import { LetterTokens } from './LetterTokens.tsx'
import styles from './RowSlide.module.css'
import slide from './Slide.module.css'
import { cardName } from './stopWords.ts'

interface RoleCardProps {
  readonly matrix: Matrix
  readonly row: Responsibility
  readonly role: Role
  /** its name as it stands on the card */
  readonly name: FittedName
  /** letters that are typed go to it */
  readonly isChosen: boolean
  readonly isDimmed: boolean
  /** where there are many roles: without the meaning of its letters */
  readonly look: 'full' | 'dense'
  readonly onChoose: () => void
  /** it is chosen no longer */
  readonly onLeave: () => void
}

/** What one role has to do with the responsibility on screen: letters, their meaning, scope and note. */
export function RoleCard(props: RoleCardProps) {
  const { matrix, row, role, name, isChosen, isDimmed, look, onChoose, onLeave } = props
  const card = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (isChosen && !isTextInput(document.activeElement)) card.current?.focus()
  }, [isChosen, row.id])
  const cell = row.cells.get(role.id)
  const classes = [
    styles.card,
    look === 'dense' && styles.dense,
    !cell?.letters.length && styles.idle,
    hasKind(matrix.scheme, cell, 'owner') && styles.owner,
    isChosen && slide.chosen,
    isDimmed && slide.dimmed,
  ]
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions, jsx-a11y/click-events-have-key-events -- it can be chosen, not pressed; Tab and Esc do the same
    <div
      ref={card}
      // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- a fieldset cannot be a flex box
      role="group"
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- the letters that are typed go to it
      tabIndex={0}
      aria-label={cardName(matrix, row, role)}
      aria-current={isChosen}
      className={classes.filter(Boolean).join(' ')}
      onFocus={() => !isChosen && onChoose()}
      onClick={isChosen ? onLeave : onChoose}
      onContextMenu={onChoose}
    >
      <Content {...{ matrix, role, name, cell }} isDense={look === 'dense'} />
    </div>
  )
}

interface ContentProps extends Pick<RoleCardProps, 'matrix' | 'role' | 'name'> {
  readonly cell: Cell | undefined
  readonly isDense: boolean
}

/** All of a card. It sticks out by itself when it is too large, so it is measured by itself. */
function Content({ matrix, role, name, cell, isDense }: ContentProps) {
  const letters = inReadingOrder(matrix.scheme, cell?.letters ?? [])
  return (
    <div className={styles.content} data-fits>
      <h2 style={{ '--name': name.scale } as React.CSSProperties}>
        <bdi>{name.text}</bdi>
      </h2>
      {role.holder !== '' && !isDense && <p className={styles.holder}>{role.holder}</p>}
      <div className={styles.letters}>
        <LetterTokens {...{ matrix, letters }} />
      </div>
      {!isDense && <p>{meaningOf(matrix, letters)}</p>}
      {cell?.scope && (
        <p className={styles.scope}>
          For <b>{cell.scope}</b>
        </p>
      )}
      {cell?.term && (
        <p className={styles.scope}>
          Holds <b>{termInWords(cell.term)}</b>
        </p>
      )}
      {cell?.note && <p className={styles.note}>{cell.note}</p>}
    </div>
  )
}

/** What the letters ask of a role, in the team's own words. */
function meaningOf({ scheme }: Matrix, letters: readonly LetterKey[]): string {
  if (letters.length === 0) return 'Not involved'
  return letters
    .map((key) => {
      const letter = findLetter(scheme, key)
      return letter ? letter.meaning || letter.name : `${key} is not a letter of this chart.`
    })
    .join(' ')
}
