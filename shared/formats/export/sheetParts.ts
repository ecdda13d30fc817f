import type { Responsibility, Row } from '../../document/matrix.ts'

/** Rows that stay together on one sheet of paper, below a heading or none. */
export interface SheetPart {
  readonly section: Row | undefined
  /** whether the section began on a sheet before, so that its heading says that it goes on */
  readonly isContinued: boolean
  readonly rows: readonly Responsibility[]
}

/** Heights in one unit, whichever. */
export interface SheetHeights {
  /** of all rows that fit on the first sheet, and on each of the others */
  readonly first: number
  readonly other: number
  readonly heading: number
  readonly row: (row: Responsibility) => number
}

/** A section that would leave more than this share of a sheet blank is begun on it all the same. */
const mostBlank = 0.35

/**
 * The rows of a chart in parts for sheets of paper: a section stays whole where it fits, and where it does not, each sheet has its
 * heading. Rows without a heading are cut anywhere.
 */
export function sheetParts(rows: readonly Row[], heights: SheetHeights): readonly SheetPart[] {
  const parts: SheetPart[] = []
  let left = heights.first
  for (const { section, rows: own } of sectionsOf(rows)) {
    if (section === undefined) {
      if (own.length > 0) parts.push({ section, isContinued: false, rows: own })
      left = leftAfter(own, left, heights)
      continue
    }
    const whole = own.reduce((sum, row) => sum + heights.row(row), heights.heading)
    const isMoved = whole > left && (whole <= heights.other || left < heights.heading * 4)
    if (isMoved && left <= heights.other * mostBlank) left = heights.other
    let open: Responsibility[] = []
    let isContinued = false
    left -= heights.heading
    for (const row of own) {
      const height = heights.row(row)
      if (height > left && open.length > 0) {
        parts.push({ section, isContinued, rows: open })
        open = []
        isContinued = true
        left = heights.other - heights.heading
      }
      open.push(row)
      left -= height
    }
    parts.push({ section, isContinued, rows: open })
  }
  return parts
}

function leftAfter(
  rows: readonly Responsibility[],
  left: number,
  { other, row: heightOf }: SheetHeights,
): number {
  let rest = left
  for (const row of rows) rest = heightOf(row) > rest ? other - heightOf(row) : rest - heightOf(row)
  return rest
}

function sectionsOf(
  rows: readonly Row[],
): readonly { readonly section: Row | undefined; readonly rows: readonly Responsibility[] }[] {
  const found: { section: Row | undefined; rows: Responsibility[] }[] = [{ section: undefined, rows: [] }]
  for (const row of rows) {
    if (row.kind === 'section') found.push({ section: row, rows: [] })
    else found.at(-1)?.rows.push(row)
  }
  return found
}
