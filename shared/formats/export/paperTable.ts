import { coverageInWords } from '../../coverageInWords.ts'
import { dayInWords } from '../../dates.ts'
import { lettersToRead } from '../../document/letters.ts'
import type { Matrix, Responsibility, Role } from '../../document/matrix.ts'
import { nameByItself, titleOnPaper } from '../../document/names.ts'
import { assignedTo, isResponsibility, rowNumbers, sectionCoverage } from '../../document/query.ts'
import { rowDetailFields } from '../../document/fields.ts'
import { tableTextsOf } from '../../document/fieldValues.ts'
import { saidBelow } from '../../document/term.ts'
import { displayMarkup } from '../../escapeMarkup.ts'
import { letterWords } from './chartWords.ts'
import { cellHtml, exactText, lines, tokenHtml, type NoteNumbers } from './htmlChart.ts'
import { sheetParts, type SheetPart } from './sheetParts.ts'
import { textWidth, wrapped } from '../../textWidth.ts'

/** Millimetres of a sheet of paper, and what of it stands around the table. */
export interface Sheet {
  readonly width: number
  readonly height: number
}

/** Millimetres: the margins of a page, and the columns of the table. */
export const margin = 14
const columns = { number: 9, name: 58, accountable: 44, state: 34 } as const
/** The narrowest and widest column of a role: as its letters need, or the longest word of its name. */
const roleColumn = { least: 17, most: 26, size: 3.3 } as const
/** Millimetres of a line of names and of scopes, of the padding of a row, and of a character of size 1 in either. */
const line = { name: 4.65, scope: 3.4, padding: 1.7 } as const
const size = { name: 3.25, scope: 2.5 } as const
/** Millimetres that the bottom margin, head and legend take of each sheet, the title of the first, and what is left for rounding. */
const furniture = { bottom: 16, head: 5, headLine: 4.4, foot: 4, footLine: 6.2, title: 40, spare: 3 } as const

/** The roles that fit beside the names, on sheets with who answers and the state, and on the others. */
function rolesOnSheet(
  matrix: Matrix,
  { width }: Pick<Sheet, 'width'>,
): { readonly first: number; readonly other: number } {
  const room = width - 2 * margin - columns.number - columns.name
  const role = roleWidth(matrix)
  const besides = columns.accountable + (tellsStates(matrix, { width }) ? columns.state : 0)
  return {
    first: Math.max(1, Math.floor((room - besides) / role)),
    other: Math.max(1, Math.floor(room / role)),
  }
}

/** Millimetres of the columns of roles: all the same, as the longest word among their names needs. */
export function roleWidth({ roles }: Matrix): number {
  const words = roles.flatMap(({ name }) => name.split(/[\s/-]+/))
  const longest = Math.max(0, ...words.map((word) => textWidth(word, roleColumn.size) + 2))
  return Math.round(Math.min(roleColumn.most, Math.max(roleColumn.least, longest)))
}

/** The roles on the first table, and on each that follows. */
export function rolesOnTables(matrix: Matrix, sheet: Sheet): readonly (readonly Role[])[] {
  const { roles } = matrix
  const { first, other } = rolesOnSheet(matrix, sheet)
  if (roles.length <= first) return [roles]
  const tables = 1 + Math.ceil((roles.length - first) / other)
  const rest = Math.ceil((roles.length - first) / (tables - 1))
  return [
    roles.slice(0, first),
    ...Array.from({ length: tables - 1 }, (_, at) => roles.slice(first + at * rest, first + (at + 1) * rest)),
  ]
}

/** Whether a column of its own tells how rows stand: where any has a state, and no role has to go to another sheet for it. */
export function tellsStates(matrix: Matrix, { width }: Pick<Sheet, 'width'>): boolean {
  const { rows, roles, parked } = matrix
  const places = new Set(parked.map(({ row }) => row))
  const room = width - 2 * margin - columns.number - columns.name - columns.accountable - columns.state
  const isRoom = roles.length * roleWidth(matrix) <= room
  return (
    isRoom && rows.some((row) => isResponsibility(row) && (row.status !== undefined || places.has(row.id)))
  )
}

export interface PaperTable {
  readonly roles: readonly Role[]
  readonly sheet: Sheet
  readonly notes: NoteNumbers
  /** the first of a chart says who answers, in words, and how rows stand */
  readonly isFirst: boolean
  readonly hasLegend: boolean
}

/** A chart as a table for paper: who answers for each row in words, its letters, its state; the legend at the foot of each sheet. */
export function paperTable(matrix: Matrix, table: PaperTable): string {
  const { roles, isFirst, hasLegend } = table
  const states = isFirst && tellsStates(matrix, table.sheet)
  const count = 2 + roles.length + (isFirst ? 1 : 0) + (states ? 1 : 0)
  const cols = [
    '<col class="number"><col>',
    isFirst ? '<col class="who">' : '',
    '<col class="role">'.repeat(roles.length),
    states ? '<col class="state">' : '',
  ]
  const heads = roles.map(
    ({ name }) => `<th scope="col" class="role" dir="auto">${lines(nameByItself('role', name))}</th>`,
  )
  const head = [
    '<th scope="col" class="number"><span class="vh">No.</span></th><th scope="col">Responsibility</th>',
    isFirst ? `<th scope="col">${displayMarkup(ownerName(matrix))}</th>` : '',
    ...heads,
    states ? '<th scope="col" class="state">State</th>' : '',
  ]
  const parts = sheetParts(matrix.rows, heightsOf(matrix, table))
  const numbers = rowNumbers(matrix.rows)
  const bodies = parts.map((part) => {
    const rows = part.rows.map((row) => {
      const accountable = isFirst ? `<td class="who">${whoHtml(matrix, row)}</td>` : ''
      const cells = roles.map((role) => {
        const cell = row.cells.get(role.id)
        return `<td class="cell">${cell ? cellHtml(matrix.scheme, cell, table.notes.get(`${row.id} ${role.id}`)) : ''}</td>`
      })
      const state = states ? `<td class="state">${displayMarkup(stateOf(matrix, row))}</td>` : ''
      const name = `<th scope="row" dir="auto"${exactText(row.name)}>${lines(nameByItself('responsibility', row.name))}</th>`
      return `<tr><td class="number">${numbers.get(row.id) ?? ''}</td>${name}${accountable}${cells.join('')}${state}</tr>`
    })
    return bodyHtml(matrix, part, count, rows)
  })
  const foot = hasLegend
    ? `<tfoot><tr><td colspan="${count}"><ul class="legend" aria-label="Legend">${legendItems(matrix)}</ul></td></tr></tfoot>`
    : ''
  return `<table class="paper"><caption class="vh">${lines(titleOnPaper(matrix.title))}</caption><colgroup>${cols.join('')}</colgroup><thead><tr>${head.join('')}</tr></thead>\n${bodies.join('\n')}\n${foot}</table>`
}

/** `Accountable`, or what the chart's scheme calls who answers for the result. */
function ownerName({ scheme }: Matrix): string {
  return scheme.letters.find(({ kind }) => kind === 'owner')?.name ?? 'Assigned to'
}

function bodyHtml(matrix: Matrix, part: SheetPart, columnCount: number, rows: readonly string[]): string {
  const { section, isContinued } = part
  if (section === undefined) return `<tbody>\n${rows.join('\n')}\n</tbody>`
  const own = sectionCoverage(matrix).get(section.id)
  const covered = own === undefined || own.responsibilities === 0 ? '' : coverageInWords(own)
  const said = isContinued ? 'continued' : covered
  const words = said === '' ? '' : ` <span class="quiet">${displayMarkup(said)}</span>`
  const name = lines(nameByItself('section', section.name))
  const heading = `<tr class="section"><td></td><th scope="rowgroup" colspan="${columnCount - 1}" dir="auto">${name}${words}</th></tr>`
  return `<tbody class="${isContinued ? 'whole continued' : 'whole'}">\n${heading}\n${rows.join('\n')}\n</tbody>`
}

/** `CIO Ines Ferreira`, a line for each who answers; `nobody yet`. */
function whoHtml(matrix: Matrix, row: Responsibility): string {
  const owners = assignedTo(matrix, row).filter(({ isOwner }) => isOwner)
  if (owners.length === 0) return '<span class="nobody">nobody yet</span>'
  const said = owners.map(({ role }) => {
    const cell = row.cells.get(role.id)
    const below = owners.length > 1 && cell ? saidBelow(cell) : ''
    const holder = role.holder.trim() === '' ? '' : ` ${displayMarkup(role.holder.trim())}`
    const part = below === '' ? '' : ` <span class="quiet">(${displayMarkup(below)})</span>`
    return `<span dir="auto"><b>${displayMarkup(nameByItself('role', role.name))}</b>${holder}${part}</span>`
  })
  return said.join('<br>')
}

/** `Agreed`, `Parked until 15 January 2027`; nothing for a row that is simply open. */
function stateOf({ parked }: Matrix, row: Responsibility): string {
  const place = parked.find((one) => one.row === row.id)
  if (place?.due !== undefined) return `Parked until ${dayInWords(place.due)}`
  return place ? 'Parked' : (tableTextsOf(rowDetailFields, row, 'words').status ?? '')
}

function legendItems(matrix: Matrix): string {
  return lettersToRead(matrix.scheme)
    .map(
      (letter) =>
        `<li>${tokenHtml(letter, letter.key)} <span dir="auto">${lines(letterWords(letter))}</span></li>`,
    )
    .join('')
}

function footHeight({ scheme }: Matrix, { sheet, hasLegend }: PaperTable): number {
  if (!hasLegend) return 0
  const width = lettersToRead(scheme).reduce(
    (sum, letter) => sum + textWidth(letterWords(letter), 3.1) + 13,
    0,
  )
  return furniture.foot + Math.ceil(width / (sheet.width - 2 * margin)) * furniture.footLine
}

/** About how high rows are on paper, so that parts are cut where sheets end. */
function heightsOf(matrix: Matrix, table: PaperTable) {
  const { roles, sheet, isFirst } = table
  const beside = isFirst ? columns.accountable + (tellsStates(matrix, sheet) ? columns.state : 0) : 0
  const role = roleWidth(matrix)
  const name = sheet.width - 2 * margin - columns.number - beside - roles.length * role
  const high = (text: string, width: number, of: 'name' | 'scope'): number =>
    text === '' ? 0 : wrapped(text, width, size[of]).length * line[of]
  const headLines = Math.max(1, ...roles.map((one) => wrapped(one.name, role - 1, roleColumn.size).length))
  const head = furniture.head + headLines * furniture.headLine
  const other = sheet.height - margin - furniture.bottom - furniture.spare - head - footHeight(matrix, table)
  const row = (one: Responsibility): number => {
    const cells = roles.map(({ id }) =>
      high(saidBelow(one.cells.get(id) ?? { scope: '' }), role - 1, 'scope'),
    )
    const owners = assignedTo(matrix, one).filter(({ isOwner }) => isOwner)
    const who = owners.map(({ role: owner }) =>
      high(`${owner.name} ${owner.holder}`, columns.accountable - 2, 'name'),
    )
    return (
      line.padding +
      Math.max(
        high(one.name || ' ', name - 3, 'name'),
        isFirst ? who.reduce((sum, part) => sum + part, 0) : 0,
        5.3 + Math.max(0, ...cells),
      )
    )
  }
  return { first: other - (isFirst ? furniture.title : 0), other, heading: line.name + 3.2, row }
}
