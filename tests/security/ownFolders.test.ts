import { lstatSync, readFileSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { afterAll, expect, test } from 'vitest'
import { example } from '../support/exampleFile.ts'
import { needs, report } from '../support/lane.ts'
import type { RemitApp } from '../support/remitApp.ts'
import { homeFolder, lackingUnprivileged, own } from '../support/unprivileged.ts'
import { launchUnprivileged } from '../support/unprivilegedApp.ts'
import { goTo, press, screen } from '../support/workshopScreens.ts'
import { everythingIn, unlessGone } from './mainWatch.ts'

const figures = { 'modes looked at': 0, 'files with the canary before': 0, 'files with the canary after': 0 }
afterAll(() => report('What Remit keeps', figures, figures['files with the canary before']))

const canary = 'Canary-of-the-boardroom'
const fileName = 'canary-in-a-name'
const kept = ['intents', 'journals', 'versions', 'workshops', 'templates', 'logs']

/** A chart whose texts and file name are canaries, edited, saved over, parked, signed and taken to a workshop. */
async function workOnCanaries(home: string): Promise<{ app: RemitApp; file: string }> {
  const file = join(home, `${fileName}.raci`)
  writeFileSync(file, example.replaceAll(/"(title|goal|name)": "[^"]+"/g, `"$1": "${canary}"`))
  own(file)
  const { app } = await launchUnprivileged({ home, args: [file] })
  await app.page.locator('.ag-row').first().waitFor()
  for (const key of ['r', 'c']) {
    await app.cell('it-vision', 'cto').click()
    await app.press(key, 'Control+s')
    await app.page
      .locator('header')
      .getByText(/^Saved/)
      .waitFor()
  }
  await app.page.getByRole('button', { name: 'Workshop', exact: true }).click()
  await goTo(app, 'Roles')
  await screen(app).getByLabel('Names of voters').fill(canary)
  await app.press('Enter')
  await press(app, 'Back to the chart')
  await app.cell('it-budget', 'cto').click()
  await app.press('i')
  await app.page
    .locator('header')
    .getByText(/kept safe/)
    .waitFor()
  return { app, file }
}

/** The files of a folder that hold the canary or the name of its file, packed or not, or are named by it. */
function withCanary(folder: string): readonly string[] {
  return [...everythingIn(folder)].flatMap(([path, hash]) => {
    const bytes = hash === 'no file' ? undefined : unlessGone(() => readFileSync(path))
    const isFound = bytes ? [path, ...readings(bytes)].some(hasCanary) : false
    return isFound ? [relative(folder, path)] : []
  })
}

function hasCanary(text: string): boolean {
  return text.includes(canary) || text.includes(fileName)
}

/** A file as text in the ways in which one could be written. */
function readings(bytes: Buffer): readonly string[] {
  const isPacked = bytes[0] === 0x1f && bytes[1] === 0x8b
  const unpacked = isPacked ? [gunzipSync(bytes).toString('utf8')] : []
  return [
    bytes.toString('utf8'),
    bytes.toString('utf16le'),
    bytes.subarray(1).toString('utf16le'),
    ...unpacked,
  ]
}

test('what Remit keeps is for its user alone, no log tells of a chart, and what is forgotten is gone', async (context) => {
  needs(context, lackingUnprivileged())
  const home = homeFolder()
  const userData = join(home, 'remit')
  const { app } = await workOnCanaries(home)

  for (const folder of kept) {
    for (const [path, hash] of everythingIn(join(userData, folder))) {
      const stat = unlessGone(() => lstatSync(path))
      if (!stat) continue
      const expected = hash === 'no file' ? 0o700 : 0o600
      expect(`${path} ${(stat.mode & 0o777).toString(8)}`).toBe(`${path} ${expected.toString(8)}`)
      figures['modes looked at']++
    }
  }
  expect((lstatSync(join(userData, 'settings.json')).mode & 0o077).toString(8)).toBe('0')

  // What goes wrong with a canary in it is no reason to write it down.
  const broken = join(home, `${fileName}-broken.raci`)
  writeFileSync(broken, `{"format": "${canary}"`)
  own(broken)
  await app.openDialogAnswers(broken)
  await app.press('Control+o')
  await app.page
    .getByRole('alert')
    .getByText(/broken/)
    .waitFor()
  await app.evaluate((_electron, words) => {
    process.emit('uncaughtException', new Error(`Nobody has foreseen ${words}`))
  }, canary)
  const logs = () => readFileSync(join(userData, 'logs/remit.log'), 'utf8')
  await expect.poll(logs).toContain('unexpected')
  expect(withCanary(join(userData, 'logs'))).toEqual([])

  await app.cell('it-budget', 'cto').click()
  await app.press('Control+s')
  await app.page
    .locator('header')
    .getByText(/^Saved/)
    .waitFor()
  // Control: before, it is in each of these.
  const before = withCanary(userData)
  figures['files with the canary before'] = before.length
  for (const place of [/^versions\/contents\//, /^versions\/[^/]+$/, /^workshops\//, /^settings\.json$/])
    expect(before).toContainEqual(expect.stringMatching(place))

  await app.command('forget this')
  await app.page.getByRole('alertdialog').getByRole('button', { name: 'Forget it' }).click()
  await app.page.getByText('Nothing but the file is left of it on this computer').waitFor()
  await app.closeByKey()
  const after = withCanary(userData)
  figures['files with the canary after'] = after.length
  expect(after).toEqual([])
})
