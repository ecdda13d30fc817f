import { counted } from '../counted.ts'
import { dayInWords } from '../dates.ts'
import type { Edition, Matrix } from '../document/matrix.ts'
import { digestOfEdition } from '../document/recordDigest.ts'
import { changesSinceEdition } from './changesSinceEdition.ts'
import { latestEdition } from './editionChart.ts'
import { editionCode } from './editionCode.ts'
import { editionAsItStands } from './signing.ts'

/** When an edition was adopted and by whom: `adopted on 30 November 2026 by Ines Ferreira`. */
export function adoptedWords({ at, by }: Pick<Edition, 'at' | 'by'>): string {
  return `adopted on ${dayInWords(at)}${by.trim() === '' ? '' : ` by ${by.trim()}`}`
}

/**
 * What every paper says of the chart on it: `Edition 3, adopted on 30 November 2026, code 7K3M-9QXA-P2RT`, or `Draft after
 * edition 3`. Empty while nothing was adopted.
 *
 * @param edition the one that is on the paper; else the chart is, as it stands
 */
export function paperWords(matrix: Matrix, edition: Edition | undefined = editionAsItStands(matrix)): string {
  const latest = latestEdition(matrix)
  if (latest === undefined) return ''
  if (edition === undefined) return `Draft after edition ${latest.number}${twice(matrix, latest)}`
  const name = `Edition ${edition.number}, ${adoptedWords(edition)}`
  if (digestOfEdition(edition) === 'broken') return `${name}, and changed by hand since`
  const code = editionCode(edition.digest)
  return code === undefined ? name : `${name}, code ${code}`
}

/** What the title of the window says of the chart: `Edition 3, 4 changes since`. Empty while nothing was adopted. */
export function draftWords(matrix: Matrix): string {
  const latest = latestEdition(matrix)
  if (latest === undefined) return ''
  const changes = changesSinceEdition(matrix, latest)
  const since = changes.length === 0 ? '' : `, ${counted(changes.length, 'change')} since`
  return `Edition ${latest.number}${twice(matrix, latest)}${since}`
}

/** Two people who adopt apart make two editions of one number: that is said wherever the number is. */
function twice({ editions }: Matrix, { number }: Edition): string {
  const count = editions.filter((one) => one.number === number).length
  return count === 1 ? '' : ` (there are ${count})`
}
