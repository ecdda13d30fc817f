import { describe, expect, test } from 'vitest'
import { serialise } from '../../../shared/document/serialise.ts'
import { decodeForeignText, decodeText } from '../../../shared/formats/decodeText.ts'
import { describeFileError, type FileError } from '../../../shared/files/fileError.ts'
import { describeMatrixFileError, openMatrixFile, saveMatrixFile } from '../../../shared/files/matrixFile.ts'
import { DiskInMemory } from '../../support/diskInMemory.ts'
import { matrixOf } from '../../support/matrixOf.ts'

const good = serialise(matrixOf('x | CIO\nBudget | A'))

describe('saving a matrix', () => {
  test.each([
    ['no matrix at all', '{"format":"remit"}'],
    ['not canonical', JSON.stringify(JSON.parse(good))],
    ['cut short', good.slice(0, -5)],
  ])('text that is %s is never written', async (_name, text) => {
    const disk = new DiskInMemory()
    disk.put('/a.raci', good)
    const saved = await saveMatrixFile(disk.surroundings(), '/a.raci', text, { kind: 'anything' })
    expect(saved).toMatchObject({ error: { kind: 'not-a-matrix' } })
    expect(disk.read('/a.raci')).toBe(good)
  })

  test('what was saved opens as the same matrix', async () => {
    const disk = new DiskInMemory()
    await saveMatrixFile(disk.surroundings(), '/a.raci', good, { kind: 'anything' })
    const opened = await openMatrixFile(disk.surroundings(), '/a.raci')
    expect(opened.ok && serialise(opened.value.matrix)).toBe(good)
  })
})

test('a file that is no text, or no matrix, is said to be so, by its path', async () => {
  const disk = new DiskInMemory()
  disk.put('/a.raci', '{')
  const opened = await openMatrixFile(disk.surroundings(), '/a.raci')
  expect(opened.ok ? '' : describeMatrixFileError(opened.error)).toMatch(
    /^\/a\.raci cannot be opened\. Line 1, column 2/,
  )
})

describe('text is decoded from', () => {
  const bytes = (...values: number[]) => new Uint8Array(values)

  test('UTF-8, with or without a byte order mark, and UTF-16 with one', () => {
    expect(decodeText(bytes(0xc3, 0xa4))?.text).toBe('ä')
    expect(decodeText(bytes(0xef, 0xbb, 0xbf, 0x61))?.text).toBe('a')
    expect(decodeText(bytes(0xff, 0xfe, 0xe4, 0x00))).toEqual({ text: 'ä', encoding: 'UTF-16' })
    expect(decodeText(bytes(0xfe, 0xff, 0x00, 0xe4))?.text).toBe('ä')
  })

  test('nothing else, so that no byte is replaced in silence', () => {
    expect(decodeText(bytes(0xe4, 0x62))).toBeUndefined()
    expect(decodeText(bytes(0xff, 0xfe, 0x00, 0xd8))).toBeUndefined()
  })

  test('Windows-1252 where a spreadsheet may have written it', () => {
    expect(decodeForeignText(bytes(0xe4, 0x80))).toEqual({ text: 'ä€', encoding: 'Windows-1252' })
  })
})

test.each<FileError>([
  { kind: 'missing', path: '/p' },
  { kind: 'folder-missing', path: '/p' },
  { kind: 'not-a-file', path: '/p' },
  { kind: 'too-large', path: '/p', bytes: 2e8, max: 1e8 },
  { kind: 'not-allowed', path: '/p', code: 'EACCES' },
  { kind: 'read-only-disk', path: '/p' },
  { kind: 'disk-full', path: '/p', bytes: 10 },
  { kind: 'in-use', path: '/p' },
  { kind: 'changed-on-disk', path: '/p' },
  { kind: 'vanished', path: '/p' },
  { kind: 'written-wrong', path: '/p' },
  { kind: 'other', path: '/p', code: 'EIO' },
])('the words for $kind name the file and end as a sentence', (error) => {
  expect(describeFileError(error)).toMatch(/\/p\b.*\.$/)
})
