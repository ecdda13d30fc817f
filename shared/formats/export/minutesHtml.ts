import type { Matrix } from '../../document/matrix.ts'
import type { Minutes } from '../../workshop/minutes.ts'
import {
  minutesFacts,
  minutesParts,
  minutesTitle,
  signatureWords,
  signingTitle,
  type MinutesPart,
} from '../../workshop/minutesParts.ts'
import { displayMarkup } from '../../escapeMarkup.ts'
import { asText } from '../htmlTable.ts'
import type { ExportOptions } from './exportOptions.ts'
import { prose } from './htmlChart.ts'
import { pageOf } from './htmlPage.ts'
import { paperHead } from './paperHead.ts'
import { headStyle, sheetStyle } from './paperStyle.ts'

/** The closing record of a workshop as one HTML file without scripts, for screens and for paper (and so for PDF). */
export function minutesHtml(matrix: Matrix, minutes: Minutes, options: ExportOptions): string {
  const [decisions, ...others] = minutesParts(minutes)
  const { when, who } = minutesFacts(minutes)
  const { line, logo } = options.letterhead
  const about = [...when, line].filter(Boolean)
  const parts = [
    paperHead({ title: minutesTitle(minutes), goal: minutes.goal, about, mark: '' }, logo),
    '<main>',
    ...who.map((fact) => `<p class="facts" dir="auto">${displayMarkup(fact)}</p>`),
    '<div class="minutes"><div>',
    decisions ? partHtml(decisions) : '',
    '</div><div class="beside">',
    ...others.map(partHtml),
    '</div></div>',
    signingHtml(minutes),
    '</main>',
  ]
  return pageOf(matrix, options, parts, sheetStyle + headStyle)
}

/** A part of a record, with its heading. */
export function partHtml({ heading, header, rows, isNumbered, whenEmpty }: MinutesPart): string {
  const title = `<h2>${heading}</h2>`
  if (rows.length === 0) return `${title}<p class="quiet">${whenEmpty}</p>`
  const list = isNumbered ? 'ol' : 'ul'
  if (header === undefined) return `${title}<${list} class="said">${rows.map(itemHtml).join('')}</${list}>`
  const head = header.map((name) => `<th scope="col" class="name">${name}</th>`)
  const body = rows.map((cells) => `<tr>${cells.map((text) => cell('td', text)).join('')}</tr>`)
  return `${title}<table><thead><tr>${head.join('')}</tr></thead><tbody>${body.join('')}</tbody></table>`
}

function itemHtml([head = '', more = '']: readonly string[]): string {
  if (more === '') return cell('li', head)
  return `<li dir="auto"><b>${prose(head)}</b> ${displayMarkup(more)}</li>`
}

/** A line to sign on for each role, or who has signed; never apart from its heading. */
function signingHtml({ signatures }: Minutes): string {
  if (signatures.length === 0) return ''
  const lines = signatures.map((signature) => {
    const { who, signed } = signatureWords(signature)
    const date = signed === '' ? 'Date' : displayMarkup(signed)
    return `<li dir="auto"${signed === '' ? '' : ' class="signed"'}><b>${prose(who)}</b><span>${date}</span></li>`
  })
  return `<section class="signing"><h2>${signingTitle}</h2><ul>${lines.join('')}</ul></section>`
}

function cell(tag: 'li' | 'td', text: string): string {
  return tag === 'td'
    ? `<td dir="auto"${asText}>${displayMarkup(text)}</td>`
    : `<li dir="auto">${prose(text)}</li>`
}
