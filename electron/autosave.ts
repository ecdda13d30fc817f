import type { Autosave } from '../shared/bridge/requests.ts'
import type { DocumentFile } from './documents.ts'
import { savedHere } from './recentFiles.ts'
import type { SettingsStore } from './settings.ts'

/** Folders of programs that send each save on to other computers, as they are named on disk. */
const syncFolders =
  /^(?:onedrive|dropbox|google ?drive|my drive|icloud ?drive|mobile documents|cloudstorage|nextcloud|owncloud|seafile|box|box sync|pcloud ?drive|syncthing|sync)(?:$| - | \()/i

/**
 * When a file saves itself. Never before somebody has saved that very document there on this computer: what was only opened,
 * such as a chart from a mail, from an older Remit or one that may not be changed, is not written unasked.
 */
export function autosaveOf(settings: SettingsStore, file: DocumentFile | undefined): Autosave {
  if (file === undefined || file.isReadOnly || file.replaces === 'migrated') return 'asked'
  if (!settings.current().autosaves || savedHere(settings, file.path) !== file.documentId) return 'asked'
  return isSynced(file.path) ? 'seldom' : 'soon'
}

/** Whether a path is in the folder of a program that synchronises it. */
export function isSynced(path: string): boolean {
  return path.split(/[\\/]/).some((name) => syncFolders.test(name))
}
