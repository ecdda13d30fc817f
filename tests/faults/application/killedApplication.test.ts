import { readFileSync } from 'node:fs'
import { setTimeout as wait } from 'node:timers/promises'
import { beforeAll, expect, test } from 'vitest'
import { parseMatrix } from '../../../shared/document/parse.ts'
import { example, folderWithMatrix } from '../../support/exampleFile.ts'
import { perLane, randomFrom, report, seed } from '../../support/lane.ts'
import { temporaryFolder } from '../../support/temporaryFolder.ts'
import { differences, openLedger } from './ledger.ts'
import { startTypist, typistFolder, type TypistOptions } from './typist.ts'

let program = ''
beforeAll(async () => {
  program = await typistFolder()
})

/** A Remit is killed at some moment after it has acknowledged up to this many edits and saves. */
const mostAnswers = 8

/** In every second run answers take this many milliseconds more: what is typed meanwhile is neither lost nor saved unseen. */
const mostLate = 120

/** Kills Remit at a random moment again and again, on what the one before it left. */
async function killed(kills: number, editsPerSave: number, mistake?: TypistOptions['mistake'], start = seed) {
  const random = randomFrom(start)
  const userData = temporaryFolder()
  const { file } = folderWithMatrix()
  const ledger = openLedger(example)
  const lost = { 'lost saves': 0, 'lost edits': 0, torn: 0, 'shown wrongly': 0 }
  const count = { kills, 'while it starts': 0, recovered: 0 }
  for (let round = 0; round <= kills; round++) {
    const text = readFileSync(file, 'utf8')
    if (!parseMatrix(text).ok) lost.torn++
    if (ledger.placeOf(text) < ledger.promised.saved) lost['lost saves']++

    const lateBy = round % 2 === 0 ? 0 : mostLate
    const typist = startTypist(program, { userData, file, mistake, lateBy, hear: ledger.hear })
    const isShown = typist.next('shown')
    await typist.next('answered')
    const shown = ledger.shown()
    if (shown.isShort) lost['lost edits']++
    if (shown.base !== undefined) count.recovered++
    if (round % 5 === 4) {
      count['while it starts']++
      isShown.catch(() => undefined)
      await wait(random() * 400)
    } else {
      const { cells } = await isShown
      if (differences(cells, shown.text) > 0) lost['shown wrongly']++
      typist.tell({ order: 'type', seed: start + round, editsPerSave })
      const answers = round < kills ? random() * mostAnswers : 0
      for (let heard = 1; heard < answers; heard++) await typist.next('answered')
      await wait(random() * 100)
    }
    await typist.kill()
  }
  return { ...count, ...ledger.acknowledged, ...lost }
}

const mostRounds = 10
const nothingLost = { 'lost saves': 0, 'lost edits': 0, torn: 0, 'shown wrongly': 0 }

test('a Remit killed while somebody types and saves loses nothing it has acknowledged', async () => {
  const start = performance.now()
  const count = await killed(perLane({ short: 5, fast: 100, long: 1_000 }), 4)
  const seconds = (performance.now() - start) / 1_000 / count.kills
  report('Remit killed', { ...count, 'seconds a round': seconds }, Math.min(count.kills, count.records))
  expect(count).toMatchObject(nothingLost)
})

test.each([
  ['protects late', 'lost edits', 1_000],
  ['saves late', 'lost saves', 3],
] as const)(
  'the control: a Remit that %s, after it has said so, is caught',
  async (mistake, loss, editsPerSave) => {
    // It may have been given the time to make it true.
    let [kills, caught] = [0, 0]
    for (let round = 0; round < mostRounds && caught === 0; round++) {
      const count = await killed(
        perLane({ short: 2, fast: 10, long: 30 }),
        editsPerSave,
        mistake,
        seed + round,
      )
      kills += count.kills
      caught += count[loss]
    }
    report(`Planted mistake, Remit killed: ${mistake}`, { kills, caught }, caught)
  },
)
