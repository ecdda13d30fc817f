import type { SaveSurroundings } from '../shared/files/disk.ts'
import { fileErrorOf, type FileError } from '../shared/files/fileError.ts'
import { removeFile } from '../shared/files/folders.ts'
import { openIntents } from '../shared/files/intent.ts'
import { err, ok, type Result } from '../shared/result.ts'
import { forgetSavedHere } from './autosave.ts'
import type { OwnFolders } from './files/ownFolders.ts'
import { journalsOf, removeJournal } from './files/recovery.ts'
import type { DocumentKey } from './files/versionIndex.ts'
import type { States } from './files/states.ts'
import type { Versions } from './files/versions.ts'
import { forgetLayout } from './layouts.ts'
import { forgetRecent } from './recentFiles.ts'
import type { SettingsStore } from './settings.ts'
import { workshopFile } from './workshops.ts'

export interface ForgetTools {
  readonly around: SaveSurroundings
  readonly folders: OwnFolders
  readonly versions: Versions
  readonly states: States
  readonly settings: SettingsStore
}

/**
 * Removes all that Remit itself keeps of a document: journals, versions and states, its workshop, notes of writes in place, its places in the
 * lists of recent files and of layouts. The file stays. A window that shows the document removes its own journal before.
 */
export async function forgetDocument(
  { around, folders, versions, states, settings }: ForgetTools,
  key: DocumentKey,
): Promise<Result<void, FileError>> {
  try {
    for (const id of await journalsOf({ around, folder: folders.journals }, key)) {
      const removed = await removeJournal(around, folders.journals, id)
      if (!removed.ok) return removed
    }
    await removeFile(around, workshopFile(around, folders.workshops, key.documentId))
    const intents = await openIntents(around)
    if (!intents.ok) return intents
    for (const { note, path } of intents.value) if (path === key.path) await removeFile(around, note)
  } catch (thrown) {
    return err(fileErrorOf(thrown, folders.journals))
  }
  const uncounted = await states.forget(key.documentId)
  if (!uncounted.ok) return uncounted
  const forgotten = await versions.forget(key)
  if (!forgotten.ok) return forgotten
  if (key.path !== null) {
    forgetRecent(settings, key.path)
    forgetSavedHere(settings, key.path)
    forgetLayout(settings, key.path)
    await settings.settled()
  }
  return ok(undefined)
}
