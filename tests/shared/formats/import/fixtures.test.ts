import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readingText } from '../../../support/readingText.ts'

/*
 * Beside each file in `tests/fixtures/import/` stands `FILE.expected`: a sentence that names the test, a blank line, and
 * all that the file must be read as, in the form of `readingText`.
 */

const folder = join(import.meta.dirname, '../../../fixtures/import')
const files = readdirSync(folder)
const sources = files.filter((file) => !file.endsWith('.expected'))

describe('a file from elsewhere', () => {
  test.each(sources.map((file) => [expected(file).sentence, file]))('%s (%s)', (_sentence, file) => {
    const content = new Uint8Array(readFileSync(join(folder, file)))
    expect(readingText({ name: file, content })).toBe(expected(file).reading)
  })

  test('has its expected reading beside it, and no reading is without a file', () => {
    expect(files.filter((file) => file.endsWith('.expected'))).toEqual(
      sources.map((file) => `${file}.expected`),
    )
  })
})

function expected(file: string): { readonly sentence: string; readonly reading: string } {
  const [sentence = '', ...reading] = readFileSync(join(folder, `${file}.expected`), 'utf8').split('\n')
  return { sentence, reading: reading.slice(1).join('\n').trimEnd() }
}
