import fc from 'fast-check'
import { expect, test } from 'vitest'
import { asRoleId } from '../../../../shared/document/ids.ts'
import { usualOptions, type MapChoice } from '../../../../shared/formats/export/exportOptions.ts'
import { writeHtml } from '../../../../shared/formats/export/html.ts'
import { writeSvg } from '../../../../shared/formats/export/imageSvg.ts'
import { writeMarkdown } from '../../../../shared/formats/export/markdown.ts'
import { writePptx } from '../../../../shared/formats/export/pptx.ts'
import { matrixArbitrary } from '../../../support/matrixArbitrary.ts'
import { matrixOf } from '../../../support/matrixOf.ts'
import { partsOf, plainText } from '../../../support/readWorkbook.ts'

const usual = usualOptions('30 November 2026', 'Edition 4')
const optionsWith = (map: MapChoice) => ({ ...usual, map })

const chart = matrixOf(`
  Name              | CIO | CTO
  Budget            | A/R | C
  Culture at work   | A/R | R
  Research          | I   | A/R
  Vision            |     |
`)

/** The words of a page or a picture, without its style. */
function wordsOf(markup: string): string {
  const body = markup.replace(/<style>[\s\S]*<\/style>/, '')
  return plainText(body.replaceAll(/<[^>]+>/g, ' ')).replaceAll(/\s+/g, ' ')
}

/** The words of each slide. */
function slidesOf(map: MapChoice): readonly string[] {
  const parts = partsOf(writePptx(chart, optionsWith(map)))
  const paths = Object.keys(parts).filter((path) => /slides\/slide\d+\.xml$/.test(path))
  return paths.map((path) => wordsOf(parts[path] ?? ''))
}

test('a web page and so a PDF has the map before the chart, instead of it, or not at all', () => {
  const also = wordsOf(writeHtml(chart, optionsWith('also')))
  expect(also).toContain(
    'Who answers for what 4 responsibilities: 3 with one accountable owner and 1 not decided CIO 1 Budget Both 1 one leads Culture at work A CIO leads CTO 1 Research Not decided: Vision',
  )
  expect(also).toContain('Accountable:')
  expect(wordsOf(writeHtml(chart, optionsWith('only')))).not.toContain('Accountable:')
  expect(wordsOf(writeHtml(chart, optionsWith('none')))).not.toContain('Who answers for what 4')
})

test('a page of it is styled without a style on any element, which previews refuse', () => {
  expect(writeHtml(chart, optionsWith('only'))).not.toContain(' style=')
})

test('slides have it after the title, as shapes and texts to edit', () => {
  const [, map] = slidesOf('also')
  expect(map).toContain('Who answers for what')
  expect(map).toContain('Culture at work , CIO leads')
  expect(slidesOf('only')).toHaveLength(2)
  expect(slidesOf('none').join(' ')).not.toContain('CIO leads')
})

test('a picture of it has no chart', () => {
  const words = wordsOf(writeSvg(chart, optionsWith('only')).svg)
  expect(words).toContain('Culture at work A CIO leads')
  expect(words).toContain('30 November 2026, Edition 4')
  expect(words).not.toContain('Responsibility ')
})

test('in Markdown it is a list a role', () => {
  const text = writeMarkdown(chart, optionsWith('also'))
  expect(text).toContain('### Both, one leads: 1\n\n- Culture at work (CIO leads)')
  expect(text).toContain('Not decided: Vision')
})

test('of chosen roles there are columns, and what they own stays owned', () => {
  const options = { ...optionsWith('only'), roles: new Set([asRoleId('cio')]) }
  const words = wordsOf(writeHtml(chart, options))
  expect(words).toContain('CIO 1 Budget')
  expect(words).not.toContain('Research')
  expect(words).toContain('3 with one accountable owner')
})

test('no slide of it ends below the slide, whatever the names are', () => {
  fc.assert(
    fc.property(matrixArbitrary, (matrix) => {
      const parts = partsOf(writePptx(matrix, { ...optionsWith('only'), charters: 'none' }))
      for (const [path, xml] of Object.entries(parts)) {
        if (!/slides\/slide\d+\.xml$/.test(path)) continue
        for (const [, y, height] of xml.matchAll(/<a:off x="\d+" y="(\d+)"\/><a:ext cx="\d+" cy="(\d+)"\/>/g))
          expect(Number(y) + Number(height)).toBeLessThanOrEqual(540 * 12_700)
      }
    }),
    { numRuns: 30 },
  )
})
