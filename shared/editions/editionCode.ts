import { err, ok, type Result } from '../result.ts'

/*
 * The code on an adopted paper: 50 bits of the edition's digest and two letters that tell a mistyped code, in three groups of
 * four. The letters are Crockford's Base32 (no I, L, O, U). The last two are a Reed–Solomon check over GF(32): every code with one
 * or two wrong letters, and so every two neighbours that were swapped, is told from a right one.
 */

const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const dataLength = 10
const length = 12

/** Why a text is no code. */
export type CodeError =
  | { readonly kind: 'empty' }
  | { readonly kind: 'wrong-length'; readonly letters: number }
  | { readonly kind: 'not-a-letter'; readonly letter: string }
  | { readonly kind: 'mistyped' }

/** The code of a digest such as `sha256:…`: `7K3M-9QXA-P2RT`. Undefined when the digest is none that this Remit knows. */
export function editionCode(digest: string): string | undefined {
  const hex = /^sha256:([\da-f]{64})$/.exec(digest)?.[1]
  if (hex === undefined) return undefined
  let bits = BigInt(`0x${hex.slice(0, 16)}`) >> 14n
  const data: number[] = []
  for (let at = 0; at < dataLength; at++) {
    data.unshift(Number(bits & 31n))
    bits >>= 5n
  }
  return grouped([...data, ...checkOf(data)].map((value) => alphabet.charAt(value)).join(''))
}

/** The code in a text as somebody typed it: in any case, with or without dashes, O for 0, I and L for 1. */
export function readEditionCode(text: string): Result<string, CodeError> {
  const typed = text.toUpperCase().replaceAll(/[\s\u2010-\u2015-]/g, '')
  if (typed === '') return err({ kind: 'empty' })
  const letters = typed.replaceAll('O', '0').replaceAll(/[IL]/g, '1')
  const wrong = [...letters].find((letter) => !alphabet.includes(letter))
  if (wrong !== undefined) return err({ kind: 'not-a-letter', letter: wrong })
  if (letters.length !== length) return err({ kind: 'wrong-length', letters: letters.length })
  const values = [...letters].map((letter) => alphabet.indexOf(letter))
  const isRight = checkOf(values.slice(0, dataLength)).every((value, at) => value === values[dataLength + at])
  return isRight ? ok(grouped(letters)) : err({ kind: 'mistyped' })
}

/** Why a text is no code, in a sentence a person can act on. */
export function describeCodeError(error: CodeError): string {
  switch (error.kind) {
    case 'empty':
      return 'Type the code that is printed on the paper, such as 7K3M-9QXA-P2RT.'
    case 'wrong-length':
      return `A code has ${length} letters and digits; this one has ${error.letters}. Compare it with the paper.`
    case 'not-a-letter':
      return `There is no ${error.letter} in a code. Compare it with the paper.`
    case 'mistyped':
      return 'One of these letters is wrong. Compare the code with the paper, group by group.'
    default:
      return error satisfies never
  }
}

function grouped(letters: string): string {
  return letters.replaceAll(/.{4}(?=.)/g, '$&-')
}

/** GF(32) with x⁵ + x² + 1: the powers of x, twice over, and their logarithms. */
const powers: readonly number[] = Array.from({ length: 62 }).reduce<number[]>((list) => {
  const doubled = (list.at(-1) ?? 0) << 1
  return list.length === 0 ? [1] : [...list, doubled > 31 ? doubled ^ 37 : doubled]
}, [])
const logarithms = new Map(powers.slice(0, 31).map((power, at) => [power, at]))

function times(a: number, b: number): number {
  if (a === 0 || b === 0) return 0
  return powers[(logarithms.get(a) ?? 0) + (logarithms.get(b) ?? 0)] ?? 0
}

/** What is left of the data, shifted by two places, over (y + x)(y + x²) = y² + (x + x²) y + x³. */
function checkOf(data: readonly number[]): readonly [number, number] {
  const [middle, last] = [2 ^ 4, 8]
  let [high, low] = [0, 0]
  for (const value of data) {
    const lead = value ^ high
    high = low ^ times(lead, middle)
    low = times(lead, last)
  }
  return [high, low]
}
