import { isHeaderWord } from './columnWords.ts'
import { countFilled, filledIn, gridOf, isText, textAt, type Grid } from './grid.ts'
import { readLegend } from './legend.ts'
import { ownShape } from './ownLayout.ts'
import { withoutSideLegend } from './sideLegend.ts'
import type { SourceTable } from './source.ts'
import { kindOf } from './textKind.ts'

/**
 * The charts that stand below each other on one sheet, parted by blank rows, each with a header of its own that names other
 * columns; a single chart otherwise. Rows keep their numbers. A legend beside the chart is taken off it.
 */
export function splitTables(source: SourceTable): readonly SourceTable[] {
  if (ownShape(source.table)) return [source]
  const alone = withoutSideLegend(source)
  const sides = sideBySide(alone)
  if (sides) return sides.flatMap(splitTables)
  const grid = gridOf(alone)
  const starts = startsOf(grid)
  if (starts.length < 2) return [alone]
  return starts.map((start, at) => {
    const end = starts[at + 1] ?? grid.height
    const isOwn = (row: number): boolean => row >= (at === 0 ? 0 : start) && row < end
    const [first] = filledIn(grid, start)
    const isTitled = first !== undefined && filledIn(grid, start).length === 1
    return {
      ...alone,
      name: isTitled ? first.text : alone.name === '' ? '' : `${alone.name} (${at + 1})`,
      table: alone.table.map((row, index) => (isOwn(index) ? row : [])),
      merges: alone.merges.filter(({ row }) => isOwn(row)),
      strongRows: new Set([...alone.strongRows].filter(isOwn)),
      repairs: alone.repairs.filter(({ row }) => isOwn(row - 1)),
    }
  })
}

/** A stretch of rows without a blank one among them. */
interface Stretch {
  readonly start: number
  readonly end: number
}

/** The rows at which a chart starts: its header, or the title above it. */
function startsOf(grid: Grid): readonly number[] {
  const starts: number[] = []
  let known = ''
  let before: Stretch | undefined
  for (const stretch of stretchesOf(grid)) {
    const header = headerIn(grid, stretch)
    if (header !== undefined && header !== known) {
      const isTitle =
        before !== undefined && before.end - before.start === 1 && filledIn(grid, before.start).length === 1
      starts.push(isTitle && starts.length > 0 ? (before?.start ?? stretch.start) : stretch.start)
      known = header
    }
    before = stretch
  }
  return starts
}

function stretchesOf(grid: Grid): readonly Stretch[] {
  const stretches: Stretch[] = []
  let start = -1
  for (let row = 0; row <= grid.height; row++) {
    const isBlank = row === grid.height || countFilled(grid, row, 1) === 0
    if (!isBlank && start < 0) start = row
    if (isBlank && start >= 0) {
      stretches.push({ start, end: row })
      start = -1
    }
  }
  return stretches
}

/** The names of the columns in one text, if one of the first rows of a stretch is the header of letters below it. */
function headerIn(grid: Grid, { start, end }: Stretch): string | undefined {
  for (let row = start; row < Math.min(start + 4, end - 1); row++) {
    const [first, ...others] = filledIn(grid, row)
    if (first === undefined || others.length < 2) continue
    const isNames = others.every(({ text }) => kindOf(text) === 'text') && kindOf(first.text) === 'text'
    if (!isNames || readLegend(filledIn(grid, row).map(({ text }) => text))) continue
    let letters = 0
    for (let below = row + 1; below < end && letters < 2; below++) {
      letters += others.filter(({ column }) => kindOf(textAt(grid, below, column)) === 'letters').length
    }
    const roles = others
      .filter(({ text }) => !isHeaderWord('details', text))
      .map(({ text }) => text.toLowerCase())
    return letters > 1 ? roles.join('\n') : undefined
  }
  return undefined
}

/** Two charts that stand beside each other with a blank column between, each with its own names and the same roles; undefined when they do not. */
function sideBySide(source: SourceTable): readonly SourceTable[] | undefined {
  const grid = gridOf(source)
  if (grid.width > widestPair || grid.height > tallestPair) return undefined
  for (let gap = 3; gap < grid.width - 3; gap++) {
    const isBlank = grid.texts.every((_texts, row) => textAt(grid, row, gap) === '')
    const isTwice = (_texts: readonly string[], row: number): boolean => isHeaderTwice(grid, row, gap)
    if (isBlank && grid.texts.slice(0, deepestPair).some(isTwice)) return parted(source, gap)
  }
  return undefined
}

const widestPair = 200
const tallestPair = 5_000
/** Rows from the top in which the headers of a pair are looked for. */
const deepestPair = 60

/** Whether a row names the same columns left and right of a gap: `Activity | Ann | Bob`. */
function isHeaderTwice(grid: Grid, row: number, gap: number): boolean {
  const texts = filledIn(grid, row)
  const left = texts.filter(({ column }) => column < gap).map(({ text }) => text)
  const right = texts.filter(({ column }) => column > gap).map(({ text }) => text)
  const isSame = left.length === right.length && left.every((text, at) => text === right[at])
  return left.length > 2 && isSame && left.every((text) => kindOf(text) === 'text')
}

function parted(source: SourceTable, gap: number): readonly SourceTable[] {
  const side = (isOn: (column: number) => boolean): SourceTable => ({
    ...source,
    table: source.table.map((row) => row.map((text, column) => (isOn(column) ? text : ''))),
    merges: source.merges.filter(({ column }) => isOn(column)),
    repairs: source.repairs.filter(({ column }) => isOn(column - 1)),
  })
  // A title of its own stands alone above a chart.
  const nameOf = ({ table }: SourceTable): string => {
    const [first = []] = table.map((row) => row.filter(isText)).filter((row) => row.length > 0)
    return first.length === 1 ? (first[0] ?? '') : ''
  }
  return [side((column) => column < gap), side((column) => column > gap)].map((one) => ({
    ...one,
    name: nameOf(one),
  }))
}
