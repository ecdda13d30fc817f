import type { Matrix } from '../../document/matrix.ts'
import { dayInWords } from '../../dates.ts'
import { isolated, nameInSentence, titleOnPaper } from '../../document/names.ts'
import { isDraftWords } from '../../editions/editionWords.ts'
import { displayMarkup } from '../../escapeMarkup.ts'
import { writeChartersHtml } from './charters.ts'
import { coverageWords } from './chartWords.ts'
import { chosenPart, sheetOf, type ExportOptions } from './exportOptions.ts'
import { behindChart, writeMapHtml } from './html.ts'
import { lines, numberNotes } from './htmlChart.ts'
import { pageOf } from './htmlPage.ts'
import { mapHtml } from './mapHtml.ts'
import { rolesOnTables, tellsStates } from './paperMeasures.ts'
import { paperStyle } from './paperStyle.ts'
import { paperTable } from './paperTable.ts'

/**
 * A chart as it is laid before a board: a title with the day and which edition it is, how many have an owner in a sentence, who
 * answers for each row in words. One HTML page without scripts, which the application prints or makes a PDF of.
 */
export function writePaper(whole: Matrix, options: ExportOptions): string {
  if (options.map === 'only') return writeMapHtml(whole, options)
  if (options.charters === 'only') return writeChartersHtml(whole, options)
  const chosen = chosenPart(whole, options)
  // What is parked, and with whom, is part of the record.
  const matrix = options.hasRecord ? chosen : { ...chosen, parked: [] }
  const sheet = sheetOf(options)
  const { numbers } = numberNotes(matrix)
  const tables = rolesOnTables(matrix, sheet).map((roles, at) => {
    const table = paperTable(matrix, {
      ...{ roles, sheet, notes: numbers, isFirst: at === 0, hasLegend: options.hasLegend },
    })
    return at === 0 ? table : `<div class="page">${table}</div>`
  })
  return pageOf(
    matrix,
    options,
    [
      headHtml(matrix, options),
      ...(options.map === 'also' ? mapHtml(whole, options) : []),
      '<main><h2 class="vh">Chart</h2>',
      `<p class="said">${saidHtml(matrix)}</p>`,
      ...tables,
      ...behindChart(whole, matrix, options, tellsStates(matrix, sheet) ? ['status', 'holder'] : ['holder']),
      '</main>',
    ],
    paperStyle(matrix),
  )
}

/** The title and the goal; beside them the day, and which edition it is or a draft of which. */
function headHtml(matrix: Matrix, { date, edition }: ExportOptions): string {
  const isDraft = isDraftWords(edition)
  const mark = isDraft ? `<p class="mark">${displayMarkup(edition)}</p>` : ''
  const about = [`As of ${date}`, ...(edition === '' || isDraft ? [] : [edition])]
  return `<header class="head"><div><h1 dir="auto">${lines(titleOnPaper(matrix.title))}</h1>${
    matrix.goal === '' ? '' : `<p class="goal" dir="auto">${lines(matrix.goal)}</p>`
  }</div><div class="about">${mark}${about.map((text) => `<p>${displayMarkup(text)}</p>`).join('')}</div></header>`
}

/** `12 of 13 have one accountable owner.`, and what is parked with whom. */
function saidHtml(matrix: Matrix): string {
  const parked = matrix.parked.map(({ rowName, owner, due }) => {
    const who = owner.trim() === '' ? '' : `: ${isolated(owner.trim())} decides`
    const until = due === undefined ? '' : `${who === '' ? ' until' : ' by'} ${dayInWords(due)}`
    return `${nameInSentence('responsibility', rowName)} is parked${who}${until}.`
  })
  const said = parked.length > mostParkedNamed ? [`${parked.length} rows are parked.`] : parked
  return `<b>${displayMarkup(coverageWords(matrix))}.</b> ${displayMarkup(said.join(' '))}`
}

/** More parked rows are only counted at the top; each says its state. */
const mostParkedNamed = 2
