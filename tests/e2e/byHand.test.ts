import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { parseMatrix } from '../../shared/document/parse.ts'
import { lettersText } from '../../shared/document/letters.ts'
import type { Matrix } from '../../shared/document/matrix.ts'
import { RemitApp } from '../support/remitApp.ts'
import { temporaryFolder } from '../support/temporaryFolder.ts'

/** A chart of 60 responsibilities in six sections and twelve roles, made from nothing by one device alone. */
const sections = 6
const rowsPerSection = 10
const roles = Array.from({ length: 12 }, (_, at) => `Role ${at + 1}`)

let app: RemitApp
let file: string

beforeEach(async () => {
  file = join(temporaryFolder(), 'by-hand.raci')
  app = await RemitApp.launch()
})

afterEach(() => app.close())

/** The saved chart: sections, rows, and the letters of the first row of each section. */
function saved(): { matrix: Matrix; firstRows: readonly string[] } {
  const parsed = parseMatrix(readFileSync(file, 'utf8'))
  if (!parsed.ok) throw new Error('The saved chart does not open.')
  const { matrix } = parsed.value
  const firstRows = matrix.rows.flatMap((row, at) =>
    row.kind === 'responsibility' && matrix.rows[at - 1]?.kind === 'section'
      ? [matrix.roles.map(({ id }) => lettersText(matrix.scheme, row.cells.get(id)?.letters ?? [])).join(' ')]
      : [],
  )
  return { matrix, firstRows }
}

function expectWholeChart(): void {
  const { matrix } = saved()
  expect(matrix.roles.map(({ name }) => name)).toEqual(roles)
  expect(matrix.rows.filter(({ kind }) => kind === 'section')).toHaveLength(sections)
  const responsibilities = matrix.rows.filter((row) => row.kind === 'responsibility')
  expect(responsibilities).toHaveLength(sections * rowsPerSection)
  expect(matrix.rows[0]?.kind).toBe('section')
  expect(matrix.rows[rowsPerSection + 1]?.kind).toBe('section')
}

describe('without the mouse', () => {
  test('a chart of 60 rows and 12 roles is built, assigned and saved', async () => {
    const { keyboard } = app.page
    await app.press('Tab')
    for (let step = 0; step < 12; step++) {
      const focused = await app.page.evaluate(() => document.activeElement?.textContent ?? '')
      if (focused.includes('New chart')) break
      await app.press('Tab')
    }
    await app.press('Enter')
    await app.page.locator('.ag-row').first().waitFor()

    for (const role of roles) {
      await app.press('Control+Shift+=')
      await app.page
        .locator('input:focus')
        .and(app.page.getByLabel('Role', { exact: true }))
        .waitFor()
      await keyboard.type(role)
      await app.press('Enter')
      await app.page.getByLabel('Role', { exact: true }).waitFor({ state: 'detached' })
    }

    for (let section = 1; section <= sections; section++) {
      await app.press('Control+Shift+Enter')
      await keyboard.type(`Section ${section}`)
      await app.press('Enter')
      await app.page.locator('.section-name bdi').getByText(`Section ${section}`, { exact: true }).waitFor()
      for (let row = 1; row <= rowsPerSection; row++) {
        const name = `Row ${section}.${row}`
        await app.press('Control+Enter')
        await keyboard.type(name)
        await app.press('Enter')
        await app.page.locator('.row-name bdi').getByText(name, { exact: true }).waitFor()
      }
    }

    // Every row: the first role owns and does, the second is asked. Letters go to a whole column at once.
    await app.press('Control+Home', 'ArrowDown', 'Home', 'ArrowRight', 'ArrowRight')
    await app.press('Control+Shift+ArrowDown', 'a', 'r')
    await app.press('ArrowRight', 'Control+Space', 'c')
    await app.saveTo(file)

    expectWholeChart()
    expect(new Set(saved().firstRows)).toEqual(new Set([`A/R C ${' '.repeat(9)}`]))
  })
})

describe('without the keyboard, but for names', () => {
  test('a chart of 60 rows and 12 roles is built, assigned and saved', async () => {
    const { page } = app
    await page.getByRole('button', { name: 'New chart' }).click()
    await page.locator('.ag-row').first().waitFor()

    for (const role of roles) {
      await app.add('Role')
      await page.getByLabel('Role', { exact: true }).fill(role)
      await page.getByRole('button', { name: 'Done' }).click()
      await page.getByLabel('Role', { exact: true }).waitFor({ state: 'detached' })
    }

    // One section with ten rows, each named; then it is copied by menu, rows and all.
    await app.add('Section')
    await page.keyboard.insertText('Section')
    await page.getByLabel('Title', { exact: true }).click()
    for (let row = 1; row <= rowsPerSection; row++) {
      await app.add('Responsibility')
      await page.keyboard.insertText(`Row ${row}`)
      await page.getByLabel('Title', { exact: true }).click()
      await page.locator('.row-name bdi').getByText(`Row ${row}`, { exact: true }).waitFor()
    }
    const rows = page.locator('.ag-row[row-id]')
    const number = (at: number) => rows.nth(at).locator('[col-id="row-number"]')
    const cell = (at: number, role: number) => rows.nth(at).locator('.role-cell').nth(role)

    // The first row by the letter picker, the others by the corner of the selection.
    await cell(1, 0).dblclick()
    const picker = page.getByRole('dialog')
    await picker.getByRole('button', { name: /Accountable/ }).click()
    await picker.getByRole('button', { name: /Responsible/ }).click()
    await page.getByLabel('Title', { exact: true }).click()
    await cell(1, 0).click()
    const box = await cell(1, 0).boundingBox()
    const end = await cell(10, 0).boundingBox()
    if (!box || !end) throw new Error('The cells are not on screen.')
    await page.mouse.move(box.x + box.width - 3, box.y + box.height - 3)
    await page.mouse.down()
    await page.mouse.move(end.x + end.width / 2, end.y + end.height / 2, { steps: 8 })
    await page.mouse.up()

    await number(0).click()
    await number(10).click({ modifiers: ['Shift'] })
    for (let copy = 1; copy < sections; copy++) {
      await number(0).click()
      await number(10).click({ modifiers: ['Shift'] })
      await rows.nth(3).locator('[col-id="name"]').click({ button: 'right' })
      await page.getByRole('menuitem', { name: /^Duplicate/ }).click()
      await page
        .locator('footer')
        .getByText(`${(copy + 1) * rowsPerSection} responsibilities`)
        .waitFor()
    }
    await app.saveDialogAnswers(file)
    await app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.getMenuItemById('save')?.click())
    await page
      .locator('header')
      .getByText(/^Saved/)
      .waitFor()

    expectWholeChart()
    expect(new Set(saved().firstRows)).toEqual(new Set([`A/R ${' '.repeat(10)}`]))
  })
})
