import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { run } from '../../cli/run.ts'
import { temporaryFolder } from '../support/temporaryFolder.ts'

async function chart(folder: string): Promise<string> {
  const file = join(folder, 'chart.raci')
  await run(['new', '--template', 'cio-cto-example', file])
  return file
}

describe('remit export', () => {
  test('writes a chart in several formats into a folder, named after it', async () => {
    const folder = temporaryFolder()
    const file = await chart(folder)
    const { code, out } = await run(['export', file, '--format', 'xlsx,docx, MD', '--out', folder])
    expect(code).toBe(0)
    const names = ['chart.docx', 'chart.md', 'chart.xlsx']
    expect(out?.trim().split('\n').toSorted()).toEqual(names.map((name) => join(folder, name)))
    expect(readdirSync(folder).toSorted()).toEqual([...names, 'chart.raci'].toSorted())
    expect(readFileSync(join(folder, 'chart.md'), 'utf8')).toMatch(/^# /)
  })

  test.each([
    ['xlsx,pdf', /Remit --export .*chart\.raci --format pdf/],
    ['xlsx,foo', /The format foo is not known here/],
    [',', /Name at least one format/],
  ])('%s is refused before anything is written', async (format, words) => {
    const folder = temporaryFolder()
    const file = await chart(folder)
    const { code, notes } = await run(['export', file, '--format', format, '--out', folder])
    expect(code).toBe(2)
    expect(notes?.join(' ')).toMatch(words)
    expect(existsSync(join(folder, 'chart.xlsx'))).toBe(false)
  })

  test('a folder that is not there is named', async () => {
    const file = await chart(temporaryFolder())
    const { code, notes } = await run(['export', file, '--format', 'md', '--out', '/nowhere/at/all'])
    expect(code).toBe(2)
    expect(notes?.[0]).toContain('There is no folder /nowhere/at/all')
  })
})
