import { existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { example, folderWithMatrix, openWith, somebodyWrites } from '../support/exampleFile.ts'
import { RemitApp } from '../support/remitApp.ts'
import { expectSoundScreen } from '../support/soundScreen.ts'

let app: RemitApp
let file: string
let isEnded = false

beforeEach(async () => {
  isEnded = false
  file = folderWithMatrix().file
  app = await openWith(file)
})

afterEach(() => (isEnded ? undefined : app.close()))

const state = () => app.page.locator('header')
const onDisk = () => readFileSync(file, 'utf8')

async function type(...keys: string[]): Promise<void> {
  await app.cell('it-vision', 'cto').click()
  await app.press(...keys)
}

/** Saves once, from where on the file saves itself. */
async function saveOnce(): Promise<void> {
  await type('r', 'Control+s')
  await state()
    .getByText(/^Saved \d/)
    .waitFor()
}

test('a file that was saved once saves itself a moment after each change, and at the next start, too', async () => {
  await saveOnce()
  await type('i')
  await state()
    .getByText(/kept safe/)
    .waitFor()
  await expect.poll(onDisk, { timeout: 10_000 }).toContain('"cto": "R/C/I"')
  await state()
    .getByText(/^Saved \d/)
    .waitFor()
  await app.press('Control+z')
  await app.expectCell('it-vision', 'cto', 'Responsible and Consulted')
  await expect.poll(onDisk, { timeout: 10_000 }).toContain('"cto": "R/C"')
  await app.close()
  app = await RemitApp.launch({ userData: app.userData, args: [file] })
  await type('i')
  await expect.poll(onDisk, { timeout: 10_000 }).toContain('"cto": "R/C/I"')
})

test('closing a window whose file saves itself asks nothing and saves what is left', async () => {
  await saveOnce()
  await app.questionAnswers(2)
  await type('i')
  await app.closeByButton()
  isEnded = true
  expect(onDisk()).toContain('"cto": "R/C/I"')
})

test('leaving altogether saves what saves itself; nothing is to be recovered', async () => {
  await saveOnce()
  await type('i')
  await app.quit()
  expect(onDisk()).toContain('"cto": "R/C/I"')
  app = await RemitApp.launch({ userData: app.userData })
  await app.page.getByRole('heading', { name: 'Templates', exact: true }).waitFor()
})

test('a file that was only opened is never written unasked; nor one after saving by itself was turned off', async () => {
  await type('i')
  await state()
    .getByText(/kept safe/)
    .waitFor()
  // As long as a file that saves itself would need, and more.
  await app.page.waitForFunction((start) => performance.now() - start > 4_000, await now())
  expect(onDisk()).toBe(example)
  await app.press('Control+s')
  await state()
    .getByText(/^Saved/)
    .waitFor()
  await app.command('save automatically')
  await app.page.getByText('Files are saved only when you ask from now on').waitFor()
  const saved = onDisk()
  await type('r')
  await app.page.waitForFunction((start) => performance.now() - start > 4_000, await now())
  expect(onDisk()).toBe(saved)
  await app.command('save automatically')
  await expect.poll(onDisk, { timeout: 15_000 }).not.toBe(saved)
})

test('a save that cannot be made is told until it can be; the work goes on meanwhile', async () => {
  await saveOnce()
  // A folder in the place of the file: nobody can write that, not even an administrator.
  renameSync(file, `${file}.away`)
  mkdirSync(file)
  await type('i')
  const problem = state().getByRole('button', { name: /^Cannot save/ })
  await problem.waitFor({ timeout: 20_000 })
  await app.page.getByRole('button', { name: 'Close message' }).click()
  await expectSoundScreen(app, 'a save that failed')
  await problem.click()
  // It is told by whichever notices first: the look at the file, or the save.
  await app.page
    .getByRole('alert')
    .getByText(/is no longer where it was|was not saved/)
    .waitFor()
  rmSync(file, { recursive: true })
  renameSync(`${file}.away`, file)
  await type('a')
  await expect.poll(onDisk, { timeout: 20_000 }).toContain('"cto": "A/R/C/I"')
  await problem.waitFor({ state: 'detached' })
})

test('a window that cannot save on closing asks; without saving it goes', async () => {
  await saveOnce()
  const before = onDisk()
  renameSync(file, `${file}.away`)
  mkdirSync(file)
  await app.questionAnswers(1)
  await type('i')
  await app.closeByButton()
  isEnded = true
  expect(readFileSync(`${file}.away`, 'utf8')).toBe(before)
})

test('Save As while another program writes the old file goes on with the new one', async () => {
  await saveOnce()
  await type('i')
  const copy = `${file}.copy.raci`
  // The dialog answers only after the other program has written.
  const theirs = onDisk().replace('Customer data analytics', 'Customer insight')
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () =>
      new Promise((done) => {
        Object.assign(globalThis, { answerNow: () => done({ canceled: false, filePath }) })
      })
  }, copy)
  await app.press('Control+Shift+s')
  await expect.poll(() => app.evaluate(() => 'answerNow' in globalThis)).toBe(true)
  somebodyWrites(file, theirs)
  await app.page
    .getByRole('alert')
    .getByText(/taken in/)
    .waitFor()
  await app.evaluate(() => (globalThis as unknown as { answerNow: () => void }).answerNow())
  await expect.poll(() => app.windowTitle()).toContain('.copy.raci')
  // What was taken in is saved there by itself, and so is what follows.
  await expect
    .poll(() => existsSync(copy) && readFileSync(copy, 'utf8'), { timeout: 15_000 })
    .toContain('Customer insight')
  await type('a')
  await expect.poll(() => readFileSync(copy, 'utf8'), { timeout: 15_000 }).toContain('"cto": "A/R/C/I"')
})

test('what nobody has chosen is asked again after a crash', async () => {
  await saveOnce()
  await app.cell('it-vision', 'name').click()
  await app.press('F2')
  await app.page.keyboard.type('Our vision')
  await app.press('Enter')
  somebodyWrites(file, onDisk().replace('IT vision and roadmap', 'Their vision'))
  const dialog = app.page.getByRole('dialog')
  await dialog.getByRole('button', { name: 'Decide later' }).click()
  await type('i')
  await app.page.waitForFunction((start) => performance.now() - start > 500, await now())
  await app.kill()
  app = await RemitApp.launch({ userData: app.userData })
  await app.page.getByRole('dialog').getByRole('radio', { name: 'The file’s: Their vision' }).check()
  await app.page.getByRole('dialog').getByRole('button', { name: 'Take these' }).click()
  await app.expectName('it-vision', 'Their vision')
  await app.expectCell('it-vision', 'cto', 'Responsible, Consulted and Informed')
})

test('what both changed can be decided later: nothing is saved unasked, and what is changed meanwhile is kept', async () => {
  await saveOnce()
  await app.cell('it-vision', 'name').click()
  await app.press('F2')
  await app.page.keyboard.type('Our vision')
  await app.press('Enter')
  const theirs = onDisk().replace('IT vision and roadmap', 'Their vision')
  somebodyWrites(file, theirs)
  const dialog = app.page.getByRole('dialog')
  await dialog.getByText('The file’s: Their vision').waitFor()
  await dialog.getByRole('button', { name: 'Decide later' }).click()
  await type('a')
  await app.page.waitForFunction((start) => performance.now() - start > 4_000, await now())
  expect(onDisk()).toBe(theirs)
  // Nor is it saved unasked because the window closes.
  await app.questionAnswers(2)
  await app.press('Control+w')
  await expect.poll(() => app.asked()).toContain('Save the changes')
  expect(onDisk()).toBe(theirs)
  await state().getByRole('button', { name: 'Changed on disk' }).click()
  await dialog.getByRole('radio', { name: 'The file’s: Their vision' }).check()
  await dialog.getByRole('button', { name: 'Take these' }).click()
  await app.expectName('it-vision', 'Their vision')
  await app.expectCell('it-vision', 'cto', 'Accountable, Responsible and Consulted')
  await expect.poll(onDisk, { timeout: 15_000 }).toContain('"cto": "A/R/C"')
  expect(onDisk()).toContain('Their vision')
})

test('the side that was chosen is taken, whatever was made of the same place here meanwhile', async () => {
  await saveOnce()
  await rename('Our vision')
  somebodyWrites(file, onDisk().replace('IT vision and roadmap', 'Their vision'))
  const dialog = app.page.getByRole('dialog')
  await dialog.getByRole('button', { name: 'Decide later' }).click()
  await rename('Our second vision')
  await state().getByRole('button', { name: 'Changed on disk' }).click()
  await dialog.getByText('Yours: Our second vision').waitFor()
  await dialog.getByRole('radio', { name: 'The file’s: Their vision' }).check()
  await dialog.getByRole('button', { name: 'Take these' }).click()
  await app.expectName('it-vision', 'Their vision')
})

test('what both changed while a chart is presented is told, and so is a save that settles it unseen', async () => {
  await saveOnce()
  await rename('Our vision')
  await app.present('F5')
  const theirs = onDisk().replace('IT vision and roadmap', 'Their vision')
  somebodyWrites(file, theirs)
  const told = app.page.getByRole('alert')
  await told.getByText('Changed here and in leadership.raci').waitFor()
  expect(onDisk()).toBe(theirs)
  // In the moment in which it is told a save does not settle it yet.
  const isSettled = async (): Promise<boolean> => {
    if (await told.getByText('Saved with your side in 1 place').isVisible()) return true
    await app.press('Control+s')
    return false
  }
  await expect.poll(isSettled, { interval: 1_500, timeout: 20_000 }).toBe(true)
  expect(onDisk()).toContain('Our vision')
  await app.press('Escape')
  await app.command('versions')
  await app.page.getByRole('dialog').getByText('before a merge').click()
  await app.page.getByRole('dialog').getByText('Our vision → Their vision').waitFor()
})

test('what both changed does not come between somebody and what is being typed', async () => {
  await saveOnce()
  await rename('Our vision')
  await app.cell('it-budget', 'cto').click()
  await app.press('Shift+F2')
  await app.page.getByLabel('Note').fill('Half a th')
  somebodyWrites(file, onDisk().replace('IT vision and roadmap', 'Their vision'))
  await state().getByText('Changes not yet in the file').waitFor()
  expect(await app.page.getByLabel('Note').inputValue()).toBe('Half a th')
  await app.press('Control+Enter')
  await app.page.getByRole('alert').getByText('Changed here and in leadership.raci').waitFor()
  await app.page.getByRole('dialog').getByRole('button', { name: 'Take these' }).click()
  expect(await app.page.getByRole('alert').count()).toBe(0)
  await expect.poll(onDisk, { timeout: 15_000 }).toContain('Half a th')
})

test('what one side removed and the other changed is kept where nobody chooses otherwise', async () => {
  await saveOnce()
  await app.cell('it-vision', 'name').click()
  await app.command('delete row')
  somebodyWrites(file, onDisk().replace('IT vision and roadmap', 'Their vision'))
  const dialog = app.page.getByRole('dialog')
  await dialog.getByText('Before: IT vision and roadmap').waitFor()
  await dialog.getByRole('button', { name: 'Take these' }).click()
  await dialog.waitFor({ state: 'detached' })
  await app.expectName('it-vision', 'Their vision')
})

test('text that is still being typed is not called saved, although all else is', async () => {
  await saveOnce()
  await app.cell('it-budget', 'name').click()
  await app.press('F2', 'End')
  await app.page.keyboard.type(' and half a')
  await state()
    .getByText(/^Changes (kept safe, )?not yet in the file$/)
    .waitFor()
  await app.press('Escape')
  await state()
    .getByText(/^Saved \d/)
    .waitFor()
})

/** Types another name over the first row's. */
async function rename(name: string): Promise<void> {
  await app.cell('it-vision', 'name').click()
  await app.press('F2', 'Control+a')
  await app.page.keyboard.type(name)
  await app.press('Enter')
}

const now = () => app.page.evaluate(() => performance.now())
