import type { Matrix } from '../document/matrix.ts'
import { mergedSaves, type ChartState, type Saves } from '../document/saves.ts'
import { mergeMatrices, nothingInCommon } from './mergeMatrices.ts'
import { greatestCommon, type Known } from './standing.ts'

/**
 * What two states come from, as one matrix. Where that is several states, neither of which contains another (three people
 * took in each other's saves in different orders), they are merged first, as git's recursive strategy does. Where that
 * brings a conflict, what they in turn come from is taken: it asks more, and loses nothing.
 *
 * @param bases as {@link greatestCommon} found them
 * @param load the content of a kept state; undefined when it is not there any more
 * @returns undefined when nothing is known in common
 */
export async function commonBase<State extends ChartState>(
  bases: readonly State[],
  known: Pick<Known<State>, 'kept' | 'doubted'>,
  load: (state: State) => Promise<Matrix | undefined>,
): Promise<Matrix | undefined> {
  const [first, ...others] = bases
  if (first === undefined) return undefined
  let matrix = await load(first)
  if (matrix === undefined) return withoutOne(bases, known, first, load)
  let saves: Saves = first.saves
  for (const other of others) {
    const theirs = await load(other)
    if (theirs === undefined) return withoutOne(bases, known, other, load)
    const below = greatestCommon(saves, other.saves, known.kept, known.doubted)
    const base = await commonBase(below, known, load)
    const merged = mergeMatrices(base ?? nothingInCommon(), matrix, theirs)
    if (merged.conflicts.length > 0) return base
    matrix = merged.matrix
    saves = mergedSaves(saves, other.saves)
  }
  return matrix
}

/** The same where the content of one is not there any more. */
function withoutOne<State extends ChartState>(
  bases: readonly State[],
  known: Pick<Known<State>, 'kept' | 'doubted'>,
  gone: State,
  load: (state: State) => Promise<Matrix | undefined>,
): Promise<Matrix | undefined> {
  const [left, kept] = [without(bases, gone), without(known.kept, gone)]
  const below = greatestCommon(gone.saves, gone.saves, kept, known.doubted)
  return commonBase([...left, ...without(below, ...left)], { ...known, kept }, load)
}

function without<State>(states: readonly State[], ...gone: readonly State[]): readonly State[] {
  return states.filter((state) => !gone.includes(state))
}
