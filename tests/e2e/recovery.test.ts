import { readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { folderWithMatrix, openWith } from '../support/exampleFile.ts'
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
const kept = () => app.page.locator('footer').getByText('Unsaved changes, protected').waitFor()
const journals = () => readdirSync(join(app.userData, 'journals')).filter((name) => name.endsWith('.journal'))

/** Takes the CTO's letters off the first row, and waits until that is on disk. */
async function edit(): Promise<void> {
  await app.cell('it-vision', 'cto').click()
  await app.press('Delete')
  await app.expectCell('it-vision', 'cto', 'nothing yet')
  await kept()
}

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
    .locator('footer')
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
    .locator('footer')
    .getByText(/^Saved/)
    .waitFor()
  await app.quit()
  app = await RemitApp.launch({ userData: app.userData })
  await app.page.getByRole('heading', { name: 'Start from a template' }).waitFor()
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
  await app.page.getByRole('heading', { name: 'Start from a template' }).waitFor()
})

test('a chart that was never saved comes back, too', async () => {
  await app.close()
  app = await RemitApp.launch()
  await app.startFrom('CIO and CTO')
  await app.cell('it-vision', 'cio').click()
  await app.press('a')
  await kept()
  await app.kill()
  await startAgain()
  await app.expectCell('it-vision', 'cio', 'Accountable')
  await app.page.locator('footer').getByText('Unsaved changes').waitFor()
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

test('a window whose page breaks is shown anew with everything, as often as that happens', async () => {
  await edit()
  // The driver gives a page up that broke, so its window is asked through main; one that is breaking never answers.
  const ask = (code: string): Promise<unknown> =>
    app.evaluate(
      ({ BrowserWindow }, script) =>
        Promise.race([
          BrowserWindow.getAllWindows()[0]?.webContents.executeJavaScript(script),
          new Promise((resolve) => setTimeout(() => resolve(''), 500)),
        ]),
      code,
    )
  const bars = `document.querySelector('section[aria-label="Recovered work"]')?.textContent ?? ''`
  const cell = `document.querySelector('[row-id="it-vision"] [col-id="cto"]')?.getAttribute('aria-label') ?? ''`
  for (let times = 0; times < 3; times++) {
    await ask(`document.querySelector('section[aria-label="Recovered work"]')?.remove()`)
    await app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer(),
    )
    await expect
      .poll(() => ask(bars).catch(() => ''), { timeout: 10_000 })
      .toContain('This window broke and was shown anew')
    await expect.poll(() => ask(cell)).toMatch(/nothing yet$/)
  }
  app.problems.splice(0)
})
