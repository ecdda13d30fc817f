/** How much a finding matters. It never blocks anything. */
export const severities = ['error', 'warning', 'info'] as const
export type Severity = (typeof severities)[number]

/** What a rule says to people; the judging is in `rowRules`, `cellRules`, `roleRules` and `chartRules`. */
interface Rule {
  readonly severity: Severity
  /** what a facilitator would ask the room */
  readonly question: string
  /** why it matters, in a sentence or two */
  readonly why: string
  /** where the rule comes from */
  readonly source: string
}

const smithErwin = 'Smith & Erwin, Role & Responsibility Charting'
const pmbok = 'PMBOK Guide, responsibility assignment matrix'
const cobit = 'COBIT 4.1, RACI charts'
const trackplus = 'trackplus, RACI matrix analysis'
const cii = 'CII QSG-6'
const plainReading = 'A chart is read by people who were not in the room'
const bain = 'Bain & Company, RAPID'

/** Every rule, by its id: what it is worth by default and what it asks. */
export const rules = {
  'row-empty': {
    severity: 'error',
    question: 'Who picks this up?',
    why: 'A responsibility without letters is work that everyone believes somebody else does.',
    source: smithErwin,
  },
  'no-owner': {
    severity: 'error',
    question: 'Who answers if it isn’t done?',
    why: 'Work without an owner gets done until it gets hard; then nobody has the final word.',
    source: `${pmbok}; ${smithErwin}`,
  },
  'no-doer-no-owner': {
    severity: 'error',
    question: 'Will it get done?',
    why: 'People are asked and told about it, but nobody does it and nobody answers for it.',
    source: `${smithErwin}; ${trackplus}`,
  },
  'many-owners': {
    severity: 'error',
    question: 'Split the row, or say what each answers for?',
    why: 'Where two answer for the same thing, neither does: each can wait for the other, and a tie has no end. It is a warning once every owner’s scope is written down.',
    source: `${pmbok}; ${cobit}`,
  },
  'no-doer': {
    severity: 'info',
    question: 'Does the owner also do the work?',
    why: 'Many charts mean that a lone owner also does the work. If somebody else does it, the chart should say who.',
    source: `${smithErwin}; ${pmbok}`,
  },
  'many-doers': {
    severity: 'warning',
    question: 'Can it be broken into smaller pieces? Who leads?',
    why: 'With many hands on one row, parts of it are done twice and parts of it not at all.',
    source: `${smithErwin}; ${trackplus}`,
  },
  'many-advisers': {
    severity: 'warning',
    question: 'Do all need to be asked?',
    why: 'Every role to be asked first is a meeting before the work can go on.',
    source: smithErwin,
  },
  'many-informed': {
    severity: 'info',
    question: 'Do all need to be told each time?',
    why: 'What everybody is told, nobody reads. Telling some of them only when something is unusual may do.',
    source: smithErwin,
  },
  'nobody-else': {
    severity: 'info',
    question: 'Does anyone else need to know?',
    why: 'In a chart of several roles, work that no other role is asked or told about may surprise them.',
    source: trackplus,
  },
  'row-full': {
    severity: 'warning',
    question: 'Does everyone need a part?',
    why: 'When every role has a part, the chart no longer tells who matters for this row.',
    source: smithErwin,
  },
  'redundant-letter': {
    severity: 'info',
    question: 'Already implied: drop it?',
    why: 'Who owns or does the work knows of it, and who is asked is told. The second letter adds nothing to read.',
    source: trackplus,
  },
  'owner-and-adviser': {
    severity: 'warning',
    question: 'Owner of one part, adviser on another? Add the scope',
    why: 'Nobody asks himself for advice. Usually two parts of the work hide in one row.',
    source: trackplus,
  },
  'verifier-is-doer': {
    severity: 'warning',
    question: 'Should one role check its own work?',
    why: 'A check is worth something when another pair of eyes makes it.',
    source: `${cii}; ${cobit}`,
  },
  'too-few-letters': {
    severity: 'warning',
    question: 'Who takes this part?',
    why: 'The scheme asks for this letter on every row; without it the way to a result has a gap.',
    source: bain,
  },
  'too-many-letters': {
    severity: 'warning',
    question: 'Does each of them need this part?',
    why: 'The scheme sets how many may hold this letter on one row: one that leads, or few that can stop it.',
    source: bain,
  },
  'letter-unknown': {
    severity: 'error',
    question: 'Map it, add it or clear it?',
    why: 'A letter outside the scheme means something else to each reader.',
    source: plainReading,
  },
  'vague-name': {
    severity: 'info',
    question: 'What exactly is decided or done?',
    why: 'A name that starts with a word such as “manage”, or joins two activities, can be done by several roles without overlap being seen.',
    source: smithErwin,
  },
  'duplicate-row': {
    severity: 'warning',
    question: 'One row or two?',
    why: 'The same responsibility in two rows can get two different owners.',
    source: trackplus,
  },
  'duty-segregation': {
    severity: 'warning',
    question: 'Should one role both do and approve it?',
    why: 'The row is tagged as a control. A control that one role both carries out and approves can be bypassed by one person.',
    source: `${cobit}, segregation of duties`,
  },
  'role-empty': {
    severity: 'warning',
    question: 'Why is this role on the chart?',
    why: 'A role without letters takes room and raises the question what it was meant for.',
    source: smithErwin,
  },
  'role-overloaded-doer': {
    severity: 'warning',
    question: 'Can this role stay on top of so much?',
    why: 'It does more than half of the rows, and much more than the others who do work.',
    source: smithErwin,
  },
  'role-overloaded-owner': {
    severity: 'warning',
    question: 'Can some accountability move closer to the work?',
    why: 'Where most decisions end at one role, they wait for it.',
    source: smithErwin,
  },
  'role-everywhere': {
    severity: 'warning',
    question: 'Does it need to be part of everything?',
    why: 'A role with a part in every row is a bottleneck, or its letters say little.',
    source: smithErwin,
  },
  'role-no-ownership': {
    severity: 'info',
    question: 'Could this role be informed outside the chart?',
    why: 'It neither answers for nor does anything here.',
    source: smithErwin,
  },
  'role-only-informed': {
    severity: 'info',
    question: 'A subscriber rather than a participant?',
    why: 'A role that is only ever told may be better served by a report.',
    source: trackplus,
  },
  'role-too-many-asks': {
    severity: 'warning',
    question: 'Will every decision wait for this role?',
    why: 'A role that is asked on more than half of the rows decides the pace of all of them.',
    source: smithErwin,
  },
  'group-as-owner': {
    severity: 'warning',
    question: 'Which one person answers?',
    why: 'A group cannot answer for a result; in a group everybody can point at somebody else.',
    source: `${pmbok}; ${cii}`,
  },
  'similar-roles': {
    severity: 'warning',
    question: 'One role?',
    why: 'Two columns for one role split its letters, so that neither shows its whole load.',
    source: trackplus,
  },
  'too-large': {
    severity: 'info',
    question: 'Split it into sections?',
    why: 'Over 30 rows or 12 roles without sections are more than a room can take in.',
    source: smithErwin,
  },
  'no-goal': {
    severity: 'info',
    question: 'What is this chart for?',
    why: 'A goal in one line lets everyone judge whether a row belongs here.',
    source: cii,
  },
} as const satisfies Record<string, Rule>

export type RuleId = keyof typeof rules

/** Whether a text is the id of a rule; a file may name one this Remit does not know. */
export function isRuleId(text: string): text is RuleId {
  return Object.hasOwn(rules, text)
}
