import { chartState } from '../shared/document/contentMark.ts'
import type { Matrix } from '../shared/document/matrix.ts'
import { parseMatrix } from '../shared/document/parse.ts'
import {
  commonSaves,
  isSameSaves,
  isWithin,
  mergedSaves,
  noSaves,
  type ChartState,
  type Saves,
} from '../shared/document/saves.ts'
import { serialise } from '../shared/document/serialise.ts'
import type { SaveSurroundings } from '../shared/files/disk.ts'
import { commonBase } from '../shared/merge/commonBase.ts'
import { idsInDoubt, judge, type Judgement } from '../shared/merge/standing.ts'
import type { KeptState } from './files/keptStates.ts'
import type { States } from './files/states.ts'

/** What somebody else has written. */
export interface WrittenState {
  readonly sha256: string
  readonly text: string
  /** a side of a file that git could not merge: git may have put more into it than its lines of saves say */
  readonly isSide?: boolean
}

/** Another state of an open chart, found in its file or beside it, and how it stands to the one that is known. */
export interface FoundState extends WrittenState {
  readonly matrix: Matrix
  readonly state: ChartState
  readonly judgement: Judgement<KeptState>
  /** what it was judged by: the window may have gone on since */
  readonly judgedBy: KnownState
  /** what both come from; undefined: nothing is known in common, or nothing is to be merged */
  readonly base: Matrix | undefined
  /** both contain saves that no state kept here has: who changed a place last, or removed it, may not be known */
  readonly isBaseIncomplete: boolean
  /** the same state as it was kept here, if it was */
  readonly kept: KeptState | undefined
}

/** The state of a chart that a window goes on from, as main knows it. */
export interface KnownState {
  readonly saves: Saves
  /** undefined: what the window shows has no save of its own yet */
  readonly mark: string | undefined
  /** as the window had it when it was last saved or took something in */
  readonly content?: Matrix
}

/** What came of taking another state in. */
export interface Outcome {
  readonly known: Matrix
  /** nothing was unsaved in the window, and nothing is to be chosen */
  readonly isAll: boolean
}

/** Looks how a text stands to what is known of its chart; undefined when it does not open. */
export async function findState(
  around: SaveSurroundings,
  states: States,
  known: KnownState,
  written: WrittenState,
): Promise<FoundState | undefined> {
  const parsed = parseMatrix(written.text)
  if (!parsed.ok) return undefined
  const { matrix } = parsed.value
  const state = chartState(matrix, around.sha256)
  const knownHere = await states.known(matrix.id)
  const judgement = judge(state, { ...known, mark: known.mark ?? '' }, knownHere)
  const load = async (one: KeptState): Promise<Matrix | undefined> => (await states.read(one))?.matrix
  const doubted = idsInDoubt(state.saves, known.saves, knownHere)
  const base =
    judgement.kind === 'beside'
      ? await commonBase(judgement.bases, { ...knownHere, doubted }, load)
      : judgement.kind === 'older'
        ? undefined
        : known.content
  const kept = knownHere.kept.findLast(
    (one) => one.mark === state.mark && isSameSaves(one.saves, state.saves),
  )
  const isBaseIncomplete =
    judgement.kind === 'beside' && !isCommonIn(judgement.bases, state.saves, known.saves, doubted)
  return { ...written, matrix, state, judgement, judgedBy: known, base, isBaseIncomplete, kept }
}

/** Whether all saves that two states both contain are in what they are merged on. */
function isCommonIn(
  bases: readonly ChartState[],
  theirs: Saves,
  ours: Saves,
  doubted: ReadonlySet<string>,
): boolean {
  const common = [...commonSaves(theirs, ours)].filter(([id]) => !doubted.has(id))
  const inBases = bases.reduce((all, { saves }) => mergedSaves(all, saves), noSaves)
  return isWithin(new Map(common), inBases)
}

/**
 * What is known once a window has taken a state in. Where nothing was unsaved there, others who merge the same two states get
 * the same, so it needs no save of its own; unless it was judged by what is no longer all that is known.
 *
 * @param outcome undefined: the window shows what it did before
 */
export async function knownAfter(
  around: SaveSurroundings,
  states: States,
  known: KnownState,
  { matrix, state, judgement, judgedBy }: FoundState,
  outcome: Outcome | undefined,
): Promise<KnownState> {
  const saves = mergedSaves(known.saves, state.saves)
  const kept = outcome?.known ?? known.content
  const content = kept ? { content: kept } : {}
  const isAll = outcome?.isAll === true && judgedBy === known
  if (judgement.kind !== 'beside') {
    const isTheirs = judgement.kind === 'newer' ? isAll : judgement.kind === 'same' && judgedBy === known
    return { saves, mark: isTheirs ? state.mark : undefined, ...content }
  }
  const mark = isAll ? chartState(outcome.known, around.sha256).mark : undefined
  if (!judgement.isUncounted) return { saves, mark, ...content }
  const inDoubt = idsInDoubt(state.saves, known.saves, await states.known(matrix.id))
  await states.retire(matrix.id, [...inDoubt])
  const counted = await states.count(matrix.id, saves, mark ?? state.mark)
  return { saves: counted, mark, ...content }
}

/** A state as bytes and text, as a file holds it. */
export function bytesOf(matrix: Matrix): Uint8Array {
  return new TextEncoder().encode(serialise(matrix))
}
