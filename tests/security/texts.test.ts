import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
// Brings the type of `window.remit`.
import type {} from '../../renderer/window/bridge.ts'
import { parseMatrix } from '../../shared/document/parse.ts'
import { serialise } from '../../shared/document/serialise.ts'
import { needs, perLane, report } from '../support/lane.ts'
import { homeFolder, lackingUnprivileged, own } from '../support/unprivileged.ts'
import { launchUnprivileged } from '../support/unprivilegedApp.ts'
import { chartOfTexts } from './chartOfTexts.ts'
import { showAsBrowser, watchExecutions } from './executions.ts'
import { goThroughScreens } from './screensOfChart.ts'
import { scriptPayloads } from './scriptPayloads.ts'

const figures = {
  payloads: 0,
  charts: 0,
  'ran in Remit': 0,
  'kept from running by rules': 0,
  'ran in a careless page (control)': 0,
}
afterAll(() => report('Texts that are scripts', figures, figures.payloads))

const perChart = 20

test('no text of a chart runs as a script, on no screen, in no page made of it; and no rule has to stop it', async (context) => {
  needs(context, lackingUnprivileged())
  const home = homeFolder()
  const charts = perLane({ short: 1, fast: 10, long: 10 })
  const { app } = await launchUnprivileged({ home })
  const executions = await watchExecutions(app)
  for (let number = 0; number < charts; number++) {
    // The short lane takes every tenth, so that all kinds are among them.
    const texts =
      charts === 1
        ? scriptPayloads.filter((_one, at) => at % 10 === 0)
        : scriptPayloads.slice(number * perChart, (number + 1) * perChart)
    const file = join(home, `chart-${number}.raci`)
    const text = serialise(chartOfTexts(texts, number))
    expect(parseMatrix(text).ok).toBe(true)
    writeFileSync(file, text)
    own(file)
    await app.openDialogAnswers(file)
    const isFirst = number === 0
    const opened = isFirst ? undefined : app.nextWindow()
    await app.press('Control+o')
    const shown = opened ? app.inWindow(await opened) : app
    await shown.page.locator('.ag-row').first().waitFor()
    const pages = await goThroughScreens(shown, home)
    await showAsBrowser(app, pages)
    figures.payloads += texts.length
    figures.charts++
    expect(await executions()).toEqual({ runs: 0, reports: [] })
    if (!isFirst) await shown.page.close()
  }
  figures['ran in Remit'] = (await executions()).runs
  figures['kept from running by rules'] = (await executions()).reports.length
  await app.close()
})

test('none runs where work is brought back, nor on the start screen, as the name of a file or of a template', async (context) => {
  needs(context, lackingUnprivileged())
  const home = homeFolder()
  const file = join(home, `${scriptPayloads[1] ?? ''}.raci`)
  writeFileSync(file, serialise(chartOfTexts(scriptPayloads.slice(0, perChart), 0)))
  own(file)
  const before = (await launchUnprivileged({ home, args: [file] })).app
  await before.page.locator('.ag-row').first().waitFor()
  await before.press('Control+k')
  await before.page.getByLabel('Search commands').fill('save as template')
  await before.press('Enter')
  await before.page.getByRole('alertdialog').getByRole('button', { name: 'Keep letters' }).click()
  await before.page.getByText('Saved as a template').waitFor()
  await before.cell('row-1', 'role-0').click()
  await before.press('Delete')
  await before.page
    .locator('header')
    .getByText(/kept safe/)
    .waitFor()
  await before.kill()

  const { app } = await launchUnprivileged({ home })
  const bar = app.page.getByRole('region', { name: 'Recovered work' })
  await bar.waitFor()
  const executions = await watchExecutions(app)
  // Once more, now that somebody listens.
  await app.page.reload()
  await bar.getByRole('button', { name: 'Compare…' }).click()
  await app.page.getByRole('dialog').waitFor()
  await app.press('Escape')
  const opened = app.nextWindow()
  await app.page.evaluate(() => window.remit.newWindow())
  const start = await opened
  await start.getByRole('heading', { name: 'Your templates' }).waitFor()
  await start
    .getByRole('region', { name: 'Go on with' })
    .getByTitle(`${scriptPayloads[1] ?? ''}.raci`)
    .first()
    .waitFor()
  expect(await executions()).toEqual({ runs: 0, reports: [] })
  figures.charts++
  await app.close()
})

test('control: in a page that takes texts for markup they run, and it is seen', async (context) => {
  needs(context, lackingUnprivileged())
  const home = homeFolder()
  const { app } = await launchUnprivileged({ home })
  const executions = await watchExecutions(app)
  const frames = scriptPayloads.map(
    (text) => `<iframe srcdoc="${text.replaceAll('&', '&amp;').replaceAll('"', '&quot;')}"></iframe>`,
  )
  const careless = join(home, 'careless.html')
  writeFileSync(careless, `<!doctype html><meta charset="utf-8">${frames.join('')}`)
  own(careless)
  await showAsBrowser(app, [careless])
  figures['ran in a careless page (control)'] = (await executions()).runs
  expect(figures['ran in a careless page (control)']).toBeGreaterThan(50)
  app.problems.length = 0
  await app.close()
})
