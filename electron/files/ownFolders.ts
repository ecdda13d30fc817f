import { join } from 'node:path'
import type { SaveSurroundings } from '../../shared/files/disk.ts'
import { fileErrorOf, type FileError } from '../../shared/files/fileError.ts'
import { makeFolder } from '../../shared/files/folders.ts'
import { removeLeftovers } from '../../shared/files/replaceFile.ts'
import { err, ok, type Result } from '../../shared/result.ts'

/** Where Remit keeps what is not a person's own file. All of it is private to the person. */
export interface OwnFolders {
  /** notes of writes in place, while they last */
  readonly intents: string
  /** unsaved work, a file for each document and session */
  readonly journals: string
  /** which versions there are, a file for each document */
  readonly versions: string
  /** which states of a chart were saved or taken in here, and how far its saves are counted: a file for each chart */
  readonly states: string
  /** what the versions and states hold, named by its hash */
  readonly contents: string
  /** workshops under way, a file for each document; they hold ballots that are still secret */
  readonly workshops: string
  /** charts a person has saved as templates */
  readonly templates: string
  readonly logs: string
}

export function ownFoldersIn(userData: string): OwnFolders {
  const versions = join(userData, 'versions')
  return {
    intents: join(userData, 'intents'),
    journals: join(userData, 'journals'),
    versions,
    states: join(userData, 'states'),
    contents: join(versions, 'contents'),
    workshops: join(userData, 'workshops'),
    templates: join(userData, 'templates'),
    logs: join(userData, 'logs'),
  }
}

/**
 * Makes the folders that are not there yet, for good; without them charts are still saved, but nothing is kept beside.
 * Removes what crashed writes left in them: whole charts may be among that. To be called at start, before anything else.
 */
export async function makeOwnFolders(
  around: SaveSurroundings,
  { intents, journals, versions, states, contents, workshops, templates, logs }: OwnFolders,
): Promise<Result<void, FileError>> {
  for (const folder of [intents, journals, versions, states, contents, workshops, templates, logs]) {
    try {
      await makeFolder(around, folder)
      await removeLeftovers(around, folder)
    } catch (thrown) {
      return err(fileErrorOf(thrown, folder, 1))
    }
  }
  return ok(undefined)
}
