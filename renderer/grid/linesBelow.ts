import type { Cell } from '../../shared/document/matrix.ts'
import { termDays, textOfDays } from '../../shared/document/term.ts'
import { dayInWords } from '../../shared/dates.ts'

const noBreak = '\u00A0'

/** What stands below the letters of a cell: a scope takes a line and is cut, a day takes two and is not. */
export interface LineBelow {
  readonly kind: 'scope' | 'term'
  readonly text: string
}

/** The scope of a cell, the first day on which it holds and the last one, as far as it has them. */
export function linesBelow({ scope, term = '' }: Cell): readonly LineBelow[] {
  const { from, until } = termDays(term)
  const days = [textOfDays({ from, until: '' }, dayInWords), textOfDays({ from: '', until }, dayInWords)]
  return [
    ...(scope.trim() === '' ? [] : [{ kind: 'scope', text: scope } as const]),
    // Broken before the day, not within it.
    ...days.filter(Boolean).map((text) => ({ kind: 'term', text: whole(text) }) as const),
  ]
}

function whole(text: string): string {
  return text.replaceAll(/(?<=\d.*) /g, noBreak)
}
