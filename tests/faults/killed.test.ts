import { setTimeout as wait } from 'node:timers/promises'
import { beforeAll, expect, test } from 'vitest'
import { temporaryFolder } from '../support/temporaryFolder.ts'
import { bundledChild } from './bundle.ts'
import { perLane, randomFrom, report, seed } from '../support/lane.ts'
import { startWriter } from './writerChild.ts'

let program = ''
beforeAll(async () => {
  program = await bundledChild('writer')
})

/** Kills a writer at a random moment again and again, on what the one before it left. */
async function killed(kills: number, mode: string, start = seed) {
  const random = randomFrom(start)
  const folder = temporaryFolder()
  const count = { kills: 0, 'lost saves': 0, 'lost edits': 0, torn: 0, 'left lying': 0, saves: 0 }
  let promised = { saved: -1, recorded: -1 }
  for (let round = 0; round <= kills; round++) {
    const writer = startWriter(program, folder, mode)
    await writer.started
    const { file, recovered, litter } = writer.said.started ?? { file: -2, recovered: -2, litter: 0 }
    if (file === -2) count.torn++
    if (file < promised.saved) count['lost saves']++
    if (recovered < promised.recorded) count['lost edits']++
    count['left lying'] += litter
    await wait(random() * 70)
    writer.process.kill('SIGKILL')
    await writer.ended
    if (writer.errors()) throw new Error(writer.errors())
    count.saves += Math.max(0, writer.said.saved - file)
    count.kills++
    promised = {
      saved: Math.max(file, writer.said.saved),
      recorded: Math.max(recovered, writer.said.recorded),
    }
  }
  return count
}

test.each([
  ['rename', { short: 30, fast: 250, long: 2_500 }],
  ['in place', { short: 30, fast: 250, long: 2_500 }],
] as const)(
  'a process killed while it types and saves (%s) loses nothing it has acknowledged',
  async (mode, kills) => {
    const count = await killed(perLane(kills), mode)
    report(`Killed while saving: ${mode}`, count, count.kills)
    expect(count).toMatchObject({ 'lost saves': 0, 'lost edits': 0, torn: 0, 'left lying': 0 })
  },
)

const mostRounds = 20

test('the control: a process that truncates in place is caught', async () => {
  // The moment in which the file is cut is short, so it may take many kills to meet it once.
  let [kills, caught] = [0, 0]
  for (let round = 0; round < mostRounds && caught === 0; round++) {
    const count = await killed(
      perLane({ short: 30, fast: 60, long: 300 }),
      'truncates in place',
      seed + round,
    )
    kills += count.kills
    caught += count.torn + count['lost saves']
  }
  report('Planted mistake, killed: truncates in place', { kills, caught }, caught)
})
