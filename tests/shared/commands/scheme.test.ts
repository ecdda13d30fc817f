import { describe, expect, test } from 'vitest'
import { apply } from '../../../shared/commands/apply.ts'
import { describeCommandError } from '../../../shared/commands/describeCommandError.ts'
import { guessMapping, lettersInUse, schemeProblem } from '../../../shared/commands/scheme.ts'
import { asLetterKey } from '../../../shared/document/ids.ts'
import type { Scheme } from '../../../shared/document/matrix.ts'
import { raci, schemes } from '../../../shared/document/schemes.ts'
import { lettersOf, matrixOf } from '../../support/matrixOf.ts'

const matrix = matrixOf(`
           | CIO | CTO
  Budget   | A/R | C
  Security | I   | Z
`)
const schemeNamed = (id: string): Scheme => schemes.find((scheme) => scheme.id === id) ?? raci

function changed(id: string): Record<string, string> {
  const scheme = schemeNamed(id)
  const mapping = guessMapping(matrix.scheme, lettersInUse(matrix), scheme)
  const result = apply(matrix, { type: 'changeScheme', scheme, mapping })
  if (!result.ok) throw new Error(describeCommandError(result.error))
  return lettersOf(result.value)
}

describe('switching the scheme', () => {
  test.each<[string, Record<string, string>]>([
    ['rasci', { budget: 'R/A | C', security: 'I | ' }],
    ['daci', { budget: 'D/A | C', security: 'I | ' }],
    ['rapid', { budget: 'P/D | I', security: ' | ' }],
    ['cairo', { budget: 'A/R | C', security: 'I | ' }],
  ])('to %s turns letters into those of their kind; a letter of no kind is taken out', (id, letters) => {
    expect(changed(id)).toEqual(letters)
  })

  test('keeps a letter that the mapping does not name, and shares rows that stay', () => {
    const result = apply(matrix, { type: 'changeScheme', scheme: schemeNamed('rasci'), mapping: new Map() })
    expect(result.ok && lettersOf(result.value)['security']).toBe('I | Z')
    expect(result.ok && result.value.rows[1]).toBe(matrix.rows[1])
  })

  test('refuses a letter the new scheme does not have', () => {
    const mapping = new Map([[asLetterKey('A'), asLetterKey('Q')]])
    expect(apply(matrix, { type: 'changeScheme', scheme: raci, mapping })).toMatchObject({
      error: { kind: 'letter-outside-scheme', letter: 'Q' },
    })
  })
})

test.each(schemes.map((scheme) => [scheme.name, scheme] as const))(
  '%s is a sound scheme',
  (_name, scheme) => {
    expect(schemeProblem(scheme)).toBeUndefined()
    expect(scheme.letters.some(({ kind }) => kind === 'owner')).toBe(true)
    expect(scheme.letters.some(({ kind }) => kind === 'doer')).toBe(true)
  },
)

test.each<[string, Partial<Scheme['letters'][number]>, RegExp]>([
  ['a key with a space', { key: asLetterKey('A B') }, /^Letter 2: type 1 to 3 characters/],
  ['a key that is there twice, in another case', { key: asLetterKey('r') }, /^r is there twice/],
  ['a most below the least', { min: 2, max: 1 }, /^A: at most must be/],
  ['half a letter', { min: 0.5 }, /^A: at least must be/],
])('%s is refused in words', (_name, change, words) => {
  const letters = raci.letters.map((letter, at) => (at === 1 ? { ...letter, ...change } : letter))
  expect(schemeProblem({ ...raci, letters })).toMatch(words)
})
