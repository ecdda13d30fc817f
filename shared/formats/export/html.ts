import type { Matrix } from '../../document/matrix.ts'
import { titleOnPaper } from '../../document/names.ts'
import { recordParts } from '../../workshop/minutesParts.ts'
import { displayMarkup } from '../../escapeMarkup.ts'
import { detailColumns, matrixToTable, roleRows } from '../matrixToTable.ts'
import { asText } from '../htmlTable.ts'
import { besideLetters, roleHeader } from '../ownHeaders.ts'
import { detailParts } from './detailParts.ts'
import { chartersHtml, writeChartersHtml } from './charters.ts'
import { chartFacts } from './chartWords.ts'
import { chosenPart, sheetOf, type ExportOptions } from './exportOptions.ts'
import { findingLines } from './findingLines.ts'
import {
  chartTable,
  exactText,
  lines,
  numberNotes,
  legendHtml,
  prose,
  type NumberedNote,
} from './htmlChart.ts'
import { pageOf } from './htmlPage.ts'
import { mapHtml } from './mapHtml.ts'
import { partHtml } from './minutesHtml.ts'
import { roleGroups } from './roleGroups.ts'

/** Roles that fit beside each other: what margins, numbers and names leave, at 16.5 mm each. */
function mostRoles(options: ExportOptions): number {
  return Math.floor((sheetOf(options).width - 24 - 69) / 16.5)
}

/**
 * A chart as one HTML file without scripts or anything to load: for screens, for paper (and so for PDF), and for reading
 * back. Where the drawn tables say less than the chart, or differently, the whole chart stands at the end once more as a
 * plain table, folded away and not printed, in the layout of `matrixToTable`.
 */
export function writeHtml(whole: Matrix, options: ExportOptions): string {
  if (options.map === 'only') return writeMapHtml(whole, options)
  if (options.charters === 'only') return writeChartersHtml(whole, options)
  const matrix = chosenPart(whole, options)
  const { numbers } = numberNotes(matrix)
  const groups = roleGroups(matrix.roles, mostRoles(options))
  const isOwnLayout = groups.length === 1 && !holdsMore(matrix)
  const tables = groups.map((roles, at) => {
    const part = groups.length === 1 ? '' : `${at + 1} of ${groups.length}`
    const table = chartTable(matrix, roles, { notes: numbers, part, isOwnLayout })
    return at === 0 ? table : `<div class="more">${table}</div>`
  })
  return pageOf(matrix, options, [
    ...headHtml(matrix, options),
    ...(options.map === 'also' ? mapHtml(whole, options) : []),
    options.hasLegend ? legendHtml(matrix.scheme) : '',
    `<main><h2 class="vh">Chart</h2>`,
    ...tables,
    ...behindChart(whole, matrix, options),
    isOwnLayout ? '' : plainHtml(matrix),
    '</main>',
  ])
}

/**
 * What stands behind the tables of a chart: notes, details, remarks, its record and charters, as far as they are wanted.
 *
 * @param told fields that the tables tell by themselves
 */
export function behindChart(
  whole: Matrix,
  matrix: Matrix,
  options: ExportOptions,
  told: Parameters<typeof detailParts>[1] = [],
): readonly string[] {
  return [
    notesHtml(numberNotes(matrix).notes),
    ...detailParts(matrix, told).map(partHtml),
    options.hasFindings ? findingsHtml(matrix, options.date) : '',
    ...(options.hasRecord ? recordParts(whole).map(partHtml) : []),
    options.charters === 'none' ? '' : chartersHtml(matrix),
  ]
}

/** The map of a chart alone, as one HTML file. */
export function writeMapHtml(whole: Matrix, options: ExportOptions): string {
  return pageOf(whole, options, [
    ...headHtml(whole, options),
    '<main>',
    ...mapHtml(whole, options),
    '</main>',
  ])
}

function headHtml(matrix: Matrix, options: ExportOptions): readonly string[] {
  return [
    `<header><h1 dir="auto">${prose(titleOnPaper(matrix.title))}</h1>`,
    matrix.goal === '' ? '' : `<p class="goal" dir="auto">${prose(matrix.goal)}</p>`,
    `<p class="facts">${displayMarkup(chartFacts(matrix, options).join(' · '))}</p></header>`,
  ]
}

/** Whether anything is said of the chart, a row, a role or a cell that a table of letters does not say. */
function holdsMore(matrix: Matrix): boolean {
  const { rows, roles, goal } = matrix
  const cells = rows.flatMap((row) => (row.kind === 'section' ? [] : [...row.cells.values()]))
  return (
    goal !== '' ||
    roles.some(({ name }) => roleHeader(name) !== name) ||
    roleRows(roles).length > 0 ||
    detailColumns(matrix).length > 0 ||
    cells.some((cell) => besideLetters.some((what) => cell[what]))
  )
}

function notesHtml(notes: readonly NumberedNote[]): string {
  if (notes.length === 0) return ''
  const items = notes.map(
    ({ row, role, note }, at) =>
      `<li id="note-${at + 1}"><b dir="auto">${prose(row.name)}, ${prose(role.name)}:</b> <span dir="auto">${prose(note)}</span></li>`,
  )
  return `<h2>Notes</h2>\n<ol class="notes">${items.join('\n')}</ol>`
}

function findingsHtml(matrix: Matrix, date: string): string {
  const found = findingLines(matrix, date)
  const items = found.map(
    ({ worth, message, question }) =>
      `<li><span class="sev">${worth}</span> ${prose(message)}. <span class="quiet">${prose(question)}</span></li>`,
  )
  const list =
    found.length === 0 ? '<p>Nothing to be looked at.</p>' : `<ul class="findings">${items.join('\n')}</ul>`
  return `<h2>Remarks</h2>\n${list}`
}

function plainHtml(matrix: Matrix): string {
  // The goal is told from the title by coming second.
  const above = matrix.goal === '' ? [] : [[titleOnPaper(matrix.title)], [matrix.goal]]
  const rows = [...above, ...matrixToTable(matrix)].map(
    (texts, at) =>
      `<tr>${texts.map((text) => `<${at === above.length ? 'th' : 'td'}${/^[A-Z/]*$/.test(text) ? '' : asText}${exactText(text)}>${lines(text)}`).join('')}`,
  )
  return `<details><summary>The whole chart as one plain table</summary>\n<table class="plain" border="1" cellspacing="0"><caption>${prose(matrix.title)}</caption>\n${rows.join('\n')}\n</table></details>`
}
