import { readFileSync, readdirSync, unlinkSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { textWithoutSaves } from '../../shared/document/contentMark.ts'
import { example, folderWithMatrix, openWith, somebodyWrites } from '../support/exampleFile.ts'
import { RemitApp } from '../support/remitApp.ts'
import { expectSoundScreen } from '../support/soundScreen.ts'

let app: RemitApp
let file: string

beforeEach(async () => {
  file = folderWithMatrix().file
  app = await openWith(file)
})

afterEach(() => app.close())

const bar = () => app.page.getByRole('region', { name: 'Recovered work' })
const kept = () =>
  app.page
    .locator('header')
    .getByText(/kept safe/)
    .waitFor()
const journals = () => readdirSync(join(app.userData, 'journals')).filter((name) => name.endsWith('.journal'))

/** Takes the CTO's letters off the first row, and waits until that is on disk. */
async function edit(): Promise<void> {
  await app.cell('it-vision', 'cto').click()
  await app.press('Delete')
  await app.expectCell('it-vision', 'cto', 'nothing yet')
  await kept()
}

test('a chart whose file was deleted is there after a kill, even if nothing was changed since', async () => {
  unlinkSync(file)
  await app.page.getByRole('button', { name: 'Cannot save: it is gone' }).waitFor()
  await expect.poll(journals).toHaveLength(1)
  await app.kill()
  await startAgain()
  await bar()
    .getByText(/^Recovered the chart as it was at .* is no longer where it was; save under a name\.$/)
    .waitFor()
  await app.saveTo(file)
  expect(textWithoutSaves(readFileSync(file, 'utf8'))).toBe(example)
})

async function startAgain(...args: string[]): Promise<void> {
  app = await RemitApp.launch({ userData: app.userData, args })
  await bar().waitFor()
}

test('what was changed before a kill is there at the next start; the file is as it was until it is saved', async () => {
  const before = readFileSync(file, 'utf8')
  await edit()
  await app.kill()
  await startAgain()
  await bar()
    .getByText(/^Recovered 1 unsaved change, the last at/)
    .waitFor()
  await app.expectCell('it-vision', 'cto', 'nothing yet')
  expect(readFileSync(file, 'utf8')).toBe(before)
  await bar().getByRole('button', { name: 'Compare…' }).click()
  await app.page.getByRole('dialog').getByText('CTO: C → – on IT vision and roadmap').waitFor()
  await app.press('Escape')
  await expectSoundScreen(app, 'recovered work')
  // One undo is back at the file, and redo at the work.
  await bar().getByRole('button', { name: 'Keep' }).click()
  await app.cell('it-vision', 'cto').click()
  await app.press('Control+z')
  await app.expectCell('it-vision', 'cto', 'Consulted')
  await app.press('Control+y')
  await app.press('Control+s')
  await app.page
    .locator('header')
    .getByText(/^Saved/)
    .waitFor()
  expect(readFileSync(file, 'utf8')).not.toBe(before)
})

test('leaving asks nothing and loses nothing; what is saved is not offered again', async () => {
  await edit()
  await app.quit()
  await startAgain()
  await app.expectCell('it-vision', 'cto', 'nothing yet')
  await app.press('Control+s')
  await app.page
    .locator('header')
    .getByText(/^Saved/)
    .waitFor()
  await app.quit()
  app = await RemitApp.launch({ userData: app.userData })
  await app.page.getByRole('heading', { name: 'Templates', exact: true }).waitFor()
  expect(journals()).toEqual([])
})

test('recovered work can be put aside: the file is shown, the work is kept as a version', async () => {
  await edit()
  await app.kill()
  await startAgain()
  await bar().getByRole('button', { name: 'Put aside' }).click()
  await app.page.getByText('The recovered work is kept as a version').waitFor()
  await app.expectCell('it-vision', 'cto', 'Consulted')
  expect(await bar().count()).toBe(0)
  await app.quit()
  app = await RemitApp.launch({ userData: app.userData })
  await app.page.getByRole('heading', { name: 'Templates', exact: true }).waitFor()
})

test('putting aside keeps what is shown now, and shows what the file holds now', async () => {
  await edit()
  await app.kill()
  await startAgain()
  // Meanwhile the work goes on, and somebody else writes the file.
  await app.cell('it-budget', 'cto').click()
  await app.press('Delete')
  const theirs = readFileSync(file, 'utf8').replace('Customer data analytics', 'Customer insight')
  somebodyWrites(file, theirs)
  await app.page
    .getByRole('alert')
    .getByText(/1 change from leadership.raci taken in/)
    .waitFor()
  await bar().getByRole('button', { name: 'Put aside' }).click()
  await app.page.getByText('The recovered work is kept as a version').waitFor()
  await app.expectName('customer-data-analytics', 'Customer insight')
  await app.expectCell('it-budget', 'cto', 'Consulted')
  await app.command('versions')
  const dialog = app.page.getByRole('dialog')
  await dialog.getByText('CTO: C → – on IT budget and resource allocation').waitFor()
  await dialog.getByText('CTO: C → – on IT vision and roadmap').waitFor()
  expect(readFileSync(file, 'utf8')).toBe(theirs)
})

test('a chart that was never saved comes back, too, as often as it has to', async () => {
  await app.close()
  app = await RemitApp.launch()
  await app.startFrom('CIO and CTO')
  await app.cell('it-vision', 'cio').click()
  await app.press('a')
  await kept()
  for (let times = 0; times < 2; times++) {
    await app.kill()
    await startAgain()
    await bar()
      .getByText(/^Recovered 1 unsaved change,/)
      .waitFor()
    await app.expectCell('it-vision', 'cio', 'Accountable')
    await kept()
  }
  await app.press('Control+z')
  await app.expectCell('it-vision', 'cio', 'nothing yet')
  await app.press('Control+y')
  await app.page
    .locator('header')
    .getByText(/kept safe/)
    .waitFor()
})

test('changes somebody else made to the file meanwhile are merged in', async () => {
  await edit()
  await app.kill()
  const theirs = readFileSync(file, 'utf8').replace('Customer data analytics', 'Customer data and insight')
  writeFileSync(file, theirs)
  await startAgain()
  await bar()
    .getByText(/was changed by somebody else meanwhile/)
    .waitFor()
  await app.expectCell('it-vision', 'cto', 'nothing yet')
  expect(await app.rowNames()).toContain('Customer data and insight')
})

/** The driver gives a page up that broke, so its window is asked through main; one that is breaking never answers. */
function ask(code: string): Promise<unknown> {
  return app.evaluate(
    ({ BrowserWindow }, script) =>
      Promise.race([
        BrowserWindow.getAllWindows()[0]?.webContents.executeJavaScript(script),
        new Promise((resolve) => setTimeout(() => resolve(''), 500)),
      ]),
    code,
  )
}

const shownBar = `document.querySelector('section[aria-label="Recovered work"]')?.textContent ?? ''`
const shownCell = `document.querySelector('[row-id="it-vision"] [col-id="cto"]')?.getAttribute('aria-label') ?? ''`

async function breakPage(): Promise<void> {
  await app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer(),
  )
}

async function expectShownAnew(): Promise<void> {
  await expect
    .poll(() => ask(shownBar).catch(() => ''), { timeout: 20_000 })
    .toContain('This window broke and was shown anew')
  await expect.poll(() => ask(shownCell)).toMatch(/nothing yet$/)
}

test('a window whose page breaks is shown anew with everything; what came back can be put aside', async () => {
  await edit()
  await breakPage()
  await expectShownAnew()
  await ask(
    `[...document.querySelectorAll('section[aria-label="Recovered work"] button')].find((one) => one.textContent === 'Put aside').click()`,
  )
  await expect.poll(() => ask(shownCell)).toMatch(/Consulted$/)
  const listed = await ask(`window.remit.listVersions().then((answer) => JSON.stringify(answer))`)
  expect(listed).toContain('put-aside')
  app.problems.splice(0)
})

test('a page that breaks again before it has begun its work loses nothing either', async () => {
  await edit()
  await app.evaluate(({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents
    contents?.once('dom-ready', () => contents.forcefullyCrashRenderer())
    contents?.forcefullyCrashRenderer()
  })
  await expectShownAnew()
  app.problems.splice(0)
})

test('a window that keeps breaking asks before it is drawn again, and a copy can be saved', async () => {
  await edit()
  for (let times = 0; times < 2; times++) {
    await ask(`document.querySelector('section[aria-label="Recovered work"]')?.remove()`)
    await breakPage()
    await expectShownAnew()
  }
  const copy = `${file}.copy.raci`
  await app.saveDialogAnswers(copy)
  // First a copy is saved, then it is tried once more.
  await app.evaluate(({ dialog }) => {
    const answers = [1, 0]
    dialog.showMessageBox = () => Promise.resolve({ response: answers.shift() ?? 0, checkboxChecked: false })
  })
  await ask(`document.querySelector('section[aria-label="Recovered work"]')?.remove()`)
  await breakPage()
  await expectShownAnew()
  expect(readFileSync(copy, 'utf8')).toContain(
    '"it-vision", "name": "IT vision and roadmap", "cells": { "cio": "A/R" }',
  )
  app.problems.splice(0)
})

test('a window that stops answering is asked about after a while, and shown anew with everything', async () => {
  await edit()
  await app.questionAnswers(1)
  void app.page
    .evaluate(() =>
      setTimeout(() => {
        for (;;);
      }),
    )
    .catch(() => undefined)
  await expect.poll(() => app.asked(), { timeout: 40_000 }).toBe('This window does not answer.')
  await expectShownAnew()
  app.problems.splice(0)
})

test('a chart saved under its first name is still the chart of its file when its window breaks', async () => {
  await app.close()
  app = await RemitApp.launch()
  await app.startFrom('CIO and CTO')
  const path = `${file}.first.raci`
  await app.saveTo(path)
  await breakPage()
  await expect.poll(() => ask(shownCell), { timeout: 20_000 }).toMatch(/CTO/)
  await expect.poll(() => app.windowTitle()).toBe(`${basename(path)} — Remit`)
  app.problems.splice(0)
})
