import { spawn } from 'node:child_process'
import { readdirSync, readFileSync, unlinkSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { serialise } from '../../shared/document/serialise.ts'
import { cioCtoExample } from '../../shared/templates/cioCto.ts'
import { matrixFromTemplate } from '../../shared/templates/template.ts'
import { RemitApp } from '../support/remitApp.ts'
import { temporaryFolder } from '../support/temporaryFolder.ts'

const example = serialise(matrixFromTemplate(cioCtoExample))

/** A folder with one good matrix in it. */
function folderWithMatrix(text = example): { folder: string; file: string } {
  const folder = temporaryFolder()
  const file = join(folder, 'leadership.raci')
  writeFileSync(file, text)
  return { folder, file }
}

async function openWith(file: string, userData?: string): Promise<RemitApp> {
  const app = await RemitApp.launch({ args: [file], ...(userData === undefined ? {} : { userData }) })
  await app.page.locator('.ag-row').first().waitFor()
  return app
}

describe('saving', () => {
  test('a second save goes to the same file without asking, and undo survives it', async () => {
    const { file } = folderWithMatrix()
    const app = await openWith(file)
    await app.cell('it-vision', 'cto').click()
    await app.press('r', 'Control+s')
    await app.page
      .locator('footer')
      .getByText(/^Saved/)
      .waitFor()
    expect(readFileSync(file, 'utf8')).toContain(
      '"it-vision", "name": "IT vision and roadmap", "cells": { "cio": "A/R", "cto": "R/C" }',
    )
    await app.press('Control+z', 'Control+s')
    await expect.poll(() => readFileSync(file, 'utf8')).toBe(example)
    await app.close()
  })

  test('text that is still being typed is part of what is saved', async () => {
    const { file } = folderWithMatrix()
    const app = await openWith(file)
    await app.cell('it-vision', 'name').click()
    await app.press('F2', 'End')
    await app.page.keyboard.type(' and more')
    await app.press('Control+s')
    await expect.poll(() => readFileSync(file, 'utf8')).toContain('IT vision and roadmap and more')
    await app.close()
  })

  test('Save As writes a copy and goes on with it; the extension is added', async () => {
    const { folder, file } = folderWithMatrix()
    const app = await openWith(file)
    await app.saveDialogAnswers(join(folder, 'copy'))
    await app.press('Control+Shift+s')
    await expect.poll(() => app.windowTitle()).toBe('copy.raci — Remit')
    expect(readFileSync(join(folder, 'copy.raci'), 'utf8')).toBe(example)
    await app.close()
  })

  test('a file changed by another program is not overwritten; the person is told and the work stays', async () => {
    const { file } = folderWithMatrix()
    const app = await openWith(file)
    await app.cell('it-vision', 'cto').click()
    await app.press('r')
    writeFileSync(file, example.replace('IT vision', 'Our vision'))
    await app.press('Control+s')
    await app.page
      .getByRole('alert')
      .getByText(/was changed by another program/)
      .waitFor()
    expect(readFileSync(file, 'utf8')).toContain('Our vision')
    await app.expectCell('it-vision', 'cto', 'Responsible and Consulted')
    expect(await app.windowTitle()).toMatch(/^●/)
    await app.close()
  })

  test('a file that has vanished is not written again unasked; Save As is offered', async () => {
    const { folder, file } = folderWithMatrix()
    const app = await openWith(file)
    await app.cell('it-vision', 'cto').click()
    await app.press('r')
    unlinkSync(file)
    await app.press('Control+s')
    await app.page
      .getByRole('alert')
      .getByText(/was moved, renamed or deleted/)
      .waitFor()
    await app.saveDialogAnswers(join(folder, 'rescued.raci'))
    await app.page.getByRole('button', { name: 'Save As…' }).click()
    await expect.poll(() => readdirSync(folder)).toEqual(['rescued.raci'])
    await app.close()
  })

  test('a save cancelled in the dialog changes nothing', async () => {
    const app = await RemitApp.launch()
    await app.startFrom('CIO and CTO')
    await app.cell('it-vision', 'cio').click()
    await app.press('a')
    await app.saveDialogAnswers(undefined)
    await app.press('Control+s')
    await app.page.locator('footer').getByText('Unsaved changes').waitFor()
    await app.close()
  })
})

describe('opening', () => {
  const bad: [name: string, content: string | Uint8Array, words: RegExp][] = [
    ['broken', example.slice(0, 700), /Line \d+, column \d+ \(\$/],
    ['foreign', '{"name": "something else"}', /not a Remit matrix/],
    ['empty', '', /The file is empty/],
    ['binary', new Uint8Array([0x50, 0x4b, 3, 4, 0xff, 0xfe, 0]), /is not a text file/],
    [
      'of wrong types',
      example.replace('"strict": false', '"strict": "no"'),
      /\$\.strict: found "no", expected boolean/,
    ],
    [
      'titled with 5,000 characters',
      example.replace('Technology leadership', 'x'.repeat(5_000)),
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
      await app.page.getByRole('heading', { name: 'Start from a template' }).waitFor()
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
    const recent = again.page.getByRole('button', { name: /leadership\.raci/ })
    expect(await recent.innerText()).toContain('100% one owner')
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
    const flags = (process.env['REMIT_ELECTRON_FLAGS'] ?? '').split(' ').filter(Boolean)
    const checkout = resolve(import.meta.dirname, '../..')
    const second = spawn(
      process.env['REMIT_ELECTRON'] ?? '',
      [checkout, ...flags, `--user-data-dir=${app.userData}`, file],
      {
        stdio: 'ignore',
      },
    )
    const code = await new Promise((done) => second.once('exit', done))
    expect(code).toBe(0)
    await app.expectCell('it-vision', 'cio', 'Accountable and Responsible')
    await app.close()
  })
})

describe('closing', () => {
  async function withUnsavedWork(): Promise<{ app: RemitApp; file: string }> {
    const { file } = folderWithMatrix()
    const app = await openWith(file)
    await app.cell('it-vision', 'cto').click()
    await app.press('r')
    await expect.poll(() => app.windowTitle()).toMatch(/^●/)
    return { app, file }
  }

  test('asks, and Cancel keeps the window with everything in it', async () => {
    const { app, file } = await withUnsavedWork()
    await app.questionAnswers(2)
    await app.press('Control+w')
    await expect.poll(() => app.asked()).toContain('Save the changes')
    await app.expectCell('it-vision', 'cto', 'Responsible and Consulted')
    expect(readFileSync(file, 'utf8')).toBe(example)
    await app.close()
  })

  test('asks, and a save cancelled in its dialog keeps the window', async () => {
    const app = await RemitApp.launch()
    await app.startFrom('CIO and CTO')
    await app.cell('it-vision', 'cio').click()
    await app.press('a')
    await app.questionAnswers(0)
    await app.saveDialogAnswers(undefined)
    await app.press('Control+w')
    await expect.poll(() => app.asked()).toContain('Save the changes')
    await app.expectCell('it-vision', 'cio', 'Accountable')
    await app.close()
  })

  test('asks, and Save saves before the window goes', async () => {
    const { app, file } = await withUnsavedWork()
    await app.questionAnswers(0)
    await app.closeByKey()
    expect(readFileSync(file, 'utf8')).toContain('"cto": "R/C"')
  })

  test('does not ask when there is nothing to save', async () => {
    const { file } = folderWithMatrix()
    const app = await openWith(file)
    await app.closeByKey()
    expect(readFileSync(file, 'utf8')).toBe(example)
  })

  test('the window comes back in its size', async () => {
    const app = await RemitApp.launch()
    await app.resize(1010, 640)
    await app.close()
    const again = await RemitApp.launch({ userData: app.userData })
    expect(await again.page.evaluate(() => [window.innerWidth, window.innerHeight])).toEqual([1010, 640])
    await again.close()
  })

  test('a process killed while it saves leaves the old file or the new one, whole', async () => {
    const { file } = folderWithMatrix()
    const app = await openWith(file)
    await app.cell('it-vision', 'cto').click()
    await app.press('r')
    void app.press('Control+s').catch(() => undefined)
    await app.kill()
    const text = readFileSync(file, 'utf8')
    expect([
      example,
      example.replace(
        '"cio": "A/R", "cto": "C" } },\n    { "kind": "responsibility", "id": "it-budget"',
        '"cio": "A/R", "cto": "R/C" } },\n    { "kind": "responsibility", "id": "it-budget"',
      ),
    ]).toContain(text)
  })
})

describe('importing', () => {
  test('from a window that has a matrix goes into a window of its own', async () => {
    const file = join(temporaryFolder(), 'other.csv')
    writeFileSync(file, 'Activity,CIO\nBudget,A\n')
    const app = await RemitApp.launch()
    await app.startFrom('CIO and CTO')
    await app.openDialogAnswers(file)
    const menuItem = app.evaluate(({ Menu }) =>
      Menu.getApplicationMenu()?.getMenuItemById('importCsv')?.click(),
    )
    const [page] = await Promise.all([app.nextWindow(), menuItem])
    await page.getByText('Budget').waitFor()
    expect(await page.getByLabel('Title').inputValue()).toBe('other')
    expect(await app.page.getByLabel('Title').inputValue()).toBe('Technology leadership')
    await app.close()
  })

  test('a CSV file becomes a new matrix; what was not understood is kept as a note and said', async () => {
    const file = join(temporaryFolder(), 'old-chart.csv')
    writeFileSync(file, 'Activity;CIO;CTO\r\nBudget;A/R;C\r\nLab;maybe;A\r\n')
    const app = await RemitApp.launch()
    await app.openDialogAnswers(file)
    await app.page.getByRole('button', { name: 'Import CSV…' }).click()
    await app.page
      .getByRole('alert')
      .getByText(/Row 3, column 2: "maybe": not a letter of RACI; kept as a note/)
      .waitFor()
    await expect.poll(() => app.rowNames()).toEqual(['Budget', 'Lab'])
    expect(await app.page.getByLabel('Title').inputValue()).toBe('old-chart')
    await app.close()
  })
})
