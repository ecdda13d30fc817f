import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { sha256Of } from '../../../shared/document/sha256.ts'
import { describeCodeError, editionCode, readEditionCode } from '../../../shared/editions/editionCode.ts'

const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

function codeOf(text: string): string {
  return editionCode(`sha256:${sha256Of(text)}`) ?? expect.fail()
}

function problemOf(text: string): string | undefined {
  const read = readEditionCode(text)
  return read.ok ? undefined : read.error.kind
}

describe('the code of an edition', () => {
  test('is three groups of four letters that are not taken for each other', () => {
    expect(codeOf('one')).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){2}$/)
    expect(codeOf('one')).not.toBe(codeOf('other'))
    expect(editionCode('blake3:0')).toBeUndefined()
  })

  test('has 50 bits of the digest', () => {
    const digest = `sha256:${'f'.repeat(12)}c${'0'.repeat(51)}`
    expect(editionCode(digest)?.replaceAll('-', '').slice(0, 10)).toBe('ZZZZZZZZZZ')
  })

  test('is read as it may be typed', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const code = codeOf(text)
        const typed = code.toLowerCase().replaceAll('-', ' ').replaceAll('0', 'o').replaceAll('1', 'l')
        expect(readEditionCode(typed)).toEqual({ ok: true, value: code })
      }),
    )
  })

  test('with one or two wrong letters is told from a right one', () => {
    const place = fc.integer({ min: 0, max: 11 })
    const letter = fc.constantFrom(...alphabet)
    fc.assert(
      fc.property(fc.string(), place, letter, place, letter, (text, at, one, later, other) => {
        const letters = [...codeOf(text).replaceAll('-', '')]
        const wrong = letters.with(at, one).with(later, other).join('')
        if (wrong !== letters.join('')) expect(problemOf(wrong)).toBe('mistyped')
      }),
      { numRuns: 2_000 },
    )
  })

  test.each([
    ['', 'empty'],
    ['7K3M', 'wrong-length'],
    ['7K3M-9QXA-P2U!', 'not-a-letter'],
  ] as const)('“%s” is none: %s, in a sentence', (text, kind) => {
    expect(problemOf(text)).toBe(kind)
    const read = readEditionCode(text)
    expect(read.ok ? '' : describeCodeError(read.error)).toMatch(/\.$/)
  })
})
