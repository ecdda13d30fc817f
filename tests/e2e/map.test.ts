import { afterEach, expect, test } from 'vitest'
import { expectLegible } from '../support/fiveMetres.ts'
import { matrixOf } from '../support/matrixOf.ts'
import { expectStop, presentFile, stage } from '../support/presentation.ts'
import { RemitApp } from '../support/remitApp.ts'

let app: RemitApp

afterEach(() => app.close())

/** A column of the map, in a line. */
const columns = () =>
  stage(app)
    .locator('section')
    .allInnerTexts()
    .then((all) => all.map((text) => text.replaceAll(/\s+/g, ' ')))

test(
  'the map says who answers for what, from the View menu and back to the chart',
  { timeout: 90_000 },
  async () => {
    app = await RemitApp.launch()
    await app.startFrom('CIO and CTO, filled in')
    await app.command('Map: Who Answers for What')
    await expectStop(app, 'Who answers for what', '1 of 1')
    await stage(app).getByText('13 responsibilities, each with one accountable owner').waitFor()
    const [cio, both, cto] = await columns()
    expect(cio).toMatch(/^CIO 6 IT vision and roadmap/)
    expect(both).toMatch(/^Both one leads 3 Align internal and external objectives CIO leads/)
    expect(cto).toMatch(/^CTO 4 Product and service innovation/)
    await expectLegible(app, 'the map of two roles')

    await app.press('Escape')
    await expect.poll(() => stage(app).count()).toBe(0)
    await app.cell('security-systems', 'cto').click()
  },
)

test(
  'with six roles what is shared stands with the role that leads, and a second page has the rest',
  { timeout: 90_000 },
  async () => {
    const roles = ['CIO', 'CTO', 'CISO', 'CFO', 'CDO', 'COO', 'CHRO']
    const rows = roles.slice(0, 6).flatMap((role, at) =>
      Array.from({ length: at < 2 ? 7 : 3 }, (_, row) => {
        const letters = roles.map((_role, of) => (of === at ? 'A/R' : row === 1 && of === at + 1 ? 'R' : ''))
        return `Portfolio and spending review ${role} ${row} | ${letters.join(' | ')}`
      }),
    )
    const undecided = ['Culture of innovation', 'Use of AI'].map((name) => `${name} | | | | | | |`)
    app = await presentFile(matrixOf([`N | ${roles.join(' | ')}`, ...rows, ...undecided].join('\n')))
    await app.press('m')
    await app.page.getByRole('button', { name: 'Map: who answers for what' }).click()
    await stage(app).getByText('CHRO answers for nothing yet', { exact: false }).waitFor()
    await stage(app).getByText('6 are shared and stand with the role that leads', { exact: false }).waitFor()
    await expect.poll(async () => (await columns())[0]).toContain('with CTO')
    await expectLegible(app, 'the map of six roles')
    await app.press('End')
    await stage(app).getByText('Not decided: Culture of innovation; Use of AI').waitFor()
    await expectLegible(app, 'the end of the map of six roles')
  },
)
