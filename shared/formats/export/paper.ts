import type { Matrix } from '../../document/matrix.ts'
import { titleOnPaper } from '../../document/names.ts'
import { displayMarkup } from '../../escapeMarkup.ts'
import { writeChartersHtml } from './charters.ts'
import { chosenPart, sheetOf, type ExportOptions } from './exportOptions.ts'
import { behindChart, writeMapHtml } from './html.ts'
import { numberNotes } from './htmlChart.ts'
import { pageOf } from './htmlPage.ts'
import { mapHtml } from './mapHtml.ts'
import { paperHead } from './paperHead.ts'
import { rolesOnTables, tellsStates } from './paperMeasures.ts'
import { paperStyle } from './paperStyle.ts'
import { paperTable } from './paperTable.ts'
import { aboutPaper, saidOfChart } from './paperWords.ts'

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

function headHtml(matrix: Matrix, options: ExportOptions): string {
  const { mark, lines } = aboutPaper(options)
  const head = { title: titleOnPaper(matrix.title), goal: matrix.goal, about: lines, mark }
  return paperHead(head, options.letterhead.logo)
}

/** `12 of 13 have one accountable owner.`, and what is parked with whom. */
function saidHtml(matrix: Matrix): string {
  const { covered, parked } = saidOfChart(matrix)
  return `<b>${displayMarkup(covered)}</b> ${displayMarkup(parked)}`
}
