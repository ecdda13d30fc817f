import type { ChartState, Saves } from '../document/saves.ts'
import { commonSaves, isSameSaves, isWithin } from '../document/saves.ts'

/*
 * How one state of a chart stands to another. It is decided by what the states say of themselves and by the states this
 * computer has kept, never by a clock: clocks of two computers disagree, and a synchronising program keeps what it likes of
 * a file's times.
 */

/** How theirs stands to ours: the same content; with all of ours and more; with nothing that is not in ours; or neither. */
export type Standing = 'same' | 'newer' | 'older' | 'beside'

/** What is known here of other states: those that were kept, in the order they came, and how far this computer has counted. */
export interface Known<State extends ChartState = ChartState> {
  readonly kept: readonly State[]
  /** for each id this computer has counted under, the highest count it has used */
  readonly counted: ReadonlyMap<string, number>
}

/** How theirs stands to ours, and what both come from. */
export type Judgement<State extends ChartState = ChartState> =
  | { readonly kind: 'same' | 'newer' | 'older' }
  | {
      readonly kind: 'beside'
      /** the greatest kept states that both contain, for `commonBase`; none: nothing is known in common */
      readonly bases: readonly State[]
      /** theirs holds, or may hold, changes that no line of it stands for: what is merged needs a save of its own */
      readonly isUncounted: boolean
    }

/** By what the two say of themselves alone. The content decides first. */
export function standingOf(theirs: ChartState, ours: ChartState): Standing {
  if (theirs.mark === ours.mark) return 'same'
  if (hasTwoUnderOneCount(theirs.saves, ours.saves)) return 'beside'
  const [isNewer, isOlder] = [isWithin(ours.saves, theirs.saves), isWithin(theirs.saves, ours.saves)]
  if (isNewer === isOlder) return 'beside'
  return isNewer ? 'newer' : 'older'
}

/**
 * How theirs stands to ours, by all that is known here.
 *
 * - A state that says it contains what another kept one says, with other content, was changed by something that does not count
 *   its saves. It is a change of that kept state, and so beside ours even if ours contains that one.
 * - A state that is older, and of which it is not certain that it was made by a save, may be such a change, too: beside.
 * - A count under an id of ours that we never reached, or two contents under one count, show that two computers have one id.
 *   Nothing its lines say can then be believed, so nothing is in common.
 */
export function judge<State extends ChartState>(
  theirs: ChartState,
  ours: ChartState,
  { kept, counted }: Known<State>,
): Judgement<State> {
  const standing = standingOf(theirs, ours)
  if (standing === 'same') return { kind: 'same' }
  const beside = (bases: readonly State[], isUncounted: boolean) =>
    ({ kind: 'beside', bases, isUncounted }) as const
  if (hasTwoUnderOneCount(theirs.saves, ours.saves) || isAheadOf(theirs.saves, counted))
    return beside([], true)

  const isCertain = isSaved(theirs) || kept.some((state) => isSameState(state, theirs))
  if (isCertain && standing !== 'beside') return { kind: standing }
  const changed = kept.findLast(({ saves }) => isSameSaves(saves, theirs.saves))
  if (!isCertain && changed) {
    const isInOurs = isWithin(changed.saves, ours.saves)
    return beside(isInOurs ? [changed] : greatestCommon(theirs.saves, ours.saves, kept), true)
  }
  if (standing === 'newer') return { kind: 'newer' }
  if (isSameSaves(theirs.saves, ours.saves)) {
    // Theirs is what ours was made of by something that does not count.
    if (isSaved(theirs) && !isSaved(ours)) return { kind: 'older' }
    const others = kept.filter((state) => !isSameSaves(state.saves, ours.saves))
    return beside(greatestCommon(theirs.saves, ours.saves, others), true)
  }
  return beside(greatestCommon(theirs.saves, ours.saves, kept), standing === 'older')
}

/** Of the states that contain nothing but what both contain, those that no other one contains. */
export function greatestCommon<State extends ChartState>(
  a: Saves,
  b: Saves,
  kept: readonly State[],
): readonly State[] {
  const common = commonSaves(a, b)
  let greatest: readonly State[] = []
  for (const state of kept.toReversed()) {
    if (!isWithin(state.saves, common) || greatest.some((other) => isWithin(state.saves, other.saves)))
      continue
    greatest = [...greatest.filter((other) => !isWithin(other.saves, state.saves)), state]
  }
  return greatest
}

/** Whether a save made this very content: one of the lines has its mark. A merge of two saves has none. */
export function isSaved({ saves, mark }: ChartState): boolean {
  for (const save of saves.values()) if (save.mark === mark) return true
  return false
}

/** Whether one count of one installation stands for two contents: two computers count under one id. */
export function hasTwoUnderOneCount(a: Saves, b: Saves): boolean {
  for (const [id, { count, mark }] of a) {
    const other = b.get(id)
    if (other?.count === count && other.mark !== mark) return true
  }
  return false
}

/** Whether a state contains saves under an id of ours that we have not made. */
export function isAheadOf(saves: Saves, counted: ReadonlyMap<string, number>): boolean {
  for (const [id, { count }] of saves) if (count > (counted.get(id) ?? Infinity)) return true
  return false
}

function isSameState(a: ChartState, b: ChartState): boolean {
  return a.mark === b.mark && isSameSaves(a.saves, b.saves)
}
