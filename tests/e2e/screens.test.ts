import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { RemitApp } from '../support/remitApp.ts'
import { expectSoundScreen, seriousViolations, themes } from '../support/soundScreen.ts'

let app: RemitApp

beforeAll(async () => {
  app = await RemitApp.launch()
})

afterAll(() => app.close())

const expectSound = () => expectSoundScreen(app)

describe('every screen is accessible and whole, in both themes and sizes:', () => {
  test('start', async () => {
    await app.page.getByRole('heading', { name: 'Templates', exact: true }).waitFor()
    await expectSound()
  })

  test('editor', async () => {
    await app.startFrom('CIO and CTO, filled in')
    await app.cell('it-vision', 'cto').click()
    await expectSound()
  })

  test('letter picker', async () => {
    await app.cell('security-systems', 'cto').click()
    await app.press('Space')
    await app.page.getByRole('button', { name: /Consulted/ }).waitFor()
    await expectSound()
    await app.press('Escape')
  })

  test('Assigned-to menu', async () => {
    await app.cell('security-systems', 'assigned-to').click()
    await app.page.getByRole('menu').waitFor()
    await expectSound()
    await app.press('Escape')
  })

  test('role details', async () => {
    await app.roleHeader(/CTO/).click()
    await app.page.getByLabel('Person or team').waitFor()
    await expectSound()
    await app.press('Escape')
  })

  test('a selection, a cell’s details and a row’s details', async () => {
    await app.cell('it-vision', 'cio').click()
    await app.press('Shift+ArrowDown', 'Shift+ArrowRight')
    await expectSound()
    await app.press('Shift+F2')
    await app.page.getByLabel(/^Scope/).waitFor()
    await expectSound()
    await app.press('Escape')
    await app.cell('it-vision', 'name').click()
    await app.press('Shift+F2')
    await app.page.getByLabel('Status').waitFor()
    await expectSound()
    await app.press('Escape')
  })

  test('context menu', async () => {
    await app.cell('it-vision', 'cto').click({ button: 'right' })
    await app.page.getByRole('menu').waitFor()
    await expectSound()
    await app.press('Escape')
  })

  test('command palette', async () => {
    await app.press('Control+k')
    await app.page.getByLabel('Search commands').fill('row')
    await expectSound()
    await app.press('Escape')
  })

  test('find, filter and what is out of sight', async () => {
    await app.press('Control+f')
    await app.page.getByLabel('Find', { exact: true }).fill('technology')
    await app.page.getByRole('button', { name: 'Only these rows' }).click()
    await expectSound()
    await app.page.getByRole('button', { name: 'Text: technology' }).click()
    await app.page.getByRole('button', { name: 'Close find' }).click()
  })

  test('the panel: checks, load, details, record', async () => {
    await app.cell('it-vision', 'cto').click()
    await app.press('a')
    // The screens before have left a small window, in which the panel is a rail.
    await app.page.getByRole('tab', { name: 'Checks' }).click()
    const remark = app.page.getByRole('region', { name: '1 row has more than one owner' })
    const line = remark.locator('h3 button')
    await line.waitFor()
    if ((await line.getAttribute('aria-expanded')) === 'false') await line.click()
    await remark.getByRole('button', { name: /^More about/ }).click()
    await app.page.getByRole('menuitem', { name: 'Why this matters' }).click()
    await remark.getByRole('button', { name: 'Split row' }).click()
    await expectSound()
    await app.press('Escape')
    for (const tab of ['Load', 'Details', 'Record']) {
      await app.page.getByRole('tab', { name: tab }).click()
      await expectSound()
    }
    await app.page.getByRole('tab', { name: 'Checks' }).click()
    await app.press('Control+z')
    await remark.waitFor({ state: 'detached' })
  })

  test.each(['Role Charter', 'Complete Who'])('%s', async (name) => {
    await app.press('Control+k')
    await app.page.getByLabel('Search commands').fill(name)
    await app.press('Enter')
    await app.page.getByRole('dialog').waitFor()
    await expectSound()
    await app.press('Escape')
  })

  test('letters', async () => {
    await app.press('Control+k')
    await app.page.getByLabel('Search commands').fill('letters')
    await app.page.getByRole('option', { name: /^Letters/ }).click()
    await app.page.getByRole('button', { name: /^RAPID/ }).click()
    await expectSound()
    await app.press('Escape')
  })

  test('a question', async () => {
    await app.press('Control+k')
    await app.page.getByLabel('Search commands').fill('sort by name')
    await app.press('Enter')
    await app.page.getByRole('alertdialog').waitFor()
    await expectSound()
    await app.press('Escape')
  })

  test('keyboard shortcuts', async () => {
    await app.press('F1')
    await app.page.getByRole('dialog').waitFor()
    await expectSound()
    await app.press('Escape')
  })

  test('presenting: a row, a chosen role, tables, roles, the menu', async () => {
    await app.cell('it-vision', 'cto').click()
    await app.present('F5')
    await app.page.getByRole('main', { name: 'Presentation' }).waitFor()
    // At the sizes of a projector that cannot do better.
    await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setFullScreen(false))
    await expectSound()
    await app.press('Tab')
    await expectSound()
    for (let view = 0; view < 4; view++) {
      await app.press('v')
      await expectSound()
    }
    await app.press('m')
    await app.page.getByRole('dialog').waitFor()
    await expectSound()
    // The menu, then the role that was chosen, then the presentation.
    await app.press('Escape', 'Escape', 'Escape')
  })

  test('the presenter view', async () => {
    await app.cell('it-vision', 'cto').click()
    const opened = app.nextWindow()
    await app.press('Alt+F5')
    const page = await opened
    await page.getByRole('main', { name: 'Presenter view' }).waitFor()
    for (const colorScheme of themes) {
      await page.emulateMedia({ colorScheme })
      expect({ colorScheme, found: await seriousViolations(page) }).toEqual({ colorScheme, found: [] })
    }
    const closed = page.waitForEvent('close')
    await app.press('Escape')
    await closed
  })

  test('adopting, an edition that no longer holds, and the check of its paper', async () => {
    const dialog = app.page.getByRole('dialog')
    await app.command('Adopt…')
    await dialog.getByLabel('Adopted by').fill('Ines Ferreira')
    await expectSound()
    await dialog.getByRole('button', { name: 'Adopt edition 1' }).click()
    await dialog.waitFor({ state: 'hidden' })
    await app.command('Editions and Signatures…')
    await dialog.getByLabel('Who signs for CIO').fill('Ines Ferreira')
    await dialog.getByRole('button', { name: 'Sign for CIO' }).click()
    const code = (await dialog.locator('code').textContent()) ?? ''
    await app.press('Escape')
    await app.cell('it-budget', 'cio').click()
    await app.press('Delete')
    await app.command('Editions and Signatures…')
    await dialog.getByText(/1 row of theirs changed since/).waitFor()
    await expectSound()
    await dialog.getByRole('button', { name: 'Check a Paper…' }).click()
    await dialog.getByLabel('Code').fill(code)
    await dialog.getByRole('button', { name: 'Check', exact: true }).click()
    await dialog.getByText('1 row changed since.').waitFor()
    await expectSound()
    await app.press('Escape')
  })

  test('a problem', async () => {
    await app.page.getByLabel('Title').fill('x'.repeat(5_000))
    await app.press('Enter')
    await app.page.getByRole('alert').waitFor()
    await expectSound()
  })
})
