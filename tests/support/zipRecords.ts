import { strToU8, zipSync } from 'fflate'

/** The records of a ZIP archive, by the number each of them starts with. */
export const zipSignatures = { entry: 0x02014b50, file: 0x04034b50, end: 0x06054b50 } as const

/** Where the records of one kind start. */
export function recordsIn(bytes: Uint8Array, record: keyof typeof zipSignatures): readonly number[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const found: number[] = []
  for (let at = 0; at + 22 <= bytes.length; at++)
    if (view.getUint32(at, true) === zipSignatures[record]) found.push(at)
  return found
}

/** The archive with a field of all its records of one kind changed. */
export function changedRecords(
  bytes: Uint8Array,
  record: keyof typeof zipSignatures,
  field: number,
  value: number,
): Uint8Array {
  const copy = new Uint8Array(bytes)
  const view = new DataView(copy.buffer)
  for (const at of recordsIn(copy, record)) view.setUint32(at + field, value, true)
  return copy
}

/** A workbook of many sheets that all are the same bytes of the archive. */
export function overlapping(sheets: number, content: Uint8Array): Uint8Array {
  const names = Array.from({ length: sheets }, (_, at) => `xl/worksheets/sheet${at + 1}.xml`)
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
  const relations = names.map(
    (name, at) => `<Relationship Id="r${at}" Type="${office}/worksheet" Target="/${name}"/>`,
  )
  const entries = names.map((_name, at) => `<sheet name="${at}" sheetId="${at + 1}" r:id="r${at}"/>`)
  const archive = zipSync({
    'xl/workbook.xml': strToU8(
      `<workbook xmlns:r="${office}"><sheets>${entries.join('')}</sheets></workbook>`,
    ),
    'xl/_rels/workbook.xml.rels': strToU8(`<Relationships>${relations.join('')}</Relationships>`),
    ...Object.fromEntries(names.map((name, at) => [name, at === 0 ? content : new Uint8Array()])),
  })
  const view = new DataView(archive.buffer)
  const [, , first = 0, ...others] = recordsIn(archive, 'entry')
  for (const at of others)
    for (const field of [10, 14, 16, 20, 24, 42])
      view.setUint32(at + field, view.getUint32(first + field, true), true)
  return archive
}
