import type { CellRef } from '../commands/command.ts'
import type { LetterKey, RoleId, RowId } from '../document/ids.ts'
import { lettersText } from '../document/letters.ts'
import type { Matrix } from '../document/matrix.ts'
import { keysOf } from './answerText.ts'
import type { Answers } from './session.ts'

/**
 * The answers of somebody who votes on the laptop or whose paper card is typed in, with one letter of one cell added or removed. A
 * cell whose last letter goes is left alone again, which is no opinion.
 */
export function toggleAnswer(
  { scheme }: Matrix,
  answers: Answers,
  { row, role }: CellRef,
  letter: LetterKey,
): Answers {
  const cells = new Map(answers.get(row))
  const keys = keysOf(scheme, cells.get(role) ?? '')
  const toggled = keys.includes(letter) ? keys.filter((key) => key !== letter) : [...keys, letter]
  if (toggled.length === 0) cells.delete(role)
  else cells.set(role, lettersText(scheme, toggled))
  return withRow(answers, row, cells)
}

/** The answers with a role left out of a row on purpose, or, where it was, with no opinion on it. */
export function toggleLeftOut(answers: Answers, { row, role }: CellRef): Answers {
  const cells = new Map(answers.get(row))
  if (cells.get(role) === '') cells.delete(role)
  else cells.set(role, '')
  return withRow(answers, row, cells)
}

/** The answers with another one to a row; one that says nothing of any role is none. */
export function withRow(answers: Answers, row: RowId, cells: ReadonlyMap<RoleId, string>): Answers {
  const next = new Map(answers)
  if (cells.size === 0) next.delete(row)
  else next.set(row, cells)
  return next
}
