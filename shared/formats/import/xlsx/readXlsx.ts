import { ok, type Result } from '../../../result.ts'
import type { OfficeError } from '../../office/officeError.ts'
import type { Archive } from '../../office/readZip.ts'
import type { ReadTables, SourceTable } from '../source.ts'
import { splitTables } from '../splitTables.ts'
import { withJoined } from '../joinTables.ts'
import { readSharedTexts } from './sharedTexts.ts'
import { readSheet, type Context } from './sheet.ts'
import { readStyles } from './styles.ts'
import { readWorkbook } from './workbook.ts'

/**
 * The sheets of an Excel workbook (ECMA-376) as tables of texts: those that hold anything, visible sheets first. Nothing is computed, no formula, macro or link is
 * followed, and all of it stays within `budgets`.
 */
export function readXlsx(archive: Archive): Result<ReadTables, OfficeError> {
  const workbook = readWorkbook(archive)
  if (!workbook.ok) return workbook
  const { sheets, is1904, sharedStrings, styles: stylesPart } = workbook.value
  const texts = readSharedTexts(archive, sharedStrings)
  if (!texts.ok) return texts
  const styles = readStyles(archive, stylesPart)
  if (!styles.ok) return styles
  const context: Context = {
    texts: texts.value,
    styles: styles.value,
    is1904,
    counts: { cells: 0, merges: 0, chars: 0 },
  }
  const tables: SourceTable[] = []
  for (const { name, part, isHidden } of sheets) {
    const sheet = readSheet(archive, { name, part }, context)
    if (!sheet.ok) return sheet
    if (sheet.value.table.length > 0) tables.push({ ...sheet.value, name, sheet: name, legend: [], isHidden })
  }
  return ok({
    tables: tables
      .toSorted((one, other) => Number(one.isHidden ?? false) - Number(other.isHidden ?? false))
      .flatMap((sheet) => withJoined(splitTables(sheet))),
    remarks: remarksOn(
      archive.names,
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
