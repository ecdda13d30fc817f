import { afterEach, describe, expect, test } from 'vitest'
import { rasci } from '../../shared/document/schemes.ts'
import { matrixOf } from '../support/matrixOf.ts'
import { card, expectStop, presentExample, presentFile, stage } from '../support/presentation.ts'
import { RemitApp } from '../support/remitApp.ts'

let app: RemitApp

afterEach(() => app.close())

describe('presenting', () => {
  test('F5 starts full screen at the row that has the focus, and Esc goes back to the row shown last', async () => {
    app = await presentExample()
    const isFullScreen = () =>
      app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isFullScreen())
    await expect.poll(isFullScreen).toBe(true)
    await card(app, 'CIO: Accountable and Responsible').waitFor()
    await app.press('ArrowRight', 'Escape')
    await stage(app).waitFor({ state: 'detached' })
    await app.expectFocus('workforce-automation', 'cto')
    await expect.poll(isFullScreen).toBe(false)
  })

  test('Shift+F5 starts at the first row; the toolbar and the palette present as well', async () => {
    app = await RemitApp.launch()
    await app.startFrom('CIO and CTO, filled in')
    await app.cell('security-systems', 'cto').click()
    await app.present('Shift+F5')
    await expectStop(app, 'IT vision and roadmap', '1 of 13')
    await app.press('Escape')
    await app.cell('it-budget', 'name').click()
    await app.page.getByRole('button', { name: 'Present', exact: true }).click()
    await expectStop(app, 'IT budget and resource allocation')
    await app.press('Escape', 'Control+k')
    await app.page.getByLabel('Search commands').fill('present from the start')
    await app.press('Enter')
    await expectStop(app, 'IT vision and roadmap')
  })

  test('who holds the roles is asked first, once a chart, and it goes on with or without an answer', async () => {
    app = await RemitApp.launch()
    await app.startFrom('CIO and CTO, filled in')
    await app.press('Shift+F5')
    const question = app.page.getByRole('dialog', { name: 'Who is who?' })
    await question.getByLabel('Who is CIO').fill('Ines Ferreira')
    await app.press('Enter')
    await expectStop(app, 'IT vision and roadmap')
    await stage(app).getByText('Ines Ferreira').first().waitFor()
    await app.press('Escape', 'Control+z', 'Shift+F5')
    await expectStop(app, 'IT vision and roadmap')
    expect(await question.count()).toBe(0)
  })

  test('on a section it starts at the first row below', async () => {
    app = await RemitApp.launch()
    await app.startFrom('CIO and CTO, filled in')
    await app.cell('win-customers', 'name').click()
    await app.present('F5')
    await expectStop(app, 'Product and service innovation', '7 of 13')
  })

  test('keys, numbers, the mouse and a swipe step', async () => {
    app = await presentExample()
    for (const [key, progress] of [
      ['ArrowDown', '5 of 13'],
      ['PageDown', '6 of 13'],
      ['Space', '7 of 13'],
      ['Enter', '8 of 13'],
      ['ArrowLeft', '7 of 13'],
      ['PageUp', '6 of 13'],
      ['Backspace', '5 of 13'],
      ['Home', '1 of 13'],
      ['End', '13 of 13'],
      ['ArrowRight', '13 of 13'],
    ] as const) {
      await app.press(key)
      await stage(app).getByText(progress, { exact: true }).waitFor()
    }
    await app.press('1', '0')
    await stage(app).getByText('Go to 10').waitFor()
    await app.press('Enter')
    await expectStop(app, 'Customer data analytics', '10 of 13')
    const { width, height } = await app.page.evaluate(() => ({ width: innerWidth, height: innerHeight }))
    await app.page.mouse.click(width * 0.8, height * 0.2)
    await stage(app).getByText('11 of 13').waitFor()
    await app.page.mouse.click(width * 0.2, height * 0.2)
    await stage(app).getByText('10 of 13').waitFor()
    await app.page.mouse.wheel(0, 400)
    const touch = { pointerType: 'touch', isPrimary: true, clientY: 200, bubbles: true }
    await stage(app).dispatchEvent('pointerdown', { ...touch, clientX: 600 })
    await stage(app).dispatchEvent('pointerup', { ...touch, clientX: 300 })
    await stage(app).getByText('11 of 13').waitFor()
  })

  test('V goes through the views and stays with what is on screen', async () => {
    app = await presentExample()
    await app.press('v')
    await expectStop(app, 'Run the business', '1 of 3')
    await stage(app)
      .getByRole('row', { name: /^Security systems/ })
      .waitFor()
    await app.press('v')
    await expectStop(app, 'What the CIO answers for', '1 of 2')
    await app.press('ArrowRight')
    await stage(app).getByRole('heading', { name: 'Does' }).waitFor()
    await app.press('v')
    await expectStop(app, 'The whole chart', '1 of 1')
    await app.press('v')
    await stage(app).getByText('Nothing is contested').waitFor()
    await app.press('m')
    await app.page.getByRole('button', { name: 'One responsibility a screen' }).click()
    await expectStop(app, 'IT vision and roadmap')
  })

  test('only contested rows, which stay while they are settled', async () => {
    app = await presentFile(
      matrixOf(`
                  | CIO | CTO
      Budget      | A/R | C
      Security    | A   | A
      Culture     | R   | I`),
    )
    await app.press('v', 'v', 'v', 'v')
    await expectStop(app, 'Security', '1 of 2')
    await stage(app).getByText('Security has two A’s').waitFor()
    await app.press('Tab', 'a')
    await card(app, 'CIO: not involved').waitFor()
    await stage(app).getByText('1 of 2', { exact: true }).waitFor()
    await app.press('ArrowRight')
    await expectStop(app, 'Culture', '2 of 2')
  })

  test('only what changed since a snapshot, with the changes in words', async () => {
    const matrix = matrixOf(`
                  | CIO | CTO
      Budget      | A/R | C
      Security    | A   | R`)
    const then = matrixOf(`
                  | CIO | CTO | CFO
      Budget      | A/R | C   | I
      Security    | A/R | C   |`)
    const { roles, rows } = then
    app = await presentFile({
      ...matrix,
      snapshots: [{ id: 'before', name: 'Before the workshop', at: '2026-01-05T09:00:00.000Z', roles, rows }],
    })
    await app.press('m')
    await app.page.getByRole('button', { name: 'Changed since Before the workshop' }).click()
    await stage(app).getByText('Role removed: CFO').waitFor()
    await app.press('ArrowRight')
    await expectStop(app, 'Security', '2 of 2')
    await stage(app).getByText('CTO: C → R on Security').waitFor()
  })

  test('a chart without rows says so', async () => {
    app = await presentFile({ ...matrixOf('| CIO\n Budget | A'), rows: [] })
    await stage(app).getByText('The chart has no responsibilities yet.').waitFor()
    await app.press('ArrowRight', 'Tab', 'a', 's', 'p', 'n', '3', 'Enter', 'v', 'v')
    await expectStop(app, 'What the CIO answers for', '1 of 1')
    await app.press('Escape')
    await stage(app).waitFor({ state: 'detached' })
  })

  test('B and W blank the screen, and any key shows it again without doing more', async () => {
    app = await presentExample()
    for (const key of ['b', 'w']) {
      await app.press(key)
      await app.page.getByText(/^The screen is (?:black|white)/).waitFor({ state: 'attached' })
      await app.press('ArrowRight')
      await app.page.getByText(/^The screen is/).waitFor({ state: 'detached' })
    }
    await expectStop(app, 'Security systems', '4 of 13')
  })

  test('a mouse that rests disappears, with the hints beside the legend', async () => {
    app = await presentExample()
    const cursor = () => stage(app).evaluate((element) => getComputedStyle(element).cursor)
    await app.page.mouse.move(300, 300)
    await app.page.mouse.move(320, 300)
    const hints = stage(app).getByText('Esc end')
    await hints.waitFor()
    await expect.poll(cursor, { timeout: 10_000 }).toBe('none')
    await hints.waitFor({ state: 'hidden' })
    await stage(app).getByRole('list', { name: 'Legend' }).getByText('Consulted').waitFor()
    await app.page.mouse.move(400, 300)
    await expect.poll(cursor).not.toBe('none')
  })

  test('the editor’s keys change nothing behind it', async () => {
    app = await presentExample()
    await app.press('Control+Enter', 'Control+Backspace', 'Delete', 'F2', 'Control+d', 'Alt+ArrowDown')
    await app.press('Escape')
    expect(await app.rowNames()).toHaveLength(16)
    await app.expectCell('security-systems', 'cto', 'Consulted')
  })

  test('long names are set smaller and folded, nothing sticks out, and no letter shrinks for them', async () => {
    const matrix = matrixOf('| CIO | CTO\n Budget | A/R | C')
    const longName = `${'Incomprehensibilities '.repeat(20)}end`
    const longRole = 'Chief Information and Telecommunications Officer '.repeat(3).trim()
    app = await presentFile({
      ...matrix,
      roles: matrix.roles.map((role) => ({ ...role, name: `${longRole} ${role.name}` })),
      rows: matrix.rows.map((row) => ({ ...row, name: longName })),
    })
    for (const { width, height } of [
      { width: 1280, height: 800 },
      { width: 900, height: 600 },
    ]) {
      await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setFullScreen(false))
      await app.resize(width, height)
      const cut = () =>
        stage(app).evaluate((element) =>
          [...element.querySelectorAll('h1, h2, p, [role="group"]')]
            .filter(({ scrollWidth, clientWidth, scrollHeight, clientHeight }) => {
              return scrollWidth > clientWidth + 1 || scrollHeight > clientHeight + 6
            })
            .map((one) => one.outerHTML.slice(0, 100)),
        )
      await expect.poll(cut).toEqual([])
      const letters = () =>
        stage(app).evaluate((element) => {
          const pixel = Math.min(element.clientWidth / 1920, element.clientHeight / 1080)
          return [...element.querySelectorAll('[role="group"] .token')].map((token) =>
            Math.round(parseFloat(getComputedStyle(token).fontSize) / pixel),
          )
        })
      await expect.poll(letters).toEqual([56, 56, 56])
    }
  })
})

describe('changing the chart while presenting', () => {
  test('Tab chooses a role, a letter is set at once, and undo says what it undid', async () => {
    app = await presentExample()
    await app.press('a')
    await stage(app).getByText('Choose a role first: Tab.').waitFor()
    await app.press('Tab', 'Tab', 'i')
    await card(app, 'CTO: Consulted and Informed').waitFor()
    await expect.poll(() => card(app, /^CTO/).getAttribute('aria-current')).toBe('true')
    const frame = () =>
      card(app, /^CTO/).evaluate((one) => Number.parseFloat(getComputedStyle(one).outlineWidth))
    await expect.poll(frame).toBeGreaterThanOrEqual(3)
    await app.press('Control+z')
    await card(app, 'CTO: Consulted').waitFor()
    await stage(app).getByText('Undone: Set I for CTO on Security systems').waitFor()
    await app.press('Control+Shift+z', 'Escape', 'Escape')
    await app.expectCell('security-systems', 'cto', 'Consulted and Informed')
  })

  test('by mouse: a click chooses a role, and again or Esc none; only the space between leads on', async () => {
    app = await presentExample()
    const isChosen = () => card(app, /^CTO/).getAttribute('aria-current')
    await card(app, /^CTO/).click()
    await expect.poll(isChosen).toBe('true')
    await card(app, /^CTO/).click()
    await expect.poll(isChosen).toBe('false')
    await card(app, /^CTO/).click()
    await app.press('Escape')
    await expect.poll(isChosen).toBe('false')
    await expectStop(app, 'Security systems', '4 of 13')
    await stage(app).getByText('4 of 13', { exact: true }).click()
    await expectStop(app, 'Workforce automation, collaboration tools and training', '5 of 13')
  })

  test('the screen is kept awake while a room looks at it, and no longer', async () => {
    app = await presentExample()
    const blockers = () =>
      app.evaluate(({ powerSaveBlocker }) => [0, 1, 2].map((id) => powerSaveBlocker.isStarted(id)))
    await expect.poll(blockers).toContain(true)
    await app.press('Escape')
    await expect.poll(blockers).toEqual([false, false, false])
  })

  test('by mouse: the legend sets a letter of the role that was chosen', async () => {
    app = await presentExample()
    await card(app, /^CTO/).click({ button: 'right' })
    await stage(app).getByRole('list', { name: 'Legend' }).getByRole('button', { name: 'Informed' }).click()
    await card(app, 'CTO: Consulted and Informed').waitFor()
    await expectStop(app, 'Security systems')
  })

  test('P parks the row and takes it up again, N writes a note', async () => {
    app = await presentExample()
    await app.press('p')
    await stage(app).getByText('Parked', { exact: true }).waitFor()
    await app.press('p')
    await stage(app).getByText('Parked', { exact: true }).waitFor({ state: 'detached' })
    await app.press('Tab', 'n')
    const dialog = app.page.getByRole('dialog')
    await dialog.getByLabel('Note').fill('Until March')
    await app.press('Enter')
    await card(app, 'CIO: Accountable and Responsible. Note: Until March').waitFor()
    await app.press('Tab', 'n', 'Escape')
    await dialog.waitFor({ state: 'detached' })
    // Nothing typed is thrown away without a word.
    await app.press('n')
    await dialog.getByLabel('Note').fill('no')
    await app.press('Escape')
    await dialog.getByText('The note is not kept yet.').waitFor()
    await dialog.getByRole('button', { name: 'Throw it away' }).click()
    await dialog.waitFor({ state: 'detached' })
    await card(app, 'CTO: Consulted').waitFor()
    await app.press('n')
    await dialog.getByLabel('Note').fill('Until May')
    await app.press('Escape')
    await dialog.getByRole('button', { name: 'Keep it' }).click()
    await card(app, 'CTO: Consulted. Note: Until May').waitFor()
  })

  test('the spotlight dims all but the role the arrows choose', async () => {
    app = await presentExample()
    await app.press('s', 'ArrowRight')
    const opacities = () =>
      stage(app).evaluate((element) =>
        [...element.querySelectorAll('[role="group"]')].map((one) => Number(getComputedStyle(one).opacity)),
      )
    await expect.poll(async () => (await opacities()).map((one) => one < 0.5)).toEqual([true, false])
    await expectStop(app, 'Security systems')
    await app.press('Escape')
    await expect.poll(opacities).toEqual([1, 1])
    await stage(app).waitFor()
  })

  test('in a table the spotlight chooses a row and a role, and letters go there', async () => {
    app = await presentExample()
    await app.press('v', 's', 'ArrowDown', 'ArrowRight', 'c')
    await stage(app).getByText('CIO: Consulted on IT budget and resource allocation').waitFor()
    await app.press('Escape', 'Escape')
    await app.expectCell('it-budget', 'cio', 'Accountable, Responsible and Consulted')
  })

  test('a letter that is a command too is set on a chosen role, and is the command with Shift', async () => {
    app = await presentFile(matrixOf('| CIO | CTO\n Budget | A/R | C', rasci))
    await app.press('Tab', 's')
    await card(app, /^CIO: .*Supportive/).waitFor()
    await app.press('Shift+S')
    await expect
      .poll(() => card(app, /^CTO/).evaluate((one) => Number(getComputedStyle(one).opacity)))
      .toBeLessThan(0.5)
  })
})
