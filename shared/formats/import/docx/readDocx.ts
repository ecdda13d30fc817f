import { err, ok, type Result } from '../../../result.ts'
import type { OfficeError } from '../../office/officeError.ts'
import { mainPart, targetsOf } from '../../office/packageParts.ts'
import type { Archive } from '../../office/readZip.ts'
import { documentTables } from '../document/tablesIn.ts'
import { leftOutRemarks, packageRemarks, textBoxesRemark } from '../document/remarks.ts'
import type { ReadTables } from '../source.ts'
import { readDocxBody, type DocxFacts } from './readDocxBody.ts'
import { readDocxStyles } from './docxStyles.ts'
import { withOwnChart } from './ownChart.ts'

/**
 * A Word document as blocks: headings, paragraphs, items of lists and tables, as they stand from top to bottom. Nothing in it is
 * run, computed or followed, and all of it stays within `budgets`.
 */
export function readDocx(archive: Archive): Result<ReadTables, OfficeError> {
  const main = archive.names.includes('word/document.xml') ? 'word/document.xml' : mainPart(archive)
  if (main === undefined) return err({ kind: 'damaged', part: 'its list of parts' })
  const targets = targetsOf(archive, main)
  if (!targets.ok) return targets
  const stylesPart = [...targets.value.values()].find(({ type }) => type.endsWith('/styles'))?.part ?? ''
  const styles = readDocxStyles(archive, stylesPart)
  if (!styles.ok) return styles
  const body = readDocxBody(archive, main, styles.value)
  if (!body.ok) return body
  const { blocks, facts, leftOut } = body.value
  const remarks = [
    ...factRemarks(facts),
    ...leftOutRemarks(leftOut),
    ...packageRemarks('document', archive.names),
  ]
  return ok(documentTables(withOwnChart(blocks), remarks))
}

/** More text boxes than these are hardly beside the text: something is drawn with them. */
const mostBoxes = 8

function factRemarks({ changes, textBoxes, pictures, drawings, footnotes }: DocxFacts): readonly string[] {
  const said: readonly (readonly [count: number, remark: string])[] = [
    [changes, 'The document has tracked changes; it was read as if all of them were accepted.'],
    [textBoxes > mostBoxes ? textBoxes : 0, textBoxesRemark('document', textBoxes)],
    [
      textBoxes > mostBoxes ? 0 : textBoxes,
      'The document has text boxes; they were read where the text refers to them.',
    ],
    [pictures, 'The document has pictures; what is on them was not read.'],
    [drawings, 'The document has drawings with texts; they were not read.'],
    [footnotes, 'The document has footnotes; they were not read.'],
  ]
  return said.flatMap(([count, remark]) => (count > 0 ? [remark] : []))
}
