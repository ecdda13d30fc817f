import { describe, expect, test } from 'vitest'
import { inNewWindows } from '../support/inNewWindows.ts'
import type { RemitApp } from '../support/remitApp.ts'

let app: RemitApp

inNewWindows(async (next) => {
  app = next
  await app.startFrom('CIO and CTO')
})

describe('letters', () => {
  test('typing a letter in either case sets it and typing it again removes it, without an edit mode', async () => {
    await app.cell('it-vision', 'cio').click()
    await app.press('A', 'r')
    await app.expectCell('it-vision', 'cio', 'Accountable and Responsible')
    await app.expectAssigned('it-vision', 'CIO')
    await app.press('a')
    await app.expectCell('it-vision', 'cio', 'Responsible')
  })

  test('Delete and Backspace clear a cell', async () => {
    await app.cell('it-vision', 'cio').click()
    await app.press('a', 'r', 'Delete')
    await app.expectCell('it-vision', 'cio', 'nothing yet')
    await app.press('c', 'Backspace')
    await app.expectCell('it-vision', 'cio', 'nothing yet')
  })

  test('keys that are no letters of the scheme do nothing', async () => {
    await app.cell('it-vision', 'cio').click()
    await app.press('x', '1', 'a')
    await app.expectCell('it-vision', 'cio', 'Accountable')
  })

  test('Space opens the picker, which takes clicks and letters, and Esc gives the focus back to the cell', async () => {
    await app.cell('it-vision', 'cto').click()
    await app.press('Space')
    await app.page.getByRole('button', { name: /Consulted/ }).click()
    await app.expectCell('it-vision', 'cto', 'Consulted')
    await app.press('i', 'Escape')
    await app.expectCell('it-vision', 'cto', 'Consulted and Informed')
    await app.expectFocus('it-vision', 'cto')
  })

  test('a double click on a cell opens the picker for the mouse', async () => {
    await app.cell('it-vision', 'cto').dblclick()
    await app.page.getByRole('button', { name: /Informed/ }).click()
    await app.expectCell('it-vision', 'cto', 'Informed')
  })

  test('in the picker the arrows go from letter to letter and Delete clears', async () => {
    await app.cell('it-vision', 'cto').click()
    await app.press('c', 'Space')
    await app.page.getByRole('button', { name: /Responsible/ }).waitFor()
    await app.press('ArrowDown', 'Enter')
    await app.expectCell('it-vision', 'cto', 'Responsible and Consulted')
    await app.press('Delete', 'Escape')
    await app.expectCell('it-vision', 'cto', 'nothing yet')
    await app.press('r')
    await app.expectCell('it-vision', 'cto', 'Responsible')
  })

  test('a click elsewhere closes the picker and the focus is where the click was', async () => {
    await app.cell('it-vision', 'cto').dblclick()
    await app.page.getByRole('button', { name: /Informed/ }).waitFor()
    await app.cell('it-vision', 'cio').click()
    await app.page.getByRole('button', { name: /Informed/ }).waitFor({ state: 'detached' })
    await app.press('a')
    await app.expectCell('it-vision', 'cio', 'Accountable')
    await app.expectCell('it-vision', 'cto', 'nothing yet')
  })

  test('a section takes no letters', async () => {
    await app.cell('it-vision', 'cio').click()
    await app.press('ArrowUp', 'a')
    await app.expectFocus('run-the-business', 'cio')
    expect(await app.cell('run-the-business', 'cio').innerText()).toBe('')
  })
})

describe('Assigned to', () => {
  test('offers exactly the two roles, both and nobody on a chart of two roles', async () => {
    await app.cell('security-systems', 'assigned-to').click()
    expect(await app.page.getByRole('menuitemradio').allInnerTexts()).toEqual([
      'CIO',
      'CTO',
      'Both, CIO leads',
      'Both, CTO leads',
      'Nobody yet',
    ])
    await app.press('Escape')
    await app.expectFocus('security-systems', 'assigned-to')
  })

  test('both gives the lead to the first role and the work to both; nobody takes it from both', async () => {
    await app.assign('security-systems', 'Both, CIO leads')
    await app.expectCell('security-systems', 'cio', 'Accountable and Responsible')
    await app.expectCell('security-systems', 'cto', 'Responsible')
    await app.assign('security-systems', 'Nobody yet')
    await app.expectAssigned('security-systems', 'Choose…')
  })

  test('the menu ticks what is true, and hands the lead on when that is chosen', async () => {
    await app.assign('security-systems', 'Both, CIO leads')
    await app.cell('security-systems', 'assigned-to').click()
    const ticked = app.page.getByRole('menuitemradio', { checked: true })
    expect(await ticked.allInnerTexts()).toEqual(['Both, CIO leads'])
    await app.press('Escape')
    await app.assign('security-systems', 'Both, CTO leads')
    await app.expectAssigned('security-systems', 'CTO, CIO')
  })

  test('takes the first letters of a role, and Delete, for all that is selected, in one step', async () => {
    await app.cell('it-vision', 'assigned-to').click()
    await app.press('Escape', 'Shift+ArrowDown', 'c', 't')
    await app.expectAssigned('it-vision', 'CTO')
    await app.expectAssigned('it-budget', 'CTO')
    await app.press('Delete')
    await app.expectAssigned('it-budget', 'Choose…')
    await app.press('Control+z', 'Control+z')
    await app.expectAssigned('it-vision', 'Choose…')
  })

  test('is filled down, dragged by its corner, copied and pasted like a letter, each in one step', async () => {
    await app.assign('it-vision', 'Both, CTO leads')
    await app.cell('it-vision', 'assigned-to').click()
    await app.press('Escape', 'Shift+ArrowDown', 'Control+d')
    await app.expectAssigned('it-budget', 'CTO, CIO')
    await app.press('Control+z')
    await app.expectAssigned('it-budget', 'Choose…')
    await app.cell('it-vision', 'assigned-to').click()
    await app.press('Escape')
    const corner = await app.cell('it-vision', 'assigned-to').boundingBox()
    const [x, y] = await app.middleOf('data-centres', 'assigned-to')
    await app.page.mouse.move(
      (corner?.x ?? 0) + (corner?.width ?? 0) - 3,
      (corner?.y ?? 0) + (corner?.height ?? 0) - 3,
    )
    await app.page.mouse.down()
    await app.page.mouse.move(x, y, { steps: 5 })
    await app.page.mouse.up()
    await app.expectAssigned('data-centres', 'CTO, CIO')
    await app.press('Control+z')
    await app.expectAssigned('it-budget', 'Choose…')
    await app.cell('it-vision', 'assigned-to').click()
    await app.press('Escape', 'Control+c', 'ArrowDown', 'Shift+ArrowDown', 'Control+v')
    await app.expectAssigned('it-budget', 'CTO, CIO')
    await app.expectAssigned('data-centres', 'CTO, CIO')
    await app.expectCell('data-centres', 'cto', 'Accountable and Responsible')
  })

  test('several roles are led by nobody until somebody says who leads', async () => {
    await app.press('Control+Shift+Equal')
    await app.page.getByLabel('Role', { exact: true }).fill('CISO')
    await app.press('Enter')
    await app.cell('it-vision', 'cio').click()
    await app.press('r', 'ArrowRight', 'r')
    await app.cell('it-vision', 'assigned-to').click()
    await app.page.getByRole('menuitem', { name: 'Say who leads first' }).waitFor()
    await app.page.getByRole('menuitemradio', { name: 'CTO leads' }).click()
    await app.page.getByRole('menuitem', { name: 'Assign', exact: true }).click()
    await app.expectCell('it-vision', 'cto', 'Accountable and Responsible')
    await app.expectCell('it-vision', 'cio', 'Responsible')
  })

  test('works by keyboard: Enter, an arrow, Enter', async () => {
    await app.cell('it-vision', 'name').click()
    await app.press('ArrowRight', 'Enter')
    await app.page.getByRole('menu').waitFor()
    await app.press('ArrowDown', 'ArrowDown', 'Enter')
    await app.expectAssigned('it-vision', 'CTO')
    await app.press('Control+z')
    await app.expectAssigned('it-vision', 'Choose…')
  })

  test('what is ticked among many roles is kept when the person goes elsewhere, and left by Esc', async () => {
    await app.press('Control+Shift+Equal')
    await app.page.getByLabel('Role', { exact: true }).fill('CISO')
    await app.press('Enter')
    for (const way of ['Escape', 'elsewhere']) {
      await app.cell('security-systems', 'assigned-to').click()
      await app.page.getByRole('menuitemcheckbox', { name: 'CISO' }).click()
      if (way === 'Escape') await app.press('Escape')
      else await app.cell('it-vision', 'name').click()
      await app.page.getByRole('menu').waitFor({ state: 'detached' })
      await app.expectAssigned('security-systems', way === 'Escape' ? 'Choose…' : 'CISO')
    }
  })

  test('takes several of many roles in one step, the first one leading', async () => {
    await app.press('Control+Shift+Equal')
    await app.page.getByLabel('Role', { exact: true }).fill('CISO')
    await app.press('Enter')
    await app.cell('security-systems', 'assigned-to').click()
    await app.page.getByRole('menuitemcheckbox', { name: 'CISO' }).click()
    await app.page.getByRole('menuitemcheckbox', { name: 'CIO' }).click()
    await app.page.getByRole('menuitem', { name: 'Assign', exact: true }).click()
    await app.expectAssigned('security-systems', 'CISO, CIO')
    await app.press('Control+z')
    await app.expectAssigned('security-systems', 'Choose…')
  })
})

describe('moving about', () => {
  test('a matrix opens with the focus on the first responsibility, so that the keyboard is enough', async () => {
    await app.expectFocus('it-vision', 'assigned-to')
    await app.press('ArrowRight', 'a')
    await app.expectCell('it-vision', 'cio', 'Accountable')
  })

  test('arrows, Tab, Home, End, Ctrl+Home, Ctrl+End and Enter move as in a spreadsheet', async () => {
    await app.cell('it-vision', 'cio').click()
    await app.press('ArrowRight')
    await app.expectFocus('it-vision', 'cto')
    await app.press('Tab')
    await app.expectFocus('it-budget', 'name')
    await app.press('Shift+Tab')
    await app.expectFocus('it-vision', 'cto')
    await app.press('Home')
    await app.expectFocus('it-vision', 'name')
    await app.press('End')
    await app.expectFocus('it-vision', 'cto')
    await app.press('Enter')
    await app.expectFocus('it-budget', 'cto')
    await app.press('Control+Home')
    await app.expectFocus('run-the-business', 'name')
    await app.press('Control+End')
    await app.expectFocus('culture-of-innovation', 'cto')
    await app.press('PageUp')
    await expect.poll(async () => (await app.focus())[0]).not.toBe('culture-of-innovation')
    await app.press('PageDown')
    await app.expectFocus('+', 'cto')
  })
})

describe('rows and roles', () => {
  test('Ctrl+Enter adds a responsibility below, Ctrl+Shift+Enter a section, ready to be named', async () => {
    await app.cell('it-vision', 'cio').click()
    await app.press('Control+Enter')
    await app.page.keyboard.type('Data protection')
    await app.press('Enter')
    await app.cell('it-vision', 'cio').click()
    await app.press('Control+Shift+Enter')
    await app.page.keyboard.type('Daily work')
    await app.press('Enter')
    await expect
      .poll(async () => (await app.rowNames()).slice(0, 4))
      .toEqual(['Run the business', 'IT vision and roadmap', 'Daily work', 'Data protection'])
  })

  test('Alt+Up and Alt+Down move a row, Ctrl+Backspace deletes it, and each can be undone', async () => {
    const before = await app.rowNames()
    await app.cell('it-budget', 'cio').click()
    await app.press('Alt+ArrowUp')
    await expect.poll(async () => (await app.rowNames())[1]).toBe('IT budget and resource allocation')
    await app.expectFocus('it-budget', 'cio')
    await app.press('Alt+ArrowDown', 'Control+Backspace')
    await expect.poll(async () => (await app.rowNames()).length).toBe(before.length - 1)
    await app.press('Control+z', 'Control+z', 'Control+z')
    await expect.poll(() => app.rowNames()).toEqual(before)
  })

  test('a role is added, named, given a holder, moved and deleted', async () => {
    await app.page.getByRole('button', { name: 'New role' }).click()
    await app.page.getByLabel('Role', { exact: true }).fill('CISO')
    await app.page.getByLabel('Person or team').fill('Security')
    await app.page.getByRole('button', { name: 'Done' }).click()
    const header = app.roleHeader(/CISO/)
    await header.waitFor()
    expect(await header.innerText()).toContain('Security')
    await header.click()
    await app.page.getByRole('button', { name: 'Move left' }).click()
    const names = () => app.page.locator('.role-name').allInnerTexts()
    await expect.poll(names).toEqual(['CIO', 'CISO', 'CTO'])
    await app.page.getByRole('dialog').getByRole('button', { name: 'Delete role' }).click()
    await expect.poll(names).toEqual(['CIO', 'CTO'])
    await app.press('Control+z')
    await expect.poll(names).toEqual(['CIO', 'CISO', 'CTO'])
  })
})

describe('the focus', () => {
  test('is back on the cell after Done in a role, after Enter in the title and after undo in the picker', async () => {
    await app.cell('it-vision', 'cto').click()
    await app.page.getByLabel('Title').click()
    await app.press('Enter')
    await app.expectFocus('it-vision', 'cto')
    await app.press('c', 'Space')
    await app.page.getByRole('button', { name: /Consulted/ }).waitFor()
    await app.press('Control+z')
    await app.expectFocus('it-vision', 'cto')
    await app.roleHeader(/CTO/).click()
    await app.page.getByRole('button', { name: 'Done' }).click()
    await app.expectFocus('it-vision', 'cto')
  })

  test('decides what a shortcut works on: not the grid while a button or the sheet of shortcuts has it', async () => {
    const before = await app.rowNames()
    await app.cell('it-vision', 'cto').click()
    await app.page.getByRole('button', { name: 'Export' }).focus()
    await app.press('Control+Backspace')
    await app.cell('it-vision', 'cto').click()
    await app.press('F1')
    await app.page.getByRole('dialog').waitFor()
    await app.press('Control+Backspace', 'Control+Enter', 'Control+z', 'F1')
    await app.page.getByRole('dialog').waitFor({ state: 'detached' })
    expect(await app.rowNames()).toEqual(before)
    await app.press('Control+Backspace')
    await expect.poll(async () => (await app.rowNames()).length).toBe(before.length - 1)
  })
})

test('the menu Add adds a responsibility, whose name can be typed at once, and a role', async () => {
  const before = await app.rowNames()
  await app.add('Responsibility')
  await app.page.keyboard.type('Cloud costs')
  await app.press('Enter')
  await expect.poll(async () => (await app.rowNames()).length).toBe(before.length + 1)
  expect(await app.rowNames()).toContain('Cloud costs')
  await app.add('Role')
  await app.page.getByLabel('Role', { exact: true }).waitFor()
  expect(await app.page.locator('.role-name').allInnerTexts()).toEqual(['CIO', 'CTO', 'New role'])
})

test('an added role opens beside its header, also when it is far to the right', async () => {
  for (let index = 0; index < 8; index++) {
    await app.press('Control+Shift+Equal')
    await app.page.getByLabel('Role', { exact: true }).fill(`Role ${index}`)
    const box = await app.page.getByRole('dialog').boundingBox()
    expect(box?.x).toBeGreaterThan(300)
    await app.press('Enter')
    await app.page.getByRole('dialog').waitFor({ state: 'detached' })
  }
})

test('fifty changes are undone and redone, by key and by button', async () => {
  await app.cell('it-vision', 'cio').click()
  for (let index = 0; index < 50; index++) await app.press('a')
  await app.press('c')
  for (let index = 0; index < 51; index++) await app.press('Control+z')
  await app.expectCell('it-vision', 'cio', 'nothing yet')
  await expect.poll(() => app.page.getByRole('button', { name: 'Undo' }).isDisabled()).toBe(true)
  await app.press('Control+Shift+z')
  await app.expectCell('it-vision', 'cio', 'Accountable')
  for (let index = 0; index < 50; index++) await app.page.getByRole('button', { name: 'Redo' }).click()
  await app.expectCell('it-vision', 'cio', 'Consulted')
})

test('F1 lists the shortcuts', async () => {
  await app.press('F1')
  await app.page.getByRole('dialog', { name: 'Keyboard shortcuts' }).waitFor()
  await app.page.getByText('Add Responsibility Below').waitFor()
  await app.press('Escape')
  await app.page.getByRole('dialog').waitFor({ state: 'detached' })
})
