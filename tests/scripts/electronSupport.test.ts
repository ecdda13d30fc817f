import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { expect, test } from 'vitest'
import { readElectronMajors, whyStale, whyUnsupported } from '../../scripts/package/electron-support.mjs'

const table = readElectronMajors()
const { devDependencies } = JSON.parse(
  readFileSync(resolve(import.meta.dirname, '../../package.json'), 'utf8'),
) as { devDependencies: { electron: string } }

/** As of the day of the table, not of today: an old checkout keeps passing. `npm run package` asks for today. */
test('the Electron to be released is one of the three supported majors', () => {
  expect(whyUnsupported(devDependencies.electron, table.asOf, table)).toBeUndefined()
  expect(whyStale(table.asOf, table)).toBeUndefined()
})

test.each([
  ['42.11.18', '2026-11-28', 'Electron 42 gets no repairs any more (its support ends on 2026-10-21).'],
  ['44.11.5', '2027-03-02', 'Electron 44 gets no repairs any more (its support ends on 2027-03-02).'],
  ['45.4.1', '2027-04-07', 'Electron 45 gets no repairs any more (its support ends on 2027-04-07).'],
  ['33.2.1', '2026-11-28', 'Electron 33 is not in scripts/package/electron-majors.json.'],
])('Electron %s may not be released on %s', (version, today, why) => {
  expect(whyUnsupported(version, today, table)).toContain(why)
})

test('the fourth newest major may not be released, whatever its end of support', () => {
  const next = { major: 46, stable: '2027-01-12', endOfSupport: null }
  const later = { ...table, majors: [...table.majors, next] }
  expect(whyUnsupported('43.8.12', '2026-11-28', later)).toContain('Electron 43 gets no repairs any more')
})

test('a table of more than half a year ago says how to bring it up to date', () => {
  expect(whyStale('2027-05-28', table)).toBeUndefined()
  expect(whyStale('2027-07-01', table)).toContain('Bring it up to date from https://releases.electronjs.org')
})
