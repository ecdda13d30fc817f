import { describe, expect, test } from 'vitest'
import { asRoleId, asRowId } from '../../../../shared/document/ids.ts'
import type { Matrix, Row } from '../../../../shared/document/matrix.ts'
import { usualOptions } from '../../../../shared/formats/export/exportOptions.ts'
import { writePaper } from '../../../../shared/formats/export/paper.ts'
import { fullChart } from '../../../support/fullChart.ts'
import { matrixOf } from '../../../support/matrixOf.ts'

const options = usualOptions('30 November 2026')
const plain = matrixOf(`
            | CIO | CTO
  # Run
  Budget    | A/R | C
  Lab       | R   | R
`)
const chart: Matrix = {
  ...plain,
  title: 'Technology leadership',
  roles: plain.roles.map((role) => ({ ...role, holder: role.name === 'CIO' ? 'Ines Ferreira' : '' })),
}

/** What the cells of a row say, without their marks. */
function rowOf(html: string, name: string): string {
  const row = html.split('<tr>').find((one) => one.includes(`>${name}</th>`)) ?? ''
  return (
    row
      .split('</tr>')[0]
      ?.replaceAll(/<[^>]+>/g, ' ')
      .replaceAll(/\s+/g, ' ')
      .trim() ?? ''
  )
}

describe('a chart on paper', () => {
  test('says in words who answers for each row, and where nobody does', () => {
    const html = writePaper(chart, options)
    expect(rowOf(html, 'Budget')).toBe('1 Budget CIO Ines Ferreira A / R C')
    expect(rowOf(html, 'Lab')).toBe('2 Lab nobody yet R R')
  })

  test('says the day, which edition it is, and how many have an owner', () => {
    const html = writePaper(chart, { ...options, edition: 'Edition 3, code ABCD' })
    expect(html).toContain('<p dir="auto">As of 30 November 2026</p><p dir="auto">Edition 3, code ABCD</p>')
    expect(html).toContain('<b>1 of 2 has one accountable owner.</b>')
  })

  test('is marked as somebody says, and bears a line and a logo', () => {
    const logo = 'data:image/png;base64,AAAA'
    const html = writePaper(chart, {
      ...options,
      edition: 'Draft after edition 3',
      mark: 'Draft for the board of <4 December>',
      letterhead: { line: 'Confidential', logo },
    })
    expect(html).toContain('<p class="mark" dir="auto">Draft for the board of &lt;4 December&gt;</p>')
    expect(html).toContain('<p dir="auto">Draft after edition 3</p><p dir="auto">Confidential</p>')
    expect(html).toContain(`<img class="logo" alt="" src="${logo}">`)
  })

  test('marks a draft', () => {
    expect(writePaper(chart, { ...options, edition: 'Draft after edition 3' })).toContain(
      '<p class="mark" dir="auto">Draft after edition 3</p>',
    )
  })

  test('tells how rows stand in a column, once any of them does', () => {
    const rows = chart.rows.map((row): Row =>
      row.id === 'budget' ? ({ ...row, status: 'agreed' } as Row) : row,
    )
    expect(writePaper(chart, options)).not.toContain('>State<')
    const html = writePaper({ ...chart, rows }, options)
    expect(rowOf(html, 'Budget')).toMatch(/Agreed$/)
    expect(html).not.toContain('<h2>Details</h2>')
  })

  test('says with whom a row is parked, and until when', () => {
    const parked = [
      {
        ...{ id: 'p', row: asRowId('lab'), rowName: 'Lab', question: '', owner: 'Helen Brandt' },
        ...{ due: '2027-01-15', at: '2026-11-30T10:00:00Z' },
      },
    ]
    const html = writePaper({ ...chart, parked }, options)
    expect(html).toContain('Lab is parked: Helen Brandt decides by 15 January 2027.')
    expect(rowOf(html, 'Lab')).toMatch(/Parked until 15 January 2027$/)
  })

  test('goes on over sheets where roles do not fit, with the names again', () => {
    const html = writePaper(fullChart(20, 30), options)
    expect(html.split('<table class="paper"').length).toBeGreaterThan(2)
    for (const { name } of fullChart(20, 30).roles) expect(html).toContain(name)
  })

  test('has its legend at the foot of each sheet, unless it is left out', () => {
    expect(writePaper(chart, options)).toContain('<tfoot>')
    expect(writePaper(chart, { ...options, hasLegend: false })).not.toContain('<tfoot>')
  })

  test('has the charters of all roles behind it, several to a sheet', () => {
    const html = writePaper(chart, { ...options, charters: 'also' })
    expect(html.split('class="charter"')).toHaveLength(3)
    expect(html.split('class="page"')).toHaveLength(2)
  })

  test('is a paper with no rows and no roles, too', () => {
    expect(writePaper({ ...chart, rows: [], roles: [] }, options)).toContain('No responsibilities yet.')
    expect(
      writePaper({ ...chart, roles: [{ id: asRoleId('x'), name: 'x'.repeat(500), holder: '' }] }, options),
    ).toContain('nobody yet')
  })
})
