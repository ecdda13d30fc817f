import { beforeEach, expect, test, vi } from 'vitest'
import { serialise } from '../../../shared/document/serialise.ts'
import { perLane, report, seed } from '../../support/lane.ts'
import { arrangement, type Company } from './arrangements.ts'
import type { Mistake } from './runningRemit.ts'
import { Sharing, type Outcome } from './sharing.ts'

// The application asks for the time; here it is that of the timetable.
beforeEach(() => void vi.useFakeTimers({ toFake: ['Date', 'setTimeout', 'clearTimeout'] }))

type Counts = Record<
  | 'runs'
  | 'edits'
  | 'questions'
  | 'runs with losses'
  | 'asked about a file set back'
  | 'asked in vain'
  | 'shown again'
  | 'unlike'
  | 'restless',
  number
>

async function share(company: Company, runs: number, first = seed) {
  const count: Counts = {
    ...{ runs: 0, edits: 0, questions: 0, 'asked about a file set back': 0 },
    ...{ 'runs with losses': 0, 'asked in vain': 0, 'shown again': 0, unlike: 0, restless: 0 },
  }
  const wrong: (Partial<Outcome> & { readonly seed: number })[] = []
  for (let run = 0; run < runs; run++) {
    const outcome = await new Sharing(arrangement(company, first + run)).run()
    const { edits, asked, setBacks, lost, shownAgain, askedInVain, isUnlike, isRestless } = outcome
    count.runs++
    count.edits += edits
    count.questions += asked
    count['asked about a file set back'] += setBacks
    if (lost.length > 0) count['runs with losses']++
    if (askedInVain.length > 0) count['asked in vain']++
    if (shownAgain.length > 0) count['shown again']++
    if (isUnlike) count.unlike++
    if (isRestless) count.restless++
    if (lost.length > 0 || isUnlike || isRestless || askedInVain.length > 0 || shownAgain.length > 0)
      wrong.push({ seed: first + run, ...outcome })
  }
  return { count, wrong }
}

test('two people on one chart lose nothing, and are asked only about what both have changed', async () => {
  const { count, wrong } = await share({ people: [2, 2] }, perLane({ short: 15, fast: 5_000, long: 50_000 }))
  report('Two people and an engine', count, count.edits)
  expect(wrong).toEqual([])
})

test('up to five people on one chart lose nothing, and all have the same in the end', async () => {
  const { count, wrong } = await share({ people: [3, 5] }, perLane({ short: 5, fast: 3_000, long: 30_000 }))
  report('Three to five people and an engine', count, count.edits)
  // Where somebody never saw what two others have in common, it cannot be known who changed a place last, or removed a row.
  expect(
    wrong.filter(({ lost = [], isUnlike, isRestless }) => lost.length > 0 || isUnlike || isRestless),
  ).toEqual([])
})

test.each<[string, Company]>([
  ['one of them works with an old Remit', { people: [2, 3], old: 1 }],
  ['one computer was set up as a copy of the other', { people: [2, 2], copied: 1 }],
])('nothing of a new Remit is lost where %s', async (words, company) => {
  const { count, wrong } = await share(company, perLane({ short: 5, fast: 1_000, long: 10_000 }))
  report(`An engine, and ${words}`, count, count.edits)
  expect(
    wrong.filter(({ lost = [], isUnlike, isRestless }) => lost.length > 0 || isUnlike || isRestless),
  ).toEqual([])
})

test('people with clones of git and its driver lose nothing, and are asked only about what both have changed', async () => {
  const runs = perLane({ short: 15, fast: 1_000, long: 10_000 })
  const { count, wrong } = await share({ people: [2, 2], git: 'driver' }, runs)
  report('Two people and git with the merge driver', count, count.edits)
  expect(wrong).toEqual([])
})

test.each(['merge', 'diff3'] as const)(
  'people with clones of git and without its driver lose nothing, where git leaves marks in the style %s',
  async (git) => {
    const runs = perLane({ short: 5, fast: 100, long: 1_000 })
    const { count, wrong } = await share({ people: [2, 2], git }, runs)
    report(`Two people and git without the merge driver, style ${git}`, count, count.edits)
    // Git merges by lines: it may hide what both come from, and leave a row that was removed.
    expect(
      wrong.filter(({ lost = [], isUnlike, isRestless }) => lost.length > 0 || isUnlike || isRestless),
    ).toEqual([])
  },
)

test.each<[string, Company]>([
  [
    'the file is always taken for what is newest',
    { people: [2, 2], mistake: (news) => ({ ...news, standing: 'newer', base: null }) },
  ],
  ['a window merges with itself as base', { people: [2, 2], mistake: withItselfAsBase }],
])('the control: it is caught when %s', async (words, company) => {
  let caught = 0
  let runs = 0
  for (; caught === 0 && runs < 40; runs += 5) caught += (await share(company, 5, seed + runs)).wrong.length
  report(`Planted mistake: ${words}`, { runs, caught }, caught)
})

function withItselfAsBase(...[news, shown]: Parameters<Mistake>): ReturnType<Mistake> {
  return { ...news, standing: 'beside', base: serialise(shown) }
}
