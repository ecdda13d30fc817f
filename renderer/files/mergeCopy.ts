import type { OpenedDocument } from '../../shared/bridge/answers.ts'
import { counted } from '../../shared/counted.ts'
import type { Matrix } from '../../shared/document/matrix.ts'
import { matrixIn } from '../../shared/document/parse.ts'
import { mergeMatrices, nothingInCommon } from '../../shared/merge/mergeMatrices.ts'
import type { App } from '../window/app.ts'
import { notify, openFailed } from '../window/notices.ts'
import { replaceMatrix } from '../window/store/documentStore.ts'
import { askAboutConflicts, showConflicts } from './openMerge.ts'
import type { OpenMerge } from '../window/store/sessionStore.ts'

/** Merges another state of the open chart into it, as one step of undo; every difference between the two is asked. */
export async function mergeCopy(app: App): Promise<void> {
  // One after the other: what is open is settled first.
  if (app.session.getState().openMerge) return showConflicts(app)
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

/** Tells what else stands beside a file that was just opened: the other side of a merge, or copies that nobody has merged. */
export function takeInWhatIsAside(app: App, { name, otherSide, copies }: OpenedDocument): void {
  const theirs = matrixIn(otherSide?.theirs ?? '')
  if (theirs) {
    return mergeIn(app, { name, from: 'file' }, theirs, matrixIn(otherSide?.base ?? '') ?? nothingInCommon())
  }
  const [first] = copies
  if (first === undefined) return
  const more = copies.length > 1 ? ` and ${copies.length - 1} more` : ''
  notify(app, {
    ...{ tone: 'remark', title: 'There is another state of this chart beside it' },
    details: `${first}${more}: a synchronising program could not put the two together. Merge it to see what is different.`,
    remedy: { label: 'Merge a Copy…', action: 'mergeCopy' },
  })
}

function mergeIn(app: App, source: Pick<OpenMerge, 'name' | 'from'>, theirs: Matrix, base: Matrix): void {
  const { name } = source
  const { document } = app.document.getState()
  if (document === undefined) return
  const merged = mergeMatrices(base, document.matrix, theirs)
  replaceMatrix(app.document, merged.matrix, `Merge ${name}`)
  if (merged.conflicts.length > 0) return askAboutConflicts(app, { ...source, merged })
  const { changes } = merged
  notify(app, {
    ...{ tone: 'remark', title: `${counted(changes.length, 'change')} merged from ${name}` },
    details: `${document.autosave === 'asked' ? 'Save to keep it. ' : ''}Undo takes it back.`,
    untilNextChange: true,
  })
}
