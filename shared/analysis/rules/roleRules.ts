import { mergeRoles } from '../../commands/mergeCommands.ts'
import { counted } from '../../counted.ts'
import { nameOfRole } from '../../document/names.ts'
import { ask, command, type Fix } from '../fix.ts'
import { isGroupName } from '../groupNames.ts'
import type { RolePlace, RoleRule, RoleTwinRule } from '../rule.ts'
import { sources } from './sources.ts'

const { smithErwin, trackplus, pmbok, cii } = sources

const showRows = ask('Show rows', 'rows')

/** What one role has to do in the whole chart. */
export const roleRules = {
  'role-empty': {
    of: 'role',
    severity: 'warning',
    // While rows are to be assigned, the role may still get its letters.
    judge: ({ lettered }, { rows, open }) => (lettered === 0 && rows > 0 && open === 0 ? rows : undefined),
    sentence: ({ role }) => `${role} has no letters`,
    group: ['role has no letters', 'roles have no letters'],
    question: 'Why is this role on the chart?',
    why: 'A role without letters takes room and raises the question what it was meant for.',
    source: smithErwin,
    fixes: ({ role }) => [deleteRole(role)],
  },
  'role-overloaded-doer': {
    of: 'role',
    severity: 'warning',
    judge: ({ doer }, { rows, meanDoer }) =>
      rows >= 8 && doer > rows * 0.5 && doer >= 1.5 * meanDoer ? doer : undefined,
    sentence: ({ role, outOf }) => `${role} does ${outOf()}`,
    group: ['role does much of the work', 'roles do much of the work'],
    question: 'Can this role stay on top of so much?',
    why: 'It does more than half of the rows, and much more than the others who do work.',
    source: smithErwin,
    fixes: () => [showRows],
  },
  'role-overloaded-owner': {
    of: 'role',
    severity: 'warning',
    judge: ({ owner }, { rows, roles }) =>
      rows >= 8 && owner > rows * Math.max(0.4, 1.5 / roles) ? owner : undefined,
    sentence: ({ role, outOf }) => `${role} answers for ${outOf()}`,
    group: ['role answers for much of the chart', 'roles answer for much of the chart'],
    question: 'Can some accountability move closer to the work?',
    why: 'Where most decisions end at one role, they wait for it.',
    source: smithErwin,
    fixes: () => [showRows],
  },
  'role-everywhere': {
    of: 'role',
    severity: 'warning',
    judge: ({ taking }, { rows, roles }) => (rows >= 6 && roles >= 3 && taking === rows ? rows : undefined),
    sentence: ({ role }) => `${role} has a part in every responsibility`,
    group: ['role has a part in everything', 'roles have a part in everything'],
    question: 'Does it need to be part of everything?',
    why: 'A role with a part in every row is a bottleneck, or its letters say little.',
    source: smithErwin,
    fixes: () => [showRows],
  },
  'role-no-ownership': {
    of: 'role',
    severity: 'info',
    // One that is only informed is told that, and nothing more.
    judge: ({ taking, owner, doer, beyondInformed }) =>
      beyondInformed > 0 && owner === 0 && doer === 0 ? taking : undefined,
    sentence: ({ role }) => `${role} neither owns nor does anything`,
    group: ['role neither owns nor does anything', 'roles neither own nor do anything'],
    question: 'Could this role be informed outside the chart?',
    why: 'It neither answers for nor does anything here.',
    source: smithErwin,
    fixes: ({ role }) => [showRows, deleteRole(role)],
  },
  'role-only-informed': {
    of: 'role',
    severity: 'info',
    judge: ({ informed, beyondInformed }) => (informed > 0 && beyondInformed === 0 ? informed : undefined),
    sentence: ({ role }) => `${role} is only ever informed`,
    group: ['role is only ever informed', 'roles are only ever informed'],
    question: 'A subscriber rather than a participant?',
    why: 'A role that is only ever told may be better served by a report.',
    source: trackplus,
    fixes: ({ role }) => [showRows, deleteRole(role)],
  },
  'role-too-many-asks': {
    of: 'role',
    severity: 'warning',
    judge: ({ adviser }, { rows }) => (rows >= 8 && adviser > rows * 0.5 ? adviser : undefined),
    sentence: ({ role, outOf }) => `${role} is asked on ${outOf()}`,
    group: ['role is asked about most rows', 'roles are asked about most rows'],
    question: 'Will every decision wait for this role?',
    why: 'A role that is asked on more than half of the rows decides the pace of all of them.',
    source: smithErwin,
    fixes: () => [showRows],
  },
  'group-as-owner': {
    of: 'role',
    severity: 'warning',
    isAboutName: true,
    judge: ({ owner }, _chart, role) => (owner > 0 && isGroupName(role.name) ? owner : undefined),
    sentence: ({ role, count }) =>
      `${role} is a group, and answers for ${counted(count, 'responsibility', 'responsibilities')}`,
    group: ['group answers for something', 'groups answer for something'],
    question: 'Which one person answers?',
    why: 'A group cannot answer for a result; in a group everybody can point at somebody else.',
    source: `${pmbok}; ${cii}`,
    fixes: () => [ask('Name a person…', 'role'), showRows],
  },
  'similar-roles': {
    of: 'role-twin',
    severity: 'warning',
    isAboutName: true,
    sentence: ({ role, matrix, finding }) =>
      `${role} and ${nameOfRole(matrix, finding.twinRole)} may be the same role`,
    group: ['role may be there twice', 'roles may be there twice'],
    question: 'One role?',
    why: 'Two columns for one role split its letters, so that neither shows its whole load.',
    source: trackplus,
    fixes: ({ matrix, role, finding: { twinRole } }) =>
      twinRole === undefined
        ? []
        : [command(`Merge into ${nameOfRole(matrix, twinRole)}`, mergeRoles(matrix, role, twinRole))],
  },
} as const satisfies Readonly<Record<string, RoleRule | RoleTwinRule>>

function deleteRole(role: RolePlace['role']): Fix {
  return command('Delete role', { type: 'removeRole', role })
}
