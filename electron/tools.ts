import { app } from 'electron'
import type { SaveSurroundings } from '../shared/files/disk.ts'
import { describeFileError } from '../shared/files/fileError.ts'
import { createDocuments } from './documents.ts'
import { makeOwnFolders, ownFoldersIn, type OwnFolders } from './files/ownFolders.ts'
import type { RecoverySurroundings } from './files/recovery.ts'
import { currentSession, isAlive } from './files/session.ts'
import { settleEarlierWrites } from './files/settleEarlierWrites.ts'
import { openStates, type States } from './files/states.ts'
import { openVersions, type Versions } from './files/versions.ts'
import { openImporter, type ImportTools } from './importer.ts'
import { openLog } from './log.ts'
import type { OpenFileTools } from './openFile.ts'
import { openOwnTemplates, type OwnTemplates } from './ownTemplates.ts'
import { openSettings } from './settings.ts'
import { surroundingsIn } from './surroundings.ts'
import type { WorkTools } from './unsavedWork.ts'
import { createWindows } from './windows.ts'
import { openWorkshops, type Workshops } from './workshops.ts'

/** All that main works with, made once. */
export interface Tools extends OpenFileTools {
  readonly around: SaveSurroundings
  readonly folders: OwnFolders
  readonly importing: ImportTools
  readonly workshops: Workshops
  readonly templates: OwnTemplates
  readonly work: WorkTools
  readonly recovering: RecoverySurroundings
  readonly versions: Versions
  readonly states: States
}

/**
 * Makes them, on folders that are there and with no write of an earlier run left half done.
 *
 * @param pages answers the requests for the built pages
 */
export async function openTools(
  pageUrl: string,
  pages: (request: Request) => Promise<Response>,
): Promise<Tools> {
  const folders = ownFoldersIn(app.getPath('userData'))
  const around = surroundingsIn(folders)
  // What is not a person's own file is for this person's eyes only.
  const ownFiles: SaveSurroundings = { ...around, newFileMode: 0o600 }
  const made = await makeOwnFolders(around, folders)
  if (!made.ok) console.error(describeFileError(made.error))
  noteProblems(around, folders)
  const settings = await openSettings(ownFiles, app.getPath('userData'))
  const versions = await settledVersions(around, folders)
  const states = openStates(around, folders, Date.now)
  const documents = createDocuments(around, versions, states)
  const windows = createWindows({ settings, pageUrl })
  const journals = { around, folder: folders.journals, session: currentSession(), now: Date.now }
  return {
    ...{ around, folders, settings, versions, states, documents, windows },
    importing: { open: (content) => openImporter(pages, content), send: windows.send },
    workshops: openWorkshops(ownFiles, folders.workshops),
    templates: openOwnTemplates(ownFiles, folders.templates),
    work: { documents, journals },
    recovering: { around, folder: folders.journals, isAlive },
  }
}

function noteProblems(around: SaveSurroundings, folders: OwnFolders): void {
  const log = openLog(around, folders.logs, () => new Date())
  process.on('uncaughtException', (error) => log.error('unexpected', error))
  process.on('unhandledRejection', (reason) => log.error('unexpected', reason))
  log.write('started')
}

async function settledVersions(around: SaveSurroundings, folders: OwnFolders): Promise<Versions> {
  const versions = openVersions(around, folders, Date.now)
  for (const settled of await settleEarlierWrites(around, versions))
    if (!settled.ok) console.error(describeFileError(settled.error))
  void versions.prune()
  return versions
}
