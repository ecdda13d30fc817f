import { basename, dirname, extname, join } from 'node:path'
import type { SaveSurroundings } from '../../shared/files/disk.ts'
import { openMatrixFile } from '../../shared/files/matrixFile.ts'
import { serialise } from '../../shared/document/serialise.ts'

/** The most files beside a chart that are looked into. */
const most = 5

/**
 * The names of files beside a chart that a synchronising program has put there because it could not merge: they start like
 * it, say “conflict”, and hold another state of the same document. (`chart (Dana's conflicted copy 2026-03-01).raci`,
 * `chart.sync-conflict-20260301-101500-ABC.raci`)
 */
export async function conflictedCopies(
  around: SaveSurroundings,
  path: string,
  documentId: string,
  text: string,
): Promise<readonly string[]> {
  const folder = dirname(path)
  const own = basename(path)
  const stem = basename(path, extname(path))
  const names = await around.disk.readdir(folder).catch((): readonly string[] => [])
  const likely = names.filter(
    (name) =>
      name !== own &&
      name.startsWith(stem) &&
      name.endsWith('.raci') &&
      /conflict/i.test(name.slice(stem.length)),
  )
  const copies: string[] = []
  for (const name of likely.slice(0, most)) {
    const opened = await openMatrixFile(around, join(folder, name))
    if (!opened.ok || opened.value.matrix.id !== documentId) continue
    if (serialise(opened.value.matrix) !== text) copies.push(name)
  }
  return copies
}
