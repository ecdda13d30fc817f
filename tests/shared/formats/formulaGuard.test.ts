import fc from 'fast-check'
import { expect, test } from 'vitest'
import { guard, guardField, unguard, unguardField } from '../../../shared/formats/formulaGuard.ts'

const risky = fc.string({
  unit: fc.constantFrom(
    ...["'", '=', '+', '-', '@', '\t', '\r', '\n', '＝', 'a', ' ', '1', ',', ';', '|', '"'],
  ),
})

test('what is guarded comes back as it was, whatever it is', () => {
  fc.assert(
    fc.property(fc.oneof(risky, fc.string({ unit: 'binary' })), (text) => {
      expect(unguard(guard(text))).toBe(text)
      expect(unguardField(guardField(text))).toBe(text)
    }),
    { numRuns: 10_000 },
  )
})

test.each(['=1+1', '+1', '-1', '@SUM', '\t=1', '\r', '\n=1', '＝1', "'=1"])(
  '%j gets an apostrophe',
  (text) => {
    expect(guard(text)).toBe(`'${text}`)
  },
)

test.each(['-', "'til", 'a=1', ' =1', ''])('%j stays', (text) => {
  expect(guard(text)).toBe(text)
})

test('the apostrophe other programs put before a formula is taken off', () => {
  expect(unguard("'=1+1")).toBe('=1+1')
})

test.each([
  ['x";=1+1;"', `x";'=1+1;"`],
  ['a,=1', "a,'=1"],
  ['a|@SUM', "a|'@SUM"],
  ['a\n+1', "a\n'+1"],
  ['"=1', `"'=1`],
  ["a;'=1", "a;''=1"],
])('%j runs with no separator as a field', (text, guarded) => {
  expect(guardField(text)).toBe(guarded)
})

test.each([',', ';', '\t', '|'])('no field runs that is read with %j and written with another', (other) => {
  fc.assert(
    fc.property(fc.array(risky, { minLength: 1, maxLength: 4 }), (texts) => {
      const quoted = texts.map((text) => `"${guardField(text).replaceAll('"', '""')}"`).join(',')
      const fields = quoted.split(other).flatMap((field) => field.split(/[\r\n"]/))
      expect(
        fields.filter((field) => field !== '-' && /^'*[=+\-@＝]/.test(field) && !field.startsWith("'")),
      ).toEqual([])
    }),
    { numRuns: 2_000 },
  )
})
