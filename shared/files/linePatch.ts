import * as v from 'valibot'

/**
 * How one text becomes another, line by line: from the top, `skip` lines stay, `drop` lines go, and the lines of `put`
 * come in their place; what is after the last change stays. A line is what stands between two line ends.
 */
export type LinePatch = readonly LineChange[]

export interface LineChange {
  readonly skip: number
  readonly drop: number
  readonly put: readonly string[]
}

const count = v.pipe(v.number(), v.integer(), v.minValue(0))

/** The shape of a patch in a message or a journal. */
export const linePatchSchema = v.pipe(
  v.array(v.strictObject({ skip: count, drop: count, put: v.pipe(v.array(v.string()), v.readonly()) })),
  v.readonly(),
)

/** The changes between the lines of two texts: line by line where both have as many, else all between the first and the last difference. */
export function linePatch(old: readonly string[], now: readonly string[]): LinePatch {
  const shorter = Math.min(old.length, now.length)
  let start = 0
  while (start < shorter && old[start] === now[start]) start++
  let end = 0
  while (end < shorter - start && old[old.length - 1 - end] === now[now.length - 1 - end]) end++
  if (old.length === now.length) return runsOfChanges(old, now, start, old.length - end)
  return [{ skip: start, drop: old.length - start - end, put: now.slice(start, now.length - end) }]
}

function runsOfChanges(
  old: readonly string[],
  now: readonly string[],
  start: number,
  end: number,
): LinePatch {
  const changes: LineChange[] = []
  let skip = start
  for (let at = start; at < end;) {
    let next = at
    while (next < end && old[next] !== now[next]) next++
    if (next > at) changes.push({ skip, drop: next - at, put: now.slice(at, next) })
    skip = next > at ? 0 : skip
    at = next
    while (at < end && old[at] === now[at]) {
      at++
      skip++
    }
  }
  return changes
}

/** The text after a patch; undefined when the patch is not for this text. */
export function applyLinePatch(before: string, patch: LinePatch): string | undefined {
  // With a last line end every line has one.
  const text = `${before}\n`
  const parts: string[] = []
  let at = 0
  for (const { skip, drop, put } of patch) {
    const kept = afterLines(text, at, skip)
    const dropped = kept === undefined ? undefined : afterLines(text, kept, drop)
    if (kept === undefined || dropped === undefined) return undefined
    parts.push(text.slice(at, kept))
    for (const line of put) parts.push(line, '\n')
    at = dropped
  }
  parts.push(text.slice(at))
  return parts.join('').slice(0, -1)
}

/** Where the text goes on after so many lines; undefined when it has fewer. */
function afterLines(text: string, from: number, lines: number): number | undefined {
  let at = from
  for (let done = 0; done < lines; done++) {
    const end = text.indexOf('\n', at)
    if (end < 0) return undefined
    at = end + 1
  }
  return at
}
