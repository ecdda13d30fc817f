import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { usualOptions } from '../../../../shared/formats/export/exportOptions.ts'
import { writeHtml } from '../../../../shared/formats/export/html.ts'
import { matrixToTable } from '../../../../shared/formats/matrixToTable.ts'
import { readHtmlTable } from '../../../../shared/formats/readHtmlTable.ts'
import { tableToMatrix } from '../../../../shared/formats/tableToMatrix.ts'
import type { Matrix } from '../../../../shared/document/matrix.ts'
import { fullChart } from '../../../support/fullChart.ts'
import { matrixArbitrary } from '../../../support/matrixArbitrary.ts'
import { matrixOf } from '../../../support/matrixOf.ts'

const options = usualOptions('24 November 2026')
const small: Matrix = {
  ...matrixOf(`
                       | CIO | CTO
    # Run the business
    Budget <&>         | A/R | C
  `),
  title: 'Technology & leadership',
  goal: 'Who answers',
}

function partOf(html: string, start: string, end: string): string {
  return html.slice(html.indexOf(start), html.indexOf(end, html.indexOf(start)) + end.length)
}

/** The table of a page that is for reading back, as texts. */
function ownTable(html: string) {
  const isPlain = html.includes('class="plain"')
  const table = partOf(html, isPlain ? '<table class="plain"' : '<table class="chart"', '</table>')
  return readHtmlTable(table.replace(/<caption>.*?<\/caption>/s, '')) ?? []
}

describe('an HTML file', () => {
  const html = writeHtml(small, options)

  test('says what it is in its language, title and metadata', () => {
    expect(html).toMatch(/^<!doctype html>\n<html lang="en">/)
    expect(html).toContain('<title>Technology &amp; leadership</title>')
    expect(html).toContain('<meta name="description" content="Who answers">')
    expect(html).toContain('24 November 2026 · 1 of 1 has one accountable owner')
  })

  test('has an accessible table: a caption, headers with their scope, sections as row groups', () => {
    expect(html).toContain('<caption>')
    expect(html).toContain('<th scope="col" dir="auto" sdnum="1033;0;@">CIO</th>')
    expect(html).toContain(
      '<th scope="rowgroup" align="left" colspan="3" dir="auto" data-count="1 of 1 has one accountable owner" sdnum="1033;0;@">Run the business</th>',
    )
    expect(html).toContain(
      '<th scope="row" align="left" dir="auto" sdnum="1033;0;@">Budget &lt;&amp;&gt;</th>',
    )
  })

  test('shows letters as text in the shape of their kind', () => {
    expect(html).toContain('<span class="t owner" title="Accountable">A</span>')
    expect(html).toContain('.t.informed{border-radius:12px;border-style:dashed')
  })

  test('needs nothing from elsewhere and has no script', () => {
    expect(html).toContain(`default-src 'none'`)
    expect(html).not.toMatch(/<script|<link|<img|@import|url\(|https?:/)
  })

  test('follows the system by default, and keeps to a theme that was chosen', () => {
    expect(html).toContain('prefers-color-scheme:dark')
    expect(writeHtml(small, { ...options, theme: 'dark' })).not.toContain('prefers-color-scheme')
    expect(writeHtml(small, { ...options, theme: 'light' })).toContain('color-scheme:light;')
  })

  test('fits the paper: its size, repeated headers, rows that are never split', () => {
    const print = writeHtml(small, { ...options, paper: 'A3', isLandscape: false })
    expect(print).toContain('@page{size:A3 portrait')
    expect(print).toContain('thead{display:table-header-group}')
    expect(print).toContain('tr,li,.entry,.charter{break-inside:avoid}')
  })

  test('what makes room on a narrow screen does not widen a narrow sheet of paper', () => {
    expect(html).toContain('@media screen and (max-width:900px)')
  })

  test('puts roles that do not fit beside each other into further tables, each with all names', () => {
    const wide = writeHtml(fullChart(10, 30), options)
    const charts = wide.match(/<table class="chart"/g)
    expect(charts).toHaveLength(3)
    expect(
      wide.match(/<th scope="row" align="left" dir="auto" sdnum="1033;0;@">Security systems 1<\/th>/g),
    ).toHaveLength(3)
    expect(wide).toContain('Roles 2 of 3')
  })

  test('shows scopes beside their letters and notes as numbered footnotes', () => {
    const full = writeHtml(fullChart(), options)
    expect(full).toContain('<span class="scope" dir="auto">(internal systems only)</span>')
    expect(full).toContain('<sup><a href="#note-1" aria-label="note 1">[1]</a></sup>')
    expect(full).toContain(
      '<li id="note-1"><b dir="auto">Data centres, networks and support desk 4, CTO:</b>',
    )
    expect(full).toContain('&lt;b&gt;or&lt;/b&gt;')
  })

  test('findings, decisions, sign-offs and charters are there when there are any', () => {
    const matrix: Matrix = {
      ...small,
      decisions: [
        {
          id: 'd',
          row: small.rows[1]!.id,
          rowName: 'Budget',
          before: 'C',
          after: 'A/R',
          why: 'Agreed',
          by: 'Ann',
          at: '2026-03-01T09:30:00.000Z',
        },
      ],
      signOffs: [
        { id: 's', role: small.roles[0]!.id, roleName: 'CIO', name: 'Ann', at: '2026-03-02T09:30:00.000Z' },
      ],
    }
    const all = writeHtml(matrix, { ...options, hasFindings: true, charters: 'also' })
    const cells = (...texts: string[]) =>
      texts.map((text) => `<td dir="auto" sdnum="1033;0;@">${text}</td>`).join('')
    expect(all).toContain(cells('Budget', 'C', 'A/R', 'Agreed', 'Ann', '1 March 2026'))
    expect(all).toContain(cells('CIO', 'Ann', '2 March 2026'))
    expect(all).toContain('<section class="charter"><h2 dir="auto">CIO</h2>')
    expect(all).toContain('CTO neither owns nor does anything')
  })

  test('a simple chart is read back from the table that is shown', () => {
    const plain = { ...small, goal: '' }
    const page = writeHtml(plain, options)
    expect(page).not.toContain('class="plain"')
    expect(ownTable(page)).toEqual(matrixToTable(plain))
  })

  test('a full chart is read back with its scopes and notes from the plain table', () => {
    const read = tableToMatrix(ownTable(writeHtml(fullChart(), options)), '')
    expect(read.ok && read.value.repairs).toEqual([])
    expect(read.ok && matrixToTable(read.value.matrix)).toEqual(matrixToTable(fullChart()))
  })

  test('any chart gives a page without a tag or a character of its own', () => {
    fc.assert(
      fc.property(matrixArbitrary, (matrix) => {
        const page = writeHtml(matrix, { ...options, hasFindings: true, charters: 'also' })
        expect(page).not.toMatch(/<script|[\u0000-\u0008\u000b\u000c\u000e-\u001f]/)
        expect(page.isWellFormed()).toBe(true)
      }),
      { numRuns: 100 },
    )
  })

  test('markup in a name is text', () => {
    const evil = { ...small, title: '<img src=x onerror=alert(1)>', goal: '"><script>1</script>' }
    expect(writeHtml(evil, options)).not.toMatch(/<img|<script/)
  })
})
