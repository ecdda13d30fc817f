import { describe, expect, test } from 'vitest'
import { inNewWindows } from '../support/inNewWindows.ts'
import type { RemitApp } from '../support/remitApp.ts'

let app: RemitApp

inNewWindows(async (next) => {
  app = next
  await app.startFrom('CIO and CTO, filled in')
})

/** The labels of a menu of the menu bar. */
function menuLabels(name: string): Promise<string[]> {
  return app.evaluate(
    ({ Menu }, menu) =>
      Menu.getApplicationMenu()
        ?.items.find(({ label }) => label === menu)
        ?.submenu?.items.map(({ label }) => label) ?? [],
    name,
  )
}

describe('the command palette', () => {
  test('finds a command by some of its letters and carries it out where the focus was', async () => {
    await app.cell('it-vision', 'cto').click()
    await app.press('Control+k')
    await app.page.getByLabel('Search commands').fill('clrlet')
    await app.press('Enter')
    await app.page.getByRole('dialog').waitFor({ state: 'detached' })
    await app.expectCell('it-vision', 'cto', 'nothing yet')
    await app.expectFocus('it-vision', 'cto')
  })

  test('shows shortcuts, says when nothing is called that, and Esc changes nothing', async () => {
    await app.press('Control+k')
    await app.page
      .getByRole('option', { name: /Fill Down/ })
      .getByText('Ctrl+D')
      .waitFor()
    await app.page.getByLabel('Search commands').fill('xyzzy')
    await app.page.getByText('No command is called that.').waitFor()
    await app.press('Escape')
    await app.page.getByRole('dialog').waitFor({ state: 'detached' })
    await app.press('ArrowRight', 'Delete')
    await app.expectCell('it-vision', 'cio', 'nothing yet')
  })
})

describe('the context menu', () => {
  test('of a cell works on it, or on what is selected around it', async () => {
    await app.cell('it-vision', 'cto').click()
    await app.press('Shift+ArrowDown')
    await app.cell('it-budget', 'cto').click({ button: 'right' })
    await app.page.getByRole('menuitem', { name: /Clear Letters/ }).click()
    await app.expectCell('it-vision', 'cto', 'nothing yet')
    await app.expectCell('it-budget', 'cto', 'nothing yet')
    await app.cell('it-vision', 'cio').click({ button: 'right' })
    await app.page.getByRole('menuitem', { name: /Clear Letters/ }).click()
    await app.expectCell('it-vision', 'cio', 'nothing yet')
    await app.expectCell('it-budget', 'cio', 'Accountable and Responsible')
  })

  test('copies and pastes', async () => {
    await app.cell('it-vision', 'cto').click({ button: 'right' })
    await app.page.getByRole('menuitem', { name: /Copy/ }).click()
    await app.cell('security-systems', 'cio').click({ button: 'right' })
    await app.page.getByRole('menuitem', { name: /Paste/ }).click()
    await app.expectCell('security-systems', 'cio', 'Consulted')
  })

  test('of a row and of a role', async () => {
    await app.cell('it-vision', 'row-number').click({ button: 'right' })
    await app.page.getByRole('menuitem', { name: /Duplicate Row/ }).click()
    await expect
      .poll(async () => (await app.rowNames()).slice(1, 3))
      .toEqual(Array(2).fill('IT vision and roadmap'))
    await app.roleHeader(/CTO/).click({ button: 'right' })
    await app.page.getByRole('menuitem', { name: /Delete Role/ }).click()
    await expect.poll(() => app.page.locator('.role-name').allInnerTexts()).toEqual(['CIO'])
  })

  test('opens by keyboard on the active cell', async () => {
    await app.cell('it-vision', 'cto').click()
    await app.press('Shift+F10')
    await app.page.getByRole('menu').waitFor()
    await app.press('Escape')
    await app.expectFocus('it-vision', 'cto')
  })
})

test('undo is named in the menu, and goes back to where it happened', async () => {
  await app.cell('security-systems', 'cto').click()
  await app.press('Shift+ArrowRight', 'Shift+ArrowDown', 'a')
  await expect.poll(() => menuLabels('Edit')).toContain('Undo: Set A on 2 cells')
  await app.cell('culture-of-innovation', 'cio').click()
  await app.press('Control+z')
  await app.expectFocus('security-systems', 'cto')
  await app.page.locator('footer').getByText('2 cells: 2 rows × 1 role').waitFor()
  await expect.poll(() => menuLabels('Edit')).toContain('Redo: Set A on 2 cells')
})

describe('a cell’s scope and note', () => {
  test('are typed in a popover, marked on the cell and said', async () => {
    await app.cell('it-vision', 'cto').click()
    await app.press('Shift+F2')
    await app.page.getByLabel(/^Scope/).fill('internal systems')
    await app.page.getByLabel('Note').fill('until March')
    await app.press('Control+Enter')
    await app.expectFocus('it-vision', 'cto')
    await app.expectCell('it-vision', 'cto', 'Consulted. Scope: internal systems. Note: until March')
    expect(await app.cell('it-vision', 'cto').getAttribute('class')).toContain('has-details')
    await app.page.locator('footer').getByText('Scope: internal systems. Note: until March').waitFor()
    await app.press('Control+z')
    await app.expectCell('it-vision', 'cto', 'Consulted')
    expect(await app.cell('it-vision', 'cto').getAttribute('class')).not.toContain('has-details')
  })

  test('are left by Esc', async () => {
    await app.cell('it-vision', 'cto').click()
    await app.press('Shift+F2')
    await app.page.getByLabel('Note').fill('no')
    await app.press('Escape')
    await app.expectCell('it-vision', 'cto', 'Consulted')
  })
})

describe('a row’s details', () => {
  test('are its status, tags and description; they show behind its name and are found', async () => {
    await app.cell('it-vision', 'name').click()
    await app.press('Shift+F2')
    await app.page.getByLabel('Status').selectOption('Agreed')
    await app.page.getByLabel(/^Tags/).fill('strategy, board, strategy')
    await app.page.getByLabel('Description').fill('Five years ahead.')
    await app.page.getByRole('button', { name: 'Done' }).click()
    await expect
      .poll(() => app.cell('it-vision', 'name').locator('.row-mark').allInnerTexts())
      .toEqual(['strategy', 'board'])
    await app.cell('it-vision', 'name').getByRole('img', { name: 'Agreed' }).waitFor()
    await app.press('Control+f')
    await app.page.getByLabel('Find', { exact: true }).fill('five years')
    await app.page.getByText('1 of 1').waitFor()
    await app.press('Escape', 'Control+z')
    await expect.poll(() => app.cell('it-vision', 'name').locator('.row-mark').count()).toBe(0)
  })

  test('have a day to look at it again; once it has passed, “Still true?” is asked and can be filtered by', async () => {
    await app.cell('it-vision', 'name').click()
    await app.press('Shift+F2')
    await app.page.getByLabel('Review by').fill('2020-01-31')
    await app.page.getByRole('button', { name: 'Done' }).click()
    await app.page.getByRole('tab', { name: 'Checks' }).click()
    await app.page.getByRole('button', { name: /1 row is due for another look/ }).click()
    await app.page.getByText('Still true?').first().waitFor()
    await app.press('Control+f')
    await app.page.getByLabel('Show only: remark').selectOption('Still true?')
    await expect.poll(() => app.cell('it-budget', 'name').count()).toBe(0)
    expect(await app.cell('it-vision', 'name').count()).toBe(1)
    await app.page.getByLabel('Show only: remark').selectOption('Any remark')
    await app.press('Escape', 'Control+z')
    await expect.poll(() => app.page.getByText('Still true?').count()).toBe(0)
  })

  test('of a role are its name, holder and note, kept as one step', async () => {
    await app.roleHeader(/CTO/).click()
    await app.page.getByLabel('Role', { exact: true }).fill('Chief')
    await app.page.getByLabel('Note').fill('until March')
    await app.page.getByRole('button', { name: 'Done' }).click()
    await app.page.getByRole('button', { name: /Chief/ }).waitFor()
    await app.press('Control+z')
    await app.roleHeader(/CTO/).waitFor()
  })
})
