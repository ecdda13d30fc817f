import { coverageInWords } from '../../coverageInWords.ts'
import { findLetter, inReadingOrder, lettersToRead } from '../../document/letters.ts'
import type { Cell, Letter, Matrix, Responsibility, Role, Row, Scheme } from '../../document/matrix.ts'
import { rowNumbers, sectionCoverage } from '../../document/query.ts'
import { titleOnPaper } from '../../document/names.ts'
import { saidBelow } from '../../document/term.ts'
import { displayMarkup } from '../../escapeMarkup.ts'
import { letterWords } from './chartWords.ts'
import { guard } from '../formulaGuard.ts'
import { asText } from '../htmlTable.ts'
import { nameHeader, numberHeader } from '../ownHeaders.ts'

/** Notes of a chart while they are numbered, in the order of the chart. */
export interface NumberedNote {
  readonly row: Responsibility
  readonly role: Role
  readonly note: string
}

/** Where each cell's note is in the list of notes, by row and role: `row role`. */
export type NoteNumbers = ReadonlyMap<string, number>

/** The notes of a chart, and their numbers from 1. */
export function numberNotes({ rows, roles }: Matrix): {
  notes: readonly NumberedNote[]
  numbers: NoteNumbers
} {
  const notes: NumberedNote[] = []
  const numbers = new Map<string, number>()
  for (const row of rows) {
    if (row.kind === 'section') continue
    for (const role of roles) {
      const note = row.cells.get(role.id)?.note ?? ''
      if (note !== '') numbers.set(`${row.id} ${role.id}`, notes.push({ row, role, note }))
    }
  }
  return { notes, numbers }
}

/** A letter in the shape of its kind, as text. */
export function tokenHtml(letter: Letter | undefined, key: string): string {
  const hue = letter?.colour ? ` hue-${letter.colour}` : ''
  const title = letter ? ` title="${displayMarkup(letter.name)}"` : ''
  return `<span class="t ${letter?.kind ?? 'unknown'}${hue}"${title}>${displayMarkup(key)}</span>`
}

/** What the letters of a scheme mean, as a list. */
export function legendHtml(scheme: Scheme): string {
  const items = lettersToRead(scheme).map(
    (letter) =>
      `<li>${tokenHtml(letter, letter.key)}<span class="vh"> = </span><span dir="auto">${lines(letterWords(letter))}</span></li>`,
  )
  return `<ul class="legend" aria-label="Legend">${items.join('')}</ul>`
}

/** What a page says in several lines, with its line breaks. */
export function lines(text: string): string {
  return displayMarkup(text).replaceAll(/\r\n|\r|\n/g, '<br>')
}

/** The same where no cell is around it: a program that makes cells of a page runs no text that begins with a word joiner. */
export function prose(text: string): string {
  return text
    .split(/\r\n|\r|\n/)
    .map((line) => `${guard(line) === line ? '' : '&#8288;'}${displayMarkup(line)}`)
    .join('<br>')
}

/**
 * The text as it is, for a cell whose white space a page shows otherwise: reading the page back takes it from here.
 */
export function exactText(text: string): string {
  if (!/^\s|\s$|\s\s|[^\S \n]/.test(text)) return ''
  const white = (char: string) => `&#${char.charCodeAt(0)};`
  return ` data-exact="${displayMarkup(text).replaceAll(/[\t\r\n]/g, white)}"`
}

export interface TableOptions {
  readonly notes: NoteNumbers
  /** `2 of 3` when the roles do not fit beside each other */
  readonly part: string
  /** whether the table is in the layout that `matrixToTable` has, so that a reader knows it */
  readonly isOwnLayout: boolean
}

/**
 * The chart of some roles as an accessible table: a caption, headers with their scope, a row group a section. Borders and
 * alignment are attributes, too, for word processors, which know little of CSS.
 */
export function chartTable(matrix: Matrix, roles: readonly Role[], options: TableOptions): string {
  const { notes, part, isOwnLayout } = options
  const heads = roles.map(({ name, holder }) => {
    const below = holder === '' ? '' : `<br><small>${displayMarkup(holder)}</small>`
    return `<th scope="col" dir="auto"${asText}${exactText(name)}>${lines(name)}${below}</th>`
  })
  // Any other word than Remit's own keeps a reader from taking scopes and holders for nothing.
  const number = isOwnLayout ? numberHeader : 'No'
  const partWords = part === '' ? '' : `, roles ${part}`
  const head = `<tr><th scope="col" class="number">${number}</th><th scope="col" class="name">${nameHeader}${partWords}</th>${heads.join('')}</tr>`
  const numbers = rowNumbers(matrix.rows)
  const covered = sectionCoverage(matrix)
  const groups: string[][] = [[]]
  for (const row of matrix.rows) {
    if (row.kind === 'section') {
      const own = covered.get(row.id)
      const words = own === undefined || own.responsibilities === 0 ? '' : coverageInWords(own)
      groups.push([sectionRow(row, roles.length, words)])
    } else groups.at(-1)?.push(chartRow(matrix.scheme, row, roles, numbers.get(row.id) ?? 0, notes))
  }
  const bodies = groups
    .filter((group) => group.length > 0)
    .map((group) => `<tbody>\n${group.join('\n')}\n</tbody>`)
  const columns = `<colgroup><col class="number"><col class="name">${'<col>'.repeat(roles.length)}</colgroup>`
  return `<div class="scroll"><table class="chart" border="1" cellspacing="0" cellpadding="4">\n<caption><span class="vh">${prose(titleOnPaper(matrix.title))}</span>${part === '' ? '' : `Roles ${part}`}</caption>\n${columns}<thead>${head}</thead>\n${bodies.join('\n')}\n</table></div>`
}

function sectionRow({ name }: Row, roles: number, words: string): string {
  const count = words === '' ? '' : ` data-count="${displayMarkup(words)}"`
  return `<tr class="section"><td></td><th scope="rowgroup" align="left" colspan="${roles + 1}" dir="auto"${count}${asText}${exactText(name)}>${lines(name)}</th></tr>`
}

function chartRow(
  scheme: Scheme,
  row: Responsibility,
  roles: readonly Role[],
  number: number,
  notes: NoteNumbers,
): string {
  const cells = roles.map((role) => {
    const cell = row.cells.get(role.id)
    return cell
      ? `<td class="cell">${cellHtml(scheme, cell, notes.get(`${row.id} ${role.id}`))}</td>`
      : '<td></td>'
  })
  return `<tr><td class="number">${number}</td><th scope="row" align="left" dir="auto"${asText}${exactText(row.name)}>${lines(row.name)}</th>${cells.join('')}</tr>`
}

/** `A/R`, its scope and term in brackets below, and the number of its note. */
export function cellHtml(scheme: Scheme, cell: Cell, note: number | undefined): string {
  const tokens = inReadingOrder(scheme, cell.letters).map((key) => tokenHtml(findLetter(scheme, key), key))
  const mark =
    note === undefined ? '' : `<sup><a href="#note-${note}" aria-label="note ${note}">[${note}]</a></sup>`
  const below = saidBelow(cell)
  const covers = below === '' ? '' : ` <span class="scope" dir="auto">(${lines(below)})</span>`
  return `${tokens.join('<span class="s">/</span>')}${mark}${covers}`
}
