import type { LetterKey } from '../../document/ids.ts'
import type { Scheme } from '../../document/matrix.ts'
import { besideHeader, besideLetters } from '../ownHeaders.ts'
import {
  areRuns,
  columnFacts,
  isForeign,
  listsItsChoices,
  type Body,
  type ColumnFacts,
} from './columnFacts.ts'
import { isHeaderWord } from './columnWords.ts'
import { oneOfEach, type Decisions } from './decisions.ts'
import type { Grid } from './grid.ts'
import { headerLetters, ownerAlone } from './headerLetters.ts'
import { rolesInRowsScore, sureFrom } from './listsRoles.ts'
import type { ColumnUse } from './shape.ts'

/** What the columns are, and what was guessed of them without good evidence. */
export interface Columns {
  readonly uses: readonly ColumnUse[]
  /** the column of which it is unclear whether it names roles or responsibilities */
  readonly unclearName: number | undefined
  /** the scheme whose letters the header names */
  readonly scheme: Scheme | undefined
}

/** What each column of a chart holds, by its header and by what stands in it; those in `decided` are as they are. */
export function guessColumns(
  grid: Grid,
  body: Body,
  isOfLetters: boolean,
  decided: Decisions['columns'] = {},
): Columns {
  const facts = columnFacts(grid, body)
  const letters = isOfLetters ? lettersIn(body.headers) : undefined
  const uses: (ColumnUse | undefined)[] = facts.map((fact, column) => {
    if (decided[column]) return decided[column]
    const letter = letters?.keys.get(column)
    if (letter !== undefined) return { kind: 'letter', letter }
    return !isOfLetters && holdsLetters(fact, facts, body.keys) ? { kind: 'role' } : undefined
  })
  const given = uses.findIndex((use) => use?.kind === 'name' || use?.kind === 'role-name')
  const name = given < 0 ? nameColumn(facts, uses) : given
  let unclearName: number | undefined
  if (!decided[name]) {
    const score = letters
      ? rolesInRowsScore(grid, body, name, { letters: [...letters.keys.keys()], owner: letters.owner })
      : -1
    uses[name] = { kind: score > 0 ? 'role-name' : 'name' }
    if (Math.abs(score) < sureFrom) unclearName = name
  }
  for (const [column, fact] of facts.entries()) {
    uses[column] ??= isOfLetters
      ? besideLetterColumns(fact, column > name)
      : guessUse(column, name, facts, uses)
  }
  const rolesOfTicks = decided[name] || !isOfLetters ? -1 : rolesBesideTicks(facts, uses)
  if (rolesOfTicks >= 0) {
    uses[rolesOfTicks] = { kind: 'role-name' }
    unclearName = rolesOfTicks
  }
  pairBeside(facts, uses)
  const known = uses.map((use): ColumnUse => use ?? { kind: 'left-out' })
  const all = onePerRow(facts, oneOfEach(known, decided))
  return {
    uses: oneOfEach(
      all.map((use, column) => decided[column] ?? use),
      decided,
    ),
    unclearName,
    scheme: letters?.scheme,
  }
}

/** The columns of a header's letters, and that of who answers for the result. */
function lettersIn(headers: readonly string[]):
  | {
      readonly keys: ReadonlyMap<number, LetterKey>
      readonly owner: number | undefined
      readonly scheme: Scheme
    }
  | undefined {
  const filled = headers.flatMap((text, column) => (text === '' ? [] : [{ column, text }]))
  const found = headerLetters(filled) ?? ownerAlone(filled)
  if (found === undefined) return undefined
  const owners = new Set(found.scheme.letters.flatMap(({ key, kind }) => (kind === 'owner' ? [key] : [])))
  const [owner] = [...found.keys].flatMap(([column, key]) => (owners.has(key) ? [column] : []))
  return { keys: found.keys, owner, scheme: found.scheme }
}

/** Whether letters stand in a column, and they are not those of something else, such as H, M and L for a priority. */
function holdsLetters(
  fact: ColumnFacts,
  all: readonly ColumnFacts[],
  keys: ReadonlySet<string> = new Set(),
): boolean {
  if (fact.letters === 0 || fact.letters < fact.texts || isHeaderWord('number', fact.header)) return false
  if (listsItsChoices(fact)) return false
  const isAbout = isHeaderWord('details', fact.header)
  // Beside columns of letters ticks below `Done` are about the row.
  if (isAbout && fact.ticks === fact.letters && all.some((one) => one.letters > one.ticks)) return false
  if (fact.foreign === 0 || [...fact.distinct].every((text) => keys.has(text) || !isForeign(text)))
    return true
  const others = all.filter((one) => one !== fact && one.letters > 0)
  const isLoner =
    others.length > 1 && !others.some(({ distinct }) => [...fact.distinct].some((text) => distinct.has(text)))
  return !isAbout && !isLoner
}

/** The column of the names: texts, mostly different ones, left of the roles; a column headed `Activity` before others. */
function nameColumn(facts: readonly ColumnFacts[], uses: readonly (ColumnUse | undefined)[]): number {
  const firstRole = uses.findIndex((use) => use !== undefined)
  const scores = facts.map((fact, column) => {
    if (uses[column] !== undefined) return -100
    const most = Math.max(1, ...facts.map(({ filled }) => filled))
    const words =
      (isHeaderWord('name', fact.header) ? 2 : 0) -
      (isHeaderWord('details', fact.header) ? 3 : 0) -
      (isHeaderWord('role', fact.header) && !isHeaderWord('name', fact.header) ? 1 : 0) -
      (isHeaderWord('section', fact.header) ? 1 : 0) -
      (isHeaderWord('number', fact.header) ? 4 : 0)
    const isIds = fact.filled > 0 && fact.ids * 10 >= fact.filled * 8
    const variety = fact.filled === 0 ? 0 : Math.min(1, fact.distinct.size / Math.min(fact.filled, 2_000))
    const share = fact.filled / most
    const groups = groupsRows(fact, facts[column + 1]) ? 2 : 0
    const isBeforeRoles = firstRole < 0 || column < firstRole
    const areNumbers = fact.filled > 0 && fact.whole === fact.filled && isNumberOf(fact, facts[column + 1])
    return (
      words -
      groups -
      (isIds ? 4 : 0) -
      (areNumbers ? 4 : 0) +
      3 * variety * share +
      (isBeforeRoles ? 4 : 0) -
      column * 0.05
    )
  })
  const best = scores.indexOf(Math.max(...scores))
  return Math.max(0, best)
}

/** Whether a column says one thing of several rows each, and the next one, headed `Task`, tells all of them apart. */
function groupsRows(fact: ColumnFacts, next: ColumnFacts | undefined): boolean {
  if (next === undefined || !isHeaderWord('name', next.header)) return false
  const isShared = fact.repeats * 2 >= fact.filled || fact.filled * 10 <= next.filled * 7
  return isShared && areRuns(fact) && next.distinct.size === next.filled && next.filled >= fact.filled
}

/** Whether numbers count what the next column names: `1 | Task 1`. */
function isNumberOf({ filled }: ColumnFacts, next: ColumnFacts | undefined): boolean {
  if (next === undefined || next.letters > 0) return false
  const words = [...next.distinct].filter((text) => /\p{L}/u.test(text))
  return words.length === next.distinct.size && words.length * 10 >= filled * 9
}

/** A longer header without a letter below it is a hint. */
const longestRole = 50

function guessUse(
  column: number,
  name: number,
  facts: readonly ColumnFacts[],
  uses: readonly (ColumnUse | undefined)[],
): ColumnUse {
  const fact = facts[column]
  if (fact === undefined || (fact.filled === 0 && fact.header === '')) return { kind: 'left-out' }
  if (column < name) return leftOfName(fact, facts[name], isOutline(facts.slice(0, name)))
  const isHint = fact.filled === 0 && fact.header.length > longestRole
  if (isHint) return { kind: 'left-out' }
  // Letters that were not taken for those of a role: a priority of H, M and L.
  if (fact.letters > 0 && fact.letters >= fact.texts && (fact.foreign > 0 || listsItsChoices(fact)))
    return { kind: 'details' }
  if (holdsCodes(fact) || standsBetween(column, facts, uses)) return { kind: 'role' }
  const isProse = fact.texts >= 3 && fact.texts > 2 * fact.letters
  const isOther = isHeaderWord('details', fact.header) && (fact.texts + fact.letters > 0 || fact.filled === 0)
  const isUnnamed = fact.header === '' && fact.letters === 0
  const isNumbers = fact.filled > 0 && fact.whole === fact.filled
  return isProse || isOther || isUnnamed || isNumbers ? { kind: 'details' } : { kind: 'role' }
}

/** A role whose letters are written as codes: `P-C` for “planned, consulted”. */
function holdsCodes({ header, filled, texts, letters, codes, ids }: ColumnFacts): boolean {
  const isCoded = texts > 0 && codes === texts && ids < filled && letters + codes === filled
  return isCoded && header !== '' && !isHeaderWord('details', header) && !isHeaderWord('number', header)
}

/**
 * Few short texts, again and again, between the columns of roles, or right of those that hold nothing but words: what a role does
 * there is said in words.
 */
function standsBetween(
  column: number,
  facts: readonly ColumnFacts[],
  uses: readonly (ColumnUse | undefined)[],
): boolean {
  const fact = facts[column]
  if (fact === undefined) return false
  const isRole = (use: ColumnUse | undefined): boolean => use?.kind === 'role'
  const isInside = uses.slice(0, column).some(isRole) && uses.slice(column + 1).some(isRole)
  const roles = facts.filter((_one, at) => isRole(uses[at]))
  const areWords =
    roles.length > 1 &&
    isRole(uses[column - 1]) &&
    roles.every(
      ({ distinct, ticks }) => ticks === 0 && [...distinct].every((text) => /^\p{L}{3}|^\P{L}*$/u.test(text)),
    )
  const isShort = fact.filled > 0 && fact.chars / fact.filled <= 14 && fact.whole < fact.filled
  const isAlike = fact.distinct.size <= Math.max(3, fact.filled / 3)
  return (
    (isInside || areWords) &&
    isShort &&
    isAlike &&
    fact.header !== '' &&
    !isHeaderWord('details', fact.header)
  )
}

/**
 * Left of the names stand numbers, ids, and the sections: filled once and then blank, or repeated on each row. What comes
 * and goes (High, Low, High), or stands beside rows that are sections themselves, is something about a row.
 */
function leftOfName(fact: ColumnFacts, names: ColumnFacts | undefined, isLevel = false): ColumnUse {
  if (fact.filled === 0 && fact.header === '') return { kind: 'left-out' }
  // `Lot 1` beside several rows is what they belong to, not the number of each.
  const isShared = fact.repeats * 4 >= fact.filled || fact.filled * 10 <= (names?.filled ?? 0) * 7
  const isIds = fact.ids * 10 >= fact.filled * 8 && (fact.whole === fact.filled || isLevel || !isShared)
  if (isHeaderWord('number', fact.header) && (isIds || fact.filled === 0)) {
    return { kind: fact.whole === fact.filled ? 'number' : 'details' }
  }
  if (fact.filled > 0 && isIds) return { kind: fact.whole === fact.filled ? 'number' : 'details' }
  const isNamed = isHeaderWord('section', fact.header)
  const isAbout = !isNamed && (isHeaderWord('details', fact.header) || !areRuns(fact))
  const isOnEach = names !== undefined && fact.filled >= names.filled - names.alone
  const areSectionsRows = names !== undefined && names.alone > 1 && fact.alone === 0 && (!isNamed || isOnEach)
  if (isAbout || areSectionsRows) return { kind: 'details' }
  const isGroup = fact.filled < (names?.filled ?? Infinity) || fact.repeats * 4 >= fact.filled || isNamed
  // `T` and `P` beside the rows are a code of the house, and no names of sections.
  return fact.texts > 0 && isGroup ? { kind: 'section' } : { kind: 'details' }
}

/** Whether the levels of an outline stand side by side: `1.0`, `1.1` and `1.1.1`, each in a column of its own. */
function isOutline(columns: readonly ColumnFacts[]): boolean {
  const levels = columns.filter(
    ({ filled, distinct }) => filled > 0 && [...distinct].every((text) => /^\d+(?:\.\d+)*\.?$/.test(text)),
  )
  return levels.length > 1
}

/** Beside letter columns there are no roles: a column is ids, sections, the role of the row, or something about it. */
function besideLetterColumns(fact: ColumnFacts, isBehindNames: boolean): ColumnUse {
  if (isHeaderWord('role', fact.header)) return { kind: 'role-name' }
  if (isHeaderWord('details', fact.header)) return { kind: 'details' }
  const use = leftOfName(fact, undefined)
  if (use.kind === 'section' && isBehindNames && !isHeaderWord('section', fact.header))
    return { kind: 'details' }
  return use.kind === 'section' &&
    !isHeaderWord('section', fact.header) &&
    fact.repeats === 0 &&
    fact.distinct.size === fact.filled &&
    fact.filled > 3
    ? { kind: 'details' }
    : use
}

/**
 * Ticks or the letters themselves below letters need a role beside each row: a column of texts that stand for several rows
 * each, whatever its header says. -1 when there are names below the letters, or such a column is known.
 */
function rolesBesideTicks(facts: readonly ColumnFacts[], uses: readonly (ColumnUse | undefined)[]): number {
  const below = facts.filter((_fact, column) => uses[column]?.kind === 'letter')
  const areTicks = below.some(({ letters }) => letters > 0) && below.every(({ texts }) => texts === 0)
  if (!areTicks || uses.some((use) => use?.kind === 'role-name')) return -1
  const names = facts[uses.findIndex((use) => use?.kind === 'name')]
  return facts.findIndex(
    (fact, column) =>
      (uses[column]?.kind === 'section' || uses[column]?.kind === 'details') &&
      fact.texts > 0 &&
      (fact.repeats * 4 >= fact.filled || fact.filled * 10 <= (names?.filled ?? 0) * 7) &&
      column < uses.findIndex((use) => use?.kind === 'letter'),
  )
}

/** `Scope: CIO` and `Note: CIO` belong to the first role of that name that has no such column yet. */
function pairBeside(facts: readonly ColumnFacts[], uses: (ColumnUse | undefined)[]): void {
  const taken = new Set<string>()
  for (const [column, { header }] of facts.entries()) {
    if (!/^(?:Scope|Note|Term): /.test(header)) continue
    for (const what of besideLetters) {
      const of = facts.findIndex(
        (fact, at) =>
          at < column &&
          besideHeader(what, fact.header) === header &&
          uses[at]?.kind === 'role' &&
          !taken.has(`${what} ${at}`),
      )
      if (of < 0) continue
      taken.add(`${what} ${of}`)
      uses[column] = { kind: what, of }
    }
  }
}

/** A table with a single column of letters, headed as such, beside one headed `Role`: each row is one assignment. */
function onePerRow(facts: readonly ColumnFacts[], uses: readonly ColumnUse[]): readonly ColumnUse[] {
  const letters = uses.flatMap(({ kind }, column) =>
    kind === 'role' && (facts[column]?.letters ?? 0) > 0 ? [column] : [],
  )
  const [only] = letters
  const role = facts.findIndex(
    ({ header, texts }, column) => uses[column]?.kind !== 'name' && texts > 0 && isHeaderWord('role', header),
  )
  if (
    letters.length !== 1 ||
    only === undefined ||
    role < 0 ||
    !isHeaderWord('letters', facts[only]?.header ?? '')
  )
    return uses
  return uses.map((use, column): ColumnUse => {
    const header = facts[column]?.header ?? ''
    if (column === only) return { kind: 'letters' }
    if (column === role) return { kind: 'role-name' }
    if (use.kind === 'name' || use.kind === 'number' || use.kind === 'left-out') return use
    if (isHeaderWord('section', header)) return { kind: 'section' }
    if (isHeaderWord('scope', header)) return { kind: 'scope', of: only }
    if (isHeaderWord('term', header)) return { kind: 'term', of: only }
    return isHeaderWord('note', header) ? { kind: 'note', of: only } : { kind: 'details' }
  })
}
