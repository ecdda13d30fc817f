import { isLegendWord } from './columnWords.ts'
import { filledIn, gridOf, isText, type Filled, type Grid } from './grid.ts'
import { readLegend } from './legend.ts'
import type { Repair } from './repairs.ts'
import type { SourceTable } from './source.ts'
import { kindOf } from './textKind.ts'

/** Wider tables have no legend beside them. */
const widest = 1_000
/** Cells that are looked at to find where it starts; a table made to do harm may have a gap in every other column. */
const mostLooked = 20_000_000

/**
 * The table without what stands right of its columns and says what letters mean; that goes with the table as lines. Right of a
 * blank column it may be a block with other words, too, as long as no letters of a chart are among them; right beside the last role it is
 * a legend and nothing else, below a blank header.
 */
export function withoutSideLegend(source: SourceTable): SourceTable {
  const grid = gridOf(source)
  if (grid.width > widest) return source
  const used = usedColumns(grid)
  const left = { cells: mostLooked }
  for (let column = 2; column < grid.width && left.cells > 0; column++) {
    const isBehindGap = !used.has(column - 1)
    const lines = used.has(column) ? linesFrom(grid, column, isBehindGap, left) : undefined
    if (lines) return without(source, column, lines)
  }
  return source
}

function usedColumns(grid: Grid): ReadonlySet<number> {
  const used = new Set<number>()
  for (const texts of grid.texts) {
    for (const [column, text] of texts.entries()) if (isText(text)) used.add(column)
  }
  return used
}

/** A line of the block beside a chart. */
interface Line {
  readonly row: number
  readonly texts: readonly Filled[]
  /** what it says of letters, each as a line; how many of them */
  readonly says: readonly string[]
  readonly explains: number
  readonly isLegend: boolean
}

/** The lines of the block from a column on; undefined when it explains fewer than two letters or holds something else. */
function linesFrom(
  grid: Grid,
  from: number,
  mayHoldWords: boolean,
  left: { cells: number },
): readonly Line[] | undefined {
  const lines: Line[] = []
  for (let row = 0; row < grid.height; row++) {
    left.cells -= grid.width
    if (left.cells < 0) return undefined
    const texts = filledIn(grid, row).filter(({ column }) => column >= from)
    if (texts.length === 0) continue
    const words = texts.map(({ text }) => text)
    const turned = mayHoldWords ? wordBefore(words) : undefined
    const found = turned ? readLegend([turned]) : readLegend(words)
    const isLegend = found !== undefined || texts.every(({ text }) => isLegendWord(text))
    const areWords = texts.every(({ text }) => kindOf(text) === 'text')
    if (!isLegend && !(mayHoldWords && areWords)) return undefined
    const isEach = words.length > 1 && words.every((text) => (readLegend([text]) ?? []).length > 0)
    const [key, ...rest] = words
    const says = turned ? [turned] : isEach ? words : [[key, rest.join(': ')].filter(Boolean).join(' = ')]
    lines.push({ row, texts, says, explains: found?.length ?? 0, isLegend })
  }
  return lines.reduce((sum, { explains }) => sum + explains, 0) < 2 ? undefined : lines
}

/** `Lead | L` as a line of a legend: the word, and behind it its first letter. */
function wordBefore([word = '', letter = '', ...more]: readonly string[]): string | undefined {
  const isPair = more.length === 0 && /^\p{Lu}$/u.test(letter) && /^\p{L}{4}/u.test(word)
  return isPair && word.toUpperCase().startsWith(letter) ? `${letter} = ${word}` : undefined
}

function without(source: SourceTable, from: number, lines: readonly Line[]): SourceTable {
  const repairs = lines.map(({ row, texts, isLegend }): Repair => {
    const place = { row: row + 1, column: (texts[0]?.column ?? 0) + 1 }
    const found = texts.map(({ text }) => text).join(' | ')
    return isLegend
      ? {
          ...{ kind: 'legend', ...place, found },
          done: 'the legend beside the chart; taken for the wording of its letters where it fits',
        }
      : { kind: 'left-out', ...place, found, done: 'stands beside the chart; left out' }
  })
  return {
    ...source,
    table: source.table.map((row) => row.slice(0, from)),
    legend: [...source.legend, ...lines.flatMap(({ says, isLegend }) => (isLegend ? says : []))],
    repairs: [...source.repairs, ...repairs],
  }
}
