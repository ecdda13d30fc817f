import { filledIn, gridOf } from './grid.ts'
import { guessShape } from './guessShape.ts'
import type { SourceTable } from './source.ts'
import { kindOf } from './textKind.ts'

/** The place of the table that most likely is the chart: the one with most letters under roles; the first of equals. */
export function likeliestTable(tables: readonly SourceTable[]): number {
  if (tables.length < 2) return 0
  const scores = tables.map(chartScore)
  return Math.max(0, scores.indexOf(Math.max(...scores)))
}

/** Whether a table has letters or ticks where a chart has them. */
export function looksLikeChart(source: SourceTable): boolean {
  let [found, cells] = [0, 0]
  for (const row of source.table) {
    cells += row.length
    for (const text of row) if (text !== '' && isAssignment(text)) found += 1
    // A large table with letters in it is hardly beside the chart, and costs much to look at.
    if (found >= fewestOfChart && cells > mostLookedAt) return true
  }
  return found >= fewestOfChart && chartScore(source) >= fewestOfChart
}

function isAssignment(text: string): boolean {
  const kind = kindOf(text)
  return kind === 'letters' || kind === 'mark'
}

/** Cells that look like assignments in the smallest chart. */
const fewestOfChart = 2
const mostLookedAt = 20_000

/** More than any table scores by its cells. */
const ownLayout = 1e9

/** How many cells of a table look like assignments. A tick says less than a letter, and a name below a letter as much. */
function chartScore(source: SourceTable): number {
  const shape = guessShape(source)
  if (shape === undefined) return -1
  const grid = gridOf(source, { isTurned: shape.orientation === 'roles-down', isVerbatim: shape.isOwn })
  let score = 0
  for (let row = shape.firstRow; row < shape.endRow; row++) {
    for (const { column, text } of filledIn(grid, row)) {
      const use = shape.columns[column]?.kind
      const kind = kindOf(text)
      if (use === 'letter' && kind !== 'blank') score += 1
      if (use !== 'role' && use !== 'letters') continue
      if (kind === 'letters') score += 1
      if (kind === 'mark') score += 0.1
    }
  }
  // Beside a table in Remit’s own layout stands only what Remit wrote about it: the legend, or less of the chart.
  return shape.isOwn ? score + ownLayout : score
}

/**
 * What a matrix of the table is called when the table itself has no title: the sheet or heading, else the file. A heading such as
 * `2. RACI table` says only what every chart is; the title of the document says which.
 */
export function titleFor({ name, within = '' }: SourceTable, fileName: string): string {
  const isOfProgram =
    /^(?:sheet|tabelle|feuil|feuille|hoja|foglio|blad|planilha|folha|table|tab)\s*\d*(?: \(\d+\))?$/i.test(
      name,
    )
  // Notion puts the number of a page behind its name.
  const plain = fileName.replace(/\.[^.]*$/, '').replace(/(?<=\S) [\da-f]{32}(?:_all)?$/, '')
  if (name === '' || isOfProgram) return plain
  const isSaidBetter =
    !saysNothing(within) || within.split(' ').length > name.replace(/^[\d.)]+\s+/, '').split(' ').length
  const said = within !== '' && saysNothing(name) && isSaidBetter ? within : name
  return said.replace(/(?<=\S)\s*:$/, '')
}

const anyChart =
  /^(?:\d+(?:\.\d+)*[.)]?\s+)?(?:the |la |le |die )?(?:(?:ra[cs]+i|raaci|daci|rapid|matri(?:x|z|ce|zen)|матрица|таблица|chart|table|tab(?:elle|la|leau|ela|ella)|responsib\p{L}+|respons\p{L}+|accountab\p{L}+|zuständigkeit\p{L}*|verantwort\p{L}*|roles?|assignments?|overview|detail(?:s|ed)?|and|of|de|des|der|y|e|et)(?:[\s&/_()-]+|$))+$/iu

/** Whether a heading says no more than that a chart stands below it. */
function saysNothing(heading: string): boolean {
  return anyChart.test(heading)
}
