import type { OpenedDocument } from '../../shared/bridge/opening.ts'
import type { DiskNews } from '../../shared/bridge/events.ts'
import { counted } from '../../shared/counted.ts'
import type { Matrix } from '../../shared/document/matrix.ts'
import { matrixIn } from '../../shared/document/parse.ts'
import { serialise } from '../../shared/document/serialise.ts'
import { inWords } from '../../shared/inWords.ts'
import { mergeMatrices, nothingInCommon } from '../../shared/merge/mergeMatrices.ts'
import type { App } from '../window/app.ts'
import { notify, openFailed } from '../window/notices.ts'
import { isDirty, markKnown, replaceMatrix } from '../window/store/documentStore.ts'
import { askAboutConflicts, showConflicts } from './openMerge.ts'
import type { FoundCopy, OpenMerge } from '../window/store/sessionStore.ts'
import { besides, knownWith, startOf } from './knownWith.ts'
import { saveFile } from './saveFile.ts'
import { offerCopy, tellTaken } from './tellCopies.ts'

type CopyNews = Extract<DiskNews, { kind: 'copy' }>

/** Merges another state of the open chart into it, as one step of undo: a copy that was found beside it, else a file of choice. */
export async function mergeCopy(app: App): Promise<void> {
  // One after the other: what is open is settled first.
  if (app.session.getState().openMerge) return showConflicts(app)
  const [found] = app.session.getState().copies
  if (found) return mergeFound(app, found)
  const answer = await app.bridge.readCopy()
  if (answer.kind === 'failed') return notify(app, openFailed(answer.error))
  if (answer.kind === 'cancelled') return
  const { document } = app.document.getState()
  const theirs = matrixIn(answer.text)
  if (document === undefined || theirs === undefined) return
  if (theirs.id !== document.matrix.id) {
    const details = `${answer.name} is another chart, not another state of this one. To add its rows, import it.`
    const remedy = { label: 'Import…', action: 'importFile' } as const
    return notify(app, { tone: 'problem', title: 'Nothing was merged', details, remedy })
  }
  mergeIn(app, { name: answer.name, from: 'copy' }, theirs, nothingInCommon())
}

/** Takes in the other side of a merge that git left in the file that was just opened. */
export function takeInOtherSide(app: App, { name, otherSide }: OpenedDocument): void {
  const theirs = matrixIn(otherSide?.theirs ?? '')
  if (!theirs) return
  mergeIn(app, { name, from: 'file' }, theirs, matrixIn(otherSide?.base ?? '') ?? nothingInCommon())
}

/**
 * Meets another file with this chart beside it. One that a synchronising program has made, and that goes together with the chart,
 * is merged at once; any other is only offered, as somebody may have wanted a variant.
 */
export function meetCopy(app: App, news: CopyNews): void {
  const { document } = app.document.getState()
  const theirs = matrixIn(news.text)
  if (document === undefined || theirs === undefined) return
  const { name, standing, isByEngine } = news
  if (standing === 'held') return isByEngine ? tellTaken(app, { name, changes: [] }) : undefined
  const { before, base, isNewer } = startOf(document, news)
  const copy: FoundCopy = { name, matrix: theirs, base }
  if (!isByEngine || base === undefined || app.session.getState().openMerge) return offerCopy(app, copy)
  const ours = isNewer ? document.matrix : besides(document.matrix, theirs)
  const merged = mergeMatrices(base, ours, theirs)
  if (merged.conflicts.length > 0) return offerCopy(app, copy)
  const isSaved = document.matrix === before
  const known = isSaved ? merged.matrix : knownWith(before, merged, isNewer)
  void app.bridge.acceptCopy({ name, taken: { known: serialise(known), isAll: isSaved } })
  if (merged.changes.length === 0) {
    markKnown(app.document, isSaved ? document.matrix : known)
    return tellTaken(app, { name, changes: [] })
  }
  replaceMatrix(app.document, merged.matrix, `Merge ${name}`)
  markKnown(app.document, known)
  tellTaken(app, { name, changes: merged.changes })
}

/** Removes the copies of which everything is in the file. What is not saved yet is saved before. */
export async function removeCopies(app: App): Promise<void> {
  const { document } = app.document.getState()
  if (document && isDirty(document) && !(await saveFile(app, 'again'))) return
  const names = await app.bridge.removeCopies()
  const removed = names.length > mostNames ? `${names.length} copies` : inWords(names)
  if (names.length > 0) return notify(app, { tone: 'done', title: `Removed ${removed}` })
  const details = 'A copy is removed only when everything in it is in the saved chart.'
  notify(app, { tone: 'remark', title: 'No copy was removed', details })
}

const mostNames = 3
const removal = { label: 'Remove the Copy', action: 'removeCopies' } as const

function mergeFound(app: App, { name, matrix, base }: FoundCopy): void {
  const { copies } = app.session.getState()
  app.session.setState({ copies: copies.filter((copy) => copy.name !== name) })
  mergeIn(app, { name, from: 'copy', isBeside: true }, matrix, base ?? nothingInCommon())
}

function mergeIn(
  app: App,
  source: Pick<OpenMerge, 'name' | 'from' | 'isBeside'>,
  theirs: Matrix,
  base: Matrix,
): void {
  const { name } = source
  const { document } = app.document.getState()
  if (document === undefined) return
  const merged = mergeMatrices(base, besides(document.matrix, theirs), theirs)
  replaceMatrix(app.document, merged.matrix, `Merge ${name}`)
  if (merged.conflicts.length > 0) return askAboutConflicts(app, { ...source, merged })
  if (source.isBeside) void app.bridge.acceptCopy({ name, taken: null })
  const { changes } = merged
  notify(app, {
    ...{ tone: 'remark', title: `${counted(changes.length, 'change')} merged from ${name}` },
    details: `${document.autosave === 'asked' ? 'Save to keep it. ' : ''}Undo takes it back.`,
    untilNextChange: true,
    ...(source.isBeside ? { remedy: removal } : {}),
  })
}
