import { err, ok, type Result } from '../../../result.ts'
import { budgets } from './budgets.ts'
import { readXml } from './readXml.ts'
import type { Archive } from './readZip.ts'
import type { XlsxError } from './xlsxError.ts'

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
export function readWorkbook(archive: Archive): Result<Workbook, XlsxError> {
  const main = archive.names.includes('xl/workbook.xml') ? 'xl/workbook.xml' : mainPart(archive)
  if (main === undefined) return err({ kind: 'not-a-workbook', looksLike: looksLike(archive.names) })
  const targets = readTargets(archive, relationsOf(main), folderOf(main))
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

interface Target {
  readonly type: string
  readonly part: string
}

/** What a relations part points to within the workbook, by id; external targets are left out. */
function readTargets(
  archive: Archive,
  part: string,
  folder: string,
): Result<ReadonlyMap<string, Target>, XlsxError> {
  const targets = new Map<string, Target>()
  const read = readXml(archive, part, {
    open(name, attributes) {
      if (name !== 'Relationship' || attributes['TargetMode'] === 'External') return
      const target = attributes['Target'] ?? ''
      targets.set(attributes['Id'] ?? '', { type: attributes['Type'] ?? '', part: pathOf(folder, target) })
    },
  })
  return read.ok ? ok(targets) : read
}

/** The part that the package names as its document, when it is not where Excel puts it. */
function mainPart(archive: Archive): string | undefined {
  const targets = readTargets(archive, '_rels/.rels', '')
  const found = targets.ok
    ? [...targets.value.values()].find(({ type }) => type.endsWith('/officeDocument'))
    : undefined
  return found && archive.names.includes(found.part) && !/\.bin$|^word\//.test(found.part)
    ? found.part
    : undefined
}

function looksLike(names: readonly string[]): (XlsxError & { kind: 'not-a-workbook' })['looksLike'] {
  if (names.includes('xl/workbook.bin')) return 'binary'
  if (names.some((name) => name.startsWith('word/'))) return 'word'
  return names.includes('content.xml') && names.includes('mimetype') ? 'open-document' : 'zip'
}

function folderOf(part: string): string {
  return part.slice(0, part.lastIndexOf('/') + 1)
}

function relationsOf(part: string): string {
  return `${folderOf(part)}_rels/${part.slice(part.lastIndexOf('/') + 1)}.rels`
}

/** A target as a path in the package: from its root with `/` first, else from the folder of the part that names it. */
function pathOf(folder: string, target: string): string {
  const steps: string[] = []
  for (const step of (target.startsWith('/') ? target : folder + target).split('/')) {
    if (step === '..') steps.pop()
    else if (step !== '' && step !== '.') steps.push(step)
  }
  return steps.join('/')
}
