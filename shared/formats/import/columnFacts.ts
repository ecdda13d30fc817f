import { isText, type Grid } from './grid.ts'
import { kindOf } from './textKind.ts'

/** The rows of the chart, and what its header says of each column. */
export interface Body {
  readonly headers: readonly string[]
  readonly firstRow: number
  readonly endRow: number
  /** the letters that a legend explains */
  readonly keys?: ReadonlySet<string>
}

/** What stands in one column of a chart. */
export interface ColumnFacts {
  readonly header: string
  filled: number
  /** letters and ticks, and the ticks among them */
  letters: number
  ticks: number
  texts: number
  /** texts that look like codes with letters in them: `P-C`, `R1`, `A*` */
  codes: number
  /** single capitals that no scheme has, such as the H and L of high and low */
  foreign: number
  /** plain whole numbers, and those with other numbers such as `1.2` and `T-03` */
  whole: number
  ids: number
  chars: number
  readonly distinct: Set<string>
  /** texts that are those of the row above */
  repeats: number
  /** rows in which this is the only text */
  alone: number
}

const idPattern = /^[\p{L}]{0,4}[-_. #]?\d{1,5}(?:[.\-_/]\d{1,4}){0,5}[.):]?(?:[a-z][.)]?)?$/u
const codePattern = /^\(?\p{Lu}{1,3}(?:[-/+., ()*!?]{1,2}[\p{Lu}\d]{1,3}){0,3}[)*!?]*$/u

/** Whether a text is a capital that no scheme has. */
export function isForeign(text: string): boolean {
  return /^[FGHJKLNQTUWXYZ]$/.test(text)
}

/** Whether a header lists the letters below it as the choices of a house: `M/O/C` for mandatory, optional, conditional. */
export function listsItsChoices({ header, distinct }: ColumnFacts): boolean {
  if (!/^\p{Lu}(?:\s?[/|]\s?\p{Lu}){1,5}$/u.test(header) || distinct.size === 0) return false
  const choices = new Set(header.match(/\p{Lu}/gu))
  return [...distinct].every((text) => choices.has(text))
}

/** Counts what stands in each column of a chart. */
export function columnFacts(grid: Grid, { headers, firstRow, endRow }: Body): readonly ColumnFacts[] {
  const facts = Array.from({ length: grid.width }, (_, column): ColumnFacts => ({
    ...{ header: headers[column] ?? '', filled: 0, letters: 0, ticks: 0, texts: 0, codes: 0, foreign: 0 },
    ...{ whole: 0, ids: 0, chars: 0, distinct: new Set(), repeats: 0, alone: 0 },
  }))
  const last: string[] = []
  for (let row = firstRow; row < endRow; row++) {
    let [only, count]: [ColumnFacts | undefined, number] = [undefined, 0]
    for (const [column, text] of (grid.texts[row] ?? []).entries()) {
      const fact = facts[column]
      if (fact === undefined || !isText(text)) continue
      addText(fact, text, last[column] === text)
      last[column] = text
      only = fact
      count += 1
    }
    if (count === 1 && only) only.alone += 1
  }
  return facts
}

function addText(fact: ColumnFacts, text: string, isRepeated: boolean): void {
  const kind = kindOf(text)
  fact.filled += 1
  fact.chars += text.length
  if (kind === 'letters' || kind === 'mark') fact.letters += 1
  else if (kind === 'text') fact.texts += 1
  if (kind === 'mark') fact.ticks += 1
  if (kind === 'letters' && isForeign(text)) fact.foreign += 1
  if (text.length < 24 && idPattern.test(text)) fact.ids += 1
  if (kind === 'text' && text.length < 12 && codePattern.test(text)) fact.codes += 1
  if (/^\d{1,5}[.)]?$/.test(text)) fact.whole += 1
  if (isRepeated) fact.repeats += 1
  if (fact.distinct.size < 2_000) fact.distinct.add(text)
}

/** Whether equal texts stand below each other only: each text once, or in one run of rows. */
export function areRuns({ filled, repeats, distinct }: ColumnFacts): boolean {
  return filled - repeats <= distinct.size
}
