import { Popover } from '@base-ui/react/popover'
import type { KeyboardEvent } from 'react'
import { allHoldLetter } from '../../shared/commands/cells.ts'
import type { CellRef } from '../../shared/commands/command.ts'
import { lettersToRead, letterTyped } from '../../shared/document/letters.ts'
import type { Letter } from '../../shared/document/matrix.ts'
import { findRole, findRow } from '../../shared/document/query.ts'
import { useApp, useDocument } from '../window/app.ts'
import { roleTitle, rowTitle } from '../window/cellWords.ts'
import { change } from '../window/change.ts'
import { Token } from '../ui/Token.tsx'
import { cellElement } from './anchors.ts'
import styles from './popovers.module.css'
import { wentElsewhere } from './wentElsewhere.ts'
import { dismiss } from '../window/store/frontStore.ts'

interface LetterPickerProps extends CellRef {
  /** all the cells the letters are for */
  readonly cells: readonly CellRef[]
}

/** The letters of the selected cells, to switch on and off by mouse, touch or key. It opens beside one of them. */
export function LetterPicker({ row: rowId, role: roleId, cells }: LetterPickerProps) {
  const app = useApp()
  const matrix = useDocument((document) => document.matrix)
  const row = matrix && findRow(matrix, rowId)
  const role = matrix && findRole(matrix, roleId)
  if (!matrix || row?.kind !== 'responsibility' || !role) return null

  const toggle = ({ key: letter }: Letter) => change(app, { type: 'toggleLetter', cells, letter })
  const close = (isElsewhere: boolean) => {
    dismiss(app.front, 'popover')
    if (!isElsewhere) app.grid()?.takeFocus()
  }
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') moveAmongChoices(event)
    if (event.key === 'Delete' || event.key === 'Backspace') change(app, { type: 'clearLetters', cells })
    const letter =
      event.ctrlKey || event.metaKey || event.altKey ? undefined : letterTyped(matrix.scheme, event.key)
    if (letter) toggle(letter)
  }

  return (
    <Popover.Root open onOpenChange={(open, { reason }) => !open && close(wentElsewhere(reason))}>
      <Popover.Portal>
        <Popover.Positioner anchor={cellElement(rowId, roleId)} sideOffset={4} className={styles.positioner}>
          <Popover.Popup className={styles.popup} finalFocus={false} onKeyDown={onKeyDown}>
            <Popover.Title className={styles.title}>
              {cells.length > 1 ? `${cells.length} cells` : `${rowTitle(row.name)}, ${roleTitle(role.name)}`}
            </Popover.Title>
            {lettersToRead(matrix.scheme).map((letter) => (
              <button
                key={letter.key}
                type="button"
                aria-pressed={allHoldLetter(matrix, cells, letter.key)}
                className={styles.choice}
                onClick={() => toggle(letter)}
              >
                <Token letter={letter} />
                <span>
                  <b>{letter.name}</b>
                  <small>{letter.meaning}</small>
                </span>
              </button>
            ))}
          </Popover.Popup>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
  )
}

/** The arrows go from one letter to the next, as in a menu. */
function moveAmongChoices(event: KeyboardEvent<HTMLElement>): void {
  const choices = [...event.currentTarget.querySelectorAll('button')]
  const at = choices.findIndex((choice) => choice === document.activeElement)
  const next = (at + (event.key === 'ArrowDown' ? 1 : -1) + choices.length) % choices.length
  choices[next]?.focus()
  event.preventDefault()
}
