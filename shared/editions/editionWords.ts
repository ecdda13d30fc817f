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
  if (edition === undefined) return stateWords(matrix, edition)
  const name = `${stateWords(matrix, edition)}, ${adoptedWords(edition)}`
  if (digestOfEdition(edition) === 'broken') return `${name}, and changed by hand since`
  const code = editionCode(edition.digest)
  return code === undefined ? name : `${name}, code ${code}`
}

/**
 * The state of the chart that is shown, in short: `Edition 3`, or `Draft after edition 3`. Empty while nothing was adopted.
 *
 * @param edition the one that is shown; else the chart is, as it stands
 */
export function stateWords(matrix: Matrix, edition: Edition | undefined = editionAsItStands(matrix)): string {
  if (edition) return `Edition ${edition.number}`
  const latest = latestEdition(matrix)
  return latest === undefined ? '' : `${draft} ${latest.number}${twice(matrix, latest)}`
}

const draft = 'Draft after edition'

/** Whether words of `paperWords` are of a draft. */
export function isDraftWords(words: string): boolean {
  return words.startsWith(draft)
}

/** The same words with the day that is shown: `Edition 3, as of 1 January 2027`. An empty day: all days. */
export function withDay(words: string, day: string): string {
  if (day === '') return words
  return words === '' ? `As of ${dayInWords(day)}` : `${words}, as of ${dayInWords(day)}`
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
