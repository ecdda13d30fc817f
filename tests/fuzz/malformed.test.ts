import { beforeAll, describe, expect, test } from 'vitest'
import { bundledChild } from '../faults/bundle.ts'
import { perLane, report, seed } from '../support/lane.ts'
import { keepCases, keptCases } from './cases.ts'
import { judge, type Format } from './judge.ts'
import type { PlantedWrong } from './planted.ts'
import { shapeOf } from './refusal.ts'
import { realFiles } from './seeds.ts'
import { readMutants } from './watched.ts'

let program = ''
beforeAll(async () => {
  program = await bundledChild('readMutants', import.meta.dirname)
})

const kept = keptCases()

describe('files that are not as they should be are read or refused in words, with a reason and a place:', () => {
  test.each<[string, Format, { short: number; fast: number; long: number }]>([
    ['.raci files', 'raci', { short: 2_000, fast: 100_000, long: 1_000_000 }],
    ['CSV, TSV and Markdown', 'text', { short: 400, fast: 20_000, long: 200_000 }],
    ['workbooks', 'xlsx', { short: 40, fast: 2_000, long: 20_000 }],
    ['documents and presentations', 'office', { short: 40, fast: 2_000, long: 20_000 }],
    ['HTML from the clipboard', 'clipboard', { short: 100, fast: 5_000, long: 50_000 }],
  ])('%s', async (what, format, counts) => {
    const count = perLane(counts)
    const known = kept.filter((one) => one.format === format).map(({ shape }) => shape)
    const done = await readMutants({ program, format, seed, count, files: realFiles(format), known })
    const { flaws, fresh, ...figures } = done
    report(`Malformed: ${what}`, { ...figures, flaws: flaws.length, 'new kinds': fresh.length }, done.refused)
    keepCases(format, fresh)
    expect(flaws).toEqual([])
    expect(done.read + done.refused).toBe(count)
    expect(done['memory grown, MB']).toBeLessThan(300)
  })
})

describe('the control: a reader that does wrong is noticed by', () => {
  test.each<[PlantedWrong, RegExp]>([
    ['an endless loop', /^hung for 2 s; kept in /],
    ['a crash', /^ended the process/],
    ['memory without end', /^grown by \d+ MB/],
    ['a refusal without a place', /^no place$/],
  ])('%s', async (planted, words) => {
    const files = realFiles('text').slice(0, 3)
    const done = await readMutants({ program, format: 'text', seed, count: 5, files, known: [], planted })
    const noticed = [...done.flaws.map(({ what }) => what), `grown by ${done['memory grown, MB']} MB`]
    const caught = noticed.filter((what) => words.test(what) && !/by [12]?\d?\d MB/.test(what)).length
    report(`Planted mistake, malformed: ${planted}`, { caught }, caught)
    // Behind the mutant that ended a reader the next one goes on.
    expect(done.read + done.refused).toBeGreaterThanOrEqual(2)
  })
})

describe('what was found once is refused in the same way for ever:', () => {
  test.each(kept.map((one) => [one.format, one.shape, one] as const))(
    '%s: %s',
    (format, shape, { name, bytes }) => {
      const { refusals, flaws } = judge(format, { name, bytes })
      expect(flaws).toEqual([])
      expect(refusals.map(shapeOf)).toContain(shape)
    },
  )
})
