/*
 * Reads mutants of real files until it is done or killed: `node readMutants.mjs FOLDER`, where FOLDER holds `job.json` and
 * the real files. Before each mutant its number is written to FOLDER/at, so that whoever watches knows which one hangs.
 */
import { openSync, readFileSync, writeFileSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { randomFrom } from '../../support/lane.ts'
import { judge } from '../judge.ts'
import { mutant, type Input } from '../mutate.ts'
import { shapeOf } from '../refusal.ts'
import { smaller } from '../smaller.ts'
import { doWrong } from '../planted.ts'
import { peakMegabytes } from '../peakMegabytes.ts'
import { caseSeed, plantedAt, type Done, type Job } from '../job.ts'

const [folder = '.'] = process.argv.slice(2)
const { format, seed, from, until, files, known, planted }: Job = JSON.parse(
  readFileSync(join(folder, 'job.json'), 'utf8'),
)
const inputs = files.map((name, at): Input => ({
  name,
  bytes: new Uint8Array(readFileSync(join(folder, `${at}`))),
}))
const place = openSync(join(folder, 'at'), 'w')

const smallest = new Map<string, Input>()
const flaws: Done['flaws'] = []
const count = { read: 0, refused: 0, 'slowest, ms': 0 }

function announce(number: number): void {
  writeSync(place, String(number).padStart(10), 0)
}

announce(from)
const baseline = peakMegabytes()
for (let number = from; number < until; number++) {
  announce(number)
  const random = randomFrom(caseSeed(seed, number))
  const input = mutant(format, inputs[Math.floor(random() * inputs.length)] ?? inputs[0]!, random)
  const start = performance.now()
  const verdict = planted && number === plantedAt ? doWrong(planted) : judge(format, input)
  const time = performance.now() - start
  count['slowest, ms'] = Math.max(count['slowest, ms'], Math.ceil(time))
  count[verdict.refusals.length > 0 ? 'refused' : 'read']++
  if (time > 2_000) flaws.push({ number, name: input.name, what: `took ${Math.round(time)} ms` })
  for (const what of verdict.flaws) flaws.push({ number, name: input.name, what })
  for (const shape of verdict.refusals.map(shapeOf)) {
    if (known.includes(shape)) continue
    const best = smallest.get(shape)
    if (best === undefined || input.bytes.length < best.bytes.length) smallest.set(shape, input)
  }
}
const grown = peakMegabytes() - baseline

let looked = 0

// Cutting takes time, so only where the cases are to be kept.
const tries = process.env['REMIT_KEEP'] === '1' ? 400 : 0
const fresh = [...smallest].map(([shape, { name, bytes }]) => {
  const isAlike = (cut: Uint8Array): boolean =>
    judge(format, { name, bytes: cut }).refusals.some((refusal) => shapeOf(refusal) === shape)
  return {
    shape,
    name,
    base64: Buffer.from(smaller(bytes, isAlike, tries, () => announce(until + ++looked))).toString('base64'),
  }
})
const done: Done = { ...count, flaws: flaws.slice(0, 50), 'memory grown, MB': Math.round(grown), fresh }
writeFileSync(join(folder, 'done.json'), JSON.stringify(done))
