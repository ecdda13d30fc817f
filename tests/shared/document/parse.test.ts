import { describe, expect, test } from 'vitest'
import { describeParseError } from '../../../shared/document/describeParseError.ts'
import { migrate, type Migration } from '../../../shared/document/migrations.ts'
import { parseMatrix, type ParseError } from '../../../shared/document/parse.ts'
import { serialise } from '../../../shared/document/serialise.ts'
import { matrixOf } from '../../support/matrixOf.ts'

const good = serialise(
  matrixOf(`
           | CIO | CTO
  # Run
  Budget   | A/R | C
  Security |     | A`),
)

function errorOf(text: string): ParseError {
  const result = parseMatrix(text)
  if (result.ok) throw new Error('It was read.')
  return result.error
}

describe('a good file', () => {
  test.each([
    ['a byte order mark', `\uFEFF${good}`],
    ['CRLF', good.replaceAll('\n', '\r\n')],
    ['no line breaks', JSON.stringify(JSON.parse(good))],
  ])('may have %s', (_name, text) => {
    const result = parseMatrix(text)
    expect(result.ok && serialise(result.value.matrix)).toBe(good)
  })

  test('may have letters in any order and twice; they are held in scheme order', () => {
    const result = parseMatrix(good.replace('"cto": "C"', '"cto": "I/A/R/I"'))
    const row = result.ok ? result.value.matrix.rows[1] : undefined
    const cells = row?.kind === 'responsibility' ? [...row.cells.values()] : []
    expect(cells[1]?.letters).toEqual(['R', 'A', 'I'])
  })
})

describe('what is wrong is reported with its place, what was found and what was expected:', () => {
  test.each([
    ['"strict": false', '"strict": "no"', '$.strict: found "no", expected boolean.'],
    ['"title": "Test"', '"title": 7', '$.title: found 7, expected string.'],
    [
      '"title": "Test"',
      `"title": "${'x'.repeat(5_000)}"`,
      '$.title: found 5,000 characters, expected at most 500.',
    ],
    [
      '"kind": "section"',
      '"kind": "chapter"',
      '$.rows[0].kind: found "chapter", expected ("section" | "responsibility").',
    ],
    [
      '"id": "security"',
      '"id": "budget"',
      '$.rows[2].id: found "budget" a second time, expected each id once.',
    ],
    ['"id": "cto"', '"id": "cio"', '$.roles[1].id: found "cio" a second time, expected each id once.'],
    ['"key": "A"', '"key": "R"', '$.scheme.letters[1].key: found "R" a second time, expected each id once.'],
    [
      '"cto": "C"',
      '"cfo": "C"',
      '$.rows[1].cells.cfo: found a cell for the role "cfo", expected the id of one of the roles.',
    ],
    [
      '"id": "cto"',
      '"id": "constructor"',
      '$.roles[1].id: found "constructor", expected an id that is not a reserved word.',
    ],
    [
      '"id": "cto"',
      '"id": "../x"',
      '$.roles[1].id: found "../x", expected an id of 1 to 64 letters, digits, _ or -.',
    ],
    ['"version": 1', '"version": "1"', '$.version: found "1", expected a whole number from 1.'],
  ])('%s as %s', (from, to, words) => {
    expect(good).toContain(from)
    expect(describeParseError(errorOf(good.replace(from, to)))).toContain(words)
  })

  test('many problems are counted and the first ones shown', () => {
    const error = errorOf(good.replaceAll(/"name": "[^"]*"/g, '"name": 1'))
    expect(error).toMatchObject({ kind: 'invalid' })
    expect(describeParseError(error).split('\n').length).toBeGreaterThan(5)
  })
})

describe('a text that is no matrix file', () => {
  test.each([
    ['', 'The file is empty.'],
    [' \n', 'The file is empty.'],
    ['[]', 'not a Remit chart'],
    ['{"format": "other"}', 'not a Remit chart'],
    ['null', 'not a Remit chart'],
    ['{"format": "remit",}', 'Line 1, column 20 ($.format): the file is damaged from here on; found "}".'],
    [
      '{"a": [1, {"b": tru}]}',
      'Line 1, column 17 ($.a[1].b): the file is damaged from here on; found "tru}]}".',
    ],
    ['{"a":\n 1, "a": 2}', 'Line 2, column 5 ($.a): the field "a" is given a second time.'],
    ['{"__proto__": {}}', 'the field name "__proto__" is not allowed'],
    ['{"\\u005f_proto__": {}}', 'the field name "__proto__" is not allowed'],
    ['{"a": 1e400}', 'cannot be kept exactly'],
    ['{"a": 1152921504606846977}', 'cannot be kept exactly'],
    [`${'['.repeat(10_000)}${']'.repeat(10_000)}`, 'nested too deeply'],
    ['<<<<<<< ours', 'Line 1, column 1 ($): the file is damaged from here on'],
    ['{\n<<<<<<< HEAD\n"a": 1\n=======\n"a": 2\n>>>>>>> b\n}', 'Line 2: git could not merge the file'],
    ['{\r\n\r\n<<<<<<<\r\n=======\r\n>>>>>>>\r\n}', 'Line 3: git could not merge the file'],
  ])('%j is refused in words', (text, words) => {
    expect(describeParseError(errorOf(text))).toContain(words)
  })
})

test('marks of git inside of a text are only a text', () => {
  const marks = '<<<<<<< HEAD\\n>>>>>>> b'
  expect(parseMatrix(good.replace('"title": "', `"title": "${marks}`))).toMatchObject({ ok: true })
})

describe('versions', () => {
  test('a newer version that still fits is read, with its version', () => {
    const result = parseMatrix(good.replace('"version": 1', '"version": 9'))
    expect(result).toMatchObject({ ok: true, value: { version: 9 } })
  })

  test('a newer version that does not fit is said to be newer, not broken', () => {
    const error = errorOf(good.replace('"version": 1', '"version": 9').replace('"roles": [', '"people": ['))
    expect(error).toEqual({ kind: 'newer-version', version: 9, known: 1 })
  })

  test('older versions are migrated one step at a time', () => {
    const steps = new Map<number, Migration>([
      [1, (file) => ({ ...file, one: true })],
      [2, (file) => ({ ...file, two: true })],
    ])
    expect(migrate({ version: 1 }, 1, steps, 3)).toEqual({
      ok: true,
      value: { version: 3, one: true, two: true },
    })
    expect(migrate({ version: 1 }, 1, new Map(), 2)).toEqual({ ok: false, error: { from: 1 } })
    expect(migrate({ version: 5 }, 5, steps, 3)).toEqual({ ok: true, value: { version: 5 } })
  })
})
