import { basename, dirname } from 'node:path'
import type { KeptAnswer } from '../../shared/bridge/keepingWork.ts'
import type { AnswersFile, AnswersFilesAnswer, WorkshopAnswer } from '../../shared/bridge/workshop.ts'
import type { Request } from '../../shared/bridge/requests.ts'
import type { SaveSurroundings } from '../../shared/files/disk.ts'
import { readFile } from '../../shared/files/readFile.ts'
import { decodeForeignText } from '../../shared/formats/decodeText.ts'
import { ballotLimits } from '../../shared/workshop/ballotChart.ts'
import type { Documents } from '../documents.ts'
import { askWhatToOpenAll } from '../fileDialogs.ts'
import type { Workshops } from '../workshops.ts'
import type { WindowState } from '../windowState.ts'
import type { HandlersOf } from './handle.ts'

/** The stored workshop on the window's matrix. */
function readWorkshop(
  workshops: Workshops,
  documents: Documents,
  state: WindowState,
  { matrix }: Request<'readWorkshop'>,
): Promise<WorkshopAnswer> {
  checkIsShown(documents, state, matrix)
  return workshops.read(matrix)
}

/** Stores the workshop on the window's matrix, so that it goes on after a crash. */
async function keepWorkshop(
  workshops: Workshops,
  documents: Documents,
  state: WindowState,
  { matrix, text }: Request<'keepWorkshop'>,
): Promise<KeptAnswer> {
  checkIsShown(documents, state, matrix)
  const kept = await workshops.keep(matrix, text)
  return kept.ok ? { kind: 'kept' } : { kind: 'failed', error: kept.error }
}

/** Reads the answers files the person chooses. What they hold is for the window to judge; none is read beyond what a ballot may weigh. */
async function readAnswersFiles(
  around: SaveSurroundings,
  documents: Documents,
  { window, handle }: WindowState,
): Promise<AnswersFilesAnswer> {
  const chart = handle === undefined ? undefined : documents.find(handle)
  const ballots = { name: 'Ballots', extensions: ['json', 'txt'] }
  // Whoever keeps ballots keeps them beside the chart.
  const paths = await askWhatToOpenAll(window, [ballots], chart && dirname(chart.path))
  const files: AnswersFile[] = []
  // One after the other: a folder of wrong files must not fill the memory.
  for (const path of paths.slice(0, mostFiles)) {
    const content = await readFile(around.disk, path, ballotLimits.bytes)
    const name = basename(path)
    files.push(
      content.ok
        ? { name, kind: 'read', text: decodeForeignText(content.value.bytes).text }
        : { name, kind: 'failed', error: content.error },
    )
  }
  return { files, left: Math.max(0, paths.length - mostFiles) }
}

const mostFiles = 500

/** A window asks about the matrix it shows, and about no other. One without a file is known to nobody but the window. */
function checkIsShown(documents: Documents, { handle }: WindowState, matrix: string): void {
  const file = handle === undefined ? undefined : documents.find(handle)
  if (file && file.documentId !== matrix) throw new Error('The window does not show this matrix.')
}

/** What a window asks for about the workshop on its chart. */
export function workshopHandlers({
  workshops,
  documents,
  around,
}: {
  readonly workshops: Workshops
  readonly documents: Documents
  readonly around: SaveSurroundings
}): HandlersOf<'workshop'> {
  return {
    readWorkshop: (state, request) => readWorkshop(workshops, documents, state, request),
    keepWorkshop: (state, request) => keepWorkshop(workshops, documents, state, request),
    readAnswersFiles: (state) => readAnswersFiles(around, documents, state),
  }
}
