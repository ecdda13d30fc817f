import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { RemitApp } from '../support/remitApp.ts'
import { temporaryFolder } from '../support/temporaryFolder.ts'

const fixtures = join(import.meta.dirname, '../fixtures/import')

let app: RemitApp

beforeEach(async () => {
  app = await RemitApp.launch()
})

afterEach(() => app.close())

function fileOf(name: string, content: string | Uint8Array): string {
  const file = join(temporaryFolder(), name)
  writeFileSync(file, content)
  return file
}

const dialog = () => app.page.getByRole('dialog')
const inRemit = () => dialog().getByRole('region', { name: 'In Remit' })
const importIt = () => dialog().getByRole('button', { name: 'Import', exact: true }).click()

describe('importing', () => {
  test('shows the file beside the chart; what was not understood is kept as a note and said', async () => {
    await app.lookAtImport(fileOf('old-chart.csv', 'Activity;CIO;CTO\r\nBudget;A/R;C\r\nLab;maybe;A\r\n'))
    await inRemit().getByText('2 responsibilities · 2 roles · RACI').waitFor()
    await dialog().getByText('1 to check').waitFor()
    await dialog().getByText('What does “maybe” mean? It is no letter of RACI.').waitFor()
    await importIt()
    await app.page
      .getByRole('alert')
      .getByText(/Row 3, column 2: "maybe"/)
      .waitFor()
    await expect.poll(() => app.rowNames()).toEqual(['Budget', 'Lab'])
    expect(await app.page.getByLabel('Title').inputValue()).toBe('old-chart')
  })

  test('asks first whose letter it is, and one answer settles it for the whole chart', async () => {
    const words = 'Aufgabe;Leitung;Technik\nPlan;Verantwortlich;Zuständig\nBau;Informiert;Verantwortlich\n'
    await app.lookAtImport(fileOf('chart.csv', words))
    const asked = dialog().getByRole('region', { name: 'Questions' })
    await asked.getByText('1 question about this file').waitFor()
    const plan = inRemit().getByRole('row', { name: /^Plan/ })
    expect(await plan.innerText()).toMatch(/A\s+R/)
    await asked.getByRole('button', { name: '“Zuständig” (A)' }).click()
    await expect.poll(() => plan.innerText()).toMatch(/R\s+A/)
    await asked.waitFor({ state: 'detached' })
  })

  test('takes corrections: another header, and a column that is no role', async () => {
    await app.lookAtImport(fileOf('chart.csv', 'Activity,CIO,CTO,Remarks\nBudget,A,C,A\nLab,R,A,R\n'))
    await inRemit().getByText('2 responsibilities · 3 roles').waitFor()
    await dialog().getByLabel('Column 4 is').selectOption('Description')
    await inRemit().getByText('2 responsibilities · 2 roles').waitFor()
    await dialog().getByLabel('Row 3 is').selectOption('Left out')
    await inRemit().getByText('1 responsibility · 2 roles').waitFor()
    await dialog().getByRole('button', { name: 'Guess again' }).click()
    await inRemit().getByText('2 responsibilities · 3 roles').waitFor()
  })

  test('lets a person choose among several tables', async () => {
    await app.lookAtImport(join(fixtures, 'several-tables.html'))
    const tables = await dialog().getByLabel('Table').locator('option').allInnerTexts()
    expect(tables.length).toBeGreaterThan(1)
  })

  test('of several files asks once where they go, and makes sections of them', async () => {
    await app.openDialogAnswers(
      fileOf('kitchen.csv', 'Task,Cook,Waiter\nSoup,A/R,I\n'),
      fileOf('broken.docx', 'PK\u0003\u0004 nothing'),
      join(fixtures, 'tables-under-headings.docx'),
      join(fixtures, 'german-two-words-for-one-letter.csv'),
    )
    await app.press('Control+Shift+i')
    await dialog().getByText('Import 4 files').waitFor()
    await dialog()
      .getByText(/^The document is damaged/)
      .waitFor()
    await dialog().getByText('1 question: to answer otherwise, import the file alone').waitFor()
    await dialog()
      .getByText(/Who answers for the result\? Taken: /)
      .waitFor()
    await importIt()
    await expect.poll(() => app.rowNames()).toContain('Find a flat')
    expect(await app.rowNames()).toContain('Soup')
  })

  test('of a folder that is dropped on the window', async () => {
    const folder = temporaryFolder()
    writeFileSync(join(folder, 'kitchen.csv'), 'Task,Cook,Waiter\nSoup,A/R,I\n')
    writeFileSync(join(folder, 'garden.md'), '| Task | Gardener | Cook |\n|-|-|-|\n| Herbs | A/R | C |\n')
    writeFileSync(join(folder, 'photo.png'), 'none')
    const cdp = await app.page.context().newCDPSession(app.page)
    const data = { items: [], files: [folder], dragOperationsMask: 1 }
    for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
      await cdp.send('Input.dispatchDragEvent', { type, x: 300, y: 300, data })
    await dialog().getByText('Import 2 files').waitFor()
    await importIt()
    await expect.poll(() => app.rowNames()).toEqual(['garden', 'Herbs', 'kitchen', 'Soup'])
  })

  test('begins when a file of another format is opened', async () => {
    await app.openDialogAnswers(join(fixtures, 'tracked-changes.docx'))
    await app.press('Control+o')
    await inRemit().getByText('2 responsibilities · 2 roles · RACI').waitFor()
  })

  test('from a window that has a matrix goes into a window of its own', async () => {
    await app.startFrom('CIO and CTO')
    await app.lookAtImport(fileOf('other.csv', 'Activity,CIO\nBudget,A\n'))
    const [page] = await Promise.all([app.nextWindow(), importIt()])
    await page.locator('.ag-row').getByText('Budget').waitFor()
    expect(await page.getByLabel('Title').inputValue()).toBe('other')
    expect(await app.page.getByLabel('Title').inputValue()).toBe('CIO and CTO')
  })

  test('updates the open chart as one step that undo takes back, having said in words what changes', async () => {
    await app.startFrom('CIO and CTO')
    await app.lookAtImport(fileOf('more.csv', 'Activity,CIO,CFO\nIT vision and roadmap,A,C\nAudit,I,A\n'))
    await dialog().getByLabel('Update the open chart').check()
    const changes = dialog().getByRole('list', { name: 'What will change' })
    await changes.getByText(/CFO/).first().waitFor()
    await importIt()
    await app.expectCell('it-vision', 'cio', 'Accountable')
    expect(await app.rowNames()).toContain('Audit')
    await app.press('Control+z')
    await app.expectCell('it-vision', 'cio', 'nothing yet')
    expect(await app.rowNames()).not.toContain('Audit')
  })

  test('reads a table from the clipboard like a file', async () => {
    await app.startFrom('CIO and CTO, filled in')
    await app.command('copy chart as table')
    await app.page.getByText(/^Copied the chart as a table/).waitFor()
    await app.command('import pasted')
    await inRemit().getByText('13 responsibilities · 2 roles · 3 sections · RACI').waitFor()
    const [page] = await Promise.all([app.nextWindow(), importIt()])
    await page.locator('.ag-row').getByText('Culture of innovation').waitFor()
  })

  test('shows what takes long and lets it be stopped; nothing is left of it', async () => {
    const row = (name: string) => `${name},${Array(100).fill('R').join(',')}`
    const roles = Array.from({ length: 100 }, (_, at) => `Role ${at}`).join(',')
    const rows = Array.from({ length: 15_000 }, (_, at) => row(`Do ${at}`))
    await app.openDialogAnswers(fileOf('long.csv', [`Activity,${roles}`, ...rows].join('\n')))
    await app.press('Control+Shift+i')
    await app.page.getByRole('progressbar', { name: 'Reading long.csv' }).waitFor()
    await app.page.getByRole('button', { name: 'Stop' }).click()
    await app.page.getByRole('progressbar').waitFor({ state: 'detached' })
    expect(await dialog().count()).toBe(0)
    expect(await app.page.getByRole('alert').count()).toBe(0)
    await app.startFrom('CIO and CTO')
  })

  test('refuses what is no table in words, and the editor goes on', async () => {
    await app.openDialogAnswers(
      fileOf('picture.csv', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10])),
    )
    await app.press('Control+Shift+i')
    await app.page
      .getByRole('alert')
      .getByText(/picture\.csv/)
      .waitFor()
    await app.startFrom('CIO and CTO')
    await app.expectCell('it-vision', 'cio', 'nothing yet')
  })

  test('reads in a hidden window that can do nothing else, and that is gone afterwards', async () => {
    await app.lookAtImport(join(fixtures, 'german.csv'))
    const reach = await app.evaluate(async ({ BrowserWindow }) => {
      const hidden = BrowserWindow.getAllWindows().find((window) => !window.isVisible())
      return hidden?.webContents.executeJavaScript('[typeof require, typeof process, typeof window.remit]')
    })
    expect(reach).toEqual(['undefined', 'undefined', 'undefined'])
    await dialog().getByRole('button', { name: 'Cancel' }).click()
    await expect.poll(() => app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1)
  })
})

test('an import whose hidden window is closed under it is over, and main goes on without a complaint', async () => {
  await app.lookAtImport(join(fixtures, 'german.csv'))
  await app.evaluate(({ BrowserWindow }) => {
    process.on('uncaughtException', (error) => Object.assign(globalThis, { uncaught: error.message }))
    for (const window of BrowserWindow.getAllWindows()) if (!window.isVisible()) window.destroy()
  })
  await dialog().getByLabel('Column 1 is').selectOption('Description')
  await dialog().waitFor({ state: 'detached' })
  expect(await app.evaluate(() => Reflect.get(globalThis, 'uncaught'))).toBeUndefined()
})

describe('what Remit wrote', () => {
  test.each(['Excel', 'Web page', 'CSV', 'JSON'])('comes back from %s as the same chart', async (format) => {
    const extension = { Excel: 'xlsx', 'Web page': 'html', CSV: 'csv', JSON: 'json' }[format]
    const file = join(temporaryFolder(), `chart.${extension}`)
    const [before, after] = [join(temporaryFolder(), 'before.csv'), join(temporaryFolder(), 'after.csv')]
    await app.startFrom('CIO and CTO, filled in')
    await app.exportAs('CSV', before)
    await app.exportAs(format, file)
    await app.openDialogAnswers(file)
    const shown = app.nextWindow()
    await app.press('Control+Shift+i')
    if (format !== 'JSON') await importIt()
    const other = app.inWindow(await shown)
    await other.page.locator('.ag-row').first().waitFor()
    await other.exportAs('CSV', after)
    expect(readFileSync(after, 'utf8')).toBe(readFileSync(before, 'utf8'))
  })
})
