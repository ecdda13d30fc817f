import { beforeAll, expect, test } from 'vitest'
import { needs, perLane, randomFrom, report, seed, someOf } from '../support/lane.ts'
import { bundledChild } from './bundle.ts'
import { newText, oldText } from './contents.ts'
import { counted, countOutcome, figures, nothingBroken } from './saveOutcome.ts'
import { injectionsFor, lackingStrace, ways, type Injection, type Way } from './strace.ts'
import { tracedSave } from './tracedSave.ts'

let program = ''
beforeAll(async () => {
  program = await bundledChild('tracedSave')
})

/** Saves once with these calls going wrong, and counts what came of it. */
async function saveWith(
  count: ReturnType<typeof counted>,
  [way, mode]: readonly [Way, string],
  ...injections: readonly Injection[]
): Promise<void> {
  const outcome = await tracedSave(program, way, mode, ...injections)
  countOutcome(count, outcome, injections, { old: oldText, next: newText })
}

/** Every call a save makes, with everything that can go wrong with it. */
async function allInjections(way: Way, mode: string): Promise<readonly Injection[]> {
  const undisturbed = await tracedSave(program, way, mode)
  expect(undisturbed).toMatchObject({ answer: { ok: true }, left: newText, injected: 0 })
  return injectionsFor(undisturbed.log, newText.length)
}

test.for(ways)('no system call of a save that goes wrong breaks a promise (%s)', async (way, context) => {
  needs(context, lackingStrace())
  const all = await allInjections(way, 'right')
  expect(all.length).toBeGreaterThan(200)
  const most = perLane({ short: 12, fast: all.length, long: all.length })
  const chosen = someOf(all, most, randomFrom(seed))
  const count = counted()
  for (const one of chosen) await saveWith(count, [way, 'right'], one)
  report(`System calls that go wrong: ${way}`, figures(count), count.injected)
  expect(count).toMatchObject({ ...nothingBroken, injected: chosen.length })
})

test.for(ways)('nor do two of them (%s)', async (way, context) => {
  needs(context, lackingStrace())
  const random = randomFrom(seed)
  const all = await allInjections(way, 'right')
  const count = counted()
  for (let done = 0; done < perLane({ short: 2, fast: 40, long: 1_000 }); done++)
    await saveWith(count, [way, 'right'], ...someOf(all, 2, random))
  report(`Two system calls that go wrong: ${way}`, figures(count), count.injected)
  expect(count).toMatchObject(nothingBroken)
})

test.for([
  ['truncates in place', 'signal=KILL'],
  ['swallows errors', 'error=EIO'],
  ['does not write until every byte is accepted', 'retval=1000'],
  ['plain', `retval=${newText.length}`],
] as const)('the control: a save that is wrong in one way is caught (%s)', async ([mode, fault], context) => {
  needs(context, lackingStrace())
  const all = await allInjections('rename', mode)
  const count = counted()
  for (const one of all.filter((injection) => injection.fault === fault))
    await saveWith(count, ['rename', mode], one)
  const caught = count.torn + count['falsely called saved']
  const name = mode === 'plain' ? 'does not read back' : mode
  report(`Planted mistake, system calls: ${name}`, { runs: count.runs, caught }, caught)
})
