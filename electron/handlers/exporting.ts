import { basename, dirname } from 'node:path'
import { clipboard, shell } from 'electron'
import type {
  ExportAnswer,
  PreviewAnswer,
  PrintAnswer,
  UseExportedAnswer,
} from '../../shared/bridge/exporting.ts'
import type { Request } from '../../shared/bridge/requests.ts'
import type { SaveSurroundings } from '../../shared/files/disk.ts'
import { saveFile } from '../../shared/files/saveFile.ts'
import { formats, type ExportFormat } from '../../shared/formats/formats.ts'
import type { Documents } from '../documents.ts'
import { exportPack } from '../exportPack.ts'
import { askWhereToSave } from '../fileDialogs.ts'
import { inOrder } from '../files/queue.ts'
import { makePdf, printPage } from '../printing.ts'
import { noteExported, type WindowState } from '../windowState.ts'
import { cancelWork, startWork } from '../work.ts'
import type { SettingsStore } from '../settings.ts'
import type { HandlersOf } from './handle.ts'

/** Writes a finished file where the person says. A file that cannot be written leaves the old one as it was. */
async function exportFile(
  around: SaveSurroundings,
  documents: Documents,
  state: WindowState,
  { title, format, bytes }: Request<'exportFile'>,
): Promise<ExportAnswer> {
  const path = await askWhere(documents, state, title, format)
  return path === undefined ? { kind: 'cancelled' } : write(around, state, path, bytes)
}

/** Makes a PDF of a page and writes it where the person says. */
async function exportPdf(
  around: SaveSurroundings,
  documents: Documents,
  state: WindowState,
  { title, html, page }: Request<'exportPdf'>,
): Promise<ExportAnswer> {
  const path = await askWhere(documents, state, title, 'pdf')
  if (path === undefined) return { kind: 'cancelled' }
  const work = startWork(state)
  const pdf = await makePdf(html, page, work.signal).finally(work.end)
  return pdf === undefined ? { kind: 'cancelled' } : write(around, state, path, pdf)
}

/** The previews that are being made: only the newest of a window is wanted. */
const previews = new WeakMap<WindowState, AbortController>()

async function previewPdf(state: WindowState, { html, page }: Request<'previewPdf'>): Promise<PreviewAnswer> {
  previews.get(state)?.abort()
  const newest = new AbortController()
  previews.set(state, newest)
  const work = startWork(state)
  const stop = AbortSignal.any([newest.signal, work.signal])
  const bytes = await makePdf(html, page, stop).finally(work.end)
  return bytes === undefined ? { kind: 'cancelled' } : { kind: 'made', bytes }
}

/** Prints a page on the printer the person chooses. */
async function printChart(state: WindowState, { html, page }: Request<'printChart'>): Promise<PrintAnswer> {
  const work = startWork(state)
  const isPrinted = await printPage(html, page, work.signal).finally(work.end)
  return { kind: isPrinted ? 'printed' : 'cancelled' }
}

async function askWhere(
  documents: Documents,
  state: WindowState,
  title: string,
  format: ExportFormat,
): Promise<string | undefined> {
  const { name, extensions } = formats[format]
  const filter = { name, extensions: [extensions[0]] }
  return askWhereToSave(state.window, title, filter, folderOf(documents, state))
}

/** Where the window's file is: what goes out of it most likely goes there, too. */
function folderOf(documents: Documents, { handle }: WindowState): string | undefined {
  const current = handle === undefined ? undefined : documents.find(handle)
  return current && dirname(current.path)
}

async function write(
  around: SaveSurroundings,
  state: WindowState,
  path: string,
  bytes: Uint8Array,
): Promise<ExportAnswer> {
  const saved = await inOrder(path, () => saveFile(around, path, bytes, { kind: 'anything' }))
  if (!saved.ok) return { kind: 'failed', error: saved.error }
  noteExported(state, path)
  return { kind: 'exported', name: basename(path) }
}

/** Does with the file exported last what people do with a new file. It can be no other: the page names none. */
async function useExported(
  { exported: path }: WindowState,
  { how }: Request<'useExported'>,
): Promise<UseExportedAnswer> {
  if (path === undefined) return { kind: 'nothing' }
  if (how === 'showInFolder') shell.showItemInFolder(path)
  if (how === 'copyPath') await clipboard.writeText(path)
  const why = how === 'open' ? await shell.openPath(path) : ''
  return why === '' ? { kind: 'done', path } : { kind: 'failed', path, why }
}

/** What a window asks for that goes out of it. */
export function exportingHandlers({
  around,
  documents,
  settings,
}: {
  readonly around: SaveSurroundings
  readonly documents: Documents
  readonly settings: SettingsStore
}): HandlersOf<'exporting'> {
  return {
    exportFile: (state, request) => exportFile(around, documents, state, request),
    exportPdf: (state, request) => exportPdf(around, documents, state, request),
    printChart,
    exportPack: (state, request) => exportPack(around, state, folderOf(documents, state), request),
    previewPdf,
    cancelWork,
    useExported,
    readExportHabits: () => settings.current().exports,
    keepExportHabits: (_state, exports) => {
      settings.update({ exports })
      return null
    },
  }
}
