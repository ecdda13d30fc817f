/*
 * Another program beside Remit: for each line of JSON it reads, `{ change, step, place }`, it does that step of a foreign
 * change and prints a line. One that fails (the file may be gone) has done what it could.
 */
import { createInterface } from 'node:readline'
import { foreignChanges, type Place } from '../foreignChanges.ts'

createInterface({ input: process.stdin }).on('line', (line) => {
  const { change, step, place } = JSON.parse(line) as { change: string; step: number; place: Place }
  try {
    foreignChanges[change]?.steps[step]?.(place)
    process.stdout.write('done\n')
  } catch (thrown) {
    process.stdout.write(`${String(thrown).split('\n')[0]}\n`)
  }
})
