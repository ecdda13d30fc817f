import { coverageInWords } from '../../coverageInWords.ts'
import type { Matrix, Responsibility, Role } from '../../document/matrix.ts'
import { nameByItself, titleOnPaper } from '../../document/names.ts'
import { rowNumbers, sectionCoverage } from '../../document/query.ts'
import { displayMarkup } from '../../escapeMarkup.ts'
import { cellHtml, exactText, legendHtml, lines } from './htmlChart.ts'
import { heightsOf, tellsStates, type PaperTable } from './paperMeasures.ts'
import { nobodyYet, ownerName, ownersInWords, stateInWords } from './paperWords.ts'
import { sheetParts } from './sheetParts.ts'

/** A chart as a table for paper: who answers for each row in words, its letters, its state; the legend at the foot of each sheet. */
export function paperTable(matrix: Matrix, table: PaperTable): string {
  const { roles, isFirst, hasLegend } = table
  const hasStates = isFirst && tellsStates(matrix, table.sheet)
  const count = 2 + roles.length + (isFirst ? 1 : 0) + (hasStates ? 1 : 0)
  const cols = `<col class="number"><col>${isFirst ? '<col class="who">' : ''}${'<col class="role">'.repeat(roles.length)}${hasStates ? '<col class="state">' : ''}`
  const numbers = rowNumbers(matrix.rows)
  const covered = sectionCoverage(matrix)
  const bodies = sheetParts(matrix.rows, heightsOf(matrix, table)).map(({ section, isContinued, rows }) => {
    const told = rows.map((row) =>
      rowHtml(matrix, row, { ...table, hasStates, number: numbers.get(row.id) ?? 0 }),
    )
    if (section === undefined) return `<tbody>\n${told.join('\n')}\n</tbody>`
    const own = covered.get(section.id)
    const isTold = !isContinued && own !== undefined && own.responsibilities > 0
    const said = isContinued ? 'continued' : isTold ? coverageInWords(own) : ''
    const heading = sectionHtml(section.name, said, count)
    return `<tbody class="${isContinued ? 'whole continued' : 'whole'}">\n${heading}\n${told.join('\n')}\n</tbody>`
  })
  const foot = hasLegend
    ? `<tfoot><tr><td colspan="${count}">${legendHtml(matrix.scheme)}</td></tr></tfoot>`
    : ''
  return `<table class="paper"><caption class="vh">${lines(titleOnPaper(matrix.title))}</caption><colgroup>${cols}</colgroup>${headHtml(matrix, roles, { isFirst, hasStates })}\n${bodies.join('\n')}\n${foot}</table>`
}

function headHtml(
  matrix: Matrix,
  roles: readonly Role[],
  { isFirst, hasStates }: { readonly isFirst: boolean; readonly hasStates: boolean },
): string {
  const named = roles.map(
    ({ name }) => `<th scope="col" class="role" dir="auto">${lines(nameByItself('role', name))}</th>`,
  )
  const who = isFirst ? `<th scope="col">${displayMarkup(ownerName(matrix))}</th>` : ''
  const state = hasStates ? '<th scope="col" class="state">State</th>' : ''
  return `<thead><tr><th scope="col" class="number"><span class="vh">No.</span></th><th scope="col">Responsibility</th>${who}${named.join('')}${state}</tr></thead>`
}

interface PaperRow extends Pick<PaperTable, 'roles' | 'notes' | 'isFirst'> {
  readonly hasStates: boolean
  readonly number: number
}

function rowHtml(
  matrix: Matrix,
  row: Responsibility,
  { roles, notes, isFirst, hasStates, number }: PaperRow,
): string {
  const cells = roles.map((role) => {
    const cell = row.cells.get(role.id)
    const html = cell ? cellHtml(matrix.scheme, cell, notes.get(`${row.id} ${role.id}`)) : ''
    return `<td class="cell">${html}</td>`
  })
  const name = `<th scope="row" dir="auto"${exactText(row.name)}>${lines(nameByItself('responsibility', row.name))}</th>`
  const who = isFirst ? `<td class="who">${whoHtml(matrix, row)}</td>` : ''
  const state = hasStates ? `<td class="state">${displayMarkup(stateInWords(matrix, row))}</td>` : ''
  return `<tr><td class="number">${number}</td>${name}${who}${cells.join('')}${state}</tr>`
}

function sectionHtml(name: string, said: string, columnCount: number): string {
  const words = said === '' ? '' : ` <span class="quiet">${displayMarkup(said)}</span>`
  return `<tr class="section"><td></td><th scope="rowgroup" colspan="${columnCount - 1}" dir="auto">${lines(nameByItself('section', name))}${words}</th></tr>`
}

/** `CIO Ines Ferreira`, a line for each who answers; `nobody yet`. */
function whoHtml(matrix: Matrix, row: Responsibility): string {
  const owners = ownersInWords(matrix, row)
  if (owners.length === 0) return `<span class="nobody">${nobodyYet}</span>`
  const said = owners.map(({ role, holder, part }) => {
    const name = holder === '' ? '' : ` ${displayMarkup(holder)}`
    const covers = part === '' ? '' : ` <span class="quiet">(${displayMarkup(part)})</span>`
    return `<span dir="auto"><b>${displayMarkup(role)}</b>${name}${covers}</span>`
  })
  return said.join('<br>')
}
