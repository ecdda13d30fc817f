import fc from 'fast-check'
import { expect, test } from 'vitest'
import { scanJson } from '../../../shared/document/scanJson.ts'

/** Why the scanner may refuse what JSON.parse takes. */
const ownRefusals = ['duplicate-key', 'reserved-key', 'number', 'too-deep', 'too-many-values']

function parses(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}

test('takes and refuses exactly what JSON.parse does, but for its own reasons', () => {
  const mutated = fc
    .tuple(
      fc.json(),
      fc.nat(),
      fc.constantFrom('', ',', '"', '{', ']', '1', '\\', '\n', 'e', '-', '.', '\u0000'),
      fc.nat(3),
    )
    .map(([text, at, put, cut]) => {
      const place = at % (text.length + 1)
      return text.slice(0, place) + put + text.slice(place + cut)
    })
  fc.assert(
    fc.property(fc.oneof(fc.json(), mutated, fc.string()), (text) => {
      const scanned = scanJson(text)
      if (scanned.ok) expect(parses(text)).toBe(true)
      else if (!ownRefusals.includes(scanned.error.reason)) expect(parses(text)).toBe(false)
    }),
    { numRuns: 5_000 },
  )
})

test('stays within its budget of values and of depth', () => {
  expect(scanJson('[1,2,3]', { depth: 1, nodes: 4 }).ok).toBe(true)
  expect(scanJson('[1,2,3]', { depth: 1, nodes: 3 })).toMatchObject({
    error: { reason: 'too-many-values', path: '$[2]' },
  })
  expect(scanJson('[[1]]', { depth: 1, nodes: 9 })).toMatchObject({
    error: { reason: 'too-deep', path: '$[0]' },
  })
})

test('takes a million nested brackets without overflowing the stack', () => {
  expect(scanJson('['.repeat(1_000_000))).toMatchObject({ error: { reason: 'too-deep' } })
})

test('says line, column and path of what it refuses', () => {
  expect(scanJson('{\n  "rows": [\n    { "odd name": x }\n  ]\n}')).toEqual({
    ok: false,
    error: { reason: 'syntax', line: 3, column: 19, path: '$.rows[0]["odd name"]', found: '"x }"' },
  })
})
