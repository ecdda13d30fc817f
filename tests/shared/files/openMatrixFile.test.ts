import { describe, expect, test } from 'vitest'
import { parseMatrix } from '../../../shared/document/parse.ts'
import { serialise } from '../../../shared/document/serialise.ts'
import type { SaveSurroundings } from '../../../shared/files/disk.ts'
import { describeFileError, fileErrorOf, systemCode } from '../../../shared/files/fileError.ts'
import {
  describeMatrixFileError,
  openMatrixFile,
  saveMatrixFile,
  type MatrixFileError,
} from '../../../shared/files/matrixFile.ts'
import { DiskInMemory } from '../../support/diskInMemory.ts'
import { matrixOf } from '../../support/matrixOf.ts'

const path = '/chart.raci'
const good = serialise(matrixOf('x | CIO\nBudget | A'))

/** A disk that holds one file of these bytes. */
function holding(bytes: Uint8Array): SaveSurroundings {
  const disk = new DiskInMemory()
  // One character a byte, so that the length is right; the bytes themselves are handed out below.
  disk.put(path, ' '.repeat(bytes.length))
  const around = disk.surroundings()
  const open: SaveSurroundings['disk']['open'] = async (...given) => ({
    ...(await around.disk.open(...given)),
    read: (into, offset, length, position) => {
      const part = bytes.subarray(position, position + length)
      into.set(part, offset)
      return Promise.resolve({ bytesRead: part.length })
    },
  })
  return { ...around, disk: { ...around.disk, open } }
}

function holdingText(text: string): SaveSurroundings {
  return holding(new TextEncoder().encode(text))
}

/** Little-endian UTF-16 with its byte order mark. */
function utf16(text: string): Uint8Array {
  return Uint8Array.from(
    [...`\uFEFF${text}`].flatMap((char) => [char.charCodeAt(0) % 256, char.charCodeAt(0) >> 8]),
  )
}

async function refusal(around: SaveSurroundings): Promise<MatrixFileError> {
  const opened = await openMatrixFile(around, path)
  if (opened.ok) throw new Error('It was opened.')
  return opened.error
}

describe('a matrix file is opened', () => {
  test.each([
    ['with a byte order mark', holdingText(`\uFEFF${good}`)],
    ['with CRLF', holdingText(good.replaceAll('\n', '\r\n'))],
    ['as UTF-16', holding(utf16(good))],
  ])('%s', async (_name, around) => {
    const opened = await openMatrixFile(around, path)
    expect(opened.ok && serialise(opened.value.matrix)).toBe(good)
  })

  test('of a newer version with that version, and can then not be saved over in the older one', async () => {
    const newer = good.replace('"version": 1', '"version": 2')
    const around = holdingText(newer)
    expect(await openMatrixFile(around, path)).toMatchObject({ ok: true, value: { version: 2 } })
    expect(await saveMatrixFile(around, path, newer, { kind: 'anything' })).toMatchObject({
      error: { kind: 'not-a-matrix' },
    })
  })

  test('in small pieces, as a slow disk hands it out', async () => {
    const around = holdingText(good)
    const open: SaveSurroundings['disk']['open'] = async (...given) => {
      const file = await around.disk.open(...given)
      return {
        ...file,
        read: (into, offset, length, position) => file.read(into, offset, Math.min(7, length), position),
      }
    }
    expect((await openMatrixFile({ ...around, disk: { ...around.disk, open } }, path)).ok).toBe(true)
  })
})

describe('a matrix file is not opened', () => {
  test('when it is not there', async () => {
    expect(await refusal(new DiskInMemory().surroundings())).toEqual({ kind: 'missing', path })
  })

  test.each([
    ['UTF-8', [0x7b, 0xff, 0xe4], 1, 2],
    ['UTF-8, on its second line', [0x7b, 0x0a, 0xc3, 0xa4, 0x20, 0xc3], 2, 3],
    ['UTF-16', [0xff, 0xfe, 0x7b, 0x00, 0x00, 0xdc], 1, 2],
  ])('when its bytes are no text in %s, with their place', async (_encoding, bytes, line, column) => {
    const error = await refusal(holding(Uint8Array.from(bytes)))
    expect(describeMatrixFileError(error)).toBe(
      `${path} is damaged, or no Remit chart: from line ${line}, column ${column} on it is not written in characters. It was left as it is; look for an earlier copy of it.`,
    )
  })

  test('when it is no regular file, and is then not even touched', async () => {
    const disk = new DiskInMemory()
    disk.put(path, good)
    const around = disk.surroundings()
    const stat: SaveSurroundings['disk']['stat'] = async (of, options) => ({
      ...(await around.disk.stat(of, options)),
      isFile: () => false,
    })
    expect(await refusal({ ...around, disk: { ...around.disk, stat } })).toEqual({ kind: 'not-a-file', path })
    expect(disk.log).toEqual(['stat'])
  })

  test('when it is larger than a matrix can be, before a byte of it is read', async () => {
    const disk = new DiskInMemory()
    disk.put(path, good)
    const around = disk.surroundings()
    const open: SaveSurroundings['disk']['open'] = async (...given) => {
      const file = await around.disk.open(...given)
      return { ...file, stat: async (options) => ({ ...(await file.stat(options)), size: 209_715_200n }) }
    }
    const error = await refusal({ ...around, disk: { ...around.disk, open } })
    expect(describeMatrixFileError(error)).toBe(
      `${path} is too large: 200 MB, and at most 100 MB can be read.`,
    )
    expect(disk.log).not.toContain('read')
    expect(disk.log.at(-1)).toBe('close')
  })

  test.each([
    ['', 'The file is empty.'],
    ['<<<<<<< ours', 'Line 1, column 1 ($)'],
    [
      good.replace('"cio": "A"', '"cio": "A B"'),
      '$.rows[0].cells.cio: found "A B", expected letters such as A/R.',
    ],
  ])('when what it holds is no matrix (%#), and the words say where', async (text, words) => {
    const description = describeMatrixFileError(await refusal(holdingText(text)))
    expect(description).toContain(`${path} cannot be opened. `)
    expect(description).toContain(words)
  })

  test.each(['EIO', 'EACCES', 'EMFILE'])(
    'when the disk says %s at any step, and the file is closed again',
    async (code) => {
      for (let at = 1; at <= 4; at++) {
        const disk = new DiskInMemory()
        disk.put(path, good)
        disk.behave({ fault: { at, code, forEver: false } })
        const error = await refusal(disk.surroundings())
        expect(describeMatrixFileError(error)).toContain(path)
        const opens = disk.log.filter((step) => step === 'open r').length
        const isOpened = opens === 1 && at !== 2
        expect(disk.log.filter((step) => step === 'close')).toHaveLength(isOpened ? 1 : 0)
      }
    },
  )
})

test('saving what is too large is refused before the disk is asked', async () => {
  const disk = new DiskInMemory()
  const text = ' '.repeat(100 * 1024 * 1024 + 1)
  expect(await saveMatrixFile(disk.surroundings(), path, text, { kind: 'anything' })).toMatchObject({
    error: { kind: 'too-large', bytes: text.length },
  })
  expect(disk.log).toEqual([])
})

test('a thrown value without a system code is still told of', () => {
  expect(systemCode(new Error('no code'))).toBe('UNKNOWN')
  expect(systemCode('text')).toBe('UNKNOWN')
  expect(systemCode(Object.assign(new Error('odd'), { code: 7 }))).toBe('UNKNOWN')
  expect(describeFileError(fileErrorOf(new RangeError('x'), path))).toContain('(UNKNOWN)')
})

test('a used up quota, which Node has no name for, is a full disk', () => {
  const thrown = Object.assign(new Error('write'), { code: 'Unknown system error -122', errno: -122 })
  expect(fileErrorOf(thrown, path, 30_000)).toEqual({ kind: 'disk-full', path, bytes: 30_000 })
})

test('a file that was opened and is saved unchanged is the same, byte for byte', async () => {
  const disk = new DiskInMemory()
  disk.put(path, good)
  const around = disk.surroundings()
  const opened = await openMatrixFile(around, path)
  if (!opened.ok) throw new Error(describeMatrixFileError(opened.error))
  const { matrix, sha256 } = opened.value
  const saved = await saveMatrixFile(around, path, serialise(matrix), { kind: 'only', hashes: [sha256] })
  expect(saved).toEqual({ ok: true, value: { path, sha256, id: matrix.id } })
  expect(parseMatrix(disk.read(path) ?? '')).toMatchObject({ ok: true })
})
