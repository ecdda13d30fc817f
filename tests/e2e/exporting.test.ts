import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { inNewWindows } from '../support/inNewWindows.ts'
import type { RemitApp } from '../support/remitApp.ts'
import { temporaryFolder } from '../support/temporaryFolder.ts'

let app: RemitApp
let folder: string

inNewWindows(async (next) => {
  folder = temporaryFolder()
  app = next
  await app.startFrom('CIO and CTO, filled in')
})

const dialog = () => app.page.getByRole('dialog')

describe('exporting', () => {
  test.each([
    ['PDF', 'chart.pdf', '%PDF-'],
    ['Excel', 'chart.xlsx', 'PK'],
    ['Word', 'chart.docx', 'PK'],
    ['Slides', 'chart.pptx', 'PK'],
    ['Web page', 'chart.html', '<!doctype html>'],
    ['Markdown', 'chart.md', '# CIO and CTO'],
    ['Picture', 'chart.png', '\u0089PNG'],
    ['TSV', 'chart.tsv', '#\tResponsibility'],
    ['JSON', 'chart.json', '{'],
  ])('%s writes a file of its kind', async (format, name, start) => {
    const file = join(folder, name)
    await app.exportAs(format, file)
    expect(readFileSync(file, 'latin1').slice(0, start.length)).toBe(start)
  })

  test('a PDF is tagged, titled and has bookmarks', async () => {
    const file = join(folder, 'chart.pdf')
    await app.exportAs('PDF', file)
    const pdf = readFileSync(file, 'latin1')
    for (const part of ['/MarkInfo', '/StructTreeRoot', '/Outlines', '/Title']) expect(pdf).toContain(part)
  })

  test('only the chosen sections and roles go out, and the choice of format is remembered', async () => {
    await app.saveDialogAnswers(join(folder, 'part.md'))
    await app.press('Control+Shift+e')
    await dialog()
      .getByRole('radio', { name: /^Markdown/ })
      .check()
    await dialog().getByLabel('Together').uncheck()
    await dialog().getByLabel('CTO', { exact: true }).uncheck()
    await dialog().getByRole('button', { name: 'Export…' }).click()
    await app.page.getByText('Exported part.md').waitFor()
    const text = readFileSync(join(folder, 'part.md'), 'utf8')
    expect(text).toContain('Run the business')
    expect(text).not.toContain('Together')
    expect(text).not.toMatch(/\| CTO/)
    await app.press('Control+Shift+e')
    expect(
      await dialog()
        .getByRole('radio', { name: /^Markdown/ })
        .isChecked(),
    ).toBe(true)
    await app.press('Escape')
  })

  test('what was exported can be opened, found and named from the message about it', async () => {
    const file = join(folder, 'found.md')
    await app.exportAs('Markdown', file)
    await app.evaluate(({ shell }) => {
      const done = ((globalThis as { used?: string[] }).used = [] as string[])
      shell.openPath = (path) => Promise.resolve(String(done.push(`open ${path}`)) && 'No program opens it.')
      shell.showItemInFolder = (path) => void done.push(`show ${path}`)
    })
    const message = app.page.getByRole('status').filter({ hasText: 'Exported found.md' })
    await message.getByRole('button', { name: 'Copy Path' }).click()
    await expect.poll(() => app.evaluate(({ clipboard }) => clipboard.readText())).toBe(file)
    await message.getByRole('button', { name: 'Show in Folder' }).click()
    await message.getByRole('button', { name: 'Open' }).click()
    await app.page.getByText('No program opens it.').waitFor()
    const used = await app.evaluate(() => (globalThis as { used?: string[] }).used)
    expect(used).toEqual([`show ${file}`, `open ${file}`])
  })

  test('the preview of a web page is drawn without scripts in a frame that may do nothing', async () => {
    await app.press('Control+Shift+e')
    await dialog()
      .getByRole('radio', { name: /^Web page/ })
      .check()
    const frame = dialog().locator('iframe')
    await frame.waitFor()
    expect(await frame.getAttribute('sandbox')).toBe('')
    await dialog().frameLocator('iframe').getByRole('heading', { name: 'CIO and CTO' }).waitFor()
    await app.press('Escape')
  })

  test('the preview of a PDF is its pages as they come out, as wide as there is room', async () => {
    await app.press('Control+Shift+e')
    await dialog().getByRole('radio', { name: /^PDF/ }).check()
    const pages = dialog().getByRole('region', { name: 'Pages' })
    const first = pages.getByRole('figure').first()
    await first.getByText('CIO and CTO').waitFor()
    expect(await first.getByText(/^Page 1 of \d+$/).isVisible()).toBe(true)
    const [room, shown] = [await pages.boundingBox(), await first.locator('canvas').boundingBox()]
    expect((shown?.width ?? 0) / (room?.width ?? 1)).toBeGreaterThan(0.9)
    // A page of A4 on its side.
    expect((shown?.width ?? 0) / (shown?.height ?? 1)).toBeCloseTo(297 / 210, 1)
    const { scrollWidth, clientWidth } = await pages.evaluate(({ scrollWidth, clientWidth }) => ({
      scrollWidth,
      clientWidth,
    }))
    expect(scrollWidth).toBe(clientWidth)
    await dialog().getByLabel('Orientation').selectOption('portrait')
    await expect
      .poll(async () => (await first.locator('canvas').boundingBox())?.height ?? 0)
      .toBeGreaterThan(shown?.width ?? 0)
    await dialog().getByLabel('Orientation').selectOption('landscape')
    await app.press('Escape')
  })

  test('a paper is marked, and bears a line and a logo, which are remembered', async () => {
    const [logo, none] = [join(folder, 'logo.svg'), join(folder, 'none.png')]
    writeFileSync(
      logo,
      '<svg xmlns="http://www.w3.org/2000/svg" width="80" height="20"><rect width="80" height="20"/></svg>',
    )
    writeFileSync(none, 'no picture')
    await app.press('Control+Shift+e')
    await dialog().getByRole('radio', { name: /^PDF/ }).check()
    const pages = dialog().getByRole('region', { name: 'Pages' })
    await dialog().getByLabel('Mark', { exact: true }).fill('Draft for the board of 4 December')
    await dialog().getByLabel('Line', { exact: true }).fill('Confidential')
    await app.press('Enter')
    await pages
      .getByText(/Draft for the board of 4 December.*Confidential/)
      .first()
      .waitFor()
    await dialog().getByLabel('Logo file').setInputFiles(none)
    await dialog().getByText('none.png is no picture that Remit can read.').waitFor()
    await dialog().getByLabel('Logo file').setInputFiles(logo)
    await dialog().getByRole('img', { name: 'Logo' }).waitFor()
    await app.press('Escape', 'Control+Shift+e')
    await dialog().getByRole('img', { name: 'Logo' }).waitFor()
    expect(await dialog().getByLabel('Mark', { exact: true }).inputValue()).toBe('')
    await dialog().getByRole('button', { name: 'Remove Logo' }).click()
    await dialog().getByLabel('Line', { exact: true }).fill('')
    await app.press('Enter', 'Escape')
  })

  test('who holds the roles is asked while nobody is named, and goes onto the paper', async () => {
    await app.press('Control+Shift+e')
    await dialog().getByRole('radio', { name: /^PDF/ }).check()
    await dialog().getByLabel('Who is CIO').fill('Helen Brandt')
    await app.press('Enter')
    await dialog().getByRole('region', { name: 'Pages' }).getByText('Helen Brandt').first().waitFor()
    await dialog().getByLabel('Who is CTO').waitFor()
    await app.press('Escape', 'Control+Shift+e')
    await dialog().getByRole('region', { name: 'Pages' }).waitFor()
    expect(await dialog().getByLabel('Who is CTO').count()).toBe(0)
    await app.press('Escape')
  })

  test('copies the chart as a table, as Markdown and as a picture', async () => {
    const copied = () =>
      app.evaluate(({ clipboard }) => {
        const formats: unknown = Reflect.apply(Reflect.get(clipboard, 'availableFormats'), clipboard, [])
        const text: unknown = Reflect.apply(Reflect.get(clipboard, 'readText'), clipboard, [])
        return { formats, text }
      })
    const command = async (name: string): Promise<void> => {
      await app.press('Control+k')
      await app.page.keyboard.type(name)
      await app.press('Enter')
    }
    await command('Copy Chart as Table')
    await expect.poll(async () => (await copied()).formats).toContain('text/html')
    await command('Copy Chart as Markdown')
    await expect.poll(async () => (await copied()).text).toContain('| --- |')
    await command('Copy Chart as Picture')
    await expect.poll(async () => (await copied()).formats).toContain('image/png')
  })

  test('a CSV is parted as is chosen, and the choice is remembered', async () => {
    const file = join(folder, 'parted.csv')
    await app.press('Control+Shift+e')
    await dialog()
      .getByRole('radio', { name: /^CSV The/ })
      .check()
    await dialog().getByLabel('Separator').selectOption('Semicolon')
    await app.press('Escape')
    await app.exportAs('CSV', file)
    expect(readFileSync(file, 'utf8')).toContain('"#";"Responsibility"')
  })

  test('a board pack is all its files in one folder, and asks before it replaces any', async () => {
    const pack = join(folder, 'pack')
    mkdirSync(pack)
    await app.openDialogAnswers(pack)
    await app.command('Board Pack')
    await dialog()
      .getByLabel(/^Slides/)
      .uncheck()
    await dialog().getByRole('button', { name: 'Export to Folder…' }).click()
    await app.page.getByText('Exported 3 files to pack').waitFor()
    expect(readdirSync(pack).toSorted()).toEqual(['docx', 'pdf', 'xlsx'].map((kind) => `CIO and CTO.${kind}`))

    await app.questionAnswers(1)
    await app.command('Board Pack')
    expect(
      await dialog()
        .getByLabel(/^Slides/)
        .isChecked(),
    ).toBe(false)
    await dialog()
      .getByLabel(/^Slides/)
      .check()
    await dialog().getByRole('button', { name: 'Export to Folder…' }).click()
    await expect.poll(() => app.asked()).toMatch(/3 of these files already exist/)
    expect(readdirSync(pack)).toHaveLength(3)
    await app.press('Escape')
  })

  test('a place that cannot be written to leaves nothing behind and says why', async () => {
    const file = join(folder, 'missing', 'chart.html')
    await app.saveDialogAnswers(file)
    await app.press('Control+Shift+e')
    await dialog()
      .getByRole('radio', { name: /^Web page/ })
      .check()
    await dialog().getByRole('button', { name: 'Export…' }).click()
    await app.page.getByText(/The Web page file was not written/).waitFor()
    expect(existsSync(file)).toBe(false)
    await app.press('Escape')
  })
})
