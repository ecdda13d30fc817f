import { join } from 'node:path'
import type { WorkshopAnswer } from '../shared/bridge/workshop.ts'
import type { SaveSurroundings } from '../shared/files/disk.ts'
import type { FileError } from '../shared/files/fileError.ts'
import { readFile } from '../shared/files/readFile.ts'
import { saveFile } from '../shared/files/saveFile.ts'
import { decodeText } from '../shared/formats/decodeText.ts'
import { ok, type Result } from '../shared/result.ts'
import { sessionLimits } from '../shared/workshop/session.ts'
import { parseSession } from '../shared/workshop/sessionFile.ts'
import { inOrder } from './files/queue.ts'

/** The workshops on this computer, one for each matrix, by the matrix's id. */
export interface Workshops {
  /** the text of the stored workshop on a matrix, as it is on disk */
  readonly read: (matrix: string) => Promise<WorkshopAnswer>
  /** Replaces the stored workshop on a matrix. Throws on a text that is not a workshop on it: the window is wrong, not the person. */
  readonly keep: (matrix: string, text: string) => Promise<Result<void, FileError>>
}

/** Four bytes are the most a character of the text takes. */
const maxBytes = sessionLimits.text * 4

/** Where the workshop on a matrix is kept. A matrix id tells capitals apart, which not every file system does. */
export function workshopFile({ sha256 }: SaveSurroundings, folder: string, matrix: string): string {
  return join(folder, `${sha256(new TextEncoder().encode(matrix)).slice(0, 32)}.json`)
}

/**
 * Workshops kept in a folder of Remit's own. They hold ballots nobody has revealed yet, so they are never beside the chart.
 * What cannot be read is put aside before another workshop takes its place.
 */
export function openWorkshops(around: SaveSurroundings, folder: string): Workshops {
  const pathOf = (matrix: string): string => workshopFile(around, folder, matrix)
  const checked = new Set<string>()

  const putAside = async (path: string): Promise<Result<void, FileError>> => {
    const content = await readFile(around.disk, path, maxBytes)
    if (!content.ok) return content.error.kind === 'missing' ? ok(undefined) : content
    const text = decodeText(content.value.bytes)?.text
    if (text !== undefined && parseSession(text).ok) return ok(undefined)
    const name = path.replace(/\.json$/, `-unread-${around.randomName().slice(0, 8)}.json`)
    const saved = await saveFile(around, name, content.value.bytes, { kind: 'anything' })
    return saved.ok ? ok(undefined) : saved
  }

  return {
    read: async (matrix) => {
      const content = await inOrder(pathOf(matrix), () => readFile(around.disk, pathOf(matrix), maxBytes))
      if (content.ok) return { kind: 'found', text: decodeText(content.value.bytes)?.text ?? '' }
      return content.error.kind === 'missing' ? { kind: 'none' } : { kind: 'failed', error: content.error }
    },
    keep: async (matrix, text) => {
      const session = parseSession(text)
      if (!session.ok || session.value.matrix !== matrix)
        throw new Error('This is not a workshop on the matrix.')
      const path = pathOf(matrix)
      return inOrder(path, async () => {
        if (!checked.has(path)) {
          const aside = await putAside(path)
          if (!aside.ok) return aside
          checked.add(path)
        }
        const saved = await saveFile(around, path, new TextEncoder().encode(text), { kind: 'anything' })
        return saved.ok ? ok(undefined) : saved
      })
    },
  }
}
