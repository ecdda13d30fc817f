import { parseMatrix } from '../../document/parse.ts'
import { err, ok, type Result } from '../../result.ts'
import { readCsv } from '../csv.ts'
import { isCompound, isZip, officeKind, officeKindNamed } from '../office/officeKind.ts'
import { readZip } from '../office/readZip.ts'
import { decodeForeign } from './decodeForeign.ts'
import { readHtml } from './readHtml.ts'
import { readMarkdown } from './readMarkdown.ts'
import { plainTable, type Source, type SourceTable } from './source.ts'
import type { SourceError } from './sourceError.ts'
import { splitTables } from './splitTables.ts'
import { readXlsx } from './xlsx/readXlsx.ts'

/** Bytes of a file that are read at most; a chart of any size we hold is smaller as a text. */
export const mostBytes = 128 * 1024 * 1024

/** A file from elsewhere as it was found, or a text without a file. The name tells its format where its content does not. */
export interface ForeignContent {
  readonly name: string
  readonly content: Uint8Array | string
}

/**
 * Reads a file from elsewhere: CSV, TSV and other delimited text, Markdown, HTML, Excel workbooks, `.raci` and its JSON. What it is
 * is told by its content first and by the extension of its name second.
 *
 * @returns the tables in it, or the matrix; nothing of the file is run, computed or followed
 */
export function readSource({ name, content }: ForeignContent): Result<Source, SourceError> {
  if (content.length === 0) return err({ kind: 'empty' })
  if (content.length > mostBytes) return err({ kind: 'too-large', max: mostBytes })
  return typeof content === 'string' ? fromText(content, extensionIn(name), []) : fromBytes(content, name)
}

function fromBytes(bytes: Uint8Array, fileName: string): Result<Source, SourceError> {
  if (isCompound(bytes)) return err({ kind: 'not-readable', looksLike: 'compound' })
  if (isZip(bytes)) return fromOffice(bytes, extensionIn(fileName))
  const binary = looksLike(bytes)
  if (binary) return err({ kind: 'not-readable', looksLike: binary })
  const decoded = decodeForeign(bytes)
  if (decoded === undefined) return err({ kind: 'not-readable', looksLike: 'binary' })
  const isOld = decoded.encoding === 'Windows-1252'
  const isMisnamed = extensionIn(fileName).startsWith('xls')
  const remarks = [
    ...(isMisnamed ? [`${fileName} is no workbook but a text; it was read as that.`] : []),
    ...(isOld ? [`${fileName} is not UTF-8; it was read as Windows-1252.`] : []),
  ]
  return fromText(decoded.text, extensionIn(fileName), remarks)
}

/** An Office file, by its content: a document that is called a workbook is read as a document. */
function fromOffice(bytes: Uint8Array, extension: string): Result<Source, SourceError> {
  const archive = readZip(bytes)
  if (!archive.ok) return err({ kind: 'office', file: officeKindNamed(extension), error: archive.error })
  const file = officeKind(archive.value)
  if (file === undefined) return err({ kind: 'not-readable', looksLike: 'archive' })
  if (file !== 'xlsx') return err({ kind: 'not-readable', looksLike: file })
  const read = readXlsx(archive.value)
  if (!read.ok) return err({ kind: 'office', file, error: read.error })
  const tables = read.value.tables.flatMap(splitTables)
  return fromTables(tables, 'Excel', read.value.remarks)
}

function fromText(text: string, extension: string, remarks: readonly string[]): Result<Source, SourceError> {
  const start = text.slice(0, 4_000).trimStart()
  if (start === '') return err({ kind: 'empty' })
  if (extension === 'raci' || extension === 'json' || /^\ufeff?\{\s*"/.test(start)) {
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
  const isHtml =
    /^html?$|^xhtml$/.test(extension) || (/^\ufeff?</.test(start) && /<(?:table|html|body)[\s>]/i.test(text))
  if (isHtml) return fromHtml(text, 'HTML', [], remarks)
  if (/^(?:md|markdown|mdown|mkd)$/.test(extension) || isMarkdown(start, extension)) {
    const tables = readMarkdown(text)
    const isMixed = /<table[\s>]/i.test(text)
    return isMixed ? fromHtml(text, 'Markdown', tables, remarks) : fromTables(tables, 'Markdown', remarks)
  }
  const { table, problems } = readCsv(text, extension === 'tsv' || extension === 'tab' ? '\t' : undefined)
  const odd = problems.map(({ record, message }) => `Record ${record}: ${message}.`)
  return fromTables(splitTables(plainTable(table)), 'text', [...remarks, ...odd])
}

/** The tables of HTML, behind those that the text has otherwise. */
function fromHtml(
  text: string,
  format: string,
  others: readonly SourceTable[],
  remarks: readonly string[],
): Result<Source, SourceError> {
  const tables = readHtml(text)
  return tables ? fromTables([...others, ...tables], format, remarks) : err({ kind: 'too-deep' })
}

/** A text of no known extension that has a line of dashes between bars. */
function isMarkdown(start: string, extension: string): boolean {
  return (
    !/^(?:csv|tsv|tab)$/.test(extension) && /^\s*\|?\s*:?-{2,}:?\s*\|(?:\s*:?-+:?\s*\|?)*\s*$/m.test(start)
  )
}

function fromTables(
  tables: readonly SourceTable[],
  format: string,
  remarks: readonly string[],
): Result<Source, SourceError> {
  const filled = tables.filter(({ table }) => table.some((row) => row.some((text) => text.trim() !== '')))
  return filled.length === 0
    ? err({ kind: 'no-table', format })
    : ok({ kind: 'tables', tables: filled, remarks })
}

function looksLike(bytes: Uint8Array): 'pdf' | 'picture' | 'rtf' | undefined {
  const start = String.fromCharCode(...bytes.subarray(0, 8))
  if (start.startsWith('%PDF')) return 'pdf'
  if (start.startsWith('{\\rtf')) return 'rtf'
  return /^(?:\u0089PNG|\u00ff\u00d8\u00ff|GIF8|BM.{2}\0\0)/s.test(start) ? 'picture' : undefined
}

function extensionIn(fileName: string): string {
  return /\.([^.]+)$/.exec(fileName)?.[1]?.toLowerCase() ?? ''
}
