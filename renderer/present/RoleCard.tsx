import { useEffect, useRef } from 'react'
import { findLetter, inReadingOrder } from '../../shared/document/letters.ts'
import type { Matrix, Responsibility, Role } from '../../shared/document/matrix.ts'
import { hasKind } from '../../shared/document/query.ts'
import { roleTitle } from '../grid/cellWords.ts'
import { isTextInput } from '../shell/textInput.ts'
import { LetterTokens } from './LetterTokens.tsx'
import styles from './Slides.module.css'
import { cardName } from './stopWords.ts'

interface RoleCardProps {
  readonly matrix: Matrix
  readonly row: Responsibility
  readonly role: Role
  /** letters that are typed go to it */
  readonly isChosen: boolean
  readonly isDimmed: boolean
  readonly onChoose: () => void
}

/** What one role has to do with the responsibility on screen: letters, their meaning, scope and note. */
export function RoleCard({ matrix, row, role, isChosen, isDimmed, onChoose }: RoleCardProps) {
  const card = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (isChosen && !isTextInput(document.activeElement)) card.current?.focus()
  }, [isChosen, row.id])
  const cell = row.cells.get(role.id)
  const letters = inReadingOrder(matrix.scheme, cell?.letters ?? [])
  const classes = [
    styles.card,
    letters.length === 0 && styles.idle,
    hasKind(matrix.scheme, cell, 'owner') && styles.owner,
    isChosen && styles.chosen,
    isDimmed && styles.dimmed,
  ]
  const meanings = letters.map((key) => findLetter(matrix.scheme, key)).filter((one) => one !== undefined)
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- it can be chosen, not pressed
    <div
      ref={card}
      // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- a fieldset cannot be a flex box
      role="group"
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- the letters that are typed go to it
      tabIndex={0}
      aria-label={cardName(matrix, row, role)}
      aria-current={isChosen}
      className={classes.filter(Boolean).join(' ')}
      data-fits
      onFocus={() => !isChosen && onChoose()}
      onContextMenu={onChoose}
    >
      <h2>
        <bdi>{roleTitle(role.name)}</bdi>
      </h2>
      {role.holder !== '' && <p className={styles.holder}>{role.holder}</p>}
      <div className={styles.letters}>
        <LetterTokens {...{ matrix, letters }} />
      </div>
      <p>{meanings.map(({ meaning, name }) => meaning || name).join(' ') || 'Not involved'}</p>
      {cell?.scope && (
        <p className={styles.scope}>
          For <b>{cell.scope}</b>
        </p>
      )}
      {cell?.note && <p className={styles.note}>{cell.note}</p>}
    </div>
  )
}
