import { titleOnPaper } from '../document/names.ts'
import type { Minutes } from './minutes.ts'
import { minutesFacts, minutesParts, type MinutesPart } from './minutesParts.ts'

/**
 * The closing record as Markdown (CommonMark with tables, as GitHub reads it). Whatever a name or a reason holds, it stays
 * text: what Markdown or HTML would take for markup is escaped.
 */
export function minutesMarkdown(minutes: Minutes): string {
  const parts = [
    `# ${text(titleOnPaper(minutes.title))}`,
    text(minutes.goal),
    list(minutesFacts(minutes)),
    ...minutesParts(minutes).map(partMarkdown),
  ]
  return `${parts.filter(Boolean).join('\n\n')}\n`
}

/** A part of a record under a heading of the second depth. */
export function partMarkdown({ heading, header, rows, whenEmpty }: MinutesPart): string {
  const body = header === undefined ? list(rows.map(([item = '']) => item)) : table(header, rows)
  return `## ${heading}\n\n${body || whenEmpty}`
}

function list(items: readonly string[]): string {
  return items.map((item) => `- ${text(item)}`).join('\n')
}

function table(header: readonly string[], rows: readonly (readonly string[])[]): string {
  if (rows.length === 0) return ''
  const line = (cells: readonly string[]) => `| ${cells.map((cell) => text(cell) || '–').join(' | ')} |`
  return [line(header), `| ${header.map(() => '---').join(' | ')} |`, ...rows.map(line)].join('\n')
}

/** A text on one line that Markdown shows as it is. */
function text(value: string): string {
  return value
    .replaceAll(/\s+/g, ' ')
    .trim()
    .replaceAll(/[\\`*_[\]<>|~&]/g, '\\$&')
    .replace(/^([#+-]|\d+[.)])/, '\\$1')
}
