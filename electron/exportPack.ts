import { stat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import type { ExportAnswer } from '../shared/bridge/exporting.ts'
import type { Request } from '../shared/bridge/requests.ts'
import type { SaveSurroundings } from '../shared/files/disk.ts'
import { fileNameFrom } from '../shared/files/paths.ts'
import { saveFile } from '../shared/files/saveFile.ts'
import { formats } from '../shared/formats/formats.ts'
import { askForFolder, mayReplaceAll } from './fileDialogs.ts'
import { inOrder } from './files/queue.ts'
import { makePdf } from './printing.ts'
import { noteExported, type WindowState } from './windowState.ts'
import { startWork } from './work.ts'

type Paper = Request<'exportPack'>['papers'][number]

/** Writes several files into a folder the person chooses. All are made before the first is written. */
export async function exportPack(
  around: SaveSurroundings,
  state: WindowState,
  from: string | undefined,
  { title, papers }: Request<'exportPack'>,
): Promise<ExportAnswer> {
  const folder = await askForFolder(state.window, from)
  if (folder === undefined) return { kind: 'cancelled' }
  const paths = papers.map((paper) => join(folder, nameOf(title, paper)))
  const there = await existing(paths)
  if (there.length > 0 && !(await mayReplaceAll(state.window, there))) return { kind: 'cancelled' }
  const work = startWork(state)
  const made = await makeAll(papers, work.signal).finally(work.end)
  if (made === undefined) return { kind: 'cancelled' }
  for (const [at, path] of paths.entries()) {
    const bytes = made[at] ?? new Uint8Array()
    const saved = await inOrder(path, () => saveFile(around, path, bytes, { kind: 'anything' }))
    if (!saved.ok) return { kind: 'failed', error: saved.error }
  }
  noteExported(state, folder)
  return { kind: 'exported', name: `${paths.length} files to ${basename(folder)}` }
}

/** `Technology leadership minutes.pdf` */
function nameOf(title: string, paper: Paper): string {
  const extension = formats[paper.kind === 'page' ? 'pdf' : paper.format].extensions[0]
  return `${fileNameFrom(`${title} ${paper.about}`.trim())}.${extension}`
}

async function existing(paths: readonly string[]): Promise<readonly string[]> {
  const isThere = await Promise.all(
    paths.map((path) =>
      stat(path).then(
        () => true,
        () => false,
      ),
    ),
  )
  return paths.filter((_path, at) => isThere[at])
}

/** Undefined: the person no longer wants to wait. */
async function makeAll(
  papers: readonly Paper[],
  stop: AbortSignal,
): Promise<readonly Uint8Array[] | undefined> {
  const made: Uint8Array[] = []
  for (const paper of papers) {
    const bytes = paper.kind === 'file' ? paper.bytes : await makePdf(paper.html, paper.page, stop)
    if (bytes === undefined || stop.aborted) return undefined
    made.push(bytes)
  }
  return made
}
