import type { Autosave } from '../shared/bridge/autosaving.ts'
import type { DocumentFile } from './documentFile.ts'
import type { SettingsStore } from './settings.ts'

/** As many files are known to be saved here. */
const kept = 500

/** Folders of programs that send each save on to other computers, as they are named on disk. */
const syncFolders =
  /^(?:onedrive|dropbox|google ?drive|my drive|icloud ?drive|mobile documents|cloudstorage|nextcloud|owncloud|seafile|box|box sync|pcloud ?drive|syncthing|sync)(?:$| - | \()/i

/**
 * When a file saves itself. Never before somebody has saved that very document there on this computer: what was only opened,
 * such as a chart from a mail, from an older Remit or one that may not be changed, is not written unasked.
 */
export function autosaveOf(settings: SettingsStore, file: DocumentFile | undefined): Autosave {
  if (file === undefined || file.isReadOnly || file.asksFirst) return 'asked'
  if (!settings.current().autosaves || !isSavedHere(settings, file)) return 'asked'
  return isSynced(file.path) ? 'seldom' : 'soon'
}

/** Notes that somebody has saved a document to its file here: from now on it may save itself. */
export function noteSavedHere(settings: SettingsStore, { path, documentId }: DocumentFile): void {
  const others = settings.current().savedHere.filter((one) => one.path !== path)
  settings.update({ savedHere: [{ path, document: documentId }, ...others].slice(0, kept) })
}

/** Forgets that a file was saved here. */
export function forgetSavedHere(settings: SettingsStore, path: string): void {
  settings.update({ savedHere: settings.current().savedHere.filter((one) => one.path !== path) })
}

function isSavedHere(settings: SettingsStore, { path, documentId }: DocumentFile): boolean {
  return settings.current().savedHere.some((one) => one.path === path && one.document === documentId)
}

/** Whether a path is in the folder of a program that synchronises it. */
export function isSynced(path: string): boolean {
  return path.split(/[\\/]/).some((name) => syncFolders.test(name))
}
