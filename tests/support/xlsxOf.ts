import { strToU8, zipSync } from 'fflate'

export interface SheetOf {
  readonly name: string
  /** rows of texts, or the XML within `sheetData` for cells of other kinds */
  readonly rows: readonly (readonly string[])[] | string
  /** such as `B1:C1` */
  readonly merges?: readonly string[]
  readonly isHidden?: boolean
}

/** A workbook of sheets, its texts inline; `parts` adds parts of the package or replaces them. */
export function xlsxOf(sheets: readonly SheetOf[], parts: Readonly<Record<string, string>> = {}): Uint8Array {
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
  const relations = [
    ...sheets.map((_sheet, at) => [`rId${at + 1}`, 'worksheet', `worksheets/sheet${at + 1}.xml`]),
    ['rId900', 'sharedStrings', 'sharedStrings.xml'],
    ['rId901', 'styles', 'styles.xml'],
  ].map(([id, type, target]) => `<Relationship Id="${id}" Type="${office}/${type}" Target="${target}"/>`)
  const entries = sheets.map(
    ({ name, isHidden = false }, at) =>
      `<sheet name="${escaped(name)}" sheetId="${at + 1}" ${isHidden ? 'state="hidden" ' : ''}r:id="rId${at + 1}"/>`,
  )
  const files: Record<string, string> = {
    'xl/workbook.xml': `<workbook xmlns:r="${office}"><sheets>${entries.join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships>${relations.join('')}</Relationships>`,
    ...Object.fromEntries(sheets.map((sheet, at) => [`xl/worksheets/sheet${at + 1}.xml`, sheetXml(sheet)])),
    ...parts,
  }
  return zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])))
}

function sheetXml({ rows, merges = [] }: SheetOf): string {
  const data = typeof rows === 'string' ? rows : rows.map(rowXml).join('')
  const merged = merges.map((ref) => `<mergeCell ref="${ref}"/>`).join('')
  return `<worksheet><sheetData>${data}</sheetData>${merged && `<mergeCells>${merged}</mergeCells>`}</worksheet>`
}

function rowXml(texts: readonly string[], row: number): string {
  const cells = texts.map((text, column) =>
    text === ''
      ? ''
      : `<c r="${columnName(column)}${row + 1}" t="inlineStr"><is><t>${escaped(text)}</t></is></c>`,
  )
  return `<row r="${row + 1}">${cells.join('')}</row>`
}

function columnName(column: number): string {
  const before = Math.floor(column / 26)
  return (before === 0 ? '' : columnName(before - 1)) + String.fromCharCode(65 + (column % 26))
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
}
