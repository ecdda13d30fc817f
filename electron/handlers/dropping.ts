import type { DroppedAnswer, OpenAnswer } from '../../shared/bridge/opening.ts'
import type { Request } from '../../shared/bridge/requests.ts'
import type { SaveSurroundings } from '../../shared/files/disk.ts'
import { extensionOf } from '../../shared/files/paths.ts'
import { formats } from '../../shared/formats/formats.ts'
import { isForeign, openFileFor, type OpenFileTools } from '../openFile.ts'
import type { WindowState } from '../windowState.ts'
import type { ImportTools } from '../importer.ts'
import { importPaths } from './importing.ts'

/** Opens the matrix files among what a person dropped on the window, and has the others read as an import. */
export async function openDropped(
  around: SaveSurroundings,
  files: OpenFileTools,
  importing: ImportTools,
  state: WindowState,
  { paths }: Request<'openDropped'>,
): Promise<DroppedAnswer> {
  const isMatrix = (path: string): boolean =>
    (formats.raci.extensions as readonly string[]).includes(extensionOf(path))
  const opened: OpenAnswer[] = []
  const others = paths.filter((path) => !isMatrix(path))
  for (const path of paths.filter(isMatrix)) {
    const answer = await openFileFor(files, state, path)
    if (answer.kind === 'failed' && isForeign(path, answer.error)) others.push(path)
    else opened.push(answer)
  }
  if (others.length === 0) return { opened, imported: { kind: 'cancelled' } }
  return { opened, imported: await importPaths(around, importing, state, others) }
}
