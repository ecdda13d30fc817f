import { describe, expect, test } from 'vitest'
import { inNewWindows } from '../support/inNewWindows.ts'
import type { RemitApp } from '../support/remitApp.ts'

/** The keyboard contract, a test for each of its lines. Presenting and printing have tests of their own. */

let app: RemitApp

inNewWindows(async (next) => {
  app = next
  await app.startFrom('CIO and CTO, filled in')
  await app.cell('it-budget', 'cio').click()
})

async function expectSelected(words: string): Promise<void> {
  await app.page.locator('footer').getByText(words, { exact: true }).waitFor()
}

describe('moving', () => {
  test.each([
    ['ArrowRight', 'it-budget', 'cto'],
    ['ArrowLeft', 'it-budget', 'assigned-to'],
    ['ArrowDown', 'data-centres', 'cio'],
    ['ArrowUp', 'it-vision', 'cio'],
    ['Tab', 'it-budget', 'cto'],
    ['Shift+Tab', 'it-budget', 'assigned-to'],
    ['Home', 'it-budget', 'name'],
    ['End', 'it-budget', 'cto'],
    ['Control+Home', 'run-the-business', 'name'],
    ['Control+End', 'culture-of-innovation', 'cto'],
  ])('%s', async (key, row, column) => {
    await app.press(key)
    await app.expectFocus(row, column)
  })

  test('PageDown and PageUp', async () => {
    await app.resize(900, 480)
    await app.cell('it-vision', 'cio').click()
    await app.press('PageDown')
    const [down] = await app.focus()
    expect(down).not.toBe('it-vision')
    await app.press('PageUp')
    await app.expectFocus('it-vision', 'cio')
  })
})

describe('selecting', () => {
  test('Shift and any move', async () => {
    await app.press('Shift+ArrowRight', 'Shift+ArrowDown')
    await expectSelected('4 cells: 2 rows × 2 roles')
  })

  test('Ctrl+A', async () => {
    await app.press('Control+a')
    await expectSelected('26 cells: 16 rows × 2 roles')
  })

  test('Shift and a click, and dragging', async () => {
    await app.cell('security-systems', 'cto').click({ modifiers: ['Shift'] })
    await expectSelected('6 cells: 3 rows × 2 roles')
    const [from, to] = [await app.middleOf('it-vision', 'cio'), await app.middleOf('it-budget', 'cto')]
    await app.page.mouse.move(...from)
    await app.page.mouse.down()
    await app.page.mouse.move(...to, { steps: 4 })
    await app.page.mouse.up()
    await expectSelected('4 cells: 2 rows × 2 roles')
  })
})

describe('letters', () => {
  test('a letter of the scheme, in either case, is added and taken back', async () => {
    await app.press('c')
    await app.expectCell('it-budget', 'cio', 'Accountable, Responsible and Consulted')
    await app.press('Shift+C')
    await app.expectCell('it-budget', 'cio', 'Accountable and Responsible')
  })

  test('on several cells it is added where it is missing, then taken from all', async () => {
    await app.press('Shift+ArrowRight', 'a')
    await app.expectCell('it-budget', 'cto', 'Accountable and Consulted')
    await app.expectCell('it-budget', 'cio', 'Accountable and Responsible')
    await app.press('a')
    await app.expectCell('it-budget', 'cio', 'Responsible')
    await app.expectCell('it-budget', 'cto', 'Consulted')
  })

  test('Space opens the letter picker', async () => {
    await app.press('Space')
    await app.page
      .getByRole('dialog')
      .getByRole('button', { name: /Informed/ })
      .waitFor()
    await app.press('Escape')
  })

  test.each(['Delete', 'Backspace'])('%s clears', async (key) => {
    await app.press(key)
    await app.expectCell('it-budget', 'cio', 'nothing yet')
  })

  test('Ctrl+D fills down, Ctrl+R fills right', async () => {
    await app.cell('data-centres', 'cio').click()
    await app.press('Delete', 'ArrowUp', 'Shift+ArrowDown', 'Control+d')
    await app.expectCell('data-centres', 'cio', 'Accountable and Responsible')
    await app.cell('it-budget', 'cio').click()
    await app.press('Shift+ArrowRight', 'Control+r')
    await app.expectCell('it-budget', 'cto', 'Accountable and Responsible')
  })
})

test('Ctrl+C, Ctrl+X and Ctrl+V copy, cut and paste', async () => {
  await app.press('Control+c')
  await app.cell('it-vision', 'cto').click()
  await app.press('Control+v')
  await app.expectCell('it-vision', 'cto', 'Accountable and Responsible')
  await app.press('Control+x')
  await app.expectCell('it-vision', 'cto', 'nothing yet')
  await app.cell('security-systems', 'cto').click()
  await app.press('Control+v')
  await app.expectCell('security-systems', 'cto', 'Accountable and Responsible')
})

test('Ctrl+Z undoes, Ctrl+Shift+Z and Ctrl+Y redo', async () => {
  await app.press('Delete', 'Control+z')
  await app.expectCell('it-budget', 'cio', 'Accountable and Responsible')
  await app.press('Control+Shift+z')
  await app.expectCell('it-budget', 'cio', 'nothing yet')
  await app.press('Control+z', 'Control+y')
  await app.expectCell('it-budget', 'cio', 'nothing yet')
})

describe('names', () => {
  test.each(['Enter', 'F2'])('%s edits; Enter takes the text over and moves down', async (key) => {
    await app.press('Home', key)
    await app.page.keyboard.type('Money')
    await app.press('Enter')
    await app.expectName('it-budget', 'Money')
    await app.expectFocus('data-centres', 'name')
  })

  test('Esc leaves it unchanged', async () => {
    await app.press('Home', 'F2')
    await app.page.keyboard.type('Money')
    await app.press('Escape')
    await app.expectName('it-budget', 'IT budget and resource allocation')
  })
})

describe('rows and roles', () => {
  test('Ctrl+Enter inserts a responsibility below, Ctrl+Shift+Enter a section', async () => {
    await app.press('Control+Enter')
    await app.page.keyboard.type('New one')
    await app.press('Enter')
    await expect.poll(async () => (await app.rowNames())[3]).toBe('New one')
    await app.cell('it-vision', 'cio').click()
    await app.press('Control+Shift+Enter')
    await app.page.keyboard.type('New section')
    await app.press('Enter')
    await expect.poll(async () => (await app.rowNames())[2]).toBe('New section')
  })

  test('Ctrl+Shift+= adds a role', async () => {
    await app.press('Control+Shift+=')
    await app.page.getByLabel('Role', { exact: true }).fill('CISO')
    await app.press('Enter')
    await app.roleHeader(/CISO/).waitFor()
  })

  test('Alt+Up and Alt+Down move rows, Alt+Left and Alt+Right move the role', async () => {
    await app.press('Alt+ArrowUp')
    await expect.poll(async () => (await app.rowNames())[1]).toBe('IT budget and resource allocation')
    await app.press('Alt+ArrowDown')
    await expect.poll(async () => (await app.rowNames())[2]).toBe('IT budget and resource allocation')
    const roles = () => app.page.locator('.role-name').allInnerTexts()
    await app.press('Alt+ArrowRight')
    await expect.poll(roles).toEqual(['CTO', 'CIO'])
    await app.press('Alt+ArrowLeft')
    await expect.poll(roles).toEqual(['CIO', 'CTO'])
  })
})

describe('finding', () => {
  test('Ctrl+F finds, Ctrl+K opens the palette', async () => {
    await app.press('Control+f')
    await app.page.getByLabel('Find', { exact: true }).waitFor()
    await app.press('Escape', 'Control+k')
    await app.page.getByLabel('Search commands').waitFor()
    await app.press('Escape')
  })

  test('F8 and Shift+F8 go to the next and the previous finding', async () => {
    await app.press('Delete')
    await app.cell('it-vision', 'cio').click()
    await app.press('Delete')
    await app.page.locator('footer').getByText('2 errors').waitFor()
    await app.press('F8')
    await app.expectFocus('it-vision', 'name')
    await app.press('F8')
    await app.expectFocus('it-budget', 'name')
    await app.press('Shift+F8')
    await app.expectFocus('it-vision', 'name')
  })
})

describe('files', () => {
  test('Ctrl+N opens a new window', async () => {
    const [page] = await Promise.all([app.nextWindow(), app.press('Control+n')])
    await page.locator('main').first().waitFor()
    expect(await page.locator('.ag-row').count()).toBe(0)
  })

  test('Ctrl+O asks what to open, Ctrl+S and Ctrl+Shift+S where to save', async () => {
    await app.evaluate(({ dialog }) => {
      const asked: string[] = []
      Object.assign(globalThis, { asked })
      dialog.showOpenDialog = () => (asked.push('open'), Promise.resolve({ canceled: true, filePaths: [] }))
      dialog.showSaveDialog = () => (asked.push('save'), Promise.resolve({ canceled: true, filePath: '' }))
    })
    const asked = () => app.evaluate(() => Reflect.get(globalThis, 'asked') as string[])
    await app.press('Control+o')
    await expect.poll(asked).toEqual(['open'])
    await app.press('Control+s')
    await expect.poll(asked).toEqual(['open', 'save'])
    await app.press('Control+Shift+s')
    await expect.poll(asked).toEqual(['open', 'save', 'save'])
  })
})

test.each(['F1', 'Control+/'])('%s shows all shortcuts', async (key) => {
  await app.press(key)
  await app.page.getByRole('dialog').getByText('Choose Letters').waitFor()
  await app.press('Escape')
})
