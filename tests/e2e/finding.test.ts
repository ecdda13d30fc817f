import { describe, expect, test } from 'vitest'
import { inNewWindows } from '../support/inNewWindows.ts'
import type { RemitApp } from '../support/remitApp.ts'

let app: RemitApp

inNewWindows(async (next) => {
  app = next
  await app.startFrom('CIO and CTO, filled in')
})

describe('Ctrl+F', () => {
  test('marks what it finds, Enter and Shift+Enter go from one to the next, Esc gives the focus back', async () => {
    await app.press('Control+f')
    await app.page.getByLabel('Find', { exact: true }).fill('technology')
    await app.page.getByText('2 found').waitFor()
    await expect.poll(() => app.page.locator('.ag-cell.found').count()).toBe(2)
    await app.press('Enter')
    await app.page.getByText('1 of 2').waitFor()
    await app.press('Enter')
    await app.page.getByText('2 of 2').waitFor()
    await app.press('Shift+Enter')
    await app.page.getByText('1 of 2').waitFor()
    await app.press('Escape')
    await app.expectFocus('new-technology-inside', 'name')
    await expect.poll(() => app.page.locator('.ag-cell.found').count()).toBe(0)
  })

  test('says when there is nothing', async () => {
    await app.press('Control+f')
    await app.page.getByLabel('Find', { exact: true }).fill('xyzzy')
    await app.page.getByText('Nothing found').waitFor()
  })
})

describe('the find field', () => {
  test('has undo and typing of its own, and Ctrl+F goes back to it', async () => {
    await app.cell('it-vision', 'cto').click()
    await app.press('i', 'Control+f')
    const field = app.page.getByLabel('Find', { exact: true })
    await field.pressSequentially('budget')
    await app.press('Control+z', 'Control+Enter', 'Control+.')
    await app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.getMenuItemById('undo')?.click())
    await field.pressSequentially('!')
    await app.expectCell('it-vision', 'cto', 'Consulted and Informed')
    expect((await app.rowNames()).length).toBe(16)
    await app.cell('it-vision', 'cto').click()
    await app.press('Control+f')
    await app.page.keyboard.type('roadmap')
    expect(await field.inputValue()).toBe('roadmap')
  })
})

describe('a filter', () => {
  test('shows rows with a text, a letter, a role or of a section, and a chip clears each', async () => {
    await app.press('Control+f')
    await app.page.getByLabel('Find', { exact: true }).fill('technology')
    await app.page.getByRole('button', { name: 'Only these rows' }).click()
    await expect
      .poll(() => app.rowNames())
      .toEqual([
        'Run the business',
        'New technology inside the business',
        'Win customers',
        'Emerging-technology scanning',
      ])
    await app.page.getByText('2 of 13 responsibilities shown').waitFor()
    await app.page.getByLabel('Show only: section').selectOption({ label: 'Win customers' })
    await expect.poll(() => app.rowNames()).toEqual(['Win customers', 'Emerging-technology scanning'])
    await app.page.getByRole('button', { name: 'Text: technology' }).click()
    await app.page.getByRole('button', { name: 'Section: Win customers' }).click()
    await expect.poll(async () => (await app.rowNames()).length).toBe(16)
  })

  test('keeps a row in sight that is edited, and selecting takes only what is shown', async () => {
    await app.press('Control+f')
    await app.page.getByLabel('Show only: letter').selectOption('I')
    await app.page.getByText('3 of 13 responsibilities shown').waitFor()
    await app.cell('data-centres', 'cto').click()
    await app.press('Control+a', 'Delete')
    await app.expectCell('data-centres', 'cto', 'nothing yet')
    await app.page.getByRole('button', { name: 'Letter: I' }).click()
    await app.expectCell('it-vision', 'cto', 'Consulted')
    await app.expectCell('research-and-development', 'cio', 'nothing yet')
  })
})

describe('out of sight', () => {
  test('a section folds by key and by its triangle, and a chip unfolds it', async () => {
    await app.cell('it-budget', 'cio').click()
    await app.press('Control+.')
    await expect.poll(async () => (await app.rowNames()).length).toBe(10)
    await app.expectFocus('run-the-business', 'name')
    await app.page.getByRole('button', { name: 'Fold Win customers' }).click()
    await expect.poll(async () => (await app.rowNames()).length).toBe(6)
    await app.page.getByRole('button', { name: '2 folded sections' }).click()
    await expect.poll(async () => (await app.rowNames()).length).toBe(16)
  })

  test('a row added to a folded section is shown to be named', async () => {
    await app.cell('run-the-business', 'name').click()
    await app.press('Control+.', 'Control+Enter')
    await app.page.keyboard.type('Data protection')
    await app.press('Enter')
    await expect.poll(async () => (await app.rowNames())[1]).toBe('Data protection')
  })

  test('deleting under a filter leaves the focus on a row in sight', async () => {
    await app.press('Control+f')
    await app.page.getByLabel('Show only: letter').selectOption('I')
    await app.cell('data-centres', 'cto').click()
    await app.press('Control+Backspace')
    await app.expectFocus('workforce-automation', 'cto')
    await app.cell('research-and-development', 'cto').click()
    await app.press('Control+Backspace')
    await expect.poll(async () => (await app.focus())[0]).toBe('+')
  })

  test('undo brings back into sight what it changes', async () => {
    await app.cell('it-budget', 'cio').click()
    await app.press('i')
    await app.press('Control+.')
    await app.expectFocus('run-the-business', 'name')
    await app.press('Control+z')
    await app.expectFocus('it-budget', 'cio')
    await app.expectCell('it-budget', 'cio', 'Accountable and Responsible')
  })

  test('the focus is never lost: after a triangle, a chip, a hidden role and a new row below a fold', async () => {
    await app.cell('align-objectives', 'cto').click()
    await app.page.getByRole('button', { name: 'Fold Together' }).click()
    await app.expectFocus('together', 'name')
    await app.page.getByRole('button', { name: '1 folded section' }).click()
    await expect.poll(async () => (await app.focus())[0]).toBe('together')
    await app.roleHeader(/CTO/).click({ button: 'right' })
    await app.page.getByRole('menuitem', { name: /Hide Role/ }).click()
    await expect.poll(async () => (await app.focus())[1]).toBe('name')
    await app.page.getByRole('button', { name: 'Fold Together' }).click()
    await app.cell('+', 'name').click()
    await app.press('Enter')
    await app.page.keyboard.type('Data protection')
    await app.press('Enter')
    await expect.poll(async () => (await app.rowNames()).at(-1)).toBe('Data protection')
  })

  test('a role is hidden with its letters kept, and a chip shows it again', async () => {
    await app.page.getByRole('button', { name: /CIO/ }).click({ button: 'right' })
    await app.page.getByRole('menuitem', { name: /Hide Role/ }).click()
    await expect.poll(() => app.page.locator('.role-name').allInnerTexts()).toEqual(['CTO'])
    await app.page.getByRole('button', { name: '1 hidden role' }).click()
    await app.expectCell('it-vision', 'cio', 'Accountable and Responsible')
  })
})

test('responsibilities are sorted in the view or in the matrix, each section for itself', async () => {
  const sort = async (choice: string): Promise<void> => {
    await app.press('Control+k')
    await app.page.getByLabel('Search commands').fill('sort by name')
    await app.press('Enter')
    await app.page.getByRole('button', { name: choice }).click()
  }
  const before = await app.rowNames()
  const sorted = ['Win customers', 'Customer data analytics', 'Emerging-technology scanning']
  await sort('Sort this view')
  await expect.poll(async () => (await app.rowNames()).slice(7, 10)).toEqual(sorted)
  await app.page.getByRole('button', { name: 'Sorted by name' }).click()
  await expect.poll(() => app.rowNames()).toEqual(before)
  await sort('Sort the chart')
  await expect.poll(async () => (await app.rowNames()).slice(7, 10)).toEqual(sorted)
  await app.press('Control+z')
  await expect.poll(() => app.rowNames()).toEqual(before)
})
