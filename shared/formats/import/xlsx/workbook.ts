import { err, ok, type Result } from '../../../result.ts'
import { budgets } from '../../office/budgets.ts'
import { mainPart, targetsOf } from '../../office/packageParts.ts'
import { readXml } from '../../office/readXml.ts'
import type { Archive } from '../../office/readZip.ts'
import type { OfficeError } from '../../office/officeError.ts'

export interface SheetEntry {
  readonly name: string
  readonly part: string
  readonly isHidden: boolean
}

export interface Workbook {
  readonly sheets: readonly SheetEntry[]
  /** whether days count from 1904, as in old files of the Macintosh */
  readonly is1904: boolean
  readonly sharedStrings: string
  readonly styles: string
}

/** The sheets of a workbook, in its order, and where its texts and styles are. Links to other files are not looked at. */
export function readWorkbook(archive: Archive): Result<Workbook, OfficeError> {
  const main = archive.names.includes('xl/workbook.xml') ? 'xl/workbook.xml' : mainPart(archive)
  if (main === undefined) return err({ kind: 'damaged', part: 'its list of parts' })
  const targets = targetsOf(archive, main)
  if (!targets.ok) return targets
  const sheets: SheetEntry[] = []
  let is1904 = false
  const read = readXml(archive, main, {
    open(name, attributes) {
      if (name === 'workbookPr') is1904 = /^(?:1|true)$/.test(attributes['date1904'] ?? '')
      if (name !== 'sheet' || sheets.length >= budgets.sheets) return
      const relation = Object.entries(attributes).find(([key]) => key.endsWith(':id'))?.[1] ?? ''
      const target = targets.value.get(relation)
      const isHidden = attributes['state'] !== undefined && attributes['state'] !== 'visible'
      // A chart or a dialog sheet has no cells.
      if (target?.type.endsWith('/worksheet'))
        sheets.push({ name: attributes['name'] ?? '', part: target.part, isHidden })
    },
  })
  if (!read.ok) return read
  const byType = (type: string): string =>
    [...targets.value.values()].find((one) => one.type.endsWith(type))?.part ?? ''
  return ok({ sheets, is1904, sharedStrings: byType('/sharedStrings'), styles: byType('/styles') })
}
