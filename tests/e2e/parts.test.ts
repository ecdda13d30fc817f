import { describe, expect, test } from 'vitest'
import { inNewWindows } from '../support/inNewWindows.ts'
import type { RemitApp } from '../support/remitApp.ts'

let app: RemitApp

inNewWindows(async (next) => {
  app = next
  await app.startFrom('CIO and CTO')
  await app.cell('it-vision', 'cio').click()
})

/** The part of the window that has the focus, by its name. */
const part = () =>
  app.page.evaluate(() => document.activeElement?.closest('[data-part]')?.getAttribute('aria-label'))

describe('F6 and Shift+F6', () => {
  test('go round the parts of the window and back to the same cell', async () => {
    for (const name of ['Panel', 'Legend and counts', 'Top bar']) {
      await app.press('F6')
      await expect.poll(part).toBe(name)
    }
    await app.press('F6')
    await app.expectFocus('it-vision', 'cio')
    for (const name of ['Top bar', 'Legend and counts', 'Panel']) {
      await app.press('Shift+F6')
      await expect.poll(part).toBe(name)
    }
    await app.press('Shift+F6')
    await app.expectFocus('it-vision', 'cio')
  })

  test('go back to what had the focus in a part, and visit the find bar while it is there', async () => {
    await app.page.getByRole('tab', { name: 'Load' }).click()
    await app.press('Shift+F6', 'F6')
    expect(await app.page.evaluate(() => document.activeElement?.textContent)).toBe('Load')
    await app.press('Control+f', 'F6')
    await app.expectFocus('it-vision', 'cio')
    await app.press('Shift+F6')
    await expect.poll(part).toBe('Find and filter')
  })
})

test('F9 moves the focus to the panel, opening it, and from there back to the chart', async () => {
  await app.press('F9')
  await expect.poll(part).toBe('Panel')
  await app.press('F9')
  await app.expectFocus('it-vision', 'cio')
  await app.page.getByRole('tabpanel').waitFor({ state: 'detached' })
  await app.press('F9')
  await app.page.getByRole('tabpanel').waitFor()
  await expect.poll(part).toBe('Panel')
})

test('a row or a role and its name are one step of undo', async () => {
  await app.press('Control+Enter')
  await app.page.keyboard.type('Hiring')
  await app.press('Enter')
  await expect.poll(() => app.rowNames()).toContain('Hiring')
  await app.press('Control+z')
  await expect.poll(() => app.rowNames().then(({ length }) => length)).toBe(16)
  await app.press('Control+Shift+Equal')
  await app.page.getByLabel('Role', { exact: true }).fill('CISO')
  await app.press('Enter')
  await app.roleHeader(/^CISO/).waitFor()
  await app.press('Control+z')
  await expect.poll(() => app.page.locator('.role-name').allInnerTexts()).toEqual(['CIO', 'CTO'])
})

test('a responsibility is put above another one', async () => {
  await app.cell('it-budget', 'cio').click()
  await app.press('Control+Alt+Enter')
  await app.page.keyboard.type('Between')
  await app.press('Enter')
  await expect
    .poll(async () => (await app.rowNames()).slice(1, 4))
    .toEqual(['IT vision and roadmap', 'Between', 'IT budget and resource allocation'])
})

test('a section is put above another one', async () => {
  await app.cell('win-customers', 'name').click()
  await app.press('Control+Alt+Shift+Enter')
  await app.page.keyboard.type('Between')
  await app.press('Enter')
  await expect
    .poll(async () => (await app.rowNames()).slice(6, 9))
    .toEqual(['New technology inside the business', 'Between', 'Win customers'])
})

test('what is found is replaced here, or everywhere in one step', async () => {
  await app.press('Control+h')
  await app.page.getByLabel('Find', { exact: true }).fill('IT ')
  await app.page.getByLabel('Replace with').fill('Tech ')
  // The first Enter goes to the next match, behind the active cell.
  await app.press('Enter', 'Enter')
  await expect.poll(() => app.rowNames()).toContain('Tech budget and resource allocation')
  expect(await app.rowNames()).toContain('IT vision and roadmap')
  await app.page.getByRole('button', { name: 'Replace all' }).click()
  await expect.poll(() => app.rowNames()).toContain('Tech vision and roadmap')
  await app.press('Escape', 'Control+z')
  await expect.poll(() => app.rowNames()).toContain('IT vision and roadmap')
})

test('pins are ticked in the menu', async () => {
  const ticked = () =>
    app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.getMenuItemById('pinRole')?.checked)
  await app.command('Pin Role')
  await expect.poll(ticked).toBe(true)
  await app.cell('it-vision', 'cto').click()
  await expect.poll(ticked).toBe(false)
})
