import { basename } from 'node:path'
import type { RecoveredWork, WindowContent } from '../shared/bridge/opening.ts'
import { describeFileError } from '../shared/files/fileError.ts'
import type { Result } from '../shared/result.ts'
import type { FileError } from '../shared/files/fileError.ts'
import {
  findUnsavedWork,
  putAside,
  removeJournal,
  type RecoverySurroundings,
  type UnsavedWork,
} from './files/recovery.ts'
import type { Versions } from './files/versions.ts'
import { inOrder } from './files/queue.ts'
import { autosaveOf } from './autosave.ts'
import type { Documents } from './documents.ts'
import { layoutOf } from './layouts.ts'
import type { SettingsStore } from './settings.ts'
import type { Windows } from './windows.ts'
import { forgetRecovered, leaveJournal, recoverFrom, type WindowState } from './windowState.ts'

export interface RecoverTools extends RecoverySurroundings {
  readonly documents: Documents
  readonly settings: SettingsStore
  readonly windows: Windows
}

/** Opens a window for each piece of work that an earlier run left unsaved. Answers how many there were. */
export async function reopenUnsavedWork(tools: RecoverTools): Promise<number> {
  const found = await findUnsavedWork(tools)
  if (!found.ok) {
    console.error(`Unsaved work was not looked for. ${describeFileError(found.error)}`)
    return 0
  }
  for (const id of found.value.finished) await removeJournal(tools.around, tools.folder, id)
  for (const unsaved of found.value.unsaved) {
    const state = tools.windows.create(await contentOf(tools, unsaved))
    recoverFrom(state, unsaved)
  }
  return found.value.unsaved.length
}

async function contentOf(
  { documents, settings }: RecoverTools,
  unsaved: UnsavedWork,
): Promise<WindowContent> {
  const { work } = unsaved
  const { text, changes, at } = work
  const recovered: RecoveredWork = {
    ...{ kind: unsaved.kind, text, base: work.base.text, changes, at: new Date(at).toISOString() },
    name: work.path === null ? null : basename(work.path),
  }
  const opened =
    work.path === null || unsaved.kind === 'file-gone' || unsaved.kind === 'file-out-of-reach'
      ? undefined
      : await documents.open(work.path)
  // A file that does not open any more is somebody else's by now; the work is opened without it.
  if (!opened?.ok) return { kind: 'recovered', document: null, recovered }
  const { document } = opened.value
  const file = documents.find(document.handle)
  const layout = file ? layoutOf(settings, file.path) : null
  const autosave = autosaveOf(settings, file)
  return { kind: 'recovered', document: { ...document, layout, autosave }, recovered }
}

/** Keeps the recovered work of a window as a version of its document, and lets the journal go. */
export function putRecoveredAside(
  tools: RecoverySurroundings,
  versions: Versions,
  state: WindowState,
): Promise<Result<void, FileError> | undefined> {
  return inOrder(state, async () => {
    const { recovered, journal } = state
    if (recovered === undefined) return undefined
    // With what was changed since it came back.
    const work = journal?.current() ?? recovered.work
    leaveJournal(state)
    await journal?.close()
    const done = await putAside(tools, versions, { work, journal: journal?.id ?? recovered.journal })
    if (done.ok) forgetRecovered(state)
    return done
  })
}
