import { findLetter, inReadingOrder } from './letters.ts'
import type { LetterKind, Matrix, Responsibility } from './matrix.ts'
import { isResponsibility } from './query.ts'

/** What a list of charts shows of one: its title, and its first rows in miniature. */
export interface ChartCard {
  readonly title: string
  readonly lines: readonly CardLine[]
}

/** A row in miniature: how long its name is, and the first letter of each role by its kind. */
export interface CardLine {
  readonly name: number
  readonly kinds: readonly (LetterKind | 'none')[]
}

/** So much of a chart is shown. */
export const cardSize = { lines: 5, roles: 4, name: 60 } as const

/** The card of a chart. */
export function chartCard(matrix: Matrix): ChartCard {
  const rows = matrix.rows.filter(isResponsibility).slice(0, cardSize.lines)
  return { title: matrix.title, lines: rows.map((row) => lineOf(matrix, row)) }
}

function lineOf({ roles, scheme }: Matrix, row: Responsibility): CardLine {
  return {
    name: Math.min(cardSize.name, row.name.length),
    kinds: roles.slice(0, cardSize.roles).map(({ id }) => {
      const [first] = inReadingOrder(scheme, row.cells.get(id)?.letters ?? [])
      return (first && findLetter(scheme, first)?.kind) ?? 'none'
    }),
  }
}
