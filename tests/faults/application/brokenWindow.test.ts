import { setTimeout as wait } from 'node:timers/promises'
import { beforeAll, expect, test } from 'vitest'
import { example, folderWithMatrix } from '../../support/exampleFile.ts'
import { lane, perLane, randomFrom, report, seed } from '../../support/lane.ts'
import { temporaryFolder } from '../../support/temporaryFolder.ts'
import { differences, openLedger, type Ledger } from './ledger.ts'
import { startTypist, typistFolder, type Typist, type TypistOptions } from './typist.ts'

const ways = ['crash', 'hang', 'memory'] as const
/** A window that breaks more often within a minute is not shown anew unasked. */
const breaksOfOneRun = 2
/** A page is broken at some moment after Remit has acknowledged so many edits and saves, and one more. */
const mostAnswers = 6
/** A page that may use this many megabytes is at the end of them soon. */
const flags = ['--js-flags=--max-old-space-size=128']

let program = ''
beforeAll(async () => {
  program = await typistFolder()
})

/** Breaks the page of a window at a random moment again and again while somebody types into it. */
async function broken(breaks: number, mistake?: TypistOptions['mistake']) {
  const random = randomFrom(seed)
  const times: number[] = []
  const count = { breaks, undone: 0, records: 0, saves: 0 }
  const lost = { 'lost edits': 0, 'shown wrongly': 0, 'undone wrongly': 0 }
  while (times.length < breaks) {
    const ledger = openLedger(example)
    const options = { userData: temporaryFolder(), file: folderWithMatrix().file, mistake, flags }
    const typist = startTypist(program, { ...options, hear: ledger.hear })
    await typist.next('shown')
    for (let round = 0; round < breaksOfOneRun && times.length < breaks; round++) {
      typist.tell({ order: 'type', seed: seed + times.length, editsPerSave: 8 })
      for (let answers = 1 + random() * mostAnswers; answers > 0; answers--) await typist.next('answered')
      await wait(random() * 100)
      const isGone = typist.next('gone')
      const isBack = typist.next('shown')
      typist.tell({ order: 'break', way: ways[times.length % ways.length] ?? 'crash' })
      const { at } = await isGone
      const back = await isBack
      times.push(back.at - at)
      const shown = ledger.shown()
      if (shown.isShort) lost['lost edits']++
      if (differences(back.cells, shown.text) > 0) lost['shown wrongly']++
      if (shown.base === undefined) continue
      count.undone++
      if (!(await isUndone(typist, shown.base, ledger))) lost['undone wrongly']++
    }
    await typist.kill()
    count.records += ledger.acknowledged.records
    count.saves += ledger.acknowledged.saves
  }
  return { ...count, ...lost, times: times.toSorted((a, b) => a - b) }
}

/** Undo takes the window back to what its work went on from, and redo to the work; there is one step of each. */
async function isUndone(typist: Typist, base: string, ledger: Ledger): Promise<boolean> {
  const { text } = ledger.shown()
  return (await comesToShow(typist, 'z', base)) && (await comesToShow(typist, 'y', text))
}

/** Pressed once: a key that the page does not hear, or does not show, is seen. */
async function comesToShow(typist: Typist, key: string, text: string): Promise<boolean> {
  typist.tell({ order: 'press', key })
  const patience = performance.now() + 5_000
  while (performance.now() < patience) {
    const seen = typist.next('seen')
    typist.tell({ order: 'look' })
    if (differences((await seen).cells, text) === 0) return true
  }
  return false
}

function inMilliseconds(time: number | undefined): string {
  return `${(time ?? 0).toFixed(0)} ms`
}

test('a window whose page breaks while somebody types is back with every acknowledged edit', async () => {
  const { times, ...count } = await broken(perLane({ short: 3, fast: 25, long: 250 }))
  const shownAnew = {
    'back in the middle': inMilliseconds(times[Math.floor(times.length / 2)]),
    'back, 95th percentile': inMilliseconds(times[Math.floor(times.length * 0.95)]),
    'back at the latest': inMilliseconds(times.at(-1)),
  }
  report('Pages broken', { ...count, ...shownAnew }, Math.min(count.breaks, count.records))
  expect(count).toMatchObject({ 'lost edits': 0, 'shown wrongly': 0, 'undone wrongly': 0 })
  // The short form runs beside other tests.
  if (lane !== 'short') expect(times.at(-1)).toBeLessThan(2_000)
})

test('the control: a window that shows what was opened instead of what was typed is caught', async () => {
  const count = await broken(perLane({ short: 1, fast: 4, long: 10 }), 'shows what was opened')
  const { breaks, 'lost edits': caught } = count
  report('Planted mistake, pages broken: shows what was opened', { breaks, caught }, caught)
})
