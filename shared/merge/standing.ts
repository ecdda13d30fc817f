import type { ChartState, Save, Saves } from '../document/saves.ts'
import { isSameSaves, isWithin } from '../document/saves.ts'

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
  /** the ids of ours under which another computer was found to count as well */
  readonly doubted: ReadonlySet<string>
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
export function standingOf(
  theirs: ChartState,
  ours: ChartState,
  doubted: ReadonlySet<string> = nobody,
): Standing {
  if (theirs.mark === ours.mark) return 'same'
  if (hasTwoUnderOneCount(theirs.saves, ours.saves)) return 'beside'
  const isNewer = containsState(theirs.saves, ours, doubted)
  const isOlder = containsState(ours.saves, theirs, doubted)
  if (isNewer === isOlder) return 'beside'
  return isNewer ? 'newer' : 'older'
}

/**
 * How theirs stands to ours, by all that is known here.
 *
 * - A state that says it contains what another kept one says, with other content, was changed by something that does not count
 *   its saves. It is a change of that kept state, and so beside ours even if ours contains that one.
 * - A state that is older, and of which it is not certain that it was made by a save, may be such a change, too: beside.
 * - A count under an id of ours that we never reached, or two contents under one count, show that two computers have one id. What
 *   is merged then needs a save under another one, and a line of that id is believed for the very save it names and no other.
 */
export function judge<State extends ChartState>(
  theirs: ChartState,
  ours: ChartState,
  known: Known<State>,
): Judgement<State> {
  const { kept } = known
  const doubted = idsInDoubt(theirs.saves, ours.saves, known)
  const standing = standingOf(theirs, ours, doubted)
  if (standing === 'same') return { kind: 'same' }
  const beside = (bases: readonly State[], isUncounted: boolean) =>
    ({ kind: 'beside', bases, isUncounted }) as const
  const common = (states: readonly State[]) => greatestCommon(theirs.saves, ours.saves, states, doubted)
  const isOursInDoubt = [...doubted].some((id) => known.counted.has(id))
  if (isOursInDoubt || hasTwoUnderOneCount(theirs.saves, ours.saves)) return beside(common(kept), true)

  const isCertain = isSaved(theirs) || kept.some((state) => isSameState(state, theirs))
  if (isCertain && standing !== 'beside') return { kind: standing }
  const changed = kept.findLast(({ saves }) => isSameSaves(saves, theirs.saves))
  if (!isCertain && changed) {
    const isInOurs = containsState(ours.saves, changed, doubted)
    return beside(isInOurs ? [changed] : common(kept), true)
  }
  if (standing === 'newer') return { kind: 'newer' }
  if (isSameSaves(theirs.saves, ours.saves)) {
    // Theirs is what ours was made of by something that does not count.
    if (isSaved(theirs) && !isSaved(ours)) return { kind: 'older' }
    return beside(common(kept.filter((state) => !isSameSaves(state.saves, ours.saves))), true)
  }
  return beside(common(kept), standing === 'older')
}

/** Of the states that contain nothing but what both contain, those that no other one contains. */
export function greatestCommon<State extends ChartState>(
  a: Saves,
  b: Saves,
  kept: readonly State[],
  doubted: ReadonlySet<string> = nobody,
): readonly State[] {
  const isIn = (saves: Saves, state: State): boolean => containsState(saves, state, doubted)
  let greatest: readonly State[] = []
  for (const state of kept.toReversed()) {
    if (!isIn(a, state) || !isIn(b, state) || greatest.some(({ saves }) => isIn(saves, state))) continue
    greatest = [...greatest.filter((other) => !isIn(state.saves, other)), state]
  }
  return greatest
}

/** Whether these saves contain all that a state contains. A save that is not doubted stands for all that was in it. */
function containsState(saves: Saves, state: ChartState, doubted: ReadonlySet<string>): boolean {
  if (doubted.size === 0) return isWithin(state.saves, saves)
  const [sure, doubtful] = [new Map<string, Save>(), new Map<string, Save>()]
  for (const [id, save] of state.saves) (doubted.has(id) ? doubtful : sure).set(id, save)
  if (!isWithin(sure, saves)) return false
  const isVeryOne = ([id, { count, mark }]: readonly [string, Save]): boolean => {
    const other = saves.get(id)
    return other?.count === count && other.mark === mark
  }
  return isSaved({ ...state, saves: sure }) || [...doubtful].every(isVeryOne)
}

/** The ids under which two computers count, as far as theirs, ours and what was kept show it. */
export function idsInDoubt(
  theirs: Saves,
  ours: Saves,
  { kept, counted, doubted }: Known,
): ReadonlySet<string> {
  const inDoubt = new Set(doubted)
  const marks = new Map<string, string>()
  for (const saves of [theirs, ours, ...kept.map((state) => state.saves)]) {
    for (const [id, { count, mark }] of saves) {
      const save = `${id} ${count}`
      if ((marks.get(save) ?? mark) !== mark) inDoubt.add(id)
      marks.set(save, mark)
    }
  }
  for (const [id, { count }] of theirs) if (count > (counted.get(id) ?? Infinity)) inDoubt.add(id)
  return inDoubt
}

/** Whether a save made this very content: one of the lines has its mark. A merge of two saves has none. */
export function isSaved({ saves, mark }: ChartState): boolean {
  for (const save of saves.values()) if (save.mark === mark) return true
  return false
}

/** Whether one count of one installation stands for two contents: two computers count under one id. */
function hasTwoUnderOneCount(a: Saves, b: Saves): boolean {
  for (const [id, { count, mark }] of a) {
    const other = b.get(id)
    if (other?.count === count && other.mark !== mark) return true
  }
  return false
}

const nobody: ReadonlySet<string> = new Set()

function isSameState(a: ChartState, b: ChartState): boolean {
  return a.mark === b.mark && isSameSaves(a.saves, b.saves)
}
