import { momentInWords, timeInWords } from '../../shared/dates.ts'
import type { WindowContent } from '../../shared/bridge/opening.ts'
import { counted } from '../../shared/counted.ts'
import { matrixIn } from '../../shared/document/parse.ts'
import { mergeMatrices, nothingInCommon } from '../../shared/merge/mergeMatrices.ts'
import type { App } from '../window/app.ts'
import { askAboutConflicts } from './openMerge.ts'
import { notify } from '../window/notices.ts'
import { viewOfLayout } from '../window/view/viewLayout.ts'
import { openRecovered } from '../window/store/documentStore.ts'

type RecoveredContent = Extract<WindowContent, { kind: 'recovered' }>

/** Shows recovered work on top of its file: one undo goes to what the file holds. Both sides' changes are merged where both changed. */
export function showRecovered(app: App, { document, recovered }: RecoveredContent): void {
  const work = matrixIn(recovered.text)
  if (work === undefined) {
    const details = 'What was recovered cannot be read. It stays where it is; the file was not touched.'
    return notify(app, { tone: 'problem', title: 'The unsaved work was not opened', details })
  }
  const file = document ? matrixIn(document.text) : undefined
  const base = matrixIn(recovered.base)
  const merged =
    recovered.kind === 'file-changed' && file
      ? mergeMatrices(base ?? nothingInCommon(), work, file)
      : undefined
  openRecovered(app.document, {
    matrix: merged?.matrix ?? work,
    // A chart whose file was lost may be all as it was saved.
    before: file ?? (recovered.base === recovered.text ? undefined : base),
    file:
      document && file
        ? { handle: document.handle, fileName: document.name, autosave: document.autosave }
        : undefined,
    isReadOnly: document?.isReadOnly ?? false,
  })
  app.session.setState({
    recovery: { words: wordsFor(recovered), changes: recovered.changes },
    view: viewOfLayout(document?.layout ?? null),
  })
  if (merged === undefined || merged.conflicts.length === 0) return
  askAboutConflicts(app, { name: document?.name ?? 'the file', from: 'file', merged })
}

function wordsFor({ kind, changes, at, name }: RecoveredContent['recovered']): string {
  const time = new Date(at)
  const isToday = time.toDateString() === new Date().toDateString()
  const when = isToday ? timeInWords(time) : momentInWords(time)
  const what =
    changes === 0
      ? `Recovered the chart as it was at ${when}.`
      : `Recovered ${counted(changes, 'unsaved change')}, the last at ${when}.`
  switch (kind) {
    case 'file-changed':
      return `${what} ${name ?? 'The file'} was changed by somebody else meanwhile; both are merged here.`
    case 'file-gone':
      return `${what} ${name ?? 'The file'} is no longer where it was; save under a name.`
    case 'file-out-of-reach':
      return `${what} ${name ?? 'The file'} cannot be read now; save under another name, or open it later.`
    case 'window-broke':
      return `This window broke and was shown anew. ${what}`
    default:
      return what
  }
}
