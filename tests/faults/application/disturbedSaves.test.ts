import { expect, test } from 'vitest'
import { lane, needs, perLane, randomFrom, report, seed, someOf } from '../../support/lane.ts'
import { counted, countOutcome, figures, nothingBroken } from '../saveOutcome.ts'
import { callsIn, injectionsAt, injectionsFor, inWords, ways, type Injection } from '../strace.ts'
import { lackingAttachedStrace } from './attachedStrace.ts'
import { believeWrites } from './believeWrites.ts'
import { startSaving, type DisturbedSave, type SavingRemit } from './savingRemit.ts'

/** The watch of the file looks at it beside the save: at most that often, on a busy machine less. */
const attempts = 3

interface Disturber {
  readonly count: ReturnType<typeof counted>
  readonly saveWith: (injection: Injection) => Promise<DisturbedSave>
}

/** Counts what comes of saves. */
function disturberOf(remit: SavingRemit): Disturber {
  const count = counted()
  return {
    count,
    saveWith: async (injection) => {
      const outcome = await remit.save(injection)
      countOutcome(count, outcome, [injection], outcome)
      if (!outcome.isThere) count.broken.push(`${inWords(injection)}: lost what was not saved yet`)
      return outcome
    },
  }
}

/** Lets go wrong what went well in an undisturbed save; answers how much of it never came. */
async function disturbEach(
  { saveWith }: Disturber,
  remit: SavingRemit,
  { log }: DisturbedSave,
  random: () => number,
): Promise<number> {
  // The two texts that are saved in turn are of different length, which one of the faults tells.
  const all = () => injectionsFor(log, remit.nextLength())
  const most = perLane({ short: 3, fast: 10, long: all().length })
  let missed = 0
  for (const place of someOf([...all().keys()], most, random)) {
    let injected = 0
    for (let attempt = 0; attempt < attempts && injected === 0; attempt++)
      injected = (await saveWith(all()[place]!)).injected
    if (injected === 0) missed++
  }
  return missed
}

/** Lets later calls of each kind go wrong until none is left; answers how many there were. */
async function disturbLater({ saveWith }: Disturber, { log }: DisturbedSave): Promise<number> {
  let later = 0
  for (const [call, times] of callsIn(log)) {
    const isThere = async (at: number): Promise<boolean> =>
      (await saveWith(injectionsAt(call, at, 0)[1]!)).injected > 0
    for (let at = times + 1; await isThere(at); at++) later++
  }
  return later
}

// A file with two names is a window of its own, for which `npm test` has no time.
test.for(lane === 'short' ? ways.slice(0, 1) : ways)(
  'no system call of the running application that goes wrong while it saves breaks a promise (%s)',
  async (way, context) => {
    needs(context, await lackingAttachedStrace())
    const start = performance.now()
    const remit = await startSaving(way)
    const undisturbed = await remit.save()
    expect(undisturbed).toMatchObject({ answer: { ok: true }, left: undisturbed.next, injected: 0 })
    const disturber = disturberOf(remit)
    const random = randomFrom(seed + ways.indexOf(way))
    const missed = await disturbEach(disturber, remit, undisturbed, random)
    const later = lane === 'long' ? await disturbLater(disturber, undisturbed) : 0
    const { count } = disturber
    const seconds = (performance.now() - start) / 1_000
    const all = { ...figures(count), 'calls that came later': later, missed, seconds }
    report(`System calls of the running Remit that go wrong: ${way}`, all, count.injected)
    expect({ ...count, missed }).toMatchObject({ ...nothingBroken, missed: 0 })
    await remit.app().close()
  },
)

test('the control: a Remit that does not look at what the disk has kept is caught', async (context) => {
  needs(context, await lackingAttachedStrace())
  const remit = await startSaving('rename')
  await believeWrites(remit.app())
  const count = counted()
  const wrong = injectionsAt('pwrite64', 1, remit.nextLength()).at(-1)!
  const outcome = await remit.save(wrong)
  countOutcome(count, outcome, [wrong], outcome)
  const caught = Math.min(count.torn, count['falsely called saved'])
  report('Planted mistake, system calls of the running Remit: does not read back', { caught }, caught)
  await remit.app().close()
})
