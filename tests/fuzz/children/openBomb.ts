/*
 * Opens one file and says what it cost: `node openBomb.mjs FORMAT FILE [trusting]`. The bytes are in memory before it is measured, as
 * they are when an importer gets them.
 */
import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { isFormat, judge } from '../judge.ts'
import { peakMegabytes } from '../peakMegabytes.ts'
import { readWithoutBudget } from '../withoutBudget.ts'

const [format = '', file = '', isTrusting = ''] = process.argv.slice(2)
if (!isFormat(format)) throw new Error(`${format} is no format.`)
const input = { name: basename(file), bytes: new Uint8Array(readFileSync(file)) }
const before = { memory: peakMegabytes(), cpu: process.cpuUsage(), time: performance.now() }
const { refusals, flaws } = isTrusting ? trusting(format, input) : judge(format, input)
const time = performance.now() - before.time
const { user, system } = process.cpuUsage(before.cpu)
// On a busy machine the clock goes on while others work; with helper threads the processor's time is more than the clock's.
const milliseconds = Math.round(Math.min(time, (user + system) / 1_000))
const megabytes = Math.round(peakMegabytes() - before.memory)
console.log(JSON.stringify({ refusals, flaws, milliseconds, megabytes }))

function trusting(...[as, { bytes }]: Parameters<typeof judge>): ReturnType<typeof judge> {
  readWithoutBudget(as, bytes)
  return { refusals: [], flaws: [] }
}
