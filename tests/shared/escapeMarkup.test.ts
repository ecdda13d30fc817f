import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { displayMarkup, escapeMarkup, escapeSheetText } from '../../shared/escapeMarkup.ts'
import { oddText } from '../support/oddText.ts'
import { plainText } from '../support/readWorkbook.ts'

const illegal = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Cs}/u
const anyText = fc.oneof(oddText, fc.constantFrom('_x0041_', '_x005F_x0041_', '\uffff', 'a\u0000b', '\r\n\t'))

describe('texts in markup', () => {
  test('marks of HTML and XML are written as entities', () => {
    expect(escapeMarkup('a<b & "c">')).toBe('a&lt;b &amp; &quot;c&quot;&gt;')
  })

  test('for people, control characters are shown as signs and half a pair as �', () => {
    expect(displayMarkup('a\u0000b\ud800c\tf\n')).toBe('a␀b�c\tf\n')
  })

  test.each([
    ['_x0041_', '_x005F_x0041_'],
    ['a\u0001b', 'a_x0001_b'],
    ['\ud800', '_xD800_'],
    ['\r\n', '_x000D_\n'],
    ['\uffff', '_xFFFF_'],
    ['👩‍💻', '👩‍💻'],
  ])('in a spreadsheet %j is %j', (text, written) => {
    expect(escapeSheetText(text)).toBe(written)
  })

  test('any text comes back from a spreadsheet, which holds only what XML may hold', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const written = escapeSheetText(text)
        expect(plainText(written)).toBe(text)
        expect(written).not.toMatch(illegal)
        expect(displayMarkup(text)).not.toMatch(illegal)
      }),
      { numRuns: 2_000 },
    )
  })
})
