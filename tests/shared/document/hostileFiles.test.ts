import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { describeParseError } from '../../../shared/document/describeParseError.ts'
import { parseMatrix } from '../../../shared/document/parse.ts'
import { scanJson } from '../../../shared/document/scanJson.ts'
import { serialise } from '../../../shared/document/serialise.ts'
import { matrixArbitrary } from '../../support/matrixArbitrary.ts'
import { matrixOf } from '../../support/matrixOf.ts'
import { runsPerLane } from '../../support/lane.ts'

const good = serialise(
  matrixOf(`
           | CIO | CTO
  # Run
  Budget   | A/R | C`),
)

function wordsFor(text: string): string {
  const result = parseMatrix(text)
  return result.ok ? 'It was read.' : describeParseError(result.error)
}

describe('nothing is dropped in silence:', () => {
  test.each(['__proto__', 'constructor', 'prototype'])(
    'a field named %s is refused, with its place',
    (name) => {
      expect(wordsFor(good.replace('"strict"', `"${name}": { "lost": 1 }, "strict"`))).toBe(
        `Line 7, column 3 ($.${name}): the field name "${name}" is not allowed.`,
      )
      expect(wordsFor(good.replace('"cto": "C"', `"${name}": "C"`))).toContain(
        `the field name "${name}" is not allowed`,
      )
      expect({}).not.toHaveProperty('lost')
    },
  )

  test.each(['toString', 'hasOwnProperty', 'valueOf', 'length', 'then'])(
    'an unknown field named %s survives like any other',
    (name) => {
      const result = parseMatrix(good.replace('"strict"', `"${name}": 7, "strict"`))
      expect(result.ok && serialise(result.value.matrix)).toContain(`\n  "${name}": 7\n`)
    },
  )

  test.each(['1e400', '-1e400', '1e-400', '9007199254740993', '0.0001e-330'])(
    'the number %s, which would become another, is refused',
    (digits) => {
      expect(wordsFor(good.replace('"strict"', `"x": ${digits}, "strict"`))).toContain(
        'cannot be kept exactly',
      )
    },
  )

  test.each(['0', '0.0', '0e9', '9007199254740991', '1e-300', '0.5', '-3'])(
    'the number %s is one to keep',
    (digits) => {
      expect(scanJson(digits).ok).toBe(true)
    },
  )
})

test('a snapshot with a cell of a role it does not have is refused, with its place', () => {
  const row = '{ "kind": "responsibility", "id": "r", "name": "", "cells": { "gone": "A" } }'
  const snapshot = `{ "id": "s", "name": "", "at": "2026-03-01T09:30:00.000Z", "roles": [], "rows": [${row}] }`
  expect(wordsFor(good.replace('"snapshots": []', `"snapshots": [${snapshot}]`))).toContain(
    '$.snapshots[0].rows[0].cells.gone: found a cell for the role "gone"',
  )
})

test('a field given twice is refused with its own name and path', () => {
  expect(wordsFor(good.replace('"strict"', '"title": "again", "strict"'))).toBe(
    'Line 7, column 3 ($.title): the field "title" is given a second time.',
  )
})

describe('what is wrong inside of a cell is reported at its own place:', () => {
  test.each([
    ['{ "letters": 4 }', '$.rows[1].cells.cto.letters: found 4, expected string.'],
    ['{ "letters": "A", "scope": [] }', '$.rows[1].cells.cto.scope: found a list of 0, expected string.'],
    ['{ "letters": "A R" }', '$.rows[1].cells.cto.letters: found "A R", expected letters such as A/R.'],
    ['"A//R"', '$.rows[1].cells.cto: found "A//R", expected letters such as A/R.'],
    ['4', '$.rows[1].cells.cto: found 4'],
    ['null', '$.rows[1].cells.cto: found null'],
  ])('%s', (cell, words) => {
    expect(wordsFor(good.replace('"cto": "C"', `"cto": ${cell}`))).toContain(words)
  })
})

describe('a list where an object belongs is refused as a list:', () => {
  test.each([
    ['cells', '"cells": { "cio": "A/R", "cto": "C" }', '"cells": []', '$.rows[1].cells: found a list of 0'],
    ['a cell', '"cto": "C"', '"cto": []', '$.rows[1].cells.cto: found a list of 0'],
    ['a waiver', '"waivers": []', '"waivers": [[]]', '$.waivers[0]: found a list of 0'],
    ['a decision', '"decisions": []', '"decisions": [["x"]]', '$.decisions[0]: found a list of 1'],
  ])('%s', (_name, right, wrong, words) => {
    const text = good.replace(right, wrong)
    expect(text).not.toBe(good)
    expect(wordsFor(text)).toContain(words)
  })
})

test('a key without end does not fill the words', () => {
  const long = 'x'.repeat(100_000)
  expect(wordsFor(good.replace('"cto": "C"', `"${long}": "C"`)).length).toBeLessThan(1_000)
  expect(wordsFor(good.replace('"strict"', `"${long}": , "strict"`)).length).toBeLessThan(1_000)
  expect(wordsFor(good.replace('"strict"', `"${long}": 1, "${long}": 2, "strict"`)).length).toBeLessThan(
    1_000,
  )
})

describe('what is very large is refused in words, and never overflows the stack:', () => {
  const long = 20_000_000

  test.each([
    [
      'a title',
      good.replace('"Test"', `"${'x'.repeat(long)}"`),
      '20,000,000 characters, expected at most 500',
    ],
    ['an id', good.replace('"id": "cto"', `"id": "${'x'.repeat(long)}"`), 'expected an id of 1 to 64'],
    ['letters', good.replace('"cto": "C"', `"cto": "${'R/'.repeat(long / 2)}R"`), 'expected at most 500'],
    [
      'a text never closed',
      `{"format": "${'x'.repeat(long)}`,
      'Line 1, column 12 ($.format): the file is damaged',
    ],
  ])('%s of twenty million characters', (_name, text, words) => {
    expect(wordsFor(text)).toContain(words)
  })

  test('a text of escapes is read to its end', () => {
    expect(scanJson(`"${'\\n'.repeat(2_000_000)}"`).ok).toBe(true)
  })

  test.each([
    ['objects', `[${'{},'.repeat(400_000)}{}]`],
    ['lists', `[${'[],'.repeat(400_000)}[]]`],
    ['fields of one object', `{${Array.from({ length: 100_001 }, (_, at) => `"${at}":1`).join()}}`],
  ])('far more %s than a chart has', (_what, value) => {
    expect(wordsFor(good.replace('"strict"', `"x": ${value}, "strict"`))).toContain(
      'more values than a chart can have',
    )
  })

  test.each(['[', '{"a":'])('ten thousand levels of %s', (opening) => {
    expect(wordsFor(good.replace('"strict"', `"x": ${opening.repeat(10_000)}`))).toContain(
      'nested too deeply',
    )
  })
})

describe('a file changed at random', () => {
  const odd = fc.oneof(
    fc.jsonValue({ maxDepth: 1 }),
    fc.constantFrom<unknown>('A/R', '', [], {}, null, -1, 1e9, 'remit', '2026-03-01T09:30:00.000Z'),
  )

  test('is read or refused with a place, and what is read can be saved', () => {
    let read = 0
    let refused = 0
    fc.assert(
      fc.property(matrixArbitrary, fc.array(fc.nat(), { maxLength: 8 }), odd, (matrix, way, value) => {
        const text = JSON.stringify(replacedAt(JSON.parse(serialise(matrix)), way, value))
        const result = parseMatrix(text)
        if (result.ok) {
          read++
          const again = parseMatrix(serialise(result.value.matrix))
          expect(again.ok && again.value.matrix).toEqual(result.value.matrix)
        } else {
          refused++
          expect(describeParseError(result.error)).toMatch(/^(?:\$|Line \d+|This is not|The file)[^]*\.$/)
        }
      }),
      runsPerLane(100),
    )
    expect(Math.min(read, refused)).toBeGreaterThan(10)
  })

  test('cut short or with a byte turned is never a crash', () => {
    fc.assert(
      fc.property(matrixArbitrary, fc.nat(), fc.nat(255), fc.boolean(), (matrix, at, code, isCut) => {
        const text = serialise(matrix)
        const place = at % text.length
        const changed = isCut
          ? text.slice(0, place)
          : text.slice(0, place) + String.fromCharCode(code) + text.slice(place + 1)
        const result = parseMatrix(changed)
        if (!result.ok) expect(describeParseError(result.error).length).toBeGreaterThan(10)
      }),
      runsPerLane(100),
    )
  })
})

/** The same JSON with the part that the way leads to (a choice a level) put in another's place. */
function replacedAt(json: unknown, [choice, ...way]: readonly number[], value: unknown): unknown {
  if (typeof json !== 'object' || json === null || choice === undefined) return value
  const entries = Object.entries(json)
  const chosen = entries.length === 0 ? -1 : choice % entries.length
  const changed = entries.map(([key, part], at): [string, unknown] => [
    key,
    at === chosen ? replacedAt(part, way, value) : part,
  ])
  return Array.isArray(json) ? changed.map(([, part]) => part) : Object.fromEntries(changed)
}
