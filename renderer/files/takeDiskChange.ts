import type { DiskNews } from '../../shared/bridge/events.ts'
import { counted } from '../../shared/counted.ts'
import type { Matrix } from '../../shared/document/matrix.ts'
import { matrixIn } from '../../shared/document/parse.ts'
import { serialise } from '../../shared/document/serialise.ts'
import { mergeMatrices, nothingInCommon, type Merged } from '../../shared/merge/mergeMatrices.ts'
import { describeRemark } from '../../shared/merge/remarks.ts'
import { withDisputed } from '../../shared/merge/withDisputed.ts'
import { isSameSaves, isWithin, noSaves } from '../../shared/document/saves.ts'
import { besides, knownWith, startOf } from './knownWith.ts'
import type { App } from '../window/app.ts'
import { afterTyping, awaitMore, awaitTyped, forgetAwaited, isTypedOver } from './awaitMore.ts'
import { askAboutConflicts, endMerge } from './openMerge.ts'
import { beginWorkAnew } from './keepWork.ts'
import { meetCopy } from './mergeCopy.ts'
import { askAboutSetBack, endSetBack } from './setBack.ts'
import { notify } from '../window/notices.ts'
import { markFound, markLost, takeFromDisk } from '../window/store/documentStore.ts'
import type { SaveProblem } from '../window/store/sessionStore.ts'
import { layerAt } from '../window/store/frontStore.ts'

/**
 * Takes in what another program wrote into the open file: as one step that undo takes back. Where something is unsaved
 * here both sides are merged; what both changed differently is asked.
 */
export function takeDiskChange(app: App, news: DiskNews): void {
  const { document } = app.document.getState()
  if (document === undefined) return
  const name = document.fileName ?? 'The file'
  if (news.kind === 'unreadable' || news.kind === 'out-of-reach') {
    const [title, reason] =
      news.kind === 'unreadable'
        ? [`${name} was changed by another program`, 'changed by another program']
        : [`${name} cannot be read now`, 'it cannot be read']
    const details = `${news.problem} Your chart is as it was here; nothing was taken over.`
    return tellLost(app, { tone: 'remark', title, details, remedy, reason })
  }
  if (news.kind === 'gone') {
    const details = 'It was moved, renamed or deleted. Your chart is still here.'
    const title = `${name} is no longer where it was`
    return tellLost(app, { tone: 'problem', title, details, remedy, reason: 'it is gone' })
  }
  if (news.kind === 'link-turned') return tellTurned(app, name, news.to)
  if (news.kind === 'echo') return tellEcho(app, name)
  if (news.kind === 'copy')
    return isTypedOver(app) ? afterTyping(app, () => takeDiskChange(app, news)) : meetCopy(app, news)
  app.session.setState({ saveProblem: undefined })
  endSetBack(app)
  if (waiting.has(app)) waiting.set(app, undefined)
  forgetAwaited(app)
  if (news.kind !== 'changed') return tellFound(app, name)
  if (isTypedOver(app)) return awaitTyped(app, () => takeChanged(app, name, news))
  takeChanged(app, name, news)
}

type Changed = Extract<DiskNews, { kind: 'changed' }>

function takeChanged(app: App, name: string, news: Changed): void {
  const theirs = matrixIn(news.text)
  if (theirs === undefined) return
  if (theirs.id !== app.document.getState().document?.matrix.id) return tellAnother(app, name)
  if (news.standing === 'older')
    return askAboutSetBack(app, { name, matrix: theirs, sha256: news.sha256, at: news.at })
  if (news.isBaseIncomplete) return awaitMore(app, () => takeIn(app, name, theirs, news))
  takeIn(app, name, theirs, news)
}

function takeIn(app: App, name: string, theirs: Matrix, news: Changed): void {
  const { document } = app.document.getState()
  if (document === undefined) return
  const { openMerge } = app.session.getState()
  const open = openMerge?.from === 'file' ? openMerge.merged : undefined
  // What does not contain the state that is asked about would end the question unanswered.
  const { sha256 } = news
  const { before, base, isNewer } = startOf(document, news)
  if (open && !isNewer && !goesOnFrom(theirs, open.three.theirs)) return takeLater(app, news)
  const beside = base ?? nothingInCommon()
  // What nobody has chosen yet is still to be chosen, and nothing else is asked again.
  const common = isNewer ? before : open ? withDisputed(open, beside) : beside
  const ours = isNewer ? document.matrix : besides(document.matrix, theirs)
  const merged = mergeMatrices(common, ours, theirs)
  const isAll = document.matrix === before && merged.conflicts.length === 0
  const known = isAll ? merged.matrix : knownWith(before, merged, isNewer)
  void app.bridge.acceptDisk({ sha256, taken: { known: serialise(known), isAll } })
  beginWorkAnew(app)
  takeFromDisk(app.document, { matrix: merged.matrix, file: theirs, known })
  if (news.isMarked) markLost(app.document)
  tell(app, name, merged)
}

/** Whether a state was saved by somebody who had the other one. */
function goesOnFrom({ saves = noSaves }: Matrix, { saves: earlier = noSaves }: Matrix): boolean {
  return earlier.size > 0 && isWithin(earlier, saves) && !isSameSaves(earlier, saves)
}

/** Takes in later what came while another state is asked about; the last that came, as that is what the file holds. */
function takeLater(app: App, news: DiskNews): void {
  if (!waiting.has(app)) {
    const stop = app.session.subscribe(({ openMerge }) => {
      if (openMerge?.from === 'file') return
      stop()
      const last = waiting.get(app)
      waiting.delete(app)
      // What was chosen is on the screen by then.
      if (last) queueMicrotask(() => takeDiskChange(app, last))
    })
  }
  waiting.set(app, news)
}

/** What came while something else is asked about; undefined: it is no longer what the file holds. */
const waiting = new WeakMap<App, DiskNews | undefined>()

/** A synchronising program that had not seen the last save put back what was there before it. */
function tellEcho(app: App, name: string): void {
  const title = `An earlier state of ${name} came back; yours was written again`
  const details = 'A synchronising program had not yet seen your last save. Nothing of it is lost.'
  notify(app, { tone: 'done', title, details })
}

function tellTurned(app: App, name: string, to: string | null): void {
  const title =
    to === null
      ? 'The link this file was opened by leads nowhere now'
      : `The link to ${name} now leads to ${to}`
  const other = to === null ? '' : ' To see the other file, open it.'
  const details = `This window still shows and saves ${name}.${other}`
  notify(app, { tone: 'remark', title, details })
}

const remedy = { label: 'Save As…', action: 'saveAs' } as const

/** A folder above was replaced, or somebody saved another chart under this name: two charts are not merged unasked. */
function tellAnother(app: App, name: string): void {
  const title = `${name} is another chart now`
  const details =
    'Another program put it in the place of yours. Nothing of it was taken over. Your chart is still here.'
  tellLost(app, { tone: 'remark', title, details, remedy, reason: 'another chart is in its place' })
}

/** The file no longer holds the chart, so that it is not saved, even if nothing was changed here since. */
function tellLost(app: App, problem: SaveProblem): void {
  forgetAwaited(app)
  // The earlier state is no longer there to go back to.
  endSetBack(app)
  notify(app, problem)
  if (app.document.getState().document?.isReadOnly) return
  app.session.setState({ saveProblem: problem })
  beginWorkAnew(app)
  markLost(app.document)
}

function tellFound(app: App, name: string): void {
  beginWorkAnew(app)
  markFound(app.document)
  notify(app, { tone: 'done', title: `${name} is back` })
}

function tell(app: App, name: string, merged: Merged): void {
  const { changes, conflicts, remarks } = merged
  const { openMerge, notice } = app.session.getState()
  if (conflicts.length > 0) {
    if (openMerge?.from === 'copy') {
      const details = `The file was changed by another program, which comes first. Merge ${openMerge.name} once more after it.`
      notify(app, { tone: 'remark', title: `${openMerge.name} is still to be merged`, details })
    }
    return askAboutConflicts(app, { name, from: 'file', merged })
  }
  if (openMerge?.from === 'file') endMerge(app)
  // It was away, and is back.
  if (notice?.remedy?.action === 'saveAs') app.session.setState({ notice: undefined })
  if (changes.length === 0) return
  const title = `${counted(changes.length, 'change')} from ${name} taken in`
  // An audience sees the slides change, and need not read what.
  if (layerAt(app.front.getState(), 'presentation')) return notify(app, { tone: 'done', title })
  const lines = [...remarks.map(describeRemark), ...changes.map(({ words }) => words)].slice(0, mostLines)
  const left = remarks.length + changes.length - lines.length
  const more = left > 0 ? [`… and ${left} more`] : []
  notify(app, {
    ...{ tone: 'remark', title },
    details: `Another program wrote the file. Undo takes it back here.\n${[...lines, ...more].join('\n')}`,
    untilNextChange: true,
  })
}

const mostLines = 12
