/** What a page can hold, in pixels. */
interface PageRoom {
  /** of the whole box, as high as a page is where there is only one */
  readonly all: number
  /** what the buttons between pages take of it where there are several */
  readonly buttons: number
  /** between two things */
  readonly gap: number
}

/**
 * The places at which pages begin, so that each holds as many things as fit one below the other. What is higher than a page has one of
 * its own. Always at least one page.
 */
export function pageStarts(heights: readonly number[], { all, buttons, gap }: PageRoom): readonly number[] {
  const starts = startsIn(heights, gap, all)
  return starts.length === 1 ? starts : startsIn(heights, gap, all - buttons)
}

function startsIn(heights: readonly number[], gap: number, room: number): readonly number[] {
  const starts = [0]
  let used = 0
  heights.forEach((height, at) => {
    const needed = used === 0 ? height : used + gap + height
    if (needed <= room || used === 0) used = needed
    else {
      starts.push(at)
      used = height
    }
  })
  return starts
}

/** The page on which a thing stands. */
export function pageOf(starts: readonly number[], at: number): number {
  return Math.max(
    0,
    starts.findLastIndex((start) => start <= at),
  )
}

/** So many lines stand together under their heading. */
const linesTogether = 4

/** The lines under a heading, in parts that fit on a page together with it; one part without any lines where there are none. */
export function linesInParts<Line>(lines: readonly Line[]): readonly (readonly Line[])[] {
  const count = Math.max(1, Math.ceil(lines.length / linesTogether))
  return Array.from({ length: count }, (_, at) => lines.slice(at * linesTogether, (at + 1) * linesTogether))
}
