import type { DiskNews } from '../../shared/bridge/events.ts'
import { isSameContent } from '../../shared/document/contentMark.ts'
import type { Matrix } from '../../shared/document/matrix.ts'
import { matrixIn } from '../../shared/document/parse.ts'
import { noSaves, withSaves } from '../../shared/document/saves.ts'
import { mergeMatrices, type Merged } from '../../shared/merge/mergeMatrices.ts'
import { withDisputed } from '../../shared/merge/withDisputed.ts'
import type { OpenDocument } from '../window/store/documentStore.ts'

interface Start {
  /** what is known until now */
  readonly before: Matrix
  /** undefined: nothing is known in common */
  readonly base: Matrix | undefined
  /** theirs contains all that is known */
  readonly isNewer: boolean
}

/**
 * What a merge with another state goes on from. Since main has looked at that state something may have been saved or taken in
 * here: then it is newer than what was known, but not than what is, and the two are merged as states beside each other.
 */
export function startOf(
  { known, saved, matrix, judgedBy }: OpenDocument,
  { standing, base: text }: Pick<Extract<DiskNews, { kind: 'changed' | 'copy' }>, 'standing' | 'base'>,
): Start {
  const before = known ?? saved ?? matrix
  const base = matrixIn(text ?? '')
  if (standing !== 'newer') return { before, base, isNewer: false }
  const isNewer = base === undefined || isSameContent(base, judgedBy ?? before)
  return { before, base: isNewer ? before : base, isNewer }
}

/**
 * What is known once theirs is taken in: ours as it was saved, with theirs in it. What is still to be chosen stays as it was
 * here, so that a state in which somebody else has settled it is taken in, and what is unsaved here is asked again.
 *
 * @param before what was known until now
 * @param merged theirs, merged with what is on screen
 * @param isNewer whether theirs contains all that was known
 */
export function knownWith(before: Matrix, { conflicts, three }: Merged, isNewer: boolean): Matrix {
  const { base, theirs } = three
  const taken = isNewer ? theirs : mergeMatrices(base, besides(before, theirs), theirs).matrix
  return withDisputed({ conflicts, three: { ...three, base: before } }, taken)
}

/**
 * Ours as a side of a merge with a state that does not contain it: which saves the window's content contains is known to main
 * alone, and without lines of its own it would count as contained.
 */
export function besides(ours: Matrix, theirs: Matrix): Matrix {
  return withSaves(ours, theirs.saves ?? noSaves)
}
