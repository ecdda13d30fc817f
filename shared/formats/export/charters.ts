import { roleCharter, type CharterEntry, type RoleCharter } from '../../analysis/roleCharter.ts'
import type { Matrix } from '../../document/matrix.ts'
import { nameByItself, titleOnPaper } from '../../document/names.ts'
import { saidBelow } from '../../document/term.ts'
import { displayMarkup } from '../../escapeMarkup.ts'
import { chartFacts } from './chartWords.ts'
import { chosenPart, type ExportOptions } from './exportOptions.ts'
import { prose, tokenHtml } from './htmlChart.ts'
import { pageOf } from './htmlPage.ts'
import { escapeMarkdown } from './markdownText.ts'

/** The charters of all roles, in chart order. */
export function allCharters(matrix: Matrix): readonly RoleCharter[] {
  return matrix.roles.flatMap(({ id }) => roleCharter(matrix, id) ?? [])
}

/** Charters of the chosen roles as Markdown: what each answers for, does, is asked and told about. */
export function writeChartersMarkdown(whole: Matrix, options: ExportOptions): string {
  const matrix = chosenPart(whole, options)
  const facts = chartFacts(matrix, options).map(escapeMarkdown).join(' · ')
  const head = [
    `# ${escapeMarkdown(titleOnPaper(matrix.title))}: role charters`,
    escapeMarkdown(matrix.goal),
    facts,
  ]
  return `${[...head.filter(Boolean), ...chartersMarkdown(matrix, '##')].join('\n\n')}\n`
}

/** A charter each, with a heading of that depth; the letters are one deeper. */
export function chartersMarkdown(matrix: Matrix, depth: '##' | '###'): readonly string[] {
  return allCharters(matrix).map((charter) => {
    const { name, holder, note = '' } = charter.role
    const parts = charter.parts.map(({ letter, heading, entries }) => {
      const title = `${depth}# ${heading} (${escapeMarkdown(letter.key)}, ${escapeMarkdown(letter.name)})`
      return [title, '', ...entries.map(entryMarkdown)].join('\n')
    })
    const head = [
      `${depth} ${escapeMarkdown(nameByItself('role', name))}`,
      escapeMarkdown(holder),
      escapeMarkdown(note),
    ]
    return [...head.filter(Boolean), ...(parts.length === 0 ? ['Has no part in this chart.'] : parts)].join(
      '\n\n',
    )
  })
}

function entryMarkdown({ name, section, note, ...held }: CharterEntry): string {
  const where = section === '' ? '' : ` (${escapeMarkdown(section)})`
  const below = saidBelow(held)
  const covers = below === '' ? '' : `: ${escapeMarkdown(below)}`
  const beside = note === '' ? '' : `<br>${escapeMarkdown(note)}`
  return `- ${escapeMarkdown(name)}${where}${covers}${beside}`
}

/** Charters of the chosen roles as one HTML file; on paper each stays whole, several to a page where they fit. Also what their PDF is printed from. */
export function writeChartersHtml(whole: Matrix, options: ExportOptions): string {
  const matrix = chosenPart(whole, options)
  const head = `<header><h1 dir="auto">${prose(titleOnPaper(matrix.title))}: role charters</h1><p class="facts">${displayMarkup(chartFacts(matrix, options).join(' · '))}</p></header>`
  return pageOf(matrix, options, [head, '<main>', ...allCharters(matrix).map(charterHtml), '</main>'])
}

/** The charters as part of a page, beginning on a new sheet of paper. */
export function chartersHtml(matrix: Matrix): string {
  return `<div class="page">${allCharters(matrix).map(charterHtml).join('\n')}</div>`
}

function charterHtml({ role, parts }: RoleCharter): string {
  const holder = role.holder === '' ? '' : `<p class="goal" dir="auto">${prose(role.holder)}</p>`
  const note = role.note === undefined ? '' : `<p dir="auto">${prose(role.note)}</p>`
  const all = parts.map(({ letter, heading, entries }) => {
    const items = entries.map(entryHtml)
    return `<h3>${tokenHtml(letter, letter.key)} ${displayMarkup(heading)} <span class="quiet">(${entries.length})</span></h3>\n<ul>${items.join('\n')}</ul>`
  })
  const body = all.length === 0 ? '<p>Has no part in this chart.</p>' : all.join('\n')
  return `<section class="charter"><h2 dir="auto">${prose(nameByItself('role', role.name))}</h2>${holder}${note}\n${body}</section>`
}

function entryHtml({ name, section, note, ...held }: CharterEntry): string {
  const below = saidBelow(held)
  const covers = below === '' ? '' : `: ${prose(below)}`
  const where = section === '' ? '' : ` <span class="quiet">${prose(section)}</span>`
  const beside = note === '' ? '' : `<br><span class="quiet">${prose(note)}</span>`
  return `<li dir="auto">${prose(name)}${covers}${where}${beside}</li>`
}
