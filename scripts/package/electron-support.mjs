/** Whether an Electron may be released: the three newest majors get repairs of their security, no others. */
import { readFileSync } from 'node:fs'
import { inProject } from '../setup/paths.mjs'

const tableFile = 'scripts/package/electron-majors.json'
const schedule = 'https://releases.electronjs.org/schedule'
const supportedMajors = 3
const day = 24 * 60 * 60_000
/** Three majors come in no less than this; taken where no end of support is known. */
const shortestSupport = 24 * 7 * day
const oldestTable = 183 * day

export function readElectronMajors() {
  return JSON.parse(readFileSync(inProject(tableFile), 'utf8'))
}

/** Why this version is not to be released on that day, in words that say what to do; undefined when it may be. */
export function whyUnsupported(version, today, table) {
  const major = Number(version.split('.')[0])
  const newest = table.majors.toSorted((one, other) => other.major - one.major)
  const entry = newest.find((candidate) => candidate.major === major)
  if (!entry) return `Electron ${major} is not in ${tableFile}. Add it from ${schedule}.`
  const end = entry.endOfSupport ?? dateOf(Date.parse(entry.stable) + shortestSupport)
  if (newest.indexOf(entry) >= supportedMajors || Date.parse(end) <= Date.parse(today)) {
    return `Electron ${major} gets no repairs any more (its support ends on ${end}). Take a newer one in package.json.`
  }
  return undefined
}

/** Why the table itself is not to be trusted on that day; undefined when it is. */
export function whyStale(today, table) {
  if (Date.parse(today) - Date.parse(table.asOf) <= oldestTable) return undefined
  return `${tableFile} is of ${table.asOf}, more than half a year old. Bring it up to date from ${schedule}, with today in asOf.`
}

export function dateOf(time) {
  return new Date(time).toISOString().slice(0, 10)
}
