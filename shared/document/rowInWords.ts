import { lettersText } from './letters.ts'
import type { Matrix, Responsibility } from './matrix.ts'
import { nameOfRole, shortened } from './names.ts'
import { termInWords } from './term.ts'

/** Who holds what on a row: `CIO: A for internal systems, CTO: C`; empty when nobody holds a letter. */
export function rowInWords(matrix: Matrix, row: Pick<Responsibility, 'cells'>): string {
  const held = matrix.roles.flatMap(({ id }): string[] => {
    const cell = row.cells.get(id)
    const letters = lettersText(matrix.scheme, cell?.letters ?? [])
    const scope = shortened(cell?.scope ?? '')
    const term = termInWords(cell?.term ?? '')
    if (letters === '') return []
    return [
      `${nameOfRole(matrix, id)}: ${letters}${scope === '' ? '' : ` for ${scope}`}${term === '' ? '' : ` ${term}`}`,
    ]
  })
  return held.join(', ')
}
