import { describe, expect, test } from 'vitest'
import { savesFromFile, type ChartState } from '../../../shared/document/saves.ts'
import { greatestCommon, judge, standingOf } from '../../../shared/merge/standing.ts'

/** A state: its lines as `ana4 ben2`, and a letter for its content; a save's mark is that of the letter after the count. */
function state(lines: string, content: string): ChartState {
  const saves = lines.split(' ').flatMap((line): [string, string][] => {
    const [, id, count, mark = ''] = /^([a-z]+)(\d+)([A-Z]?)$/.exec(line) ?? []
    return id === undefined ? [] : [[id, `${count} ${markOf(mark || 'Z')}`]]
  })
  return { saves: savesFromFile(Object.fromEntries(saves)), mark: markOf(content) }
}

function markOf(letter: string): string {
  return letter.charCodeAt(0).toString(16).repeat(6)
}

const counted = new Map([['ana', 9]])
const doubted = new Set<string>()

describe('how a state stands to ours', () => {
  test.each([
    ['the same content is the same, whatever it contains', 'ana4 ben1', 'A', 'ana5', 'A', 'same'],
    ['all of ours and more is newer', 'ana4 ben1', 'B', 'ana4', 'A', 'newer'],
    ['nothing that ours has not is older', 'ana3', 'B', 'ana4', 'A', 'older'],
    ['something of each is beside', 'ana3 ben1', 'B', 'ana4', 'A', 'beside'],
    ['the same saves and another content is beside', 'ana4', 'B', 'ana4', 'A', 'beside'],
    ['a file without lines and another content is beside one without', '', 'B', '', 'A', 'beside'],
    [
      'two contents under one count are beside, whatever else there is',
      'ana4A ben1',
      'B',
      'ana4C',
      'C',
      'beside',
    ],
  ])('%s', (_what, theirLines, theirContent, ourLines, ourContent, expected) => {
    const [theirs, ours] = [state(theirLines, theirContent), state(ourLines, ourContent)]
    expect(standingOf(theirs, ours)).toBe(expected)
    const back = { newer: 'older', older: 'newer', same: 'same', beside: 'beside' }[expected]
    expect(standingOf(ours, theirs)).toBe(back)
  })
})

describe('what is known here of other states', () => {
  const first = state('ana4A', 'A')
  const ours = state('ana5B', 'B')

  test('what both come from is found among the states that were kept', () => {
    const theirs = state('ana4A ben1C', 'C')
    expect(judge(theirs, ours, { kept: [first, ours], counted, doubted })).toEqual({
      ...{ kind: 'beside', bases: [first], isUncounted: false },
    })
  })

  test('a change by an older Remit of a state that ours contains is beside, not older', () => {
    const theirs = state('ana4A', 'X')
    expect(judge(theirs, ours, { kept: [first, ours], counted, doubted })).toEqual({
      ...{ kind: 'beside', bases: [first], isUncounted: true },
    })
  })

  test('a change by an older Remit of our own state goes on from that', () => {
    const theirs = state('ana5B', 'X')
    expect(judge(theirs, ours, { kept: [first, ours], counted, doubted })).toEqual({
      ...{ kind: 'beside', bases: [ours], isUncounted: true },
    })
  })

  test('a state that was kept, or that a save made, is older when ours contains it', () => {
    expect(judge(first, ours, { kept: [first, ours], counted, doubted })).toEqual({ kind: 'older' })
    expect(judge(first, ours, { kept: [], counted, doubted })).toEqual({ kind: 'older' })
  })

  test('an older state nobody can vouch for may hold what is nowhere else', () => {
    const theirs = state('ana4A', 'X')
    expect(judge(theirs, ours, { kept: [ours], counted, doubted })).toEqual({
      ...{ kind: 'beside', bases: [], isUncounted: true },
    })
  })

  test.each([
    ['two contents under one count', 'ana5C ben1'],
    ['a count under our id that we never reached', 'ana12'],
  ])('two computers with one id have in common what neither has counted: %s', (_what, lines) => {
    const start = state('', 'O')
    expect(judge(state(lines, 'C'), ours, { kept: [start, first, ours], counted, doubted })).toEqual({
      ...{ kind: 'beside', bases: [start], isUncounted: true },
    })
  })

  test('a save under an id that another computer counts under, too, stands for itself alone', () => {
    // Two computers were one. Here it was noticed, and what was saved since is under another id; there the old one goes on.
    const start = state('', 'O')
    const here = state('ana1A', 'A')
    const there = state('ana1B', 'B')
    const known = { kept: [start, here, there], counted: new Map([['eve', 1]]), doubted: new Set(['ana']) }
    const merged = state('ana1B eve1M', 'M')
    expect(judge(state('ana2C', 'C'), merged, { ...known, kept: [...known.kept, merged] })).toEqual({
      ...{ kind: 'beside', bases: [start], isUncounted: false },
    })
  })

  test('a save that is not in doubt stands for all that was in it', () => {
    const merged = state('ana1B eve1M', 'M')
    const known = { kept: [merged], counted: new Map([['eve', 1]]), doubted: new Set(['ana']) }
    expect(judge(state('ana2C eve1M', 'C'), merged, known)).toEqual({ kind: 'newer' })
  })

  test('where several states are greatest all are given, the last kept first', () => {
    const kept = [state('', 'O'), state('ana1A', 'A'), state('ben1B', 'B')]
    const each = greatestCommon(
      state('ana1A ben1B cid1', 'X').saves,
      state('ana1A ben1B dan1', 'Y').saves,
      kept,
    )
    expect(each).toEqual([kept[2], kept[1]])
  })
})
