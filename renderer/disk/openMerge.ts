import type { Matrix } from '../../shared/document/matrix.ts'
import { mergeMatrices, type Merged } from '../../shared/merge/mergeMatrices.ts'
import type { App } from '../app.ts'
import { replaceMatrix } from '../store/documentStore.ts'

/** A merge whose conflicts a person has to settle; ours is shown meanwhile, and the file is not saved by itself. */
export interface OpenMerge {
  readonly merged: Merged
  /** the matrix the merge was shown as: what was changed since is kept when it is settled */
  readonly shown: Matrix
}

/** Asks about the conflicts of a merge; while something else covers the chart the status line offers it. */
export function askAboutConflicts(app: App, name: string, merged: Merged): void {
  const shown = app.document.getState().document?.matrix ?? merged.matrix
  app.session.setState({ openMerge: { name, merge: { merged, shown } } })
  const { dialog, presentation, isEditingScheme, question } = app.session.getState()
  const isCovered =
    dialog ?? presentation ?? question ?? (isEditingScheme || app.workshop.getState().isOpen || undefined)
  if (isCovered === undefined) showConflicts(app)
}

/** Shows the conflicts that are still to be settled. */
export function showConflicts({ session }: App): void {
  session.setState({ popover: undefined, dialog: { kind: 'conflicts' } })
}

/** Shows the merge as it was settled, with what was changed here meanwhile, as one step. */
export function settleMerge(app: App, name: string, { shown }: OpenMerge, { matrix }: Merged): void {
  const now = app.document.getState().document?.matrix ?? shown
  const settled = now === shown ? matrix : mergeMatrices(shown, now, matrix).matrix
  replaceMatrix(app.document, settled, `Settle what ${name} changed, too`)
  app.session.setState({ openMerge: undefined })
}
