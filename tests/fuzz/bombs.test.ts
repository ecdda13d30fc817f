import { spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { bundledChild } from '../faults/bundle.ts'
import { report } from '../support/lane.ts'
import { temporaryFolder } from '../support/temporaryFolder.ts'
import { bombs, type Bomb } from './bombs.ts'

let program = ''
let knownWork = ''
beforeAll(async () => {
  program = await bundledChild('openBomb', import.meta.dirname)
  knownWork = await bundledChild('knownWork', import.meta.dirname)
})

interface Cost {
  readonly refusals: readonly { readonly kind: string }[]
  readonly flaws: readonly string[]
  readonly milliseconds: number
  readonly megabytes: number
}

const most = { milliseconds: 1_000, megabytes: 150 }
/** What `knownWork` takes on two quiet cores of 2024, in milliseconds. */
const knownWorkTakes = 400
const figures: Record<string, string> = {}
afterAll(() => report('Bombs', figures, Object.keys(figures).length))

function fileOf({ extension, make }: Bomb): string {
  const file = join(temporaryFolder(), `bomb.${extension}`)
  writeFileSync(file, make())
  return file
}

/** What it costs a process of its own to read a file. */
function costOf(format: Bomb['format'], file: string, ...words: readonly string[]): Cost {
  const { stdout, stderr } = spawnSync(process.execPath, [program, format, file, ...words], {
    encoding: 'utf8',
    timeout: 60_000,
  })
  expect(stderr).toBe('')
  return JSON.parse(stdout)
}

/** The time a bomb may take: a second, or as much more as the machine is slower now than one of which that is asked. */
function mostMilliseconds(): number {
  const known = Number(spawnSync(process.execPath, [knownWork], { encoding: 'utf8' }).stdout)
  expect(known).toBeGreaterThan(0)
  return most.milliseconds * Math.max(1, known / knownWorkTakes)
}

/** Of three tries at most: other work on the machine makes it slower, and puts off what frees memory. */
function leastCostOf(
  format: Bomb['format'],
  file: string,
  triesLeft = 2,
): Cost & { readonly mostMilliseconds: number } {
  const cost = { ...costOf(format, file), mostMilliseconds: most.milliseconds }
  if (cost.milliseconds >= most.milliseconds) cost.mostMilliseconds = mostMilliseconds()
  const isCheap = cost.milliseconds < cost.mostMilliseconds && cost.megabytes < most.megabytes
  return isCheap || triesLeft === 0 ? cost : leastCostOf(format, file, triesLeft - 1)
}

describe('a file that asks for much is answered within a second and 150 MB:', () => {
  test.each(bombs.map((bomb) => [bomb.name, bomb] as const))('%s', (name, bomb) => {
    const { refusals, flaws, milliseconds, megabytes, ...may } = leastCostOf(bomb.format, fileOf(bomb))
    const kinds = refusals.map(({ kind }) => kind).join()
    figures[name] = `${milliseconds} ms, +${megabytes} MB, ${kinds || 'read'}`
    expect(flaws).toEqual([])
    expect(kinds || 'read').toMatch(bomb.becomes)
    expect(milliseconds).toBeLessThan(may.mostMilliseconds)
    expect(megabytes).toBeLessThan(most.megabytes)
  })
})

describe('a reader that trusts a file is noticed:', () => {
  test.each(['a cell of 100 MB in 104 KB', '5 million objects'])('%s', (name) => {
    const bomb = bombs.find((one) => one.name === name)
    if (bomb === undefined) throw new Error(`There is no bomb ${name}.`)
    const { milliseconds, megabytes } = costOf(bomb.format, fileOf(bomb), 'trusting')
    const caught = Number(milliseconds > most.milliseconds) + Number(megabytes > most.megabytes)
    report(`Planted mistake, bombs: ${name}`, { milliseconds, megabytes, caught }, caught)
  })
})
