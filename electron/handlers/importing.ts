import { basename, join } from 'node:path'
import {
  pastedName,
  type ImportAnswer,
  type ImportedFile,
  type SingleImportAnswer,
  type ImportJob,
} from '../../shared/bridge/importing.ts'
import type { Request } from '../../shared/bridge/requests.ts'
import type { SaveSurroundings } from '../../shared/files/disk.ts'
import { extensionOf } from '../../shared/files/paths.ts'
import { readSettledFile } from '../../shared/files/readSettledFile.ts'
import { readableExtensions } from '../../shared/formats/formats.ts'
import { mostBytes } from '../../shared/formats/import/readSource.ts'
import { askWhatToOpenAll, foreignFilter } from '../fileDialogs.ts'
import type { Importer, ImportTools } from '../importer.ts'
import type { Windows } from '../windows.ts'
import { letWait, noteImporting, type WindowState } from '../windowState.ts'
import { startWork } from '../work.ts'
import type { HandlersOf } from './handle.ts'

interface Import {
  readonly name: string
  readonly importer: Importer
}

const imports = new WeakMap<WindowState, Import>()

/** The most files that are read at once; a folder may hold any number of others. */
const mostFiles = 100

/** Asks for files of other formats and has each read in a throw-away window; the window gets what that one says. */
async function importFile(
  around: SaveSurroundings,
  tools: ImportTools,
  state: WindowState,
): Promise<ImportAnswer> {
  const paths = await askWhatToOpenAll(state.window, [foreignFilter])
  return paths.length === 0 ? { kind: 'cancelled' } : importPaths(around, tools, state, paths)
}

/** Has the files read that the window was opened for. */
function importWaiting(
  around: SaveSurroundings,
  tools: ImportTools,
  state: WindowState,
): Promise<ImportAnswer> | ImportAnswer {
  const { waiting } = state
  letWait(state, [])
  return waiting.length === 0 ? { kind: 'cancelled' } : importPaths(around, tools, state, waiting)
}

/** Has files read, and of folders the files in them that can be. */
export async function importPaths(
  around: SaveSurroundings,
  tools: ImportTools,
  state: WindowState,
  paths: readonly string[],
): Promise<ImportAnswer> {
  const [first, ...others] = await filesAt(around, paths)
  if (first === undefined) return { kind: 'nothing-to-read' }
  if (others.length === 0) return importPath(around, tools, state, first)
  const files: ImportedFile[] = []
  const work = startWork(state)
  for (const path of [first, ...others]) {
    const answer = await importPath(around, tools, state, path)
    endImport(state)
    files.push({ name: basename(path), answer })
    if (work.signal.aborted) break
  }
  work.end()
  return work.signal.aborted ? { kind: 'cancelled' } : { kind: 'several', files }
}

async function importPath(
  { disk }: SaveSurroundings,
  tools: ImportTools,
  state: WindowState,
  path: string,
): Promise<SingleImportAnswer> {
  const content = await readSettledFile(disk, path, mostBytes)
  if (!content.ok) return { kind: 'failed', error: content.error }
  return read(tools, state, basename(path), content.value.bytes)
}

/** The files themselves, and the readable ones in the folders among them, by name. */
async function filesAt({ disk }: SaveSurroundings, paths: readonly string[]): Promise<readonly string[]> {
  const known = readableExtensions()
  const found = await Promise.all(
    paths.map(async (path) => {
      const names = await disk.readdir(path).catch(() => undefined)
      if (names === undefined) return [path]
      const readable = names.filter((name) => known.includes(extensionOf(name)) && !name.startsWith('.'))
      return readable.toSorted().map((name) => join(path, name))
    }),
  )
  return found.flat().slice(0, mostFiles)
}

/** Has a text from the clipboard read like a file: the table of a page, of a document or of a sheet, or plain text. */
function importPasted(
  tools: ImportTools,
  state: WindowState,
  { text }: Request<'importPasted'>,
): Promise<SingleImportAnswer> {
  return read(tools, state, pastedName, new TextEncoder().encode(text))
}

function read(
  { open, send }: ImportTools,
  state: WindowState,
  name: string,
  bytes: Uint8Array,
): Promise<SingleImportAnswer> {
  endImport(state)
  const importer = open(bytes)
  state.window.once('closed', importer.end)
  imports.set(state, { name, importer })
  noteImporting(state, true)
  send(state, { type: 'reading', name: name.slice(0, 1_000) })
  return ask(state, { kind: 'open', name })
}

/** Has a table of the file read once more, as a person has decided. */
function readImport(state: WindowState, request: Request<'readImport'>): Promise<SingleImportAnswer> {
  return ask(state, { kind: 'read', ...request })
}

/** Throws away the window that read the file. */
function endImport(state: WindowState): null {
  imports.get(state)?.importer.end()
  imports.delete(state)
  noteImporting(state, false)
  return null
}

async function ask(state: WindowState, job: ImportJob): Promise<SingleImportAnswer> {
  const current = imports.get(state)
  if (current === undefined) return { kind: 'cancelled' }
  const { name, importer } = current
  const work = startWork(state)
  work.signal.addEventListener('abort', importer.end)
  const answer = await importer.ask(job).finally(work.end)
  if (answer.ok) return { kind: 'answered', name, answer: answer.value }
  endImport(state)
  return answer.error === 'stopped' ? { kind: 'cancelled' } : { kind: 'given-up', name, why: answer.error }
}

/** What a window asks for that reads a chart from elsewhere. */
export function importingHandlers({
  around,
  importing,
  windows,
}: {
  readonly around: SaveSurroundings
  readonly importing: ImportTools
  readonly windows: Windows
}): HandlersOf<'importing'> {
  return {
    importFile: (state) => importFile(around, importing, state),
    importPasted: (state, request) => importPasted(importing, state, request),
    importWaiting: (state) => importWaiting(around, importing, state),
    readImport,
    endImport,
    showImported: (_state, chart) => {
      windows.create({ kind: 'imported', chart })
      return null
    },
  }
}
