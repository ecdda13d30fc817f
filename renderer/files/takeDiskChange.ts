import type { DiskNews } from '../../shared/bridge/requests.ts'
import { counted } from '../../shared/counted.ts'
import { matrixIn } from '../../shared/document/parse.ts'
import { mergeMatrices, type Merged } from '../../shared/merge/mergeMatrices.ts'
import type { App } from '../window/app.ts'
import { askAboutConflicts, endMerge } from './openMerge.ts'
import { beginWorkAnew } from './keepWork.ts'
import { notify } from '../window/notices.ts'
import { isDirty, markFound, markLost, takeFromDisk } from '../window/store/documentStore.ts'
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
  if (news.kind === 'unreadable') {
    const details = `${news.problem} Your chart is as it was here; nothing was taken over.`
    const title = `${name} was changed by another program`
    return tellLost(app, { tone: 'remark', title, details, remedy, reason: 'changed by another program' })
  }
  if (news.kind === 'gone') {
    const details = 'It was moved, renamed or deleted. Your chart is still here.'
    const title = `${name} is no longer where it was`
    return tellLost(app, { tone: 'problem', title, details, remedy, reason: 'it is gone' })
  }
  app.session.setState({ saveProblem: undefined })
  if (news.kind !== 'changed') return tellFound(app, name)
  const theirs = matrixIn(news.text)
  if (theirs === undefined) return
  void app.bridge.acceptDisk({ sha256: news.sha256 })
  // Without unsaved work the merge is what the file holds now, told in words all the same.
  const base = isDirty(document) ? (document.saved ?? document.matrix) : document.matrix
  // What nobody has chosen yet is still to be chosen.
  const { openMerge } = app.session.getState()
  const from = openMerge?.from === 'file' ? openMerge.merged.three.base : base
  const merged = mergeMatrices(from, document.matrix, theirs)
  beginWorkAnew(app)
  takeFromDisk(app.document, { matrix: merged.matrix, file: theirs })
  tell(app, name, merged)
}

const remedy = { label: 'Save As…', action: 'saveAs' } as const

/** The file no longer holds the chart, so that it is not saved, even if nothing was changed here since. */
function tellLost(app: App, problem: SaveProblem): void {
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
  const { changes, conflicts } = merged
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
  const lines = changes.slice(0, mostLines).map(({ words }) => words)
  const more = changes.length > mostLines ? [`… and ${changes.length - mostLines} more`] : []
  notify(app, {
    ...{ tone: 'remark', title },
    details: `Another program wrote the file. Undo takes it back here.\n${[...lines, ...more].join('\n')}`,
    untilNextChange: true,
  })
}

const mostLines = 12
