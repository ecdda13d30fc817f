import { join } from 'node:path'
import type { OwnTemplate } from '../shared/bridge/templates.ts'
import type { SaveSurroundings } from '../shared/files/disk.ts'
import { fileErrorOf, type FileError } from '../shared/files/fileError.ts'
import { removeFile } from '../shared/files/folders.ts'
import { openMatrixFile, saveMatrixFile, type MatrixFileError } from '../shared/files/matrixFile.ts'
import { serialise } from '../shared/document/serialise.ts'
import { err, ok, type Result } from '../shared/result.ts'
import { ownTemplateLimits } from '../shared/templates/ownTemplate.ts'
import { inOrder } from './files/queue.ts'

/** The templates a person has saved on this computer. */
export interface OwnTemplates {
  /** all that can be read, by title */
  readonly list: () => Promise<readonly OwnTemplate[]>
  /** Keeps a matrix's canonical text as a template; one of the same title is replaced. */
  readonly keep: (title: string, text: string) => Promise<Result<void, MatrixFileError>>
  /** Removes a template of {@link list}; one that is not there counts as removed. */
  readonly remove: (id: string) => Promise<Result<void, FileError>>
}

const fileName = /^([0-9a-f]{32})\.raci$/

/** Templates kept in a folder of Remit's own, a `.raci` file each, named by the hash of its title. */
export function openOwnTemplates(around: SaveSurroundings, folder: string): OwnTemplates {
  const pathOf = (id: string): string => join(folder, `${id}.raci`)

  return {
    list: async () => {
      const names = await around.disk.readdir(folder).catch(() => [])
      const ids = names.flatMap((name) => fileName.exec(name)?.[1] ?? [])
      const found: OwnTemplate[] = []
      // One after the other: they are small, and few.
      for (const id of ids.slice(0, ownTemplateLimits.count)) {
        const opened = await openMatrixFile(around, pathOf(id))
        if (opened.ok)
          found.push({ id, title: opened.value.matrix.title, text: serialise(opened.value.matrix) })
      }
      return found.toSorted((one, other) => one.title.localeCompare(other.title))
    },
    keep: async (title, text) => {
      const path = pathOf(around.sha256(new TextEncoder().encode(title)).slice(0, 32))
      const bytes = new TextEncoder().encode(text).length
      if (bytes > ownTemplateLimits.bytes)
        return err({ kind: 'too-large', path: title, bytes, max: ownTemplateLimits.bytes })
      const saved = await inOrder(path, () => saveMatrixFile(around, path, text, { kind: 'anything' }))
      return saved.ok ? ok(undefined) : saved
    },
    remove: async (id) => {
      try {
        await inOrder(pathOf(id), () => removeFile(around, pathOf(id)))
        return ok(undefined)
      } catch (thrown) {
        return err(fileErrorOf(thrown, pathOf(id)))
      }
    },
  }
}
