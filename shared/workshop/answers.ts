import type { CellRef } from '../commands/command.ts'
import type { LetterKey, RoleId } from '../document/ids.ts'
import { lettersText } from '../document/letters.ts'
import type { Matrix } from '../document/matrix.ts'
import { keysOf } from './answerText.ts'
import type { Answers } from './session.ts'

/**
 * The answers of somebody who votes on the laptop or whose paper card is typed in, with one letter of one cell added or
 * removed. A row is answered for every role as soon as one has a letter, and not answered any more once none has.
 */
export function toggleAnswer(
  { scheme, roles }: Matrix,
  answers: Answers,
  { row, role }: CellRef,
  letter: LetterKey,
): Answers {
  const before = answers.get(row)
  const cells = new Map(roles.map(({ id }): [RoleId, string] => [id, before?.get(id) ?? '']))
  const keys = keysOf(scheme, cells.get(role) ?? '')
  const toggled = keys.includes(letter) ? keys.filter((key) => key !== letter) : [...keys, letter]
  cells.set(role, lettersText(scheme, toggled))
  const next = new Map(answers)
  if ([...cells.values()].every((text) => text === '')) next.delete(row)
  else next.set(row, cells)
  return next
}
