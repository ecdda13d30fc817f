import { mainPart } from './packageParts.ts'
import { readXml } from './readXml.ts'
import type { Archive } from './readZip.ts'

/** The kinds of Office files, by the extension they usually have. */
export type OfficeKind = 'xlsx' | 'xlsb' | 'docx' | 'pptx' | 'ods' | 'odt' | 'odp' | 'other-opendocument'

/** Whether bytes are a ZIP archive, as all new Office files are. */
export function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] === 3 || bytes[2] === 5)
}

/** Whether bytes are a compound file: an old Excel or Word file, or a new one with a password. */
export function isCompound(bytes: Uint8Array): boolean {
  return [0xd0, 0xcf, 0x11, 0xe0].every((byte, at) => bytes[at] === byte)
}

/** What a file of this extension should be, where its content cannot say. */
export function officeKindNamed(extension: string): OfficeKind | undefined {
  return extensions.find(([pattern]) => pattern.test(extension))?.[1]
}

const extensions: readonly (readonly [pattern: RegExp, kind: OfficeKind])[] = [
  [/^xl[st][xm]?$/, 'xlsx'],
  [/^xlsb$/, 'xlsb'],
  [/^do[ct][xm]?$/, 'docx'],
  [/^p[po][st][xm]?$/, 'pptx'],
  [/^ods$/, 'ods'],
  [/^odt$/, 'odt'],
  [/^odp$/, 'odp'],
]

/** What an archive is by its content, whatever its name says; undefined for one that is no Office file. */
export function officeKind(archive: Archive): OfficeKind | undefined {
  const { names } = archive
  if (names.includes('xl/workbook.xml')) return 'xlsx'
  if (names.includes('xl/workbook.bin')) return 'xlsb'
  if (names.some((name) => name.startsWith('word/'))) return 'docx'
  if (names.includes('ppt/presentation.xml')) return 'pptx'
  if (names.includes('content.xml') && names.includes('mimetype')) return openDocument(archive)
  const main = mainPart(archive)
  if (main === undefined) return undefined
  return main.endsWith('.bin') ? 'xlsb' : kindOfType(typeOf(archive, main))
}

const openDocuments: readonly (readonly [ending: string, kind: OfficeKind])[] = [
  ['spreadsheet', 'ods'],
  ['text', 'odt'],
  ['presentation', 'odp'],
]

/** By its first part, which holds nothing but its media type (OpenDocument 1.3, part 2, 3.3). */
function openDocument(archive: Archive): OfficeKind {
  let type = ''
  archive.unpack('mimetype', (piece) => {
    type += new TextDecoder().decode(piece.subarray(0, 200))
    // Any error stops the unpacking.
    return type.length < 200 ? undefined : { kind: 'damaged', part: 'mimetype' }
  })
  const start = 'application/vnd.oasis.opendocument.'
  const found = openDocuments.find(([ending]) => type.startsWith(start + ending))
  return found?.[1] ?? 'other-opendocument'
}

/** A document that is not where Office puts it: by its content type; a workbook where that says nothing. */
function kindOfType(type: string): OfficeKind {
  if (type.includes('wordprocessingml')) return 'docx'
  return type.includes('presentationml') ? 'pptx' : 'xlsx'
}

/** The content type of a part as the package lists it (ECMA-376, part 2, 10.1.2). */
function typeOf(archive: Archive, part: string): string {
  let type = ''
  readXml(archive, '[Content_Types].xml', {
    open(name, attributes) {
      if (name === 'Override' && attributes['PartName'] === `/${part}`) type = attributes['ContentType'] ?? ''
    },
  })
  return type
}
