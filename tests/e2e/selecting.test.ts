import { describe, expect, test } from 'vitest'
import { inNewWindows } from '../support/inNewWindows.ts'
import type { RemitApp } from '../support/remitApp.ts'

let app: RemitApp

inNewWindows(async (next) => {
  app = next
  await app.startFrom('CIO and CTO, filled in')
})

async function expectSize(words: string): Promise<void> {
  await app.page.locator('footer').getByText(words, { exact: true }).waitFor()
}

/** The middle of a cell, or a place in it counted from its right lower corner. */
async function spot(row: string, column: string, fromCorner?: number): Promise<[number, number]> {
  const box = await app.cell(row, column).boundingBox()
  if (box === null) throw new Error(`${row} ${column} is not on screen.`)
  return fromCorner === undefined
    ? [box.x + box.width / 2, box.y + box.height / 2]
    : [box.x + box.width - fromCorner, box.y + box.height - fromCorner]
}

async function dragTo(from: [number, number], row: string, column: string): Promise<void> {
  await app.page.mouse.move(...from)
  await app.page.mouse.down()
  await app.page.mouse.move(...(await spot(row, column)), { steps: 6 })
  await app.page.mouse.up()
}

describe('selecting', () => {
  test('Shift with arrows, pages and ends draws a rectangle; the active cell and the focus stay', async () => {
    await app.cell('it-budget', 'cio').click()
    await app.press('Shift+ArrowDown', 'Shift+ArrowDown', 'Shift+ArrowRight')
    await expectSize('6 cells: 3 rows × 2 roles')
    await app.expectFocus('it-budget', 'cio')
    await app.press('Control+Shift+ArrowDown')
    await expectSize('24 cells: 14 rows × 2 roles')
    await app.press('Shift+Home')
    await app.press('Shift+PageUp')
    await app.press('ArrowRight')
    expect(await app.page.locator('.selected').count()).toBe(0)
    await app.expectFocus('it-budget', 'cto')
  })

  test('Ctrl+A takes everything, Shift+Space rows, Ctrl+Space a role, and Esc leaves the active cell', async () => {
    await app.cell('it-budget', 'cio').click()
    await app.press('Control+a')
    await expectSize('26 cells: 16 rows × 2 roles')
    await app.press('Escape', 'Shift+Space')
    await expectSize('2 cells: 1 row × 2 roles')
    await app.press('Escape', 'Control+Space')
    await expectSize('13 cells: 16 rows × 1 role')
    await app.press('Escape')
    expect(await app.page.locator('.selected').count()).toBe(0)
  })

  test('dragging, Shift and a click, and a press on a number select by mouse', async () => {
    await dragTo(await spot('it-vision', 'cio'), 'data-centres', 'cto')
    await expectSize('6 cells: 3 rows × 2 roles')
    await app.cell('security-systems', 'cto').click({ modifiers: ['Shift'] })
    await expectSize('8 cells: 4 rows × 2 roles')
    await app.expectFocus('it-vision', 'cio')
    await app.cell('it-budget', 'row-number').click()
    await app.cell('security-systems', 'row-number').click({ modifiers: ['Shift'] })
    await expectSize('6 cells: 3 rows × 2 roles')
  })

  test('dragging past the lower edge scrolls', async () => {
    await app.resize(900, 480)
    const [x, y] = await spot('it-vision', 'cio')
    await app.page.mouse.move(x, y)
    await app.page.mouse.down()
    await app.page.mouse.move(x, 300, { steps: 3 })
    await app.page.mouse.move(x, 470, { steps: 3 })
    await app.cell('culture-of-innovation', 'cio').waitFor()
    await expect.poll(() => app.page.locator('footer').innerText()).toMatch(/13 cells: 15 rows × 1 role/)
    await app.page.mouse.up()
  })

  test('what is selected is announced and marked for screen readers', async () => {
    await app.cell('it-budget', 'cio').click()
    await app.press('Shift+ArrowRight')
    await app.page
      .locator('[aria-live]')
      .getByText('2 cells: 1 row × 2 roles selected')
      .waitFor({ state: 'attached' })
    expect(await app.cell('it-budget', 'cto').getAttribute('aria-selected')).toBe('true')
  })
})

describe('on a selection', () => {
  test('a letter is added where some lack it, else removed, Delete clears, each as one step', async () => {
    await app.cell('it-vision', 'cto').click()
    await app.press('Shift+ArrowDown', 'c')
    await app.press('Shift+ArrowDown', 'c')
    await app.expectCell('data-centres', 'cto', 'Consulted and Informed')
    await app.expectCell('it-vision', 'cto', 'Consulted')
    await app.press('c')
    await app.expectCell('it-vision', 'cto', 'nothing yet')
    await app.expectCell('data-centres', 'cto', 'Informed')
    await app.press('Control+z', 'Delete')
    await app.expectCell('data-centres', 'cto', 'nothing yet')
    await app.press('Control+z')
    await app.expectCell('data-centres', 'cto', 'Consulted and Informed')
  })

  test('the picker speaks of all of it', async () => {
    await app.cell('it-vision', 'cto').click()
    await app.press('Shift+ArrowDown', 'Space')
    await app.page.getByText('2 cells', { exact: true }).waitFor()
    await app.page.getByRole('button', { name: /Informed/ }).click()
    await app.expectCell('it-budget', 'cto', 'Consulted and Informed')
    await app.expectCell('it-vision', 'cto', 'Consulted and Informed')
  })

  test('Ctrl+D fills down and Ctrl+R right, past headings, each as one step', async () => {
    await app.cell('new-technology-inside', 'cto').click()
    await app.press('Shift+ArrowDown', 'Shift+ArrowDown', 'Control+d')
    await app.expectCell('product-innovation', 'cto', 'Consulted')
    await app.press('Control+z')
    await app.expectCell('product-innovation', 'cto', 'Accountable and Responsible')
    await app.cell('it-budget', 'cto').click()
    await app.press('Control+r')
    await app.expectCell('it-budget', 'cto', 'Accountable and Responsible')
  })

  test('the corner of a cell fills by dragging', async () => {
    await app.cell('it-vision', 'cto').click()
    await dragTo(await spot('it-vision', 'cto', 5), 'security-systems', 'cto')
    await app.expectCell('data-centres', 'cto', 'Consulted')
    await app.press('Control+z')
    await app.expectCell('data-centres', 'cto', 'Informed')
  })

  test('Esc lets go of the corner without filling, and a fill selects what it filled', async () => {
    await app.cell('it-vision', 'cto').click()
    await app.page.mouse.move(...(await spot('it-vision', 'cto', 5)))
    await app.page.mouse.down()
    await app.page.mouse.move(...(await spot('security-systems', 'cto')), { steps: 6 })
    await app.press('Escape')
    await app.page.mouse.up()
    await app.expectCell('data-centres', 'cto', 'Informed')
    await dragTo(await spot('it-vision', 'cto', 5), 'security-systems', 'cto')
    await expectSize('4 cells: 4 rows × 1 role')
  })

  test('whole rows are no choice of roles, and a whole role none of rows', async () => {
    await app.cell('it-vision', 'row-number').click()
    await app.press('Control+k')
    await app.page.getByLabel('Search commands').fill('delete role')
    await app.press('Enter')
    await app.cell('it-vision', 'cto').click()
    await app.press('Control+Space', 'Control+Backspace')
    expect((await app.rowNames()).length).toBe(16)
    expect(await app.page.locator('.role-name').allInnerTexts()).toEqual(['CIO', 'CTO'])
  })

  test('rows are moved, duplicated and deleted together, and a section takes its rows along', async () => {
    await app.cell('it-vision', 'row-number').click()
    await app.cell('it-budget', 'row-number').click({ modifiers: ['Shift'] })
    await app.press('Alt+ArrowDown')
    await expect
      .poll(async () => (await app.rowNames()).slice(1, 4))
      .toEqual([
        'Data centres, networks and support desk',
        'IT vision and roadmap',
        'IT budget and resource allocation',
      ])
    await app.press('Control+Shift+d')
    await expect.poll(async () => (await app.rowNames()).length).toBe(18)
    await expectSize('4 cells: 2 rows × 2 roles')
    await app.press('Control+Backspace')
    await expect.poll(async () => (await app.rowNames()).length).toBe(16)
    await app.cell('together', 'name').click()
    await app.press('Alt+ArrowUp')
    await expect
      .poll(async () => (await app.rowNames()).slice(7, 12))
      .toEqual([
        'Together',
        'Align internal and external objectives',
        'Turn business needs into technical solutions',
        'Culture of innovation',
        'Win customers',
      ])
  })
})

describe('dragging', () => {
  test('moves a row by its handle, and a role by its header, each as one step', async () => {
    await app.cell('it-vision', 'name').hover()
    const handle = await app.cell('it-vision', 'row-number').locator('.ag-row-drag').boundingBox()
    const target = await app.cell('data-centres', 'name').boundingBox()
    if (!handle || !target) throw new Error('The rows are not on screen.')
    await app.page.mouse.move(handle.x + 6, handle.y + handle.height / 2)
    await app.page.mouse.down()
    await app.page.mouse.move(handle.x + 12, handle.y + 40, { steps: 4 })
    await app.page.mouse.move(handle.x + 12, target.y + target.height - 6, { steps: 6 })
    await app.page.locator('.ag-row-dragging').first().waitFor()
    await app.page.mouse.up()
    await expect
      .poll(async () => (await app.rowNames()).slice(1, 4))
      .toEqual([
        'IT budget and resource allocation',
        'Data centres, networks and support desk',
        'IT vision and roadmap',
      ])
    await app.press('Control+z')
    await expect.poll(async () => (await app.rowNames())[1]).toBe('IT vision and roadmap')

    const roles = (): Promise<string[]> => app.page.locator('.role-name').allInnerTexts()
    const header = (id: string) => app.page.locator(`.ag-header-cell[col-id="${id}"]`).boundingBox()
    const [cio, cto] = [await header('cio'), await header('cto')]
    if (!cio || !cto) throw new Error('The roles are not on screen.')
    await app.page.mouse.move(cio.x + 40, cio.y + 20)
    await app.page.mouse.down()
    await app.page.mouse.move(cio.x + 80, cio.y + 20, { steps: 4 })
    await app.page.mouse.move(cto.x + cto.width - 30, cto.y + 20, { steps: 8 })
    await app.page.mouse.up()
    await expect.poll(roles).toEqual(['CTO', 'CIO'])
    await app.press('Control+z')
    await expect.poll(roles).toEqual(['CIO', 'CTO'])
  })

  test('draws a column wider by the edge of its header', async () => {
    const edge = await app.page.locator('.ag-header-cell[col-id="cio"] .ag-header-cell-resize').boundingBox()
    const width = async () =>
      (await app.page.locator('.ag-header-cell[col-id="cio"]').boundingBox())?.width ?? 0
    const before = await width()
    if (!edge) throw new Error('The edge is not on screen.')
    await app.page.mouse.move(edge.x + edge.width / 2, edge.y + 20)
    await app.page.mouse.down()
    await app.page.mouse.move(edge.x + 60, edge.y + 20, { steps: 5 })
    await app.page.mouse.up()
    await expect.poll(width).toBeGreaterThan(before + 40)
    await app.press('Control+Shift+Equal', 'Escape')
    await expect.poll(() => app.page.locator('.role-name').count()).toBe(3)
    expect(await width()).toBeGreaterThan(before + 40)
  })
})
