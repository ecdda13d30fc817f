import { parseMatrix } from '../../document/parse.ts'
import { err, ok, type Result } from '../../result.ts'
import type { Format } from '../format.ts'
import { formats } from '../formats.ts'
import { compoundKind } from '../office/compoundKind.ts'
import { isCompound, isZip, officeKind, officeKindNamed } from '../office/officeKind.ts'
import { readZip } from '../office/readZip.ts'
import { decodeForeign } from './decodeForeign.ts'
import { withLeadingLetters } from './withLeadingLetters.ts'
import { looksLikeChart } from './likeliestTable.ts'
import { assignmentLines } from './document/assignmentLines.ts'
import { draftFrom } from './prose/draftFrom.ts'
import { readDelimited } from './readDelimited.ts'
import { withLargeLetters } from './withLargeLetters.ts'
import type { ReadTables, Source } from './source.ts'
import type { SourceError } from './sourceError.ts'

/** Bytes of a file that are read at most; a chart of any size we hold is smaller as a text. */
export const mostBytes = 128 * 1024 * 1024

/** A file from elsewhere as it was found, or a text without a file. The name tells its format where its content does not. */
export interface ForeignContent {
  readonly name: string
  readonly content: Uint8Array | string
}

/**
 * Reads a file from elsewhere, in any of `formats` that has a reader. What it is is told by its content first and by the
 * extension of its name second.
 *
 * @returns the tables in it, or the matrix; nothing of the file is run, computed or followed
 */
export function readSource({ name, content }: ForeignContent): Result<Source, SourceError> {
  if (content.length === 0) return err({ kind: 'empty' })
  if (content.length > mostBytes) return err({ kind: 'too-large', max: mostBytes })
  return typeof content === 'string' ? fromText(content, extensionIn(name), []) : fromBytes(content, name)
}

function fromBytes(bytes: Uint8Array, fileName: string): Result<Source, SourceError> {
  if (isCompound(bytes)) return err({ kind: 'not-readable', looksLike: compoundKind(bytes) })
  if (isZip(bytes)) return fromArchive(bytes, extensionIn(fileName))
  const binary = looksLike(bytes)
  if (binary) return err({ kind: 'not-readable', looksLike: binary })
  const decoded = decodeForeign(bytes)
  if (decoded === undefined) return err({ kind: 'not-readable', looksLike: 'binary' })
  const isOld = decoded.encoding === 'Windows-1252' || decoded.encoding === 'Mac Roman'
  const isMisnamed = extensionIn(fileName).startsWith('xls')
  const remarks = [
    ...(isMisnamed ? [`${fileName} is no workbook but a text; it was read as that.`] : []),
    ...(isOld ? [`${fileName} is not UTF-8; it was read as ${decoded.encoding}.`] : []),
  ]
  return fromText(decoded.text, extensionIn(fileName), remarks)
}

/** A ZIP archive, by its content: a document that is called a workbook is read as a document. */
function fromArchive(bytes: Uint8Array, extension: string): Result<Source, SourceError> {
  const archive = readZip(bytes)
  if (!archive.ok) return err({ kind: 'office', file: officeKindNamed(extension), error: archive.error })
  const kind = officeKind(archive.value)
  if (kind === undefined) return err({ kind: 'not-readable', looksLike: 'archive' })
  for (const { reader } of Object.values(formats)) {
    if (reader?.from !== 'archive' || reader.kind !== kind) continue
    const read = reader.read(archive.value)
    if (!read.ok) return err({ kind: 'office', file: kind, error: read.error })
    const isMisnamed = extension !== '' && officeKindNamed(extension) !== kind
    const remarks = isMisnamed
      ? [`By its content it is a file of the kind .${kind}; it was read as that.`, ...read.value.remarks]
      : read.value.remarks
    return filled({ ...read.value, remarks }, reader.called)
  }
  return err({ kind: 'not-readable', looksLike: kind })
}

/** A text: a whole matrix, else the first format that its name or its content says, else delimited text. */
function fromText(text: string, extension: string, remarks: readonly string[]): Result<Source, SourceError> {
  const start = text.slice(0, 4_000).trimStart()
  if (start === '') return err({ kind: 'empty' })
  const isCalled = ({ extensions }: Format): boolean => extensions.includes(extension)
  const all = Object.values(formats)
  if (
    all.some((format) => format.reader?.from === 'matrix' && isCalled(format)) ||
    /^\ufeff?\{\s*"/.test(start)
  ) {
    const parsed = parseMatrix(text)
    return parsed.ok ? ok({ kind: 'matrix', ...parsed.value }) : err({ kind: 'matrix', error: parsed.error })
  }
  if (
    /<\?mso-application\s+progid="Excel|urn:schemas-microsoft-com:office:spreadsheet"\s*>|<office:document/i.test(
      start,
    )
  ) {
    return err({ kind: 'not-readable', looksLike: 'spreadsheet-xml' })
  }
  const found = all.find(
    (format) =>
      format.reader?.from === 'text' && (isCalled(format) || format.reader.isLike?.(text, extension)),
  )
  const reader = found?.reader?.from === 'text' ? found.reader : delimitedText
  const read = reader.read(text)
  return read.ok
    ? filled({ ...read.value, remarks: [...remarks, ...read.value.remarks] }, reader.called)
    : read
}

const delimitedText = { called: 'text', read: readDelimited } as const

/** What a reader found, without empty tables; a draft made of the words of the file where no table is a chart. */
function filled({ tables, remarks, words }: ReadTables, called: string): Result<Source, SourceError> {
  const holding = tables
    .filter(({ table }) => table.some((row) => row.some((text) => text.trim() !== '')))
    .map(withLargeLetters)
    .map(withLeadingLetters)
  const others = words?.areAll === true ? [] : holding
  const isChart = holding.some(looksLikeChart)
  const blocks = words === undefined || (isChart && !words.areAll) ? [] : words.blocks()
  const lines = assignmentLines(blocks)
  if (lines) {
    const remark = 'There is no chart in a table; it was read from lines that say who has which letter.'
    return ok({ kind: 'tables', tables: [lines, ...others], remarks: [...remarks, remark] })
  }
  const draft = isChart ? undefined : draftFrom(blocks, others)
  if (draft) {
    const left = others.filter((table) => !draft.read.has(table))
    return ok({ kind: 'tables', tables: [draft.table, ...left], remarks: [...remarks, ...draft.remarks] })
  }
  return holding.length === 0
    ? err({ kind: 'no-table', format: called, remarks })
    : ok({ kind: 'tables', tables: holding, remarks })
}

function looksLike(bytes: Uint8Array): 'pdf' | 'picture' | 'rtf' | undefined {
  const start = String.fromCharCode(...bytes.subarray(0, 8))
  if (start.startsWith('%PDF')) return 'pdf'
  if (start.startsWith('{\\rtf')) return 'rtf'
  return /^(?:\u0089PNG|\u00ff\u00d8\u00ff|GIF8|BM.{2}\0\0|RIFF|II\*\0|MM\0\*|\0\0\0.ftyp)/s.test(start)
    ? 'picture'
    : undefined
}

function extensionIn(fileName: string): string {
  return /\.([^.]+)$/.exec(fileName)?.[1]?.toLowerCase() ?? ''
}
