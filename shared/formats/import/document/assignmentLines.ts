import { isText } from '../grid.ts'
import { readableSchemes } from '../readableSchemes.ts'
import { readCell } from '../readCell.ts'
import type { SourceTable } from '../source.ts'
import type { Block, TextBlock } from './block.ts'

/** Blocks that are looked at, and tasks that are kept. */
const most = { blocks: 20_000, tasks: 2_000 }
const longest = { line: 1_500, name: 300 }

/** `R:`, `Accountable (A) =`: what may be a letter or its word, before what it is of. */
const labelled = /(?<=^|[\s|;,·•([/–—-])(\p{Lu}|\p{L}{4,22}(?:\s?\(\p{Lu}\))?)\s?[:=：]\s*/gu

interface Task {
  readonly name: string
  readonly section: string
  readonly values: Map<string, string>
}

/**
 * A chart that is written as lines, `R: Ann | A: Bo`, one task after the other: as a table with a column for each letter and the
 * names below it. What stands before the letters, or in the line above, is the task. Undefined for a legend, and for fewer
 * than two tasks.
 */
export function assignmentLines(blocks: readonly Block[]): SourceTable | undefined {
  const tasks = tasksIn(blocks.slice(0, most.blocks).filter((block) => block.kind !== 'table'))
  const labels = [...new Set(tasks.flatMap(({ values }) => [...values.keys()]))]
  const areRepeated = labels.some((label) => tasks.filter(({ values }) => values.has(label)).length > 1)
  const whole = tasks.filter(({ values }) => values.size > 1)
  if (whole.length < 2 || whole.length * 2 < tasks.length || !areRepeated) return undefined
  const table: (readonly string[])[] = [['Responsibility', ...labels]]
  const merges: SourceTable['merges'][number][] = []
  let section = ''
  for (const task of tasks.slice(0, most.tasks)) {
    if (task.section !== section) {
      merges.push({ row: table.length, column: 0, rows: 1, columns: labels.length + 1 })
      table.push([task.section])
    }
    section = task.section
    table.push([task.name, ...labels.map((label) => task.values.get(label) ?? '')])
  }
  const title = blocks.find((block) => block.kind === 'heading')?.text ?? ''
  return { name: title, table, merges, strongRows: new Set([0]), legend: [], repairs: [] }
}

function tasksIn(blocks: readonly TextBlock[]): readonly Task[] {
  const tasks: Task[] = []
  const headings: TextBlock[] = []
  let before: TextBlock | undefined
  let open: Task | undefined
  for (const block of blocks) {
    const read = block.text.length > longest.line ? undefined : readLine(block.text)
    if (read === undefined) {
      if (block.kind === 'heading') putHeading(headings, block)
      before = block
      open = undefined
      continue
    }
    const isNew =
      open === undefined || read.name !== '' || read.values.some(({ label }) => open?.values.has(label))
    if (isNew) {
      const name = read.name === '' ? (before?.text ?? '').replace(/\s*[:：]$/, '') : read.name
      open = {
        name: name.slice(0, longest.name),
        section: sectionOf(headings, read.name === '' ? before : undefined),
        values: new Map(),
      }
      tasks.push(open)
      before = undefined
    }
    for (const { label, value } of read.values) open?.values.set(label, value)
  }
  return tasks
}

/** The headings a block stands under, the highest first. */
function putHeading(headings: TextBlock[], heading: TextBlock & { readonly kind: 'heading' }): void {
  while (headings.some((one) => one.kind === 'heading' && one.level >= heading.level)) headings.pop()
  headings.push(heading)
}

/** The lowest heading that names neither the task nor the whole. */
function sectionOf(headings: readonly TextBlock[], name: TextBlock | undefined): string {
  const above = headings.filter((one, at) => one !== name && at > 0)
  return above.at(-1)?.text ?? ''
}

interface Line {
  readonly name: string
  readonly values: readonly { readonly label: string; readonly value: string }[]
}

/** What a line says of letters; undefined when it says nothing, or what the letters mean. */
function readLine(text: string): Line | undefined {
  const found = [...text.matchAll(labelled)].flatMap((match) => {
    const label = match[1] ?? ''
    return isLabel(label) ? [{ label, start: match.index, end: match.index + match[0].length }] : []
  })
  const [first] = found
  if (first === undefined) return undefined
  const values = found.map(({ label, end }, at) => ({
    label,
    value: text.slice(end, found[at + 1]?.start ?? text.length).replace(/[\s|;,·•)\]–—/-]+$/, ''),
  }))
  const isLegend = values.some(({ value }) => isLabel(value.replace(/[.\s]+$/, '')) || /^\p{Ll}/u.test(value))
  if (isLegend || !values.some(({ value }) => isText(value))) return undefined
  const name = text
    .slice(0, first.start)
    .replace(/[\s|;,·•([–—:-]+$/, '')
    .replace(/^[\s\d.)]+(?=\p{L})/u, '')
  return { name: name.trim(), values }
}

/** Whether a text is one letter of a scheme, or its word. */
function isLabel(text: string): boolean {
  return (
    text.length < 30 &&
    readableSchemes.some((scheme) => {
      const reading = readCell(scheme, text)
      return reading.kind === 'letters' && reading.letters.length === 1 && reading.note === ''
    })
  )
}
