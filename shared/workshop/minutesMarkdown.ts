import type { Minutes, Signature } from './minutes.ts'
import {
  minutesFacts,
  minutesParts,
  minutesTitle,
  signatureWords,
  signingTitle,
  type MinutesPart,
} from './minutesParts.ts'

/**
 * The closing record as Markdown (CommonMark with tables, as GitHub reads it). Whatever a name or a reason holds, it stays
 * text: what Markdown or HTML would take for markup is escaped.
 */
export function minutesMarkdown(minutes: Minutes): string {
  const { when, who } = minutesFacts(minutes)
  const parts = [
    `# ${text(minutesTitle(minutes))}`,
    text(minutes.goal),
    list([...when, ...who]),
    ...minutesParts(minutes).map(partMarkdown),
    `## ${signingTitle}`,
    minutes.signatures.map(signatureMarkdown).join('\n'),
  ]
  return `${parts.filter(Boolean).join('\n\n')}\n`
}

/** A part of a record under a heading of the second depth. */
export function partMarkdown({ heading, header, rows, whenEmpty }: MinutesPart): string {
  const body = header === undefined ? rows.map(itemMarkdown).join('\n') : table(header, rows)
  return `## ${heading}\n\n${body || whenEmpty}`
}

function itemMarkdown([head = '', more = '']: readonly string[]): string {
  return more === '' ? `- ${text(head)}` : `- **${text(head)}** ${text(more)}`
}

function signatureMarkdown(signature: Signature): string {
  const { who, signed } = signatureWords(signature)
  return `- ${text(who)}: ${signed === '' ? '\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_ Date: \\_\\_\\_\\_\\_\\_' : text(signed)}`
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
