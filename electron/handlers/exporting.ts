import { basename, dirname } from 'node:path'
import type { ExportAnswer } from '../../shared/bridge/answers.ts'
import type { Request } from '../../shared/bridge/requests.ts'
import type { SaveSurroundings } from '../../shared/files/disk.ts'
import { saveFile } from '../../shared/files/saveFile.ts'
import type { Documents } from '../documents.ts'
import { askWhereToSave, csvFilter } from '../fileDialogs.ts'
import { inOrder } from '../files/queue.ts'
import type { WindowState } from '../windowState.ts'

/** Writes CSV where the person says. A file that cannot be written leaves the old one as it was. */
export async function exportCsv(
  around: SaveSurroundings,
  documents: Documents,
  state: WindowState,
  { title, csv }: Request<'exportCsv'>,
): Promise<ExportAnswer> {
  const current = state.handle === undefined ? undefined : documents.find(state.handle)
  const path = await askWhereToSave(state.window, title, csvFilter, current && dirname(current.path))
  if (path === undefined) return { kind: 'cancelled' }
  const bytes = new TextEncoder().encode(csv)
  const saved = await inOrder(path, () => saveFile(around, path, bytes, { kind: 'anything' }))
  return saved.ok ? { kind: 'exported', name: basename(path) } : { kind: 'failed', error: saved.error }
}
