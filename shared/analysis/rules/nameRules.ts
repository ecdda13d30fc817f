import { mergeRows } from '../../commands/mergeCommands.ts'
import { ask, command } from '../fix.ts'
import type { RowRule, RowTwinRule } from '../rule.ts'
import { isVagueName } from '../vagueNames.ts'
import { once } from './once.ts'
import { sources } from './sources.ts'

/** What rows are called. */
export const nameRules = {
  'vague-name': {
    of: 'row',
    severity: 'info',
    isAboutName: true,
    judge: ({ row }) => (isVagueName(row.name) ? once : undefined),
    sentence: ({ row }) => `The name “${row}” may hide what is done`,
    group: ['name is vague', 'names are vague'],
    question: 'What exactly is decided or done?',
    why: 'A name that starts with a word such as “manage”, or joins two activities, can be done by several roles without overlap being seen.',
    source: sources.smithErwin,
    fixes: () => [ask('Rename…', 'rename')],
  },
  'duplicate-row': {
    of: 'row-twin',
    severity: 'warning',
    isAboutName: true,
    sentence: ({ row }) => `${row} has the name of an earlier row`,
    group: ['row has the name of an earlier one', 'rows have the name of an earlier one'],
    question: 'One row or two?',
    why: 'The same responsibility in two rows can get two different owners.',
    source: sources.trackplus,
    fixes: ({ matrix, row, finding: { twinRow } }) => {
      const merge = twinRow && mergeRows(matrix, row.id, twinRow)
      return [...(merge ? [command('Merge the two', merge)] : []), ask('Rename…', 'rename')]
    },
  },
} as const satisfies Readonly<Record<string, RowRule | RowTwinRule>>
