import { report, type Chart } from './chartBuilder.ts'
import { countFilled, placeOf, textAt, type Grid } from './grid.ts'
import { rowKinds, type Shape } from './shape.ts'
import { kindOf } from './textKind.ts'

/** Places that all merged cells may take; in a file made to do harm each takes the whole sheet. */
const mostPlaces = 10_000_000

/** The grid with the letters of merged cells in each of them, and with the name of merged rows in each row. */
export function spreadMerges(grid: Grid, shape: Shape, chart: Chart): Grid {
  const { firstRow, endRow, columns } = shape
  const { sections, continued } = rowKinds(shape)
  const spread = new Map<number, string[]>()
  let places = 0
  for (const merge of grid.merges) {
    const text = textAt(grid, merge.row, merge.column)
    const bottom = Math.min(merge.row + merge.rows, endRow)
    if (text === '' || merge.row < firstRow || merge.row >= endRow || sections.has(merge.row)) continue
    places += (bottom - merge.row) * merge.columns
    if (places > mostPlaces) break
    const isLetters = kindOf(text) === 'letters' || kindOf(text) === 'mark'
    for (let row = merge.row; row < bottom; row++) {
      // A row that only merged cells reach into is none of its own.
      if (continued.has(row) || countFilled(grid, row, 1) === 0) continue
      for (let column = merge.column; column < Math.min(merge.column + merge.columns, grid.width); column++) {
        const kind = columns[column]?.kind
        const isMeant =
          kind === 'letter' || (kind === 'role' && isLetters) || (kind === 'name' && column === merge.column)
        if ((row === merge.row && column === merge.column) || !isMeant || textAt(grid, row, column) !== '')
          continue
        const texts = spread.get(row) ?? [...(grid.texts[row] ?? [])]
        while (texts.length < column) texts.push('')
        texts[column] = text
        spread.set(row, texts)
        report(chart, 'spread', placeOf(grid, row, column), text, 'merged cells; taken for each of them')
      }
    }
  }
  return spread.size === 0
    ? grid
    : { ...grid, texts: grid.texts.map((texts, row) => spread.get(row) ?? texts) }
}
