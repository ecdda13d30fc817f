import { describe, expect, test } from 'vitest'
import { inNewWindows } from '../support/inNewWindows.ts'
import type { RemitApp } from '../support/remitApp.ts'

let app: RemitApp

inNewWindows(async (next) => {
  app = next
})

/** What a screen reader says of what has the focus. */
const heard = () =>
  app.page.evaluate(() => {
    const { activeElement: on } = document
    const description = on?.getAttribute('aria-description')
    return `${on?.getAttribute('aria-label') ?? on?.textContent}${description ? `. ${description}` : ''}`
  })

/** What was announced last. */
const announced = () => app.page.locator('[aria-live="polite"]').last().innerText()

async function typeName(name: string): Promise<void> {
  await app.page.keyboard.type(name)
  await app.press('Enter')
}

describe('by keyboard and accessibility tree alone', () => {
  test('a chart is built, its remark is found, understood and mended, and the way out is said', async () => {
    await app.page.getByRole('button', { name: 'New chart' }).press('Enter')
    const grid = app.page.getByRole('treegrid').or(app.page.getByRole('grid')).first()
    await grid.waitFor()
    expect(await grid.getAttribute('aria-label')).toBe('Chart Untitled chart')
    expect(await grid.getAttribute('aria-description')).toContain('F6')
    expect(await grid.getAttribute('aria-multiselectable')).toBe('true')
    for (const role of ['CIO', 'CTO']) {
      await app.press('Control+Shift+Equal')
      await app.page.getByLabel('Role', { exact: true }).waitFor()
      await app.press('Control+a')
      await typeName(role)
      await app.roleHeader(new RegExp(`^${role}`)).waitFor()
    }
    await app.press('F6', 'Shift+F6')
    for (const name of ['Vision', 'Budget']) {
      await app.press('Control+End', 'Home')
      await app.press('Control+Enter')
      await typeName(name)
      await expect.poll(() => app.rowNames()).toContain(name)
    }
    await app.press('Control+Home', 'ArrowRight', 'ArrowRight')
    await expect.poll(heard).toBe('Vision, CIO: nothing yet')
    await app.press('a', 'ArrowRight', 'a')
    await expect
      .poll(announced)
      .toBe('Vision: CIO and CTO both answer for it. Error: this row has more than one owner')
    await expect.poll(heard).toBe('Vision, CTO: Accountable')
    await app.press('Home')
    await expect.poll(heard).toMatch(/^Vision\. Row 1\. 1 remark: /)
    await app.press('F9')
    const remark = app.page.getByRole('region', { name: '1 row has more than one owner' })
    await remark.waitFor()
    await app.press('F9', 'Control+Home', 'ArrowRight', 'ArrowRight', 'ArrowRight', 'Delete')
    await remark.waitFor({ state: 'detached' })
    await app.press('Home')
    await expect.poll(heard).toBe('Vision. Row 1')
  })

  test('Tab stops once on a heading and once on the line that adds a row, each with its name', async () => {
    await app.startFrom('CIO and CTO')
    await app.cell('new-technology-inside', 'cto').click()
    await app.press('Tab')
    await expect.poll(heard).toMatch(/Win customers4 to assign/)
    await app.press('Tab')
    await expect.poll(heard).toMatch(/^Product and service innovation/)
    await app.press('Shift+Tab', 'Shift+Tab')
    await expect.poll(heard).toBe('New technology inside the business, CTO: nothing yet')
    await app.press('Control+End', 'Tab')
    await expect.poll(heard).toMatch(/^Add a responsibility/)
    await app.press('Tab')
    expect(await app.page.evaluate(() => document.activeElement?.closest('.ag-row') ?? undefined)).toBe(
      undefined,
    )
  })

  test('sections say whether they are open, and rows how they stand', async () => {
    await app.startFrom('CIO and CTO')
    await app.press('Control+Home')
    await expect.poll(heard).toMatch(/Run the business6 to assign\. Section, open$/)
    await app.press('Control+.')
    await expect.poll(heard).toMatch(/Run the business6 to assign\. Section, closed$/)
  })

  test('a name in a right-to-left script stays whole in a sentence', async () => {
    await app.startFrom('CIO and CTO')
    await app.cell('it-vision', 'name').click()
    await app.press('F2', 'Control+a')
    await typeName('رؤية 2027')
    await app.cell('it-vision', 'cio').click()
    await expect.poll(heard).toBe('\u2068رؤية 2027\u2069, CIO: nothing yet')
  })

  test('headings follow each other in order', async () => {
    await app.startFrom('CIO and CTO, filled in')
    const levels = () =>
      app.page.evaluate(() =>
        [...document.querySelectorAll('h1, h2, h3, h4')].map(({ tagName }) => Number(tagName.slice(1))),
      )
    await app.page.getByRole('tab', { name: 'Record' }).click()
    for (const tab of ['Checks', 'Load', 'Details', 'Record']) {
      await app.page.getByRole('tab', { name: tab }).click()
      const found = await levels()
      expect(found[0]).toBe(1)
      expect(found.every((level, at) => level <= (found[at - 1] ?? 0) + 1)).toBe(true)
    }
  })

  test('a workshop says which step it is at, leads to the names of voters, and tells how the vote stands', async () => {
    await app.startFrom('CIO and CTO, filled in')
    await app.page.getByRole('button', { name: 'Workshop', exact: true }).click()
    await app.page.getByRole('button', { name: 'Start without saving' }).click()
    await expect.poll(heard).toMatch(/^Workshop, Meanings: Read each letter aloud/)
    await app.page.getByRole('button', { name: 'Steps: Meanings' }).click()
    await app.page.getByRole('menuitem', { name: /Vote$/ }).click()
    await app.page.getByRole('button', { name: 'Name the voters' }).press('Enter')
    await expect.poll(heard).toBe('Names of voters')
    await typeName('Ada, Grace')
    await expect.poll(() => app.page.getByRole('status').first().innerText()).toBe('2 roles · 2 voters')
    await app.page.getByRole('button', { name: 'Next: Vote' }).press('Enter')
    await expect.poll(heard).toMatch(/^Workshop, Vote: /)
    await expect.poll(() => app.page.getByRole('status').first().innerText()).toBe('0 of 2 voters have voted')
  })

  test('a dialog takes the focus and gives it back', async () => {
    await app.startFrom('CIO and CTO, filled in')
    await app.press('Control+Shift+e')
    const dialog = app.page.getByRole('dialog', { name: 'Export' })
    await dialog.waitFor()
    expect(await app.page.evaluate(() => document.activeElement?.closest('[role="dialog"]') !== null)).toBe(
      true,
    )
    await app.press('Escape')
    await dialog.waitFor({ state: 'detached' })
    await expect.poll(heard).toMatch(/^IT vision/)
  })
})
