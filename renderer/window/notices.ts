import { describeCommandError } from '../../shared/commands/describeCommandError.ts'
import { counted } from '../../shared/counted.ts'
import { describeFileError, type FileError } from '../../shared/files/fileError.ts'
import { describeMatrixFileError, type MatrixFileError } from '../../shared/files/matrixFile.ts'
import type { App } from './app.ts'
import type { DispatchError } from './store/documentStore.ts'
import type { Notice, SaveProblem } from './store/sessionStore.ts'
import type { OpenMerge } from './store/sessionStore.ts'

/** Shows a notice in place of the one before. */
export function notify({ session }: App, notice: Notice): void {
  session.setState({ notice })
}

const remarksShown = 8

/** Says that something was done, and what was understood differently from what is written. */
export function doneWithRemarks(done: string, remarks: readonly string[]): Notice {
  if (remarks.length === 0) return { tone: 'done', title: done }
  const more = remarks.length - remarksShown
  const shown = [...remarks.slice(0, remarksShown), ...(more > 0 ? [`… and ${more} more.`] : [])]
  return {
    tone: 'remark',
    title: `${done}, with ${counted(remarks.length, 'remark')}`,
    details: shown.join('\n'),
  }
}

/** Says that a file could not be opened; what is in the window stays. */
export function openFailed(error: MatrixFileError): Notice {
  return { tone: 'problem', title: 'The file was not opened', details: describeMatrixFileError(error) }
}

/**
 * Says that a save did not happen and what to do. What the file holds is left open: where the disk failed after the rename
 * it is the new content.
 */
export function saveFailed(error: MatrixFileError): SaveProblem {
  return {
    reason: reasons[error.kind],
    tone: 'problem',
    title: 'The chart was not saved',
    details: `${describeMatrixFileError(error)} Your work is still in this window.`,
    remedy: { label: 'Save As…', action: 'saveAs' },
  }
}

/** Says that a save has settled what both sides changed, which nobody may have looked at. */
export function savedOverOthers(name: string, { merged }: OpenMerge): Notice {
  const places = counted(merged.conflicts.length, 'place')
  return {
    tone: 'remark',
    title: `Saved with your side in ${places}`,
    details: `Another program had changed ${name} there, too. What it held is kept: see File, Versions.`,
  }
}

/** Says that a save is good, but that what it replaced cannot be had back. */
export function savedWithoutVersion(error: FileError): Notice {
  const details = `What the file held before is no version now. ${describeFileError(error)}`
  return { tone: 'remark', title: 'Saved, but no version could be kept', details }
}

/** Why a save did not work, in a few words. */
const reasons: Readonly<Record<MatrixFileError['kind'], string>> = {
  ...{ missing: 'it is gone', vanished: 'it is gone', 'folder-missing': 'its folder is gone' },
  ...{ 'not-a-file': 'it is no file', 'too-large': 'too large', 'not-allowed': 'no right to write there' },
  ...{ 'read-only-disk': 'the disk is read-only', 'disk-full': 'the disk is full' },
  ...{ 'in-use': 'open in another program', 'being-written': 'open in another program' },
  ...{ 'changed-on-disk': 'changed by another program' },
  ...{ 'written-wrong': 'the disk is failing', 'half-written': 'the disk is failing' },
  ...{
    'not-text': 'it is no text',
    unreadable: 'it cannot be read',
    'not-a-matrix': 'it would not open again',
  },
  'newer-file': 'a newer Remit wrote it',
  other: 'the system refuses',
}

/** A template that was not kept or removed, and why. */
export function templateFailed(error: MatrixFileError): Notice {
  return {
    tone: 'problem',
    title: 'The template was left as it was',
    details: describeMatrixFileError(error),
  }
}

/** Says that an export is written; from there it can be opened. */
export function exported(name: string): Notice {
  return { tone: 'done', title: `Exported ${name}`, isExport: true }
}

/** Says that an export did not happen. `what` is the format's name. */
export function exportFailed(what: string, error: FileError): Notice {
  return {
    tone: 'problem',
    title: `The ${what} file was not written`,
    details: `${describeFileError(error)} The chart is as it was.`,
    remedy: { label: 'Export…', action: 'export' },
  }
}

/** Says that something went wrong in a way nobody foresaw. */
export function unforeseen(thrown: unknown): Notice {
  const details = `${String(thrown)}
Nothing was changed. Try again; if it happens again, save under another name.`
  return { tone: 'problem', title: 'That did not work', details }
}

/** Says that what was agreed is open again, since a change made something else of it. */
export function reopenedBy(words: string): Notice {
  return {
    tone: 'remark',
    title: words,
    remedy: { label: 'Undo', action: 'undo' },
    untilNextChange: true,
  }
}

/** Says why a change was refused. */
export function changeRefused(error: DispatchError): Notice {
  return {
    tone: 'problem',
    title: 'Nothing was changed',
    details: refusalWords(error),
    untilNextChange: true,
  }
}

function refusalWords(error: DispatchError): string {
  if (error.kind === 'no-matrix') return 'No chart is open.'
  if (error.kind === 'read-only') {
    return 'This chart was written by a newer Remit, so it can be read and exported but not changed. Update Remit to edit it.'
  }
  return describeCommandError(error)
}
