import { movedItems } from '../document/movedItems.ts'

/** The lines of ours, of what both come from, and of theirs. */
type Three = readonly [ours: readonly string[], base: readonly string[], theirs: readonly string[]]

const marks = ['<<<<<<< ours', '||||||| base', '=======', '>>>>>>> theirs'] as const

/**
 * Three texts in one, with git's conflict marks wherever they are not the same (gitmerge docs, “How conflicts are presented”,
 * style `diff3`), so that `markedSides` reads each of them from it again, whole. No line of theirs may be such a mark.
 */
export function markedText(ours: string, base: string, theirs: string): string {
  const three: Three = [ours.split('\n'), base.split('\n'), theirs.split('\n')]
  const places = three.map((lines) => placesOfSingle(lines))
  const out: string[] = []
  let from = [0, 0, 0]
  for (const anchor of commonLines(three)) {
    const to = places.map((of) => of.get(anchor) ?? 0)
    out.push(...marked(cut(three, from, to)), anchor)
    from = to.map((place) => place + 1)
  }
  out.push(...marked(cut(three, from)))
  return out.join('\n')
}

/** Lines that stand once in each of the three, in an order that is the same in all of them. */
function commonLines([ours, base, theirs]: Three): readonly string[] {
  const [inBase, inTheirs] = [placesOfSingle(base), placesOfSingle(theirs)]
  const common = [...placesOfSingle(ours).keys()].filter((line) => inBase.has(line) && inTheirs.has(line))
  const isCommon = new Set(common)
  const among = (lines: readonly string[]) => lines.filter((line) => isCommon.has(line)).map((id) => ({ id }))
  const [movedInBase, movedInTheirs] = [base, theirs].map((lines) => movedItems(among(lines), among(ours)))
  return common.filter((line) => !movedInBase?.has(line) && !movedInTheirs?.has(line))
}

function placesOfSingle(lines: readonly string[]): ReadonlyMap<string, number> {
  const places = new Map<string, number>()
  const several = new Set<string>()
  for (const [place, line] of lines.entries()) {
    if (places.has(line)) several.add(line)
    places.set(line, place)
  }
  for (const line of several) places.delete(line)
  return places
}

function cut(three: Three, from: readonly number[], to: readonly number[] = []): Three {
  const [ours, base, theirs] = three.map((lines, at) => lines.slice(from[at], to[at]))
  return [ours ?? [], base ?? [], theirs ?? []]
}

/** What stands between two common lines, with marks around what is not the same in all three. */
function marked(three: Three): readonly string[] {
  const [ours] = three
  const shortest = Math.min(...three.map(({ length }) => length))
  const isAlike = (place: number): boolean => new Set(three.map((lines) => lines.at(place))).size === 1
  let start = 0
  while (start < shortest && isAlike(start)) start++
  let end = 0
  while (end < shortest - start && isAlike(-1 - end)) end++
  const [mine, common, other] = three.map((lines) => lines.slice(start, lines.length - end))
  const before = ours.slice(0, start)
  const after = ours.slice(ours.length - end)
  if (three.every(({ length }) => length === start + end)) return [...before, ...after]
  return [
    ...before,
    marks[0],
    ...(mine ?? []),
    marks[1],
    ...(common ?? []),
    marks[2],
    ...(other ?? []),
    marks[3],
    ...after,
  ]
}
