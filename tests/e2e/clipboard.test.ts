import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { inNewWindows } from '../support/inNewWindows.ts'
import type { RemitApp } from '../support/remitApp.ts'

let app: RemitApp

inNewWindows(async (next) => {
  app = next
  await app.startFrom('CIO and CTO')
})

const fixture = (name: string): string =>
  readFileSync(join(import.meta.dirname, '../fixtures/clipboard', name), 'utf8')

/** Pastes what another program would have put on the clipboard. */
async function paste(formats: { text?: string; html?: string }): Promise<void> {
  await app.page.evaluate(({ text, html }) => {
    const clipboardData = new DataTransfer()
    if (text !== undefined) clipboardData.setData('text/plain', text)
    if (html !== undefined) clipboardData.setData('text/html', html)
    document.activeElement?.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
    )
  }, formats)
}

/** Copies with the keys and answers with what went onto the clipboard. */
async function copied(): Promise<{ text: string; html: string }> {
  await app.page.evaluate(() => {
    document.addEventListener(
      'copy',
      ({ clipboardData }) => {
        const data = { text: clipboardData?.getData('text/plain'), html: clipboardData?.getData('text/html') }
        Object.assign(globalThis, { lastCopied: data })
      },
      { once: true },
    )
  })
  await app.press('Control+c')
  return app.page.evaluate(() => Reflect.get(globalThis, 'lastCopied') as { text: string; html: string })
}

describe('copying', () => {
  test('gives text and a table; pasted elsewhere on the chart it is the same letters', async () => {
    await app.cell('it-vision', 'cio').click()
    await app.press('a', 'r', 'ArrowRight', 'c', 'ArrowLeft', 'Shift+ArrowRight')
    const { text, html } = await copied()
    expect(text).toBe('A/R\tC')
    expect(html).toContain("mso-number-format:'\\@'")
    await app.cell('security-systems', 'cio').click()
    await app.press('Control+v')
    await app.expectCell('security-systems', 'cio', 'Accountable and Responsible')
    await app.expectCell('security-systems', 'cto', 'Consulted')
    await app.press('Control+z')
    await app.expectCell('security-systems', 'cio', 'nothing yet')
  })

  test('cuts letters in one step', async () => {
    await app.cell('it-vision', 'cio').click()
    await app.press('a', 'Shift+ArrowDown', 'Control+x')
    await app.expectCell('it-vision', 'cio', 'nothing yet')
    await app.press('Control+z')
    await app.expectCell('it-vision', 'cio', 'Accountable')
  })

  test('one copied value fills what is selected', async () => {
    await app.cell('it-vision', 'cio').click()
    await app.press('i', 'Control+c')
    await app.cell('it-budget', 'cio').click()
    await app.press('Shift+ArrowDown', 'Shift+ArrowRight', 'Control+v')
    await app.expectCell('data-centres', 'cto', 'Informed')
    await app.expectCell('it-budget', 'cio', 'Informed')
  })

  test('an empty cell clears what it is pasted on, also at the end of a block', async () => {
    await app.cell('it-vision', 'cio').click()
    await app.press('a', 'Shift+ArrowDown', 'Control+c')
    await app.cell('security-systems', 'cto').click()
    await app.press('Shift+ArrowDown', 'i', 'Control+v')
    await app.expectCell('security-systems', 'cto', 'Accountable')
    await app.expectCell('workforce-automation', 'cto', 'nothing yet')
  })

  test('what was pasted stays selected as a whole', async () => {
    await app.cell('it-vision', 'cio').click()
    await app.press('i', 'Control+c')
    await app.cell('it-budget', 'cio').click()
    await app.press('Shift+ArrowDown', 'Shift+ArrowDown', 'Control+v', 'c')
    await app.expectCell('security-systems', 'cio', 'Consulted and Informed')
  })

  test('in a text field is the text field’s own', async () => {
    await app.page.getByLabel('Title').click()
    await app.press('Control+a', 'Control+c')
    await app.page.getByLabel('Goal').click()
    await app.press('Control+a', 'Control+v')
    expect(await app.page.getByLabel('Goal').inputValue()).toBe('CIO and CTO')
  })
})

describe('pasting', () => {
  test.each(['excel.html', 'libreoffice.html', 'google-sheets.html', 'word.html'])(
    '%s onto the add line makes responsibilities with their letters',
    async (file) => {
      await app.cell('+', 'name').click()
      await paste({ html: fixture(file), text: 'not used' })
      await expect
        .poll(async () => (await app.rowNames()).slice(-2))
        .toEqual(['Data protection and privacy', 'Vendor management & contracts'])
      const labels = await app.page
        .locator('.ag-row:not(.section-row, .add-line) .role-cell')
        .evaluateAll((cells) =>
          cells.slice(-4).map((cell) => cell.getAttribute('aria-label')?.split(': ').at(-1)),
        )
      expect(labels).toEqual([
        'Accountable and Responsible',
        'Consulted',
        'nothing yet',
        'Accountable and Responsible',
      ])
    },
  )

  test('Markdown and lines of text are read too', async () => {
    await app.cell('it-vision', 'cio').click()
    await paste({ text: '| CIO | CTO |\n|---|---|\n| A | R |' })
    await app.expectCell('it-budget', 'cio', 'Accountable')
    await app.cell('+', 'name').click()
    await paste({ text: 'Data protection\nArchitecture\n' })
    await expect
      .poll(async () => (await app.rowNames()).slice(-2))
      .toEqual(['Data protection', 'Architecture'])
  })

  test('HTML is only data: nothing of it runs, loads or changes the page', async () => {
    await app.cell('it-vision', 'name').click()
    await paste({ html: fixture('hostile.html') })
    await app.expectName('it-vision', 'Budget')
    await app.expectCell('it-vision', 'cio', 'Accountable')
    expect(await app.page.evaluate(() => Reflect.get(globalThis, 'pasted'))).toBeUndefined()
    expect(await app.page.locator('img, iframe, [onload], [onmouseover]').count()).toBe(0)
  })

  test('what is no letter is kept as a note and said', async () => {
    await app.cell('it-vision', 'cio').click()
    await paste({ text: 'to be decided' })
    await app.page
      .getByRole('alert')
      .getByText('IT vision and roadmap, CIO: “to be decided” is not a letter of RACI; kept as a note.')
      .waitFor()
    await app.press('Control+z')
    await app.page.getByRole('alert').waitFor({ state: 'detached' })
  })

  test('a block larger than the chart asks first: it grows the chart, pastes what fits, or does nothing', async () => {
    const block = { text: 'A\tC\tI\nR\tA\tC' }
    const dialog = app.page.getByRole('alertdialog', { name: 'The block is larger than the chart' })
    await app.cell('culture-of-innovation', 'cio').click()
    await paste(block)
    await dialog.getByText('It has 1 row and 1 role more than there is room for.').waitFor()
    await app.press('Escape')
    await dialog.waitFor({ state: 'detached' })
    await app.expectCell('culture-of-innovation', 'cio', 'nothing yet')
    await app.expectFocus('culture-of-innovation', 'cio')

    await paste(block)
    await dialog.getByRole('button', { name: 'Paste what fits' }).click()
    await app.page
      .getByRole('alert')
      .getByText('4 values had no place on the chart and were left out.')
      .waitFor()
    await app.expectCell('culture-of-innovation', 'cto', 'Consulted')

    await paste(block)
    await dialog.getByRole('button', { name: 'Add 1 row and 1 role' }).click()
    await expect
      .poll(() => app.page.locator('.role-name').allInnerTexts())
      .toEqual(['CIO', 'CTO', 'New role'])
    await expect.poll(async () => (await app.rowNames()).length).toBe(17)
    await app.press('Control+z')
    await expect.poll(async () => (await app.rowNames()).length).toBe(16)
  })

  test('names on a header become roles', async () => {
    await app.cell('run-the-business', 'cio').click()
    await app.press('ArrowUp', 'ArrowRight')
    await paste({ text: 'CISO\tCFO\tCOO' })
    await expect
      .poll(() => app.page.locator('.role-name').allInnerTexts())
      .toEqual(['CIO', 'CISO', 'CFO', 'COO'])
  })

  test('a thousand rows of twenty letters arrive and are undone in one step', async () => {
    const row = Array<string>(20).fill('R').join('\t')
    await app.cell('+', 'cio').click()
    await paste({ text: Array<string>(1_000).fill(row).join('\n') })
    await app.page.getByRole('button', { name: /^Add 18 roles|Add .*18 roles/ }).click()
    await app.page.locator('footer').getByText('1,013 responsibilities, 20 roles').waitFor()
    await app.press('Control+z')
    await app.page.locator('footer').getByText('13 responsibilities, 2 roles', { exact: true }).waitFor()
  })
})

describe('pasting a whole table', () => {
  const whole = 'Activity\tCIO\tCFO\nMoney\t\t\nBudget\tC\tA/R\nForecast\tI\tA\n'
  const question = () => app.page.getByRole('alertdialog', { name: 'This looks like a whole table' })

  test('on the line for a new responsibility offers to take it in, which adds its sections, rows and roles', async () => {
    await app.cell('+', 'name').click()
    await app.press('Escape')
    await paste({ text: whole })
    await app.page.locator('[role="alertdialog"] [aria-label="Take it in as a table…"]:focus').waitFor()
    await app.press('Enter')
    const dialog = app.page.getByRole('dialog', { name: 'Import Pasted table' })
    await dialog.getByLabel('Add what is new to the open chart').waitFor()
    await dialog.getByRole('button', { name: 'Import', exact: true }).click()
    await expect.poll(() => app.rowNames()).toEqual(expect.arrayContaining(['Money', 'Budget', 'Forecast']))
    await app.roleHeader(/^CFO/).waitFor()
    expect(await app.rowNames()).not.toContain('Activity')
    await app.press('Control+z')
    await expect.poll(() => app.rowNames()).not.toContain('Budget')
  })

  test('into the cells is the other answer', async () => {
    await app.cell('+', 'name').click()
    await app.press('Escape')
    await paste({ text: whole })
    await question().getByRole('button', { name: 'Paste it into the cells' }).click()
    await expect.poll(() => app.rowNames()).toContain('Activity')
  })

  test('on a row that holds something asks nothing', async () => {
    await app.cell('it-vision', 'cio').click()
    await paste({ text: 'A\tR\nC\tA' })
    await app.expectCell('it-budget', 'cto', 'Accountable')
    expect(await question().count()).toBe(0)
  })
})

test('a table pasted on the start page becomes a chart, once it was looked at', async () => {
  const [page] = await Promise.all([app.nextWindow(), app.press('Control+n')])
  const start = app.inWindow(page)
  await page.getByRole('heading', { name: 'Templates', exact: true }).waitFor()
  await page.evaluate(() => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/plain', 'Activity\tCIO\tCFO\nBudget\tC\tA/R\n')
    document.body.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
    )
  })
  await page.getByRole('dialog').getByRole('button', { name: 'Import', exact: true }).click()
  await expect.poll(() => start.rowNames()).toEqual(['Budget'])
})
