import { besideHeader, besideLetters } from '../ownHeaders.ts'
import { isHeaderWord } from './columnWords.ts'
import { isText, type Grid } from './grid.ts'
import { oneOfEach, type Decisions } from './decisions.ts'
import type { ColumnUse } from './shape.ts'
import { kindOf, letterOfHeader } from './textKind.ts'

/** The rows of the chart, and what its header says of each column. */
export interface Body {
  readonly headers: readonly string[]
  readonly firstRow: number
  readonly endRow: number
}

interface Facts {
  readonly header: string
  filled: number
  letters: number
  texts: number
  /** plain whole numbers, and those with other numbers such as `1.2` and `T-03` */
  whole: number
  ids: number
  /** texts that are not those of the row above */
  readonly distinct: Set<string>
  repeats: number
}

const idPattern = /^[\p{L}]{0,4}[-_. #]?\d{1,5}(?:[.\-_/]\d{1,4}){0,5}[.):]?(?:[a-z][.)]?)?$/u

/** What each column of a chart holds, by its header and by what stands in it; those in `decided` are as they are. */
export function guessColumns(
  grid: Grid,
  body: Body,
  isOfLetters: boolean,
  decided: Decisions['columns'] = {},
): readonly ColumnUse[] {
  const facts = factsOf(grid, body)
  const uses: (ColumnUse | undefined)[] = facts.map((fact, column) => {
    if (decided[column]) return decided[column]
    const letter = isOfLetters && column > 0 ? letterOfHeader(fact.header)?.letter : undefined
    if (letter) return { kind: 'letter', letter: letter.key }
    const isOfRole = !isOfLetters && fact.letters > 0 && fact.letters >= fact.texts
    return isOfRole && !isHeaderWord('number', fact.header) ? { kind: 'role' } : undefined
  })
  const given = uses.findIndex((use) => use?.kind === 'name' || use?.kind === 'role-name')
  const name = given < 0 ? nameColumn(facts, uses) : given
  if (!decided[name])
    uses[name] = { kind: isOfLetters && isListOfRoles(facts, uses, name) ? 'role-name' : 'name' }
  for (const [column, fact] of facts.entries()) {
    uses[column] ??= isOfLetters ? besideLetterColumns(fact) : guessUse(fact, column, name, facts)
  }
  pairBeside(facts, uses)
  const all = onePerRow(
    facts,
    oneOfEach(
      uses.map((use) => use ?? { kind: 'left-out' }),
      decided,
    ),
  )
  return oneOfEach(
    all.map((use, column) => decided[column] ?? use),
    decided,
  )
}

function factsOf(grid: Grid, { headers, firstRow, endRow }: Body): readonly Facts[] {
  const facts = Array.from({ length: grid.width }, (_, column): Facts => ({
    ...{ header: headers[column] ?? '', filled: 0, letters: 0, texts: 0, whole: 0, ids: 0 },
    ...{ distinct: new Set(), repeats: 0 },
  }))
  const last: string[] = []
  for (let row = firstRow; row < endRow; row++) {
    for (const [column, text] of (grid.texts[row] ?? []).entries()) {
      const fact = facts[column]
      if (fact === undefined || !isText(text)) continue
      const kind = kindOf(text)
      fact.filled += 1
      if (kind === 'letters' || kind === 'mark') fact.letters += 1
      else if (kind === 'text') fact.texts += 1
      if (text.length < 24 && idPattern.test(text)) fact.ids += 1
      if (/^\d{1,5}[.)]?$/.test(text)) fact.whole += 1
      if (last[column] === text) fact.repeats += 1
      last[column] = text
      if (fact.distinct.size < 2_000) fact.distinct.add(text)
    }
  }
  return facts
}

/** The column of the names: texts, mostly different ones, left of the roles; a column headed `Activity` before others. */
function nameColumn(facts: readonly Facts[], uses: readonly (ColumnUse | undefined)[]): number {
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
    const isBeforeRoles = firstRole < 0 || column < firstRole
    return words - (isIds ? 4 : 0) + 3 * variety * share + (isBeforeRoles ? 4 : 0) - column * 0.05
  })
  const best = scores.indexOf(Math.max(...scores))
  return Math.max(0, best)
}

/**
 * `Role | R | A | C | I`: the rows are roles. With ticks below the letters what they are responsible for is the title,
 * else what stands there.
 */
function isListOfRoles(
  facts: readonly Facts[],
  uses: readonly (ColumnUse | undefined)[],
  name: number,
): boolean {
  const below = facts.filter((_fact, column) => uses[column]?.kind === 'letter')
  const hasNames = below.some(({ texts }) => texts > 0)
  const header = facts[name]?.header ?? ''
  return isHeaderWord('role', header) && !(hasNames && isHeaderWord('name', header))
}

function guessUse(fact: Facts, column: number, name: number, facts: readonly Facts[]): ColumnUse {
  if (fact.filled === 0 && fact.header === '') return { kind: 'left-out' }
  if (column > name) {
    const isProse = fact.texts >= 3 && fact.texts > 2 * fact.letters
    const isOther = isHeaderWord('details', fact.header) && (fact.texts > 0 || fact.filled === 0)
    const isUnnamed = fact.header === '' && fact.letters === 0
    const isNumbers = fact.filled > 0 && fact.whole === fact.filled
    return isProse || isOther || isUnnamed || isNumbers ? { kind: 'details' } : { kind: 'role' }
  }
  return leftOfName(fact, facts[name]?.filled ?? 0)
}

/** Left of the names stand numbers, ids, and the sections: filled once and then blank, or repeated on each row. */
function leftOfName(fact: Facts, names: number): ColumnUse {
  if (fact.filled === 0 && fact.header === '') return { kind: 'left-out' }
  const isIds = fact.ids * 10 >= fact.filled * 8
  if (isHeaderWord('number', fact.header) && (isIds || fact.filled === 0)) {
    return { kind: fact.whole === fact.filled ? 'number' : 'details' }
  }
  if (fact.filled > 0 && isIds) return { kind: fact.whole === fact.filled ? 'number' : 'details' }
  const isGroup =
    fact.filled < names || fact.repeats * 4 >= fact.filled || isHeaderWord('section', fact.header)
  return fact.filled > 0 && isGroup ? { kind: 'section' } : { kind: 'details' }
}

/** Beside letter columns there are no roles: a column is ids, sections, the role of the row, or something about it. */
function besideLetterColumns(fact: Facts): ColumnUse {
  if (isHeaderWord('role', fact.header)) return { kind: 'role-name' }
  if (isHeaderWord('details', fact.header)) return { kind: 'details' }
  const use = leftOfName(fact, fact.filled + 1)
  return use.kind === 'section' &&
    !isHeaderWord('section', fact.header) &&
    fact.repeats === 0 &&
    fact.distinct.size === fact.filled &&
    fact.filled > 3
    ? { kind: 'details' }
    : use
}

/** `Scope: CIO` and `Note: CIO` belong to the first role of that name that has no such column yet. */
function pairBeside(facts: readonly Facts[], uses: (ColumnUse | undefined)[]): void {
  const taken = new Set<string>()
  for (const [column, { header }] of facts.entries()) {
    if (!/^(?:Scope|Note): /.test(header)) continue
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
function onePerRow(facts: readonly Facts[], uses: readonly ColumnUse[]): readonly ColumnUse[] {
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
    return isHeaderWord('note', header) ? { kind: 'note', of: only } : { kind: 'details' }
  })
}
