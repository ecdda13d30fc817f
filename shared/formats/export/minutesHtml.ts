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
import type { ExportOptions } from './exportOptions.ts'
import { pageOf } from './htmlPage.ts'

/** The closing record of a workshop as one HTML file without scripts, for screens and for paper (and so for PDF). */
export function minutesHtml(matrix: Matrix, minutes: Minutes, options: ExportOptions): string {
  return pageOf(matrix, options, [
    `<header class="minutes"><h1 dir="auto">${displayMarkup(minutesTitle(minutes))}</h1>`,
    minutes.goal === '' ? '' : `<p class="goal" dir="auto">${displayMarkup(minutes.goal)}</p>`,
    ...minutesFacts(minutes).map((fact) => `<p class="facts" dir="auto">${displayMarkup(fact)}</p>`),
    '</header><main>',
    ...minutesParts(minutes).map(partHtml),
    signingHtml(minutes),
    '</main>',
  ])
}

/** A part of a record, with its heading. */
export function partHtml({ heading, header, rows, whenEmpty }: MinutesPart): string {
  const title = `<h2>${heading}</h2>`
  if (rows.length === 0) return `${title}<p class="quiet">${whenEmpty}</p>`
  if (header === undefined) return `${title}<ul class="said">${rows.map(itemHtml).join('')}</ul>`
  const head = header.map((name) => `<th scope="col" class="name">${name}</th>`)
  const body = rows.map((cells) => `<tr>${cells.map((text) => cell('td', text)).join('')}</tr>`)
  return `${title}<table><thead><tr>${head.join('')}</tr></thead><tbody>${body.join('')}</tbody></table>`
}

function itemHtml([head = '', more = '']: readonly string[]): string {
  if (more === '') return cell('li', head)
  return `<li dir="auto"><b>${displayMarkup(head)}</b> ${displayMarkup(more)}</li>`
}

/** A line to sign on for each role, or who has signed; never apart from its heading. */
function signingHtml({ signatures }: Minutes): string {
  if (signatures.length === 0) return ''
  const lines = signatures.map((signature) => {
    const { who, signed } = signatureWords(signature)
    const date = signed === '' ? 'Date' : displayMarkup(signed)
    return `<li dir="auto"${signed === '' ? '' : ' class="signed"'}><b>${displayMarkup(who)}</b><span>${date}</span></li>`
  })
  return `<section class="signing"><h2>${signingTitle}</h2><ul>${lines.join('')}</ul></section>`
}

/** The style of minutes: sentences, and lines to sign on. */
export const minutesStyle = `
.minutes{border-bottom:2px solid var(--text);padding-bottom:8px}
.minutes .facts{margin-bottom:2px}
.said{padding-left:20px}
.said li{margin-bottom:6px;break-inside:avoid}
.signing{break-inside:avoid;margin-top:28px}
.signing ul{display:grid;grid-template-columns:repeat(auto-fill,minmax(210px,1fr));gap:0 28px;margin:0;padding:0;list-style:none}
.signing li{padding-top:52px;break-inside:avoid}
.signing b{display:block;border-top:1px solid var(--text);padding-top:4px}
.signing span{display:block;margin-top:22px;border-bottom:1px solid var(--text2);color:var(--text2)}
.signing .signed span{margin-top:0;border:0}`

function cell(tag: 'li' | 'td', text: string): string {
  return `<${tag} dir="auto">${displayMarkup(text)}</${tag}>`
}
