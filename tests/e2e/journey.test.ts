import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { RemitApp, type Build } from '../support/remitApp.ts'
import { temporaryFolder } from '../support/temporaryFolder.ts'

const byKeyboard = [
  'it-vision',
  'it-budget',
  'data-centres',
  'security-systems',
  'workforce-automation',
  'new-technology-inside',
]
const byMouse = [
  'product-innovation',
  'technology-scanning',
  'research-and-development',
  'customer-data-analytics',
]
const together = ['align-objectives', 'technical-solutions', 'culture-of-innovation']

const expectedCsv = `"#","Responsibility","CIO","CTO"
"","Note","Information","Technology"
"","Run the business","",""
"1","IT vision and roadmap","A/R","C"
"2","IT budget and resource allocation","A/R","C"
"3","Data centres, networks and support desk","A/R","C"
"4","Security systems","A/R","C"
"5","Workforce automation, collaboration tools and training","A/R","C"
"6","New technology inside the business","A/R","C"
"","Win customers","",""
"7","Product and service innovation","","A/R"
"8","Emerging-technology scanning","","A/R"
"9","Research and development, and engineering teams","","A/R"
"10","Customer data analytics","","A/R"
"","Together","",""
"11","Align internal and external objectives","A/R","R"
"12","Turn business needs into technical solutions","A/R","R"
"13","Culture of innovation","A/R","R"
`

describe.each<Build>(['built', 'packed'])('the main job, on the %s application', (build) => {
  test('thirteen responsibilities are assigned, saved, opened again and exported', async () => {
    const folder = temporaryFolder()
    const file = join(folder, 'technology-leadership.raci')
    const csv = join(folder, 'technology-leadership.csv')

    const app = await RemitApp.launch({ build })
    await app.startFrom('CIO and CTO')
    await app.cell('it-vision', 'cio').click()
    for (const _row of byKeyboard) await app.press('a', 'r', 'ArrowRight', 'c', 'ArrowLeft', 'ArrowDown')
    for (const row of byMouse) await app.assign(row, 'CTO')
    for (const row of together) await app.assign(row, 'Both, CIO leads')
    await app.saveTo(file)
    expect(await app.windowTitle()).toBe('technology-leadership.raci — Remit')
    await app.close()

    const again = await RemitApp.launch({ build, args: [file] })
    await again.page.locator('.ag-row').first().waitFor()
    await again.expectCell('it-vision', 'cio', 'Accountable and Responsible')
    await again.expectAssigned('customer-data-analytics', 'CTO')
    await again.expectAssigned('culture-of-innovation', 'CIO, CTO')
    await again.exportAs('CSV', csv)
    expect(readFileSync(csv, 'utf8')).toBe(`\uFEFF${expectedCsv.replaceAll('\n', '\r\n')}`)
    await again.close()
  })
})
