import { spawn } from 'node:child_process'
import { copyFileSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { example, folderWithMatrix, openWith } from '../support/exampleFile.ts'
import { RemitApp } from '../support/remitApp.ts'
import { temporaryFolder } from '../support/temporaryFolder.ts'
import { xlsxOf } from '../support/xlsxOf.ts'

describe('opening', () => {
  const bad: [name: string, content: string | Uint8Array, words: RegExp][] = [
    ['broken', example.slice(0, 700), /Line \d+, column \d+ \(\$/],
    ['foreign', '{"name": "something else"}', /not a Remit chart/],
    ['empty', '', /The file is empty/],
    ['binary', new Uint8Array([0x7b, 0xff, 0xfe, 0x0a, 0]), /is damaged, or no Remit chart: from line 1/],
    [
      'of wrong types',
      example.replace('"strict": false', '"strict": "no"'),
      /\$\.strict: found "no", expected boolean/,
    ],
    [
      'titled with 5,000 characters',
      example.replace('CIO and CTO', 'x'.repeat(5_000)),
      /\$\.title: found 5,000 characters, expected at most 500/,
    ],
  ]

  test.each(bad)(
    'a file that is %s is refused with its place and its reason',
    async (_name, content, words) => {
      const { file } = folderWithMatrix()
      writeFileSync(file, content)
      const app = await RemitApp.launch({ args: [file] })
      await app.page.getByRole('alert').getByText(words).waitFor()
      await app.page.getByRole('heading', { name: 'Templates', exact: true }).waitFor()
      expect(readFileSync(file).equals(Buffer.from(content))).toBe(true)
      await app.close()
    },
  )

  test('a missing file named on the command line is said to be missing', async () => {
    const app = await RemitApp.launch({ args: [join(temporaryFolder(), 'gone.raci')] })
    await app.page
      .getByRole('alert')
      .getByText(/gone\.raci is not there/)
      .waitFor()
    await app.close()
  })

  test('a huge file is refused by its size, unread', async () => {
    const { file } = folderWithMatrix()
    const app = await RemitApp.launch()
    writeFileSync(file, Buffer.alloc(200 * 1024 * 1024, ' '))
    await app.openDialogAnswers(file)
    await app.press('Control+o')
    await app.page
      .getByRole('alert')
      .getByText(/too large: 200 MB, and at most 100 MB/)
      .waitFor()
    await app.close()
  })

  test('a file of a newer version opens for reading only and says so', async () => {
    const { file } = folderWithMatrix(example.replace('"version": 1', '"version": 2'))
    const app = await openWith(file)
    await app.page
      .getByRole('alert')
      .getByText(/open for reading only/)
      .waitFor()
    await app.cell('it-vision', 'cto').click()
    await app.press('r')
    await app.expectCell('it-vision', 'cto', 'Consulted')
    expect(await app.page.getByRole('button', { name: 'Save' }).count()).toBe(0)
    await app.press('Control+s')
    expect(readFileSync(file, 'utf8')).toContain('"version": 2')
    await app.close()
  })

  test('recent files list what was saved and open it again', async () => {
    const { file } = folderWithMatrix()
    const app = await openWith(file)
    await app.close()
    const again = await RemitApp.launch({ userData: app.userData })
    const recent = again.page.getByRole('region', { name: 'Go on with' }).getByRole('button').first()
    await expect.poll(() => recent.innerText()).toMatch(/CIO and CTO[^]*All 13 decided/)
    await recent.click()
    await again.expectCell('it-vision', 'cio', 'Accountable and Responsible')
    await again.close()
  })

  test('a file that is opened while a matrix is shown gets a window of its own', async () => {
    const { file } = folderWithMatrix()
    const app = await RemitApp.launch()
    await app.startFrom('CIO and CTO')
    await app.openDialogAnswers(file)
    const [page] = await Promise.all([app.nextWindow(), app.press('Control+o')])
    await page.locator('[row-id="it-vision"] [col-id="cio"] .owner').waitFor()
    await app.expectCell('it-vision', 'cio', 'nothing yet')
    await app.press('Control+o')
    await expect.poll(() => app.windows().length).toBe(2)
    await app.close()
  })

  test('a second start hands its file to the first', async () => {
    const { file } = folderWithMatrix()
    const app = await RemitApp.launch()
    expect(await startAgain(app, file)).toBe(0)
    await app.expectCell('it-vision', 'cio', 'Accountable and Responsible')
    await app.close()
  })

  test('a file of another format that Remit is started with becomes an import by itself', async () => {
    const app = await RemitApp.launch({ args: [chartOf('old.xlsx')] })
    await inRemit(app.page).getByText('2 responsibilities · 2 roles · RACI').waitFor()
    expect(await app.page.getByText('JSON').count()).toBe(0)
    await app.close()
  })

  test('an Excel file that is named like a chart becomes an import, opened or started with', async () => {
    const named = join(temporaryFolder(), 'renamed.raci')
    copyFileSync(chartOf('old.xlsx'), named)
    const app = await RemitApp.launch({ args: [named] })
    await inRemit(app.page).getByText('2 responsibilities · 2 roles · RACI').waitFor()
    await app.press('Escape')
    await app.openDialogAnswers(named)
    await app.press('Control+o')
    await inRemit(app.page).getByText('2 responsibilities · 2 roles · RACI').waitFor()
    await app.close()
  })

  test('several files dropped on the icon are asked about once, and a chart among them is opened', async () => {
    const { file } = folderWithMatrix()
    const app = await RemitApp.launch({ args: [chartOf('one.csv'), file, chartOf('two.csv')] })
    const other = app.windows().length > 1 ? app.windows()[1] : await app.nextWindow()
    const pages = [app.page, other]
    await expect
      .poll(async () => Promise.all(pages.map(async (page) => page?.getByText('Import 2 files').count())))
      .toContain(1)
    await expect
      .poll(async () => Promise.all(pages.map(async (page) => page?.locator('[row-id="it-vision"]').count())))
      .not.toEqual([0, 0])
    await app.close()
  })

  test('a second start with one does the same, beside the chart that is open', async () => {
    const app = await RemitApp.launch()
    await app.startFrom('CIO and CTO')
    const [page] = await Promise.all([app.nextWindow(), startAgain(app, chartOf('old.docx'))])
    await page.getByRole('dialog').getByText('2 responsibilities · 2 roles · RACI').waitFor()
    await app.close()
  })

  test('one that cannot be read is refused in words about itself', async () => {
    const file = join(temporaryFolder(), 'scan.pdf')
    writeFileSync(file, '%PDF-1.7')
    const app = await RemitApp.launch({ args: [file] })
    await app.page.getByRole('alert').getByText('It is a PDF').waitFor()
    await app.close()
  })
})

/** The chart of a file from elsewhere, with two roles and two responsibilities. */
function chartOf(name: string): string {
  const file = join(temporaryFolder(), name)
  const rows = ['Activity,CIO,CTO', 'Budget,A,R', 'Platform,I,A/R']
  if (name.endsWith('.csv')) writeFileSync(file, rows.join('\n'))
  else if (name.endsWith('.xlsx'))
    writeFileSync(file, xlsxOf([{ name: 'Run', rows: rows.map((row) => row.split(',')) }]))
  else copyFileSync(join(import.meta.dirname, '../fixtures/import/tracked-changes.docx'), file)
  return file
}

function inRemit(page: Page) {
  return page.getByRole('dialog').getByRole('region', { name: 'In Remit' })
}

/** Starts Remit once more with a file; its exit code. */
function startAgain(app: RemitApp, file: string): Promise<unknown> {
  const flags = (process.env['REMIT_ELECTRON_FLAGS'] ?? '').split(' ').filter(Boolean)
  const checkout = resolve(import.meta.dirname, '../..')
  const second = spawn(
    process.env['REMIT_ELECTRON'] ?? '',
    [checkout, ...flags, `--user-data-dir=${app.userData}`, file],
    { stdio: 'ignore' },
  )
  return new Promise((done) => second.once('exit', done))
}
