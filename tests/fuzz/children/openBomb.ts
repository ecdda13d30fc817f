/*
 * Opens one file and says what it cost: `node openBomb.mjs FORMAT FILE`. The bytes are in memory before it is measured, as
 * they are when an importer gets them.
 */
import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { isFormat, judge } from '../judge.ts'
import { peakMegabytes } from '../peakMegabytes.ts'

const [format = '', file = ''] = process.argv.slice(2)
if (!isFormat(format)) throw new Error(`${format} is no format.`)
const input = { name: basename(file), bytes: new Uint8Array(readFileSync(file)) }
const before = { memory: peakMegabytes(), cpu: process.cpuUsage(), time: performance.now() }
const { refusals, flaws } = judge(format, input)
const time = performance.now() - before.time
const { user, system } = process.cpuUsage(before.cpu)
// On a busy machine the clock goes on while others work; with helper threads the processor's time is more than the clock's.
const milliseconds = Math.round(Math.min(time, (user + system) / 1_000))
const megabytes = Math.round(peakMegabytes() - before.memory)
console.log(JSON.stringify({ refusals, flaws, milliseconds, megabytes }))
