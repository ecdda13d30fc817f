import { expect, test } from 'vitest'
import { describeSourceError } from '../../../../shared/formats/import/sourceError.ts'
import { readSource } from '../../../../shared/formats/import/readSource.ts'
import { compoundKind } from '../../../../shared/formats/office/compoundKind.ts'

/** A compound file whose directory names these streams. */
function compoundOf(...names: readonly string[]): Uint8Array {
  const bytes = new Uint8Array(512 + 128 * (names.length + 1))
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])
  for (const [at, name] of ['Root Entry', ...names].entries()) {
    const entry = 512 + 128 * at
    for (const [char, letter] of [...name].entries()) bytes[entry + 2 * char] = letter.charCodeAt(0)
    bytes[entry + 64] = 2 * name.length + 2
  }
  return bytes
}

test.each([
  ['locked', ['EncryptionInfo', 'EncryptedPackage'], /^It has a password\./],
  ['xls', ['Workbook'], /old Excel file \(\.xls\).*save it as \.xlsx/],
  ['doc', ['WordDocument', 'Workbook'], /old Word file \(\.doc\).*save it as \.docx/],
  ['ppt', ['PowerPoint Document'], /old PowerPoint file \(\.ppt\).*save it as \.pptx/],
  ['msg', ['__properties_version1.0'], /message of Outlook/],
  ['compound', ['Other'], /an old Office file or one with a password/],
] as const)('a compound file is %s by the streams in it, whatever it is called', (kind, names, words) => {
  const content = compoundOf(...names)
  expect(compoundKind(content)).toBe(kind)
  const read = readSource({ name: 'chart.xlsx', content })
  expect(read.ok ? '' : describeSourceError(read.error)).toMatch(words)
})
