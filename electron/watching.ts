import { basename } from 'node:path'
import type { DiskNews } from '../shared/bridge/events.ts'
import { chartState } from '../shared/document/contentMark.ts'
import type { Matrix } from '../shared/document/matrix.ts'
import { isSameSaves, isWithin, mergedSaves, noSaves, withSaves } from '../shared/document/saves.ts'
import { serialise } from '../shared/document/serialise.ts'
import type { SaveSurroundings } from '../shared/files/disk.ts'
import { describeFileError } from '../shared/files/fileError.ts'
import { describeMatrixFileError, type MatrixFileError } from '../shared/files/matrixFile.ts'
import type { DocumentFile } from './documentFile.ts'
import type { Documents } from './documents.ts'
import { isEcho } from './echo.ts'
import { isSaved } from '../shared/merge/standing.ts'
import { withoutMissing, type ConflictedSides } from '../shared/merge/conflictedSides.ts'
import { unmixedSide } from '../shared/merge/unmixedSide.ts'
import { openConflictedFile } from './files/conflictedFile.ts'
import { isEngineName } from './files/engineNames.ts'
import { watchSiblings, type Sibling } from './files/siblings.ts'
import { watchFile, type DiskChange } from './files/watch.ts'
import type { FoundState } from './foundState.ts'
import type { Windows } from './windows.ts'
import { setWatch, type WindowState } from './windowState.ts'

export interface WatchTools {
  readonly around: SaveSurroundings
  readonly documents: Documents
  readonly send: Windows['send']
}

/** Who has seen what is missing here has mostly saved by then. */
const copyPatienceMs = 120_000

/** Watches the file that a window shows now, and no other; to be called whenever that may be another one. */
export function watchDocument(tools: WatchTools, state: WindowState): void {
  const { around, documents, send } = tools
  const { handle } = state
  if (state.watch?.handle === handle) return
  const { path, link } = (handle === undefined ? undefined : documents.find(handle)) ?? {}
  state.watch?.stop()
  setWatch(state, undefined)
  if (path === undefined || handle === undefined || state.window.isDestroyed()) return
  const watch = watchFile({
    ...{ around, path, ...(link === undefined ? {} : { link }) },
    known: () => documents.find(handle)?.hashes ?? [],
    onChange: async (change) => {
      const news = await newsOf(tools, handle, change)
      if (news && state.handle === handle) send(state, { type: 'diskChanged', news })
      return news?.kind === 'echo' ? 'written-over' : 'told'
    },
  })
  const tellCopy = async (sibling: Sibling, isPatient: boolean): Promise<void> => {
    const news = await copyNews(documents, handle, path, sibling, isPatient)
    if (state.handle !== handle) return
    if (news === 'later') setTimeout(() => void tellCopy(sibling, false), copyPatienceMs).unref()
    else if (news) send(state, { type: 'diskChanged', news })
  }
  const stopSiblings = watchSiblings({
    ...{ around, path, documentId: documents.find(handle)?.documentId ?? '' },
    onFound: (sibling) => tellCopy(sibling, true),
  })
  const look = (): void => void watch.check()
  state.window.on('focus', look)
  const stop = (): void => {
    watch.stop()
    stopSiblings()
    if (!state.window.isDestroyed()) state.window.removeListener('focus', look)
  }
  setWatch(state, { handle, checkAnew: () => void watch.checkAnew(), stop })
  state.window.once('closed', stop)
  // Since it was opened it may have been changed, or held something else from the start.
  look()
}

/** What a window is to be told of a change of its file; nothing where it is none to a person. */
export async function newsOf(
  tools: WatchTools,
  handle: string,
  change: DiskChange,
): Promise<DiskNews | undefined> {
  const { documents } = tools
  if (change.kind === 'unreadable') {
    const unreadable = { kind: 'unreadable', problem: describeMatrixFileError(change.error) } as const
    return (await markedNews(tools, handle, change.error)) ?? unreadable
  }
  if (change.kind === 'out-of-reach')
    return { kind: 'out-of-reach', problem: describeFileError(change.error) }
  if (change.kind === 'elsewhere') return linkNews(documents.find(handle), change.to)
  if (change.kind !== 'changed') return change
  const found = await documents.look(handle, change)
  const file = documents.find(handle)
  if (found === undefined || file === undefined) {
    return { ...change, standing: 'newer', base: null, isBaseIncomplete: false, isMarked: false, at: null }
  }
  if ((await isEcho(tools.around, file, found)) && (await documents.writeAgain(handle, found)))
    return { kind: 'echo' }
  return { ...change, ...standingIn(found), isMarked: false }
}

/** The other side of a merge that git left in the file; undefined where it holds something else that does not open. */
async function markedNews(
  { around, documents }: WatchTools,
  handle: string,
  error: MatrixFileError,
): Promise<DiskNews | undefined> {
  const path = documents.find(handle)?.path
  if (path === undefined || error.kind !== 'unreadable' || error.cause.kind !== 'conflict-marks')
    return undefined
  const sides = await openConflictedFile(around, path)
  if (sides === undefined) return undefined
  // Git merges line by line: what a side says it contains is its own word only where the two differ.
  const isOwnWord = !isSameSaves(sides.ours.saves ?? noSaves, sides.theirs.saves ?? noSaves)
  const theirs = isOwnWord ? sides.theirs : withSaves(sides.theirs, noSaves)
  const { sha256 } = sides
  const change = { kind: 'changed', text: serialise(theirs), sha256 } as const
  const found = await documents.look(handle, { ...change, isSide: true })
  // What of theirs is here already leaves only the marks to be written over.
  if (found === undefined) return undefined
  // A clash that somebody else has committed: its ours is none of this window, and would be written over unseen. Opened anew, both ask.
  const known = mergedSaves(found.judgedBy.saves, sides.theirs.saves ?? noSaves)
  if (isOwnWord && !isWithin(sides.ours.saves ?? noSaves, known)) return undefined
  const whole = isOwnWord ? await wholeSide(around, documents, handle, sides, found) : undefined
  if (whole) return { ...change, text: whole.text, ...standingIn(whole), standing: 'beside', isMarked: true }
  const judged = standingIn(found)
  // Had theirs all of ours there would be no marks. Without the state both come from every difference is asked.
  const marked = { ...change, ...judged, standing: 'beside', isMarked: true } as const
  if (!isOwnWord || judged.standing === 'newer')
    return { ...marked, base: baseText(sides, sides.base), isBaseIncomplete: false }
  if (judged.standing === 'older') return { ...marked, base: change.text }
  if (isSaved(found.state)) return { ...marked, base: judged.base ?? baseText(sides, sides.base) }
  return { ...marked, base: baseText(sides, found.base ?? sides.base) }
}

/** Theirs as it was before git put lines of ours into it; undefined where no save of theirs has this very content. */
async function wholeSide(
  around: SaveSurroundings,
  documents: Documents,
  handle: string,
  sides: ConflictedSides,
  { base, judgedBy, sha256 }: FoundState,
): Promise<FoundState | undefined> {
  const ours = judgedBy.content
  if (ours === undefined) return undefined
  for (const from of [base, sides.base]) {
    const whole = from && unmixedSide(sides.theirs, ours, from)
    if (whole && isSaved(chartState(whole, around.sha256)))
      return documents.look(handle, { text: serialise(whole), sha256 })
  }
  return undefined
}

function baseText({ ours, theirs }: ConflictedSides, base: Matrix | undefined): string | null {
  return base ? serialise(withoutMissing(base, ours, theirs)) : null
}

/**
 * What a window is to be told of a file beside its own; nothing of one that is not to be merged. `later`: it cannot be known yet
 * who changed a place last, and who is patient looks once more.
 */
export async function copyNews(
  documents: Documents,
  handle: string,
  path: string,
  sibling: Sibling,
  isPatient: boolean,
): Promise<DiskNews | 'later' | undefined> {
  const found = await documents.lookAside(handle, sibling)
  if (found === undefined || documents.find(handle)?.isReadOnly !== false) return undefined
  if (isPatient && found.isBaseIncomplete) return 'later'
  const { judgement, state } = found
  const { name, text } = sibling
  const isHeld = judgement.kind === 'same' || judgement.kind === 'older'
  const standing = isHeld ? 'held' : judgement.kind
  // Of a copy without lines of saves nobody knows what it was made of.
  const base = state.saves.size === 0 ? undefined : found.base
  return {
    ...{ kind: 'copy', name, text, base: base ? serialise(base) : null },
    ...{ standing, isByEngine: isEngineName(basename(path), name) },
  }
}

/** A link that leads back to the file is no news. */
function linkNews(file: DocumentFile | undefined, to: string | undefined): DiskNews | undefined {
  if (file === undefined || to === file.path) return undefined
  return { kind: 'link-turned', to: to === undefined ? null : basename(to) }
}

function standingIn({ judgement, base, isBaseIncomplete, kept }: FoundState) {
  const { kind } = judgement
  return {
    standing: kind === 'same' ? 'newer' : kind,
    base: base ? serialise(base) : null,
    isBaseIncomplete,
    at: kept ? new Date(kept.at).toISOString() : null,
  } as const
}
