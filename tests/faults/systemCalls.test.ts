import { beforeAll, expect, test } from 'vitest'
import { needs, perLane, randomFrom, report, seed } from '../support/lane.ts'
import { bundledChild } from './bundle.ts'
import { newText, oldText } from './contents.ts'
import { callsIn, lackingStrace, tracedSave, type Injection, type Way } from './tracedSave.ts'

let program = ''
beforeAll(async () => {
  program = await bundledChild('tracedSave')
})

/** What can go wrong with any call, and what the words of the answer must then have in them. */
const faults: Readonly<Record<string, RegExp>> = {
  'signal=KILL': /^/,
  'error=EIO': /EIO/,
  'error=ENOSPC': /full/,
  'error=EDQUOT': /full/,
  'error=EACCES': /EACCES/,
  'error=EPERM': /EPERM/,
  'error=EMFILE': /EMFILE/,
  'error=EROFS': /cannot be written to/,
}

/** A write that keeps nothing and says that it kept nothing, a part, or all. */
const lies: Readonly<Record<string, RegExp>> = {
  'retval=0': /full/,
  'retval=1000': /did not keep/,
  [`retval=${newText.length}`]: /did not keep/,
}

interface Count {
  runs: number
  injected: number
  killed: number
  saved: number
  'not saved, and said so': number
  torn: number
  'falsely called saved': number
  /** other promises that were broken, in words */
  readonly broken: string[]
}

function counted(): Count {
  const promises = { torn: 0, 'falsely called saved': 0, broken: [] }
  return { runs: 0, injected: 0, killed: 0, saved: 0, 'not saved, and said so': 0, ...promises }
}

/** Saves once with these calls going wrong, and counts what came of it. `reason` is to be in the words of a refusal. */
async function saveWith(
  count: Count,
  [way, mode]: readonly [Way, string],
  injections: readonly Injection[],
  reason: RegExp,
): Promise<void> {
  const { answer, left, mended, litter, isSavedAgain, injected } = await tracedSave(
    program,
    way,
    mode,
    ...injections,
  )
  const where = injections.map(({ call, fault, at }) => `${call} ${at} ${fault}`).join(' and ')
  const whole = [oldText, newText]
  count.runs++
  if (injected > 0) count.injected++
  // A write in place that was broken off is whole again at the next start; where it cannot be put back, that is said.
  const mayBeTorn = answer === undefined || answer.words.includes('mended at the next save or start')
  if (!whole.includes(mended) || (!mayBeTorn && !whole.includes(left))) count.torn++
  if (answer === undefined) {
    count.killed++
    if (!where.includes('signal=KILL')) count.broken.push(`${where}: ended without an answer`)
  }
  if (answer?.ok === true) {
    count.saved++
    if (left !== newText) count['falsely called saved']++
  }
  if (answer?.ok === false) {
    count['not saved, and said so']++
    const isNamed = /\/chart\.raci|\/[\da-f]{32}\.intent|\/intents /.test(answer.words)
    if (!isNamed || !reason.test(answer.words)) count.broken.push(`${where}: ${answer.words}`)
  }
  if (litter.length > 0) count.broken.push(`${where}: left ${litter.join(', ')}`)
  if (!isSavedAgain) count.broken.push(`${where}: could not save afterwards`)
}

/** Every call a save makes, with everything that can go wrong with it. */
async function injectionsFor(way: Way, mode: string): Promise<readonly Injection[]> {
  const undisturbed = await tracedSave(program, way, mode)
  expect(undisturbed).toMatchObject({ answer: { ok: true }, left: newText, injected: 0 })
  const all = [...callsIn(undisturbed.log)].flatMap(([call, times]) => {
    const wrong = Object.keys(call === 'pwrite64' ? { ...faults, ...lies } : faults)
    return Array.from({ length: times }, (_, index) => wrong.map((fault) => ({ call, fault, at: index + 1 })))
  })
  return all.flat()
}

function someOf<T>(all: readonly T[], most: number, random: () => number): readonly T[] {
  if (all.length <= most) return all
  return all
    .map((one) => ({ one, place: random() }))
    .toSorted((a, b) => a.place - b.place)
    .slice(0, most)
    .map(({ one }) => one)
}

function figures({ broken, ...numbers }: Count) {
  return { ...numbers, 'broken otherwise': broken.length }
}

const ways = ['rename', 'in place'] as const

test.for(ways)('no system call of a save that goes wrong breaks a promise (%s)', async (way, context) => {
  needs(context, lackingStrace())
  const all = await injectionsFor(way, 'right')
  expect(all.length).toBeGreaterThan(200)
  const most = perLane({ short: 12, fast: all.length, long: all.length })
  const chosen = someOf(all, most, randomFrom(seed))
  const count = counted()
  for (const one of chosen)
    await saveWith(count, [way, 'right'], [one], { ...faults, ...lies }[one.fault] ?? /^/)
  report(`System calls that go wrong: ${way}`, figures(count), count.injected)
  expect(count).toMatchObject({ torn: 0, 'falsely called saved': 0, broken: [], injected: chosen.length })
})

test.for(ways)('nor do two of them (%s)', async (way, context) => {
  needs(context, lackingStrace())
  const random = randomFrom(seed)
  const all = await injectionsFor(way, 'right')
  const count = counted()
  for (let done = 0; done < perLane({ short: 2, fast: 40, long: 1_000 }); done++)
    await saveWith(count, [way, 'right'], someOf(all, 2, random), /^/)
  report(`Two system calls that go wrong: ${way}`, figures(count), count.injected)
  expect(count).toMatchObject({ torn: 0, 'falsely called saved': 0, broken: [] })
})

test.for([
  ['truncates in place', 'signal=KILL'],
  ['swallows errors', 'error=EIO'],
  ['does not write until every byte is accepted', 'retval=1000'],
  ['plain', `retval=${newText.length}`],
] as const)('the control: a save that is wrong in one way is caught (%s)', async ([mode, fault], context) => {
  needs(context, lackingStrace())
  const all = await injectionsFor('rename', mode)
  const count = counted()
  for (const one of all.filter((injection) => injection.fault === fault))
    await saveWith(count, ['rename', mode], [one], /^/)
  const caught = count.torn + count['falsely called saved']
  const name = mode === 'plain' ? 'does not read back' : mode
  report(`Planted mistake, system calls: ${name}`, { runs: count.runs, caught }, caught)
})
