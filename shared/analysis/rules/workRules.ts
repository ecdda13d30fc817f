import { splitRow } from '../../commands/splitRow.ts'
import { ask, command, type Fix } from '../fix.ts'
import type { RowPlace, RowRule } from '../rule.ts'
import { give, keep } from '../rowFixes.ts'
import { once } from './once.ts'
import { sources } from './sources.ts'

const { smithErwin, pmbok, cobit, trackplus } = sources

/** Who answers for the work and who does it. */
export const workRules = {
  'row-empty': {
    of: 'row',
    severity: 'open',
    judge: ({ lettered }) => (lettered === 0 ? once : undefined),
    sentence: ({ row }) => `${row} is not assigned yet`,
    group: ['row is not assigned yet', 'rows are not assigned yet'],
    question: 'Who picks this up?',
    why: 'A responsibility without letters is work that everyone believes somebody else does.',
    source: smithErwin,
    fixes: ({ row }) => [
      ask('Assign…', 'assign'),
      command('Delete row', { type: 'removeRows', rows: [row.id] }),
    ],
  },
  'no-doer-no-owner': {
    of: 'row',
    severity: 'error',
    judge: ({ lettered, owners, doers, frame }) =>
      lettered > 0 && owners === 0 && doers === 0 && frame.has.owner ? once : undefined,
    sentence: ({ row, key }) => `${row} has neither ${key('doer')} nor ${key('owner')}`,
    group: ['row has nobody who answers or does it', 'rows have nobody who answers or does it'],
    question: 'Will it get done?',
    why: 'People are asked and told about it, but nobody does it and nobody answers for it.',
    source: `${smithErwin}; ${trackplus}`,
    fixes: () => [ask('Assign…', 'assign')],
  },
  'no-owner': {
    of: 'row',
    severity: 'error',
    concerns: ['doer'],
    judge: ({ owners, doers, frame }) => (owners === 0 && doers > 0 && frame.has.owner ? once : undefined),
    sentence: ({ row, key }) => `${row} has no ${key('owner')}`,
    group: ['row has nobody who answers', 'rows have nobody who answers'],
    question: 'Who answers if it isn’t done?',
    why: 'Work without an owner gets done until it gets hard; then nobody has the final word.',
    source: `${pmbok}; ${smithErwin}`,
    fixes: (place) => give(place, place.key('owner'), place.concerned),
  },
  'many-owners': {
    of: 'row',
    severity: 'error',
    severityOn: ({ owners, scopedOwners }) => (scopedOwners === owners ? 'info' : undefined),
    settled: {
      sentence: ({ row, names }) => `${row} is divided by scope between ${names()}`,
      group: ['row is divided by scope', 'rows are divided by scope'],
      why: 'Each owner answers for a part of its own, and the chart says which.',
      fixes: (place) => [ask('Edit scopes…', 'scopes'), ...split(place)],
    },
    concerns: ['owner'],
    judge: ({ owners, frame }) => (owners > frame.most.owner ? once : undefined),
    sentence: ({ row, holders }) => `${row} has ${holders('owner')}`,
    group: ['row has more than one owner', 'rows have more than one owner'],
    question: 'Split the row, or say what each answers for?',
    why: 'Where two answer for the same thing, neither does: each can wait for the other, and a tie has no end. It is settled once every owner’s scope is written down.',
    source: `${pmbok}; ${cobit}`,
    fixes: (place) => [
      ...split(place),
      ...keep(place, place.key('owner'), place.key('doer')),
      ask('Add scopes…', 'scopes'),
    ],
  },
  'no-doer': {
    of: 'row',
    severity: 'info',
    severityOn: ({ frame }) => (frame.isStrict ? 'error' : frame.needsDoer ? 'warning' : undefined),
    concerns: ['owner'],
    judge: ({ owners, doers, frame }) => (owners > 0 && doers === 0 && frame.has.doer ? once : undefined),
    sentence: ({ row, key, names }) => `${row} has no ${key('doer')}, only ${key('owner')} for ${names()}`,
    group: ['row has nobody to do it', 'rows have nobody to do it'],
    question: 'Does the owner also do the work?',
    why: 'Many charts mean that a lone owner also does the work. If somebody else does it, the chart should say who.',
    source: `${smithErwin}; ${pmbok}`,
    fixes: (place) => give(place, place.key('doer'), place.concerned),
  },
  'many-doers': {
    of: 'row',
    severity: 'warning',
    concerns: ['doer'],
    judge: ({ doers, frame }) => (doers > frame.most.doer ? once : undefined),
    sentence: ({ row, holders }) => `${row} has ${holders('doer')}`,
    group: ['row is done by many', 'rows are done by many'],
    question: 'Can it be broken into smaller pieces? Who leads?',
    why: 'With many hands on one row, parts of it are done twice and parts of it not at all.',
    source: `${smithErwin}; ${trackplus}`,
    fixes: (place) => keep(place, place.key('doer'), place.key('support') ?? place.key('adviser')),
  },
  'review-due': {
    of: 'row',
    severity: 'info',
    judge: ({ row, frame }) => (row.reviewBy !== undefined && row.reviewBy < frame.today ? once : undefined),
    sentence: ({ row }) => `${row} was to be looked at again`,
    group: ['row is due for another look', 'rows are due for another look'],
    question: 'Still true?',
    why: 'The team meant to look at this row again by a day that has passed.',
    source: sources.plainReading,
    fixes: ({ row }) => [
      command('It is still true', { type: 'setRowDetails', row: row.id, details: { reviewBy: '' } }),
    ],
  },
} as const satisfies Readonly<Record<string, RowRule>>

/** A row for each owner. */
function split({ matrix, row, newId }: RowPlace): readonly Fix[] {
  const done = splitRow(matrix, row, newId)
  return done ? [command('Split row', done)] : []
}
