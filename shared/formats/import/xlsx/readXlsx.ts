import { err, ok, type Result } from '../../../result.ts'
import type { SourceTable } from '../source.ts'
import { readZip } from './readZip.ts'
import { readSharedTexts } from './sharedTexts.ts'
import { readSheet, type Context } from './sheet.ts'
import { readStyles } from './styles.ts'
import { readWorkbook } from './workbook.ts'
import type { XlsxError } from './xlsxError.ts'

export interface WorkbookTables {
  /** a table for each sheet that holds anything, visible sheets first */
  readonly tables: readonly SourceTable[]
  /** what the workbook has besides cells and was not read, a sentence each */
  readonly remarks: readonly string[]
}

/**
 * The sheets of an Excel workbook (ECMA-376) as tables of texts. Nothing is computed, no formula, macro or link is
 * followed, and all of it stays within `budgets`.
 */
export function readXlsx(bytes: Uint8Array): Result<WorkbookTables, XlsxError> {
  if (isCompound(bytes)) return err({ kind: 'not-a-workbook', looksLike: 'old-or-locked' })
  if (!isZip(bytes)) return err({ kind: 'not-a-workbook', looksLike: 'other' })
  const archive = readZip(bytes)
  if (!archive.ok) return archive
  const workbook = readWorkbook(archive.value)
  if (!workbook.ok) return workbook
  const { sheets, is1904, sharedStrings, styles: stylesPart } = workbook.value
  const texts = readSharedTexts(archive.value, sharedStrings)
  if (!texts.ok) return texts
  const styles = readStyles(archive.value, stylesPart)
  if (!styles.ok) return styles
  const context: Context = {
    texts: texts.value,
    styles: styles.value,
    is1904,
    counts: { cells: 0, merges: 0, chars: 0 },
  }
  const tables: (SourceTable & { readonly isHidden: boolean })[] = []
  for (const { name, part, isHidden } of sheets) {
    const sheet = readSheet(archive.value, { name, part }, context)
    if (!sheet.ok) return sheet
    if (sheet.value.table.length > 0) tables.push({ ...sheet.value, name, sheet: name, legend: [], isHidden })
  }
  return ok({
    tables: tables.toSorted((one, other) => Number(one.isHidden) - Number(other.isHidden)),
    remarks: remarksOn(
      archive.value.names,
      tables.filter(({ isHidden }) => isHidden).map(({ name }) => name),
    ),
  })
}

function remarksOn(names: readonly string[], hidden: readonly string[]): readonly string[] {
  const has = (pattern: RegExp): boolean => names.some((name) => pattern.test(name))
  return [
    ...hidden.map((name) => `The sheet “${name}” is hidden in the workbook.`),
    ...(has(/^xl\/(?:threadedComments\/|comments)/)
      ? ['The workbook has comments on cells; they were not read.']
      : []),
    ...(has(/^xl\/externalLinks\//) ? ['The workbook refers to other files; they were not looked at.'] : []),
    ...(has(/vbaProject/) ? ['The workbook has macros; they were not run and are not kept.'] : []),
    ...(has(/^xl\/media\//) ? ['The workbook has pictures; they were not read.'] : []),
  ]
}

/** Whether bytes are a compound file: an old Excel or Word file, or a new one with a password. */
export function isCompound(bytes: Uint8Array): boolean {
  return [0xd0, 0xcf, 0x11, 0xe0].every((byte, at) => bytes[at] === byte)
}

/** Whether bytes are a ZIP archive, as all new Office files are. */
export function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] === 3 || bytes[2] === 5)
}
