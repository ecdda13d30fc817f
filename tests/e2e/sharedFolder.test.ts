import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { example, folderWithMatrix, openWith, somebodyWrites } from '../support/exampleFile.ts'

const analytics = 'Customer data analytics'

/** A state of the file that somebody else has saved, who had not seen what was saved here. */
function besideOf(text: string, from: string, to: string): string {
  return text
    .replace(from, to)
    .replace(/\n\}\n$/, ',\n  "saves": {\n    "somebodyelse": "1 0123456789ab"\n  }\n}\n')
}

test('what was saved here stays when an engine brings a state from before it with work of others', async () => {
  const { file } = folderWithMatrix()
  const app = await openWith(file)
  await app.cell('it-vision', 'cto').click()
  await app.press('r', 'Control+s')
  await expect.poll(() => readFileSync(file, 'utf8')).toMatch(/"cto": "R\/C"[^]*"saves"/)
  somebodyWrites(file, besideOf(example, analytics, 'Customer insight'))
  await expect.poll(() => app.rowNames()).toContain('Customer insight')
  await app.expectCell('it-vision', 'cto', 'Responsible and Consulted')
  await expect
    .poll(() => readFileSync(file, 'utf8'), { timeout: 60_000 })
    .toMatch(/"cto": "R\/C"[^]*Customer insight/)
  await app.close()
})

test('a copy that goes together with the chart is merged while it is open, and removed in one click', async () => {
  const { folder, file } = folderWithMatrix()
  const app = await openWith(file)
  await app.press('Control+s')
  const copy = join(folder, 'leadership-LAPTOP.raci')
  writeFileSync(copy, besideOf(example, analytics, 'Customer insight'))
  const notice = app.page.getByRole('alert')
  await notice.getByText('The copy leadership-LAPTOP.raci: 1 change taken in').waitFor()
  expect(await app.rowNames()).toContain('Customer insight')
  await notice.getByRole('button', { name: 'Remove the Copy' }).click()
  await app.page.getByText('Removed leadership-LAPTOP.raci').waitFor()
  expect(readFileSync(file, 'utf8')).toContain('Customer insight')
  await app.close()
})
