import type { Matrix } from '../../document/matrix.ts'
import { titleOnPaper } from '../../document/names.ts'
import type { Minutes } from '../../workshop/minutes.ts'
import { minutesFacts, minutesParts, type MinutesPart } from '../../workshop/minutesParts.ts'
import { displayMarkup } from '../../escapeMarkup.ts'
import type { ExportOptions } from './exportOptions.ts'
import { pageOf } from './htmlPage.ts'

/** The closing record of a workshop as one HTML file without scripts, for screens and for paper (and so for PDF). */
export function minutesHtml(matrix: Matrix, minutes: Minutes, options: ExportOptions): string {
  return pageOf(matrix, options, [
    `<header><h1 dir="auto">${displayMarkup(titleOnPaper(matrix.title))}</h1>`,
    minutes.goal === '' ? '' : `<p class="goal" dir="auto">${displayMarkup(minutes.goal)}</p>`,
    ...minutesFacts(minutes).map((fact) => `<p class="facts" dir="auto">${displayMarkup(fact)}</p>`),
    '</header><main>',
    ...minutesParts(minutes).map(partHtml),
    '</main>',
  ])
}

/** A part of a record, with its heading. */
export function partHtml({ heading, header, rows, whenEmpty }: MinutesPart): string {
  const title = `<h2>${heading}</h2>`
  if (rows.length === 0) return `${title}<p class="quiet">${whenEmpty}</p>`
  if (header === undefined) return `${title}<ul>${rows.map(([item = '']) => cell('li', item)).join('')}</ul>`
  const head = header.map((name) => `<th scope="col" class="name">${name}</th>`)
  const body = rows.map((cells) => `<tr>${cells.map((text) => cell('td', text)).join('')}</tr>`)
  return `${title}<table><thead><tr>${head.join('')}</tr></thead><tbody>${body.join('')}</tbody></table>`
}

function cell(tag: 'li' | 'td', text: string): string {
  return `<${tag} dir="auto">${displayMarkup(text)}</${tag}>`
}
