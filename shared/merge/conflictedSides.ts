import type { Matrix } from '../document/matrix.ts'
import { parseMatrix } from '../document/parse.ts'
import { currentVersion } from '../document/schema.ts'
import { markedSides } from './conflictMarks.ts'

/** Both sides of a chart that git could not merge. */
export interface ConflictedSides {
  readonly ours: Matrix
  readonly theirs: Matrix
  /** what both come from; undefined: the text does not say, or it cannot be read */
  readonly base: Matrix | undefined
}

/** Both sides of a text with git's conflict marks; undefined when it has none, or one of them does not open. */
export function conflictedSides(text: string): ConflictedSides | undefined {
  const sides = markedSides(text)
  if (sides === undefined) return undefined
  const [ours, theirs, base] = [sideOf(sides.ours), sideOf(sides.theirs), sideOf(sides.base ?? '')]
  return ours && theirs && { ours, theirs, base }
}

/**
 * What both sides come from, but for the rows and roles that one of them lacks. Git merges by lines: of one that was moved it
 * leaves nothing on a side, where nobody has removed it. So nothing goes because a side lacks it.
 */
export function withoutMissing(base: Matrix, ours: Matrix, theirs: Matrix): Matrix {
  const inBoth = <T extends { readonly id: string }>(
    list: (matrix: Matrix) => readonly T[],
  ): readonly T[] => {
    const [mine, others] = [ours, theirs].map((matrix) => new Set(list(matrix).map(({ id }) => id)))
    return list(base).filter(({ id }) => mine?.has(id) && others?.has(id))
  }
  return { ...base, rows: inBoth(({ rows }) => rows), roles: inBoth(({ roles }) => roles) }
}

/** A side that a newer Remit wrote is not taken: it could not be written back as it was. */
function sideOf(text: string): Matrix | undefined {
  const parsed = parseMatrix(text)
  return parsed.ok && parsed.value.version <= currentVersion ? parsed.value.matrix : undefined
}
