import { describe, expect, test } from 'vitest'
import { inNewWindows } from '../support/inNewWindows.ts'
import type { RemitApp } from '../support/remitApp.ts'

let app: RemitApp

inNewWindows(async (next) => {
  app = next
  await app.startFrom('CIO and CTO, filled in')
  await app.press('Control+k')
  await app.page.getByLabel('Search commands').fill('letters')
  await app.page.getByRole('option', { name: /^Letters/ }).click()
  await app.page.getByRole('dialog', { name: 'Letters' }).waitFor()
})

describe('the letters of a chart', () => {
  test('switch to another scheme: each letter in use is asked for, and it is one step', async () => {
    await app.page.getByRole('button', { name: /^RAPID/ }).click()
    await expect
      .poll(() =>
        app.page
          .getByLabel('I becomes')
          .evaluate((select: HTMLSelectElement) => select.selectedOptions[0]?.text),
      )
      .toBe('nothing: cleared')
    await app.page.getByLabel('I becomes').selectOption({ label: 'A: Agree' })
    await app.page.getByRole('button', { name: 'Apply' }).click()
    await app.page.getByRole('dialog').waitFor({ state: 'detached' })
    await app.expectCell('it-vision', 'cio', 'Decide and Perform')
    await app.expectCell('data-centres', 'cto', 'Agree')
    expect(await app.page.locator('footer li').allInnerTexts()).toContain('Perform')
    await app.cell('it-vision', 'cto').click()
    await app.press('p')
    await app.expectCell('it-vision', 'cto', 'Perform and Input')
    await app.press('Control+z', 'Control+z')
    await app.expectCell('it-vision', 'cio', 'Accountable and Responsible')
  })

  test('are reworded, renamed, added and bounded', async () => {
    await app.page.getByLabel('Letter C', { exact: true }).fill('K')
    await app.page.getByLabel('Name of K').fill('Keeps watch')
    await app.page.getByRole('button', { name: 'Add letter' }).click()
    await app.page
      .getByRole('alert')
      .getByText(/Letter 5: type 1 to 3 characters/)
      .waitFor()
    expect(await app.page.getByRole('button', { name: 'Apply' }).isDisabled()).toBe(true)
    await app.page.getByLabel('Letter new letter').fill('X')
    await app.page.getByLabel('Name of X').fill('Expert')
    await app.page.getByRole('button', { name: 'Apply' }).click()
    await app.expectCell('it-vision', 'cto', 'Keeps watch')
    await app.cell('it-vision', 'cto').click()
    await app.press('x')
    await app.expectCell('it-vision', 'cto', 'Expert and Keeps watch')
  })

  test('take another colour and lose a bound', async () => {
    await app.page.getByLabel('Colour of A', { exact: true }).selectOption('red')
    await app.page.getByLabel('At most, A', { exact: true }).fill('')
    await app.page.getByRole('button', { name: 'Apply' }).click()
    const token = app.cell('it-vision', 'cio').locator('[data-letter="A"]')
    await expect.poll(() => token.getAttribute('data-colour')).toBe('red')
    await app.press('Control+k')
    await app.page.getByLabel('Search commands').fill('letters…')
    await app.press('Enter')
    expect(await app.page.getByLabel('At most, A', { exact: true }).inputValue()).toBe('')
    await app.page.getByLabel('Colour of A', { exact: true }).selectOption('')
    await app.page.getByRole('button', { name: 'Apply' }).click()
    await expect.poll(() => token.getAttribute('data-colour')).toBeNull()
  })

  test('are asked for alone: the menu does not reach the chart behind', async () => {
    // The menu speaks by a message: a script sent behind it has run once the message is there, so Esc cannot overtake it.
    await app.evaluate(({ BrowserWindow, Menu }) => {
      Menu.getApplicationMenu()?.getMenuItemById('removeRow')?.click()
      return BrowserWindow.getAllWindows()[0]?.webContents.executeJavaScript('true')
    })
    await app.press('Escape')
    await app.page.getByRole('dialog').waitFor({ state: 'detached' })
    expect((await app.rowNames()).length).toBe(16)
  })

  test('stay as they are on Esc', async () => {
    await app.page.getByRole('button', { name: /^DACI/ }).click()
    await app.press('Escape')
    await app.page.getByRole('dialog').waitFor({ state: 'detached' })
    await app.expectCell('it-vision', 'cio', 'Accountable and Responsible')
  })
})
