import { basename } from 'node:path'
import type { ImportAnswer } from '../../shared/bridge/answers.ts'
import type { ImportJob } from '../../shared/bridge/importing.ts'
import type { Request } from '../../shared/bridge/requests.ts'
import type { SaveSurroundings } from '../../shared/files/disk.ts'
import { readFile } from '../../shared/files/readFile.ts'
import { mostBytes } from '../../shared/formats/import/readSource.ts'
import { askWhatToOpen, foreignFilter } from '../fileDialogs.ts'
import type { Importer, OpenImporter } from '../importer.ts'
import type { Windows } from '../windows.ts'
import type { WindowState } from '../windowState.ts'
import { startWork } from '../work.ts'

export interface ImportTools {
  readonly open: OpenImporter
  readonly send: Windows['send']
}

interface Import {
  readonly name: string
  readonly importer: Importer
}

const imports = new WeakMap<WindowState, Import>()

/** Asks for a file of another format and has it read in a throw-away window; the window gets what that one says. */
export async function importFile(
  { disk }: SaveSurroundings,
  tools: ImportTools,
  state: WindowState,
): Promise<ImportAnswer> {
  const path = await askWhatToOpen(state.window, [foreignFilter])
  if (path === undefined) return { kind: 'cancelled' }
  const content = await readFile(disk, path, mostBytes)
  if (!content.ok) return { kind: 'failed', error: content.error }
  return read(tools, state, basename(path), content.value.bytes)
}

/** Has a text from the clipboard read like a file: the table of a page, of a document or of a sheet, or plain text. */
export function importPasted(
  tools: ImportTools,
  state: WindowState,
  { text }: Request<'importPasted'>,
): Promise<ImportAnswer> {
  return read(tools, state, pastedName, new TextEncoder().encode(text))
}

/** What a pasted table is called where a file has its name. */
const pastedName = 'Pasted table'

function read(
  { open, send }: ImportTools,
  state: WindowState,
  name: string,
  bytes: Uint8Array,
): Promise<ImportAnswer> {
  endImport(state)
  const importer = open(bytes)
  state.window.once('closed', importer.end)
  imports.set(state, { name, importer })
  send(state, { type: 'reading', name: name.slice(0, 1_000) })
  return ask(state, { kind: 'open', name })
}

/** Has a table of the file read once more, as a person has decided. */
export function readImport(state: WindowState, request: Request<'readImport'>): Promise<ImportAnswer> {
  return ask(state, { kind: 'read', ...request })
}

/** Throws away the window that read the file. */
export function endImport(state: WindowState): null {
  imports.get(state)?.importer.end()
  imports.delete(state)
  return null
}

async function ask(state: WindowState, job: ImportJob): Promise<ImportAnswer> {
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
