import { fitted, textWidth, wrapped } from '../../shared/textWidth.ts'

/**
 * The largest scale from `smallest` to 1 at which something fits, to two parts in a hundred. What fits nowhere gets the
 * smallest.
 *
 * @param fits whether it fits at a scale; what fits at one fits at every smaller one
 */
export function largestFit(fits: (scale: number) => boolean, smallest: number): number {
  if (fits(1)) return 1
  let [low, high] = [smallest, 1]
  while (high - low > 0.02) {
    const middle = (low + high) / 2
    if (fits(middle)) low = middle
    else high = middle
  }
  return low
}

/** A name as it stands in a box of its own. */
export interface FittedName {
  /** with `…` where it is folded */
  readonly text: string
  /** in parts of the usual size */
  readonly scale: number
}

/**
 * A name in so many lines of a width: set smaller if it has to be, down to what is still read, and folded where that is not enough.
 * So a long one takes nothing from what stands beside it.
 *
 * @param size of its type; `smallest` it is read at, both in pixels of a screen of 1920 x 1080
 */
export function fitName(name: string, { width, lines, size, smallest = 28 }: NameBox): FittedName {
  const fits = (scale: number): boolean => {
    const all = wrapped(name, width, size * scale)
    const isWhole = name.split(/\s+/).every((word) => textWidth(word, size * scale) <= width)
    return isWhole && all.length * scale <= lines
  }
  const scale = largestFit(fits, smallest / size)
  return { text: fitted(name, width, size * scale, Math.floor(lines / scale)), scale }
}

interface NameBox {
  readonly width: number
  /** as many lines of the usual size are high */
  readonly lines: number
  readonly size: number
  readonly smallest?: number
}

/** The heading of a screen in two lines; one that is longer is folded. */
export function titleOfScreen(title: string): string {
  return fitted(title, 1744, 56, 2)
}

interface Size {
  readonly width: number
  readonly height: number
}

/** How things of one size are laid out in an area: columns, and how much smaller they have to be (1: not at all). */
export interface Arrangement {
  readonly columns: number
  readonly scale: number
}

/** The number of columns that lets `count` things of one size stay as large as possible; of equals the fewest. */
export function arrange(count: number, thing: Size, area: Size, most = count): Arrangement {
  const options = Array.from({ length: Math.max(1, Math.min(count, most)) }, (_, at): Arrangement => {
    const columns = at + 1
    const rows = Math.ceil(count / columns)
    const scale = Math.min(1, area.width / (columns * thing.width), area.height / (rows * thing.height))
    return { columns, scale }
  })
  return options.reduce((best, one) => (one.scale > best.scale ? one : best))
}

/** In how many blocks side by side the rows of a table are read best. */
export function tableBlocks(rows: number, roles: number): number {
  const [nameWidth, roleWidth, rowHeight] = [440, 84, 50]
  const screen = { width: 1184, height: 560 }
  const scaleOf = (blocks: number): number =>
    Math.min(
      1,
      screen.width / (blocks * (nameWidth + roles * roleWidth)),
      screen.height / (Math.ceil(rows / blocks) * rowHeight),
    )
  return [1, 2, 3].reduce((best, blocks) => (scaleOf(blocks) > scaleOf(best) ? blocks : best))
}

/** Lines cut into blocks of about the same length. A heading at the end of one goes to the next, with what it is above. */
export function blocksOf<Line>(
  lines: readonly Line[],
  count: number,
  isHeading: (line: Line) => boolean,
): readonly (readonly Line[])[] {
  const length = Math.ceil(lines.length / count)
  const ends = Array.from({ length: count }, (_, at) => {
    const end = Math.min((at + 1) * length, lines.length)
    const last = lines[end - 1]
    return end < lines.length && last !== undefined && isHeading(last) ? end - 1 : end
  })
  return ends
    .map((end, at) => lines.slice(at === 0 ? 0 : ends[at - 1], end))
    .filter((block) => block.length > 0)
}
