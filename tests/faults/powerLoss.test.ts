import { describe, expect, test } from 'vitest'
import { explore, type Depth, type Explored } from './explore.ts'
import { lane, perLane, randomFrom, report, seed } from '../support/lane.ts'
import { plainSave, plantedMistakes } from './plantedMistakes.ts'
import { savingScenarios, scenarios } from './scenarios.ts'

const depth: Depth = {
  statesEach: perLane({ short: 4, fast: 16, long: 120 }),
  recoveryOneIn: perLane({ short: 100, fast: 60, long: 30 }),
  codes: lane === 'short' ? ['EIO'] : ['EIO', 'ENOSPC', 'EACCES', 'EROFS'],
}

test('on a modelled disk, no power cut and no fault at any operation breaks a promise', async () => {
  const random = randomFrom(seed)
  const total: Explored = { operations: 0, states: 0, crashedRecoveries: 0, faults: 0, violations: [] }
  for (const scenario of scenarios) {
    const { operations, states, crashedRecoveries, faults, violations } = await explore(
      scenario,
      depth,
      random,
    )
    total.operations += operations
    total.states += states
    total.crashedRecoveries += crashedRecoveries
    total.faults += faults
    total.violations.push(...violations)
  }
  const { violations, ...figures } = total
  report(
    'Power cuts and faults on a modelled disk',
    { scenarios: scenarios.length, ...figures, broken: violations.length },
    total.states,
  )
  expect(violations.slice(0, 20)).toEqual([])
  expect(total.states).toBeGreaterThan(5_000)
})

describe('the control', () => {
  const shallow: Depth = { statesEach: 20, recoveryOneIn: 1e9, codes: ['EIO'] }

  async function violationsOf(saver: typeof plainSave): Promise<number> {
    const random = randomFrom(seed)
    let count = 0
    for (const scenario of savingScenarios)
      count += (await explore(scenario, shallow, random, saver)).violations.filter(
        (what) => !what.includes('version'),
      ).length
    return count
  }

  test.each(Object.entries(plantedMistakes))('a save that %s is caught', async (name, saver) => {
    const caught = await violationsOf(saver)
    report(`Planted mistake: ${name}`, { caught }, caught)
  })

  test('the same save with nothing left out is not', async () => {
    expect(await violationsOf(plainSave)).toBe(0)
  })
})
