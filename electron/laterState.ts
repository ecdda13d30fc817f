import { chartState } from '../shared/document/contentMark.ts'
import type { Matrix } from '../shared/document/matrix.ts'
import { serialise } from '../shared/document/serialise.ts'
import type { SaveSurroundings } from '../shared/files/disk.ts'
import type { KeptState } from './files/keptStates.ts'
import type { KeptContent, States } from './files/states.ts'
import { findState, knownAfter, type KnownState } from './foundState.ts'

interface LaterState {
  readonly known: KnownState
  /** when the file was last saved here, in milliseconds since 1970; 0: it was somebody else who wrote it last, as far as is known */
  readonly writtenAt: number
  /** what is shown in place of what the file holds */
  readonly later?: KeptContent & Pick<KeptState, 'sha256'>
}

/** The last state this file was left in, where it now lacks something of that: somebody has put another one in its place. */
export async function laterState(
  around: SaveSurroundings,
  states: States | undefined,
  path: string,
  matrix: Matrix,
): Promise<LaterState> {
  const last = await states?.lastOf(matrix.id, path)
  const writtenAt = last?.isOurs === true ? last.at : 0
  const inFile = { known: chartState(matrix, around.sha256), writtenAt }
  if (states === undefined || last === undefined) return inFile
  const found = await findState(around, states, last, { text: serialise(matrix), sha256: '' })
  const judgement = found?.judgement
  if (!found || judgement?.kind === 'same' || judgement?.kind === 'newer') return inFile
  // A text editor or an older Remit has gone on from it.
  const isChangeOfLast = judgement?.kind === 'beside' && judgement.bases[0]?.mark === last.mark
  if (isChangeOfLast)
    return { known: await knownAfter(around, states, last, found, { known: matrix, isAll: true }), writtenAt }
  const content = await states.read(last)
  if (content === undefined) return { known: found.state, writtenAt }
  return { known: last, writtenAt, later: { ...content, sha256: last.sha256 } }
}
