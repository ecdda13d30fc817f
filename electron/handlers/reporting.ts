import { release } from 'node:os'
import { app } from 'electron'
import type { ReportAnswer } from '../../shared/bridge/reporting.ts'
import type { SaveSurroundings } from '../../shared/files/disk.ts'
import { readFile } from '../../shared/files/readFile.ts'
import { decodeText } from '../../shared/formats/decodeText.ts'
import { join } from 'node:path'
import type { OwnFolders } from '../files/ownFolders.ts'
import type { HandlersOf } from './handle.ts'

/** Characters of the log that go into a report: its end, where the problem is. */
const mostCharacters = 20_000
const maxBytes = 8 * 1024 * 1024

/** What helps to understand a problem: versions, the system, and the end of the local log, which holds nothing of a chart. */
async function readReport(around: SaveSurroundings, logs: string): Promise<ReportAnswer> {
  const content = await readFile(around.disk, join(logs, 'remit.log'), maxBytes)
  const log = content.ok ? (decodeText(content.value.bytes)?.text ?? '') : 'There is no log.'
  const { electron, chrome, node } = process.versions
  return {
    text: [
      `Remit ${app.getVersion()}`,
      `Electron ${electron}, Chromium ${chrome}, Node ${node}`,
      `${process.platform} ${process.arch} ${release()}`,
      '',
      log.slice(-mostCharacters).trim(),
    ].join('\n'),
  }
}

/** What a window asks for to report a problem. */
export function reportingHandlers({
  around,
  folders,
}: {
  readonly around: SaveSurroundings
  readonly folders: OwnFolders
}): HandlersOf<'reporting'> {
  return { readReport: () => readReport(around, folders.logs) }
}
