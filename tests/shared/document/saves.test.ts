import { describe, expect, test } from 'vitest'
import {
  commonSaves,
  isWithin,
  mergedSaves,
  noSaves,
  savesFromFile,
  savesLimits,
  savesToFile,
  withSaves,
} from '../../../shared/document/saves.ts'
import { createMatrix } from '../../../shared/document/create.ts'
import { matrixIn, parseMatrix } from '../../../shared/document/parse.ts'
import { serialise } from '../../../shared/document/serialise.ts'

const saves = savesFromFile({ ana: '4 aaaaaaaaaaaa', ben: '2 bbbbbbbbbbbb' })

describe('the saves a file contains', () => {
  test('are a line for each installation, by id, last in the file', () => {
    const text = serialise(withSaves(createMatrix({ title: 'Chart' }), saves))
    expect(text).toContain(
      '  "saves": {\n    "ana": "4 aaaaaaaaaaaa",\n    "ben": "2 bbbbbbbbbbbb"\n  }\n}\n',
    )
    expect(matrixIn(text)?.saves).toEqual(saves)
    expect(serialise(matrixIn(text) ?? createMatrix())).toBe(text)
  })

  test('are not in a file of before, which keeps its bytes', () => {
    const text = serialise(createMatrix({ title: 'Chart' }))
    expect(text).not.toContain('saves')
    expect(matrixIn(text)).not.toHaveProperty('saves')
  })

  test('are merged by maximum, whichever comes first', () => {
    const other = savesFromFile({ ana: '3 cccccccccccc', ben: '7 dddddddddddd', eve: '1 eeeeeeeeeeee' })
    const both = { ana: '4 aaaaaaaaaaaa', ben: '7 dddddddddddd', eve: '1 eeeeeeeeeeee' }
    expect(savesToFile(mergedSaves(saves, other))).toEqual(both)
    expect(savesToFile(mergedSaves(other, saves))).toEqual(both)
    expect(savesToFile(commonSaves(saves, other))).toEqual({ ana: '3 cccccccccccc', ben: '2 bbbbbbbbbbbb' })
    expect(isWithin(saves, mergedSaves(saves, other))).toBe(true)
    expect(isWithin(other, saves)).toBe(false)
  })

  test.each([
    ['a list', ['ana']],
    ['a text', 'ana'],
    ['a count below one', { ana: '0 aaaaaaaaaaaa' }],
    ['a negative count', { ana: '-4 aaaaaaaaaaaa' }],
    ['a count past belief', { ana: '9999999999 aaaaaaaaaaaa' }],
    ['a count that is no whole number', { ana: '1.5 aaaaaaaaaaaa' }],
    ['a number alone', { ana: 4 }],
    ['no mark', { ana: '4' }],
    ['an id that is none', { 'a b': '4 aaaaaaaaaaaa' }],
  ])('leave out what is no line of saves: %s', (_what, lines) => {
    expect(savesFromFile(lines)).toEqual(noSaves)
  })

  test('are bounded: of ten thousand lines the highest counts stay, and the file opens', () => {
    const lines = Object.fromEntries(
      Array.from({ length: 10_000 }, (_, at) => [`id${at}`, `${at + 1} aaaaaaaaaaaa`]),
    )
    const text = serialise(createMatrix()).replace(/\n\}\n$/, `,\n  "saves": ${JSON.stringify(lines)}\n}\n`)
    const read = matrixIn(text)?.saves ?? noSaves
    expect(read.size).toBe(savesLimits.installations)
    expect(read.get('id9999')).toEqual({ count: 10_000, mark: 'aaaaaaaaaaaa' })
    expect(mergedSaves(read, saves).size).toBe(savesLimits.installations)
  })

  test('may have a line twice, as a merge line by line leaves it; nothing else may', () => {
    const text = serialise(createMatrix())
    const lines = '"saves": { "ana": "4 aaaaaaaaaaaa", "ana": "3 bbbbbbbbbbbb" }'
    expect(parseMatrix(text.replace(/\n\}\n$/, `,\n  ${lines}\n}\n`)).ok).toBe(true)
    expect(parseMatrix(text.replace(/\n\}\n$/, ',\n  "other": { "ana": 1, "ana": 2 }\n}\n')).ok).toBe(false)
  })
})
