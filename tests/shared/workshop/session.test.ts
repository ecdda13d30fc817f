import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { asRowId, asVoterId } from '../../../shared/document/ids.ts'
import {
  finishStep,
  goToStep,
  rememberSnapshot,
  settleRow,
  startSession,
  workshopSteps,
  type WorkshopSession,
} from '../../../shared/workshop/session.ts'
import { describeSessionError } from '../../../shared/workshop/sessionError.ts'
import {
  describeSessionFileError,
  parseSession,
  serialiseSession,
} from '../../../shared/workshop/sessionFile.ts'
import { fullTimer, secondsLeft, startTimer, stopTimer } from '../../../shared/workshop/timer.ts'
import { addVoter, removeVoter, renameVoter } from '../../../shared/workshop/voters.ts'
import {
  callOffRevote,
  castBallot,
  chooseRows,
  openRound,
  reveal,
  revoteRow,
  setAnonymous,
  standing,
  votesOn,
  withdrawBallot,
} from '../../../shared/workshop/voting.ts'
import { matrixOf } from '../../support/matrixOf.ts'
import { answersOf, at, done, workshopOf } from '../../support/workshopOf.ts'

const chart = matrixOf(`
             | CIO | CTO
  Budget     |     |
  Security   |     |`)
const budget = asRowId('budget')
const security = asRowId('security')
const ada = asVoterId('ada')
const alan = asVoterId('alan')
const empty = startSession({ matrix: chart.id, at })
const two = { Ada: { budget: 'A | C' }, Alan: { budget: 'C | A' } }

function cast(session: WorkshopSession, voter = ada, rows = { budget: 'R | R' }, round = 1) {
  return castBallot(session, { voter, round, answers: answersOf(chart, rows), castAt: at, way: 'paper' })
}

function reasonOf(result: { ok: boolean } & object): string {
  return 'error' in result ? describeSessionError(result.error as never) : 'It was done.'
}

test('each workshop on a chart has an id of its own', () => {
  const second = startSession({ matrix: chart.id, at, previous: empty })
  expect([empty.id, second.id]).toEqual(['workshop-1', 'workshop-2'])
})

describe('the steps', () => {
  test('follow each other, and can be skipped and come back to', () => {
    const later = finishStep(goToStep(empty, 'vote'))
    expect(later).toMatchObject({ step: 'reveal', done: ['vote'] })
    expect(finishStep(goToStep(later, 'meanings'))).toMatchObject({
      step: 'roles',
      done: ['meanings', 'vote'],
    })
    expect(goToStep(empty, 'meanings')).toBe(empty)
  })

  test('end with the last one', () => {
    const all = workshopSteps.reduce((session) => finishStep(session), empty)
    expect(all).toMatchObject({ step: 'close', done: workshopSteps })
  })
})

describe('the voters', () => {
  test('are told apart by their names, whatever case and spaces', () => {
    const session = done(addVoter(empty, { id: ada, name: '  Ada \n Lovelace ' }))
    expect(session.voters).toEqual([{ id: 'ada', name: 'Ada Lovelace' }])
    expect(reasonOf(addVoter(session, { id: alan, name: 'ada-lovelace' }))).toContain(
      'Ada Lovelace is already on the list',
    )
    expect(renameVoter(session, ada, 'ADA LOVELACE').ok).toBe(true)
  })

  test('keep the joiners that their names are written with', () => {
    const name = '\u06AF\u0644\u200C\u0646\u0627\u0631 👩\u200D💻'
    expect(done(addVoter(empty, { id: ada, name: `\u200D${name}\u202E` })).voters[0]?.name).toBe(name)
  })

  test('need a name that can be seen', () => {
    expect(reasonOf(addVoter(empty, { id: ada, name: ' \u202E\u0000\n' }))).toBe(
      'A voter needs a name. Type one.',
    )
    expect(reasonOf(addVoter(empty, { id: ada, name: 'x'.repeat(101) }))).toContain('at most 100 characters')
  })

  test('leave with their ballot before the reveal, and stay after it', () => {
    expect(done(removeVoter(workshopOf(chart, two), ada)).ballots.map(({ voter }) => voter)).toEqual(['alan'])
    expect(removeVoter(workshopOf(chart, two, { isRevealed: true }), ada)).toMatchObject({
      error: { kind: 'has-revealed-ballot' },
    })
  })
})

describe('the silent vote', () => {
  test('counts the last ballot of each voter and no other', () => {
    const again = done(cast(workshopOf(chart, two)))
    expect(again.ballots).toHaveLength(2)
    expect(again.ballots.at(-1)).toMatchObject({ voter: 'ada', way: 'paper' })
    expect(done(withdrawBallot(again, ada, 1)).ballots).toHaveLength(1)
  })

  test('shows who has voted and never what, until the reveal', () => {
    const session = done(addVoter(workshopOf(chart, two), { id: asVoterId('g'), name: 'Grace' }))
    expect(standing(session, session.rounds[0]!).map(({ hasVoted }) => hasVoted)).toEqual([true, true, false])
    expect(votesOn(session, budget)).toEqual([])
    const revealed = done(reveal(session, at))
    expect(votesOn(revealed, budget).map(({ voter }) => voter)).toEqual(['ada', 'alan'])
    expect(standing(revealed, revealed.rounds[0]!).map(({ hasVoted }) => hasVoted)).toEqual([
      true,
      true,
      false,
    ])
  })

  test('takes no ballot after the reveal, from a stranger, or about another row', () => {
    expect(reasonOf(cast(workshopOf(chart, two, { isRevealed: true })))).toContain('have been revealed')
    expect(reasonOf(cast(workshopOf(chart, two), asVoterId('eve')))).toContain('no longer on the list')
    expect(reasonOf(cast(workshopOf(chart, two), ada, { budget: 'A' }, 7))).toContain('no such vote')
    const chosen = done(chooseRows(done(addVoter(empty, { id: ada, name: 'Ada' })), [security]))
    expect(reasonOf(cast(chosen))).toContain('a row that this vote is not about')
  })

  test('is by name or anonymous, on all rows or some, as said before the first ballot', () => {
    expect(reasonOf(setAnonymous(workshopOf(chart, two), true))).toContain('can no longer be changed')
    expect(reasonOf(chooseRows(workshopOf(chart, two), [budget]))).toContain('can no longer be changed')
  })

  test('without a ballot cannot be revealed', () => {
    expect(reasonOf(reveal(empty, at))).toContain('Nobody has voted yet')
  })

  test('that is anonymous keeps nothing that tells whose ballot is whose, once revealed', () => {
    const session = workshopOf(chart, two, { isAnonymous: true, isRevealed: true })
    expect(JSON.stringify(session.ballots)).not.toMatch(/ada|alan|laptop/i)
    expect(
      votesOn(session, budget).map(({ answers }) => answers.get(budget)?.get(chart.roles[0]!.id)),
    ).toEqual(['A', 'C'])
    const turned = { Alan: two.Alan, Ada: two.Ada }
    const other = workshopOf(chart, turned, { isAnonymous: true, isRevealed: true })
    expect(other.ballots).toEqual(session.ballots)
    expect(session.rounds[0]?.voted).toEqual(['ada', 'alan'])
  })
})

describe('voting again', () => {
  const revealed = workshopOf(chart, two, { isRevealed: true })

  test('on a row counts instead of the first vote, once it is revealed', () => {
    const open = done(revoteRow(settleRow(revealed, { row: budget, outcome: 'decided', at }), budget))
    expect(open.settled).toEqual([])
    expect(openRound(open)).toEqual({ number: 2, rows: ['budget'] })
    const voted = done(cast(done(cast(open, ada, undefined, 2)), alan, undefined, 2))
    expect(votesOn(voted, budget)[0]?.answers.get(budget)?.get(chart.roles[0]!.id)).toBe('A')
    const again = done(reveal(voted, at))
    expect(votesOn(again, budget)[0]?.answers.get(budget)?.get(chart.roles[0]!.id)).toBe('R')
    expect(reasonOf(revoteRow(again, budget))).toContain('has been voted on twice')
  })

  test('waits for the first reveal, and for another row to be done with', () => {
    expect(reasonOf(revoteRow(workshopOf(chart, two), budget))).toContain('have not been revealed yet')
    const open = done(revoteRow(revealed, budget))
    expect(reasonOf(revoteRow(open, security))).toContain('Another row is being voted on again')
  })

  test('can be called off, with its ballots and nothing else', () => {
    const open = done(cast(done(revoteRow(revealed, budget)), ada, undefined, 2))
    expect(callOffRevote(open)).toEqual(revealed)
    const first = workshopOf(chart, two)
    expect(callOffRevote(first)).toBe(first)
  })
})

test('a row is settled in one way, the latest', () => {
  const session = settleRow(settleRow(empty, { row: budget, outcome: 'parked', at }), {
    ...{ row: budget, outcome: 'decided', at, record: 'd1' },
  })
  expect(session.settled).toEqual([{ row: 'budget', outcome: 'decided', at, record: 'd1' }])
})

describe('the timer', () => {
  const later = (seconds: number) => new Date(Date.parse(at) + seconds * 1_000).toISOString()

  test('runs, stops, runs on, and never falls below nothing', () => {
    const running = startTimer(fullTimer(240), at)
    expect(secondsLeft(running, later(19))).toBe(221)
    const stopped = stopTimer(running, later(19))
    expect(secondsLeft(stopped, later(900))).toBe(221)
    expect(secondsLeft(startTimer(stopped, later(900)), later(2_000))).toBe(0)
  })

  test('gives no time back when the clock is set back', () => {
    expect(secondsLeft(startTimer(fullTimer(240), at), later(-60))).toBe(240)
  })
})

describe('a stored workshop', () => {
  const whole = rememberSnapshot(
    done(
      cast(
        done(revoteRow(workshopOf(chart, two, { isRevealed: true }), budget)),
        alan,
        { budget: 'A/R | C' },
        2,
      ),
    ),
    'before',
    's1',
  )

  test('is gone on with just as it was, secret ballots included', () => {
    expect(parseSession(serialiseSession(whole))).toEqual({ ok: true, value: whole })
    const secret = workshopOf(chart, two, { isAnonymous: true, isRevealed: true })
    expect(parseSession(serialiseSession(secret))).toEqual({ ok: true, value: secret })
  })

  test.each([
    ['nothing', '', 'cannot be read'],
    ['another file', '{"format":"remit"}', 'cannot be read'],
    ['a newer one', '{"format":"remit-workshop","version":2}', 'a newer Remit'],
    ['deep nesting', '['.repeat(100_000), 'cannot be read'],
    ['a step there is not', serialiseSession(whole).replace('"meanings"', '"lunch"'), '$.step'],
    [
      'a ballot of nobody',
      serialiseSession(whole).replace('"voter":"alan"', '"voter":"eve"'),
      '$.ballots[1]',
    ],
    ['a voter twice', serialiseSession(whole).replace('"id":"alan"', '"id":"ada"'), '$.voters'],
    ['a round out of order', serialiseSession(whole).replace('"number":2', '"number":3'), '$.rounds[1]'],
    ['a reserved key', serialiseSession(whole).replace('"budget":{', '"__proto__":{'), 'cannot be read'],
  ])('that is %s is refused in words', (_what, text, words) => {
    const result = parseSession(text)
    expect(result.ok ? 'It was read.' : describeSessionFileError(result.error)).toContain(words)
  })

  test('cut short or changed anywhere is read or refused, and never a crash', () => {
    const text = serialiseSession(whole)
    fc.assert(
      fc.property(fc.nat(text.length - 1), fc.string({ maxLength: 3 }), fc.boolean(), (place, put, isCut) => {
        const result = parseSession(text.slice(0, place) + (isCut ? '' : put + text.slice(place + 1)))
        if (!result.ok) expect(describeSessionFileError(result.error)).toMatch(/\.$/)
      }),
    )
  })
})
