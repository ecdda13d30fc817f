import fc from 'fast-check'
import { expect, test } from 'vitest'
import { guard, unguard } from '../../../shared/formats/formulaGuard.ts'

const risky = fc.string({
  unit: fc.constantFrom("'", '=', '+', '-', '@', '\t', '\r', '\n', '＝', 'a', ' ', '1'),
})

test('what is guarded comes back as it was, whatever it is', () => {
  fc.assert(
    fc.property(fc.oneof(risky, fc.string({ unit: 'binary' })), (text) => {
      expect(unguard(guard(text))).toBe(text)
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
