import { dayInWords } from '../../dates.ts'
import { rowDetailFields } from '../../document/fields.ts'
import { tableTextsOf } from '../../document/fieldValues.ts'
import type { Matrix, Responsibility } from '../../document/matrix.ts'
import { isolated, nameByItself, nameInSentence } from '../../document/names.ts'
import { assignedTo } from '../../document/query.ts'
import { saidBelow } from '../../document/term.ts'
import { isDraftWords } from '../../editions/editionWords.ts'
import { coverageWords } from './chartWords.ts'
import type { ExportOptions } from './exportOptions.ts'

/** What stands beside the title of a paper: what it is marked as, a draft in any case; the day, the edition, the company's line. */
export function aboutPaper({
  date,
  edition,
  mark: given,
  letterhead,
}: Pick<ExportOptions, 'date' | 'edition' | 'mark' | 'letterhead'>): {
  readonly mark: string
  readonly lines: readonly string[]
} {
  const mark = given || (isDraftWords(edition) ? edition : '')
  const lines = [`As of ${date}`, edition === mark ? '' : edition, letterhead.line]
  return { mark, lines: lines.filter(Boolean) }
}

/** `12 of 13 have one accountable owner.`, and what is parked with whom. */
export function saidOfChart(matrix: Matrix): { readonly covered: string; readonly parked: string } {
  const parked = matrix.parked.map(({ rowName, owner, due }) => {
    const who = owner.trim() === '' ? '' : `: ${isolated(owner.trim())} decides`
    const until = due === undefined ? '' : `${who === '' ? ' until' : ' by'} ${dayInWords(due)}`
    return `${nameInSentence('responsibility', rowName)} is parked${who}${until}.`
  })
  const said = parked.length > mostParkedNamed ? [`${parked.length} rows are parked.`] : parked
  return { covered: `${coverageWords(matrix)}.`, parked: said.join(' ') }
}

/** More parked rows are only counted at the top; each says its state. */
const mostParkedNamed = 2

/** What is said where nobody answers for a row. */
export const nobodyYet = 'nobody yet'

/** `Accountable`, or what the chart's scheme calls who answers for the result. */
export function ownerName({ scheme }: Matrix): string {
  return scheme.letters.find(({ kind }) => kind === 'owner')?.name ?? 'Assigned to'
}

/** Somebody who answers for a row: the role, its holder, and the part where several do; empty where there is none. */
export interface OwnerInWords {
  readonly role: string
  readonly holder: string
  readonly part: string
}

/** Everybody who answers for a row, in words. */
export function ownersInWords(matrix: Matrix, row: Responsibility): readonly OwnerInWords[] {
  const owners = assignedTo(matrix, row).filter(({ isOwner }) => isOwner)
  return owners.map(({ role }) => {
    const cell = row.cells.get(role.id)
    const part = owners.length > 1 && cell ? saidBelow(cell) : ''
    return { role: nameByItself('role', role.name), holder: role.holder.trim(), part }
  })
}

/** `Agreed`, `Parked until 15 January 2027`; nothing for a row that is simply open. */
export function stateInWords({ parked }: Matrix, row: Responsibility): string {
  const place = parked.find((one) => one.row === row.id)
  if (place?.due !== undefined) return `Parked until ${dayInWords(place.due)}`
  return place ? 'Parked' : (tableTextsOf(rowDetailFields, row, 'words').status ?? '')
}
