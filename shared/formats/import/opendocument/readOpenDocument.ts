import { err, ok, type Result } from '../../../result.ts'
import type { OfficeError } from '../../office/officeError.ts'
import { readXml } from '../../office/readXml.ts'
import type { Archive } from '../../office/readZip.ts'
import type { Block } from '../document/block.ts'
import { documentTables } from '../document/tablesIn.ts'
import type { ReadTables } from '../source.ts'
import { splitTables } from '../splitTables.ts'
import { leftOutRemarks, packageRemarks } from '../document/remarks.ts'
import { readOpenBody, type OpenFacts } from './readOpenBody.ts'
import { readOpenStyles } from './openStyles.ts'

const nouns = {
  ods: { noun: 'workbook', piece: 'sheet' },
  odt: { noun: 'document', piece: 'page' },
  odp: { noun: 'presentation', piece: 'slide' },
} as const

type OpenDocumentKind = keyof typeof nouns

/** An OpenDocument text; see `readOpenDocument`. */
export function readOdt(archive: Archive): Result<ReadTables, OfficeError> {
  return readOpenDocument(archive, 'odt')
}

/** OpenDocument sheets. */
export function readOds(archive: Archive): Result<ReadTables, OfficeError> {
  return readOpenDocument(archive, 'ods')
}

/** OpenDocument slides. */
export function readOdp(archive: Archive): Result<ReadTables, OfficeError> {
  return readOpenDocument(archive, 'odp')
}

/**
 * An OpenDocument text, sheet or presentation as blocks; of a sheet they are its tables. Nothing in it is run, computed or
 * followed, and all of it stays within `budgets`.
 */
function readOpenDocument(archive: Archive, kind: OpenDocumentKind): Result<ReadTables, OfficeError> {
  const isLocked = hasPassword(archive)
  if (!isLocked.ok) return isLocked
  if (isLocked.value) return err({ kind: 'locked' })
  const styles = readOpenStyles(archive)
  if (!styles.ok) return styles
  const body = readOpenBody(archive, styles.value)
  if (!body.ok) return body
  const { blocks, facts, leftOut } = body.value
  const remarks = [
    ...factRemarks(facts, kind),
    ...leftOutRemarks(leftOut),
    ...packageRemarks(nouns[kind].noun, archive.names),
  ]
  return ok(kind === 'ods' ? sheetsIn(blocks, remarks) : documentTables(blocks, remarks))
}

/** Each sheet is a table of its own, or several that stand below each other. */
function sheetsIn(blocks: readonly Block[], remarks: readonly string[]): ReadTables {
  const sheets = blocks.flatMap((block) => (block.kind === 'table' ? [block.table] : []))
  return { tables: sheets.flatMap((sheet) => splitTables({ ...sheet, sheet: sheet.name })), remarks }
}

/** With a password the parts are encrypted, which the list of them says (OpenDocument 1.3, part 2, 4.8). */
function hasPassword(archive: Archive): Result<boolean, OfficeError> {
  let isEncrypted = false
  const read = readXml(archive, 'META-INF/manifest.xml', {
    open(name) {
      isEncrypted ||= name === 'encryption-data'
    },
    isEnough: () => isEncrypted,
  })
  return read.ok ? ok(isEncrypted) : read
}

function factRemarks(facts: OpenFacts, kind: OpenDocumentKind): readonly string[] {
  const { noun, piece } = nouns[kind]
  const { changes, comments, pictures, textBoxes, footnotes, concealed } = facts
  const said: readonly (readonly [count: number, remark: string])[] = [
    [changes, `The ${noun} has tracked changes; it was read as if all of them were accepted.`],
    [comments, `The ${noun} has comments; they were not read.`],
    [textBoxes, `The ${noun} has text boxes; they were read where the text refers to them.`],
    [pictures, `The ${noun} has pictures; what is on them was not read.`],
    [footnotes, `The ${noun} has footnotes; they were not read.`],
  ]
  return [
    ...concealed.map((name) => `The ${piece} “${name}” is hidden in the ${noun}.`),
    ...said.flatMap(([count, remark]) => (count > 0 ? [remark] : [])),
  ]
}
