import { describe, expect, test } from 'vitest'
import { inNewWindows } from '../support/inNewWindows.ts'
import type { RemitApp } from '../support/remitApp.ts'

let app: RemitApp

inNewWindows(async (next) => {
  app = next
  await app.startFrom('CIO and CTO')
})

describe('names', () => {
  test('F2 edits, Esc leaves the name as it was, Enter takes it over and moves down', async () => {
    await app.cell('it-vision', 'name').click()
    await app.press('F2', 'End')
    await app.page.keyboard.type(' to 2030')
    await app.press('Escape')
    await app.expectName('it-vision', 'IT vision and roadmap')
    await app.press('Enter', 'End')
    await app.page.keyboard.type(' to 2030')
    await app.press('Enter')
    await app.expectFocus('it-budget', 'name')
    await app.expectName('it-vision', 'IT vision and roadmap to 2030')
  })

  test('a name that is too long is refused with its reason and stays in the editor', async () => {
    await app.cell('it-vision', 'name').click()
    await app.press('F2')
    await app.page.locator('.ag-cell-inline-editing input').fill('x'.repeat(5_000))
    await app.press('Enter')
    expect(await app.page.locator('.ag-cell-inline-editing input').inputValue()).toHaveLength(5_000)
    await app.press('Escape')
    await app.expectName('it-vision', 'IT vision and roadmap')
  })

  test('the add line takes one responsibility after the other', async () => {
    await app.cell('+', 'name').click()
    for (const name of ['Data protection', '=1+1', 'שלום 👩‍💻']) {
      await app.press('Enter')
      await app.page.keyboard.type(name)
      await app.press('Enter')
      await expect.poll(() => app.rowNames()).toContain(name)
      await app.expectFocus('+', 'name')
    }
  })

  test('title and goal are edited in place; Esc leaves them as they were', async () => {
    const title = app.page.getByLabel('Title')
    await title.fill('Who leads technology')
    await app.press('Enter')
    await expect.poll(() => app.windowTitle()).toContain('Who leads technology')
    await title.fill('Something else')
    await app.press('Escape')
    await expect.poll(() => title.inputValue()).toBe('Who leads technology')
    await app.press('Control+z')
    await expect.poll(() => title.inputValue()).toBe('CIO and CTO')
  })

  test('a title of 5,000 characters is refused in words and what was typed stays', async () => {
    const title = app.page.getByLabel('Title')
    await title.fill('x'.repeat(5_000))
    await app.press('Enter')
    await app.page.getByRole('alert').getByText('The title has 5,000 characters; at most 500 fit.').waitFor()
    expect(await title.inputValue()).toHaveLength(5_000)
    await title.fill('Short again')
    await app.press('Enter')
    await expect.poll(() => title.inputValue()).toBe('Short again')
  })

  test('undo in a text field takes back typing, not the matrix', async () => {
    await app.cell('it-vision', 'cio').click()
    await app.press('a')
    const goal = app.page.getByLabel('Goal')
    await goal.click()
    await app.press('End')
    await app.page.keyboard.type(' ever')
    await app.press('Control+z')
    expect(await goal.inputValue()).not.toContain('ever')
    await app.expectCell('it-vision', 'cio', 'Accountable')
  })
})
