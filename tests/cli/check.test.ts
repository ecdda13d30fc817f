import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { run } from '../../cli/run.ts'
import { serialise } from '../../shared/document/serialise.ts'
import { matrixOf } from '../support/matrixOf.ts'
import { temporaryFolder } from '../support/temporaryFolder.ts'

const good = '#,Responsibility,CIO,CTO\n1,Budget,A/R,C\n2,Security,C,A/R\n'
const bad = '#,Responsibility,CIO,CTO\n1,Budget,A/R,A\n2,Security,,\n3,Data,A,\n'

function fileWith(name: string, text: string): string {
  const path = join(temporaryFolder(), name)
  writeFileSync(path, text)
  return path
}

describe('remit check', () => {
  test('is content with a chart without errors', async () => {
    const { code, out } = await run(['check', fileWith('good.csv', good)])
    expect(code).toBe(0)
    expect(out).toContain('2 responsibilities, 2 roles; All 2 have one accountable owner (100 %)')
    expect(out).toContain('0 errors, 0 to assign, 0 warnings, 1 remark')
  })

  test('says what is wrong, the worst first, with its question and its rule', async () => {
    const { code, out } = await run(['check', fileWith('bad.csv', bad)])
    expect(code).toBe(1)
    expect(out?.split('\n').slice(2, 4)).toEqual([
      '  error     Budget has two A’s: CIO and CTO. Split the row, or say what each answers for? (many-owners)',
      '  to assign Security is not assigned yet. Who picks this up? (row-empty)',
    ])
    expect(out).toContain('1 error, 1 to assign, 0 warnings, 2 remarks')
  })

  test('fails while a row is to be assigned, which is no error', async () => {
    const { code, out = '' } = await run([
      'check',
      '--json',
      fileWith('open.csv', '#,Responsibility,CIO\n1,Budget,\n'),
    ])
    expect(code).toBe(1)
    expect(out).toContain('"severity": "open"')
    expect(out).not.toContain('"severity": "error"')
  })

  test('gives programs one element a file, with every place by id and by name', async () => {
    const files = [fileWith('bad.csv', bad), fileWith('good.csv', good)]
    const { code, out = '' } = await run(['check', '--json', ...files])
    const report: unknown = JSON.parse(out)
    expect(code).toBe(1)
    expect(report).toMatchObject([
      { file: files[0], title: 'bad', roles: 2, responsibilities: 3, coverage: 1 / 3 },
      { file: files[1], title: 'good', roles: 2, responsibilities: 2, coverage: 1 },
    ])
    expect(report).toHaveProperty('0.findings.0', {
      ...{ rule: 'no-goal', severity: 'info', row: null, rowName: null, role: null, roleName: null },
      message: 'The chart has no goal line',
    })
    expect(report).toHaveProperty(
      '0.findings.1',
      expect.objectContaining({ rule: 'many-owners', rowName: 'Budget', role: null }),
    )
  })

  test('with --strict an owner without a doer is an error', async () => {
    const lone = fileWith('lone.csv', '#,Responsibility,CIO\n1,Budget,A\n')
    expect((await run(['check', lone])).code).toBe(0)
    expect((await run(['check', lone, '--strict'])).code).toBe(1)
  })

  test('only counts what was waived', async () => {
    const waiver = {
      id: 'w1',
      rule: 'many-owners',
      reason: 'For now',
      by: '',
      at: '2026-03-01T09:30:00.000Z',
    }
    const matrix = matrixOf('| CIO | CTO\nBudget | A | A/R')
    const [row] = matrix.rows
    if (row === undefined) throw new Error('The chart has no row')
    const file = fileWith('waived.raci', serialise({ ...matrix, waivers: [{ ...waiver, row: row.id }] }))
    const { code, out } = await run(['check', file])
    expect(code).toBe(0)
    expect(out).toContain('1 accepted as it is')
  })

  test('says which file could not be read and judges the others', async () => {
    const { code, out, notes } = await run(['check', '/nowhere/chart.raci', fileWith('good.csv', good)])
    expect(code).toBe(2)
    expect(notes?.[0]).toContain('/nowhere/chart.raci')
    expect(out).toContain('good.csv')
  })

  test('wants at least one file', async () => {
    expect(await run(['check'])).toMatchObject({
      code: 2,
      notes: ['Usage: remit check FILE… [--json] [--strict]'],
    })
  })
})

describe('remit diff', () => {
  test('says what is different, a line each', async () => {
    const folder = temporaryFolder()
    const [older, newer] = [join(folder, 'older.raci'), join(folder, 'newer.raci')]
    writeFileSync(older, serialise(matrixOf('| CIO | CTO\nAnalytics | A | C')))
    writeFileSync(newer, serialise(matrixOf('| CIO | CTO\nAnalytics | A | A/R')))
    expect(await run(['diff', older, newer])).toEqual({ code: 1, out: 'CTO: C → A/R on Analytics\n' })
    expect(await run(['diff', older, older])).toEqual({ code: 0 })
  })
})
