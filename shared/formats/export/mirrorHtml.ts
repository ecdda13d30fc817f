import type { Matrix } from '../../document/matrix.ts'
import { nameByItself, titleOnPaper } from '../../document/names.ts'
import { displayMarkup } from '../../escapeMarkup.ts'
import type { Mirror } from '../../workshop/mirror.ts'
import { mirrorParts } from '../../workshop/mirrorParts.ts'
import { usualOptions } from './exportOptions.ts'
import { pageOf } from './htmlPage.ts'

/** One voter's mirror as a file of their own, in HTML without scripts. Of the others it says how many, and not who. */
export function mirrorHtml(matrix: Matrix, mirror: Mirror, name: string, date: string): string {
  const roles = mirror.roles.map((role) => nameByItself('role', role.name)).join(', ')
  return pageOf(matrix, usualOptions(date), [
    `<header><h1 dir="auto">${displayMarkup(`${name}, this is yours`)}</h1>`,
    `<p class="facts" dir="auto">${displayMarkup([titleOnPaper(matrix.title), roles, date].filter(Boolean).join(' · '))}</p>`,
    '<p>What you said is yours in the vote, beside what the others said. It is in this file alone, and not in the chart.</p>',
    '</header><main>',
    ...mirrorParts(mirror).map(({ heading, rows, whenEmpty }) => {
      const items = rows.map(
        ({ name: row, words }) =>
          `<li dir="auto">${displayMarkup(row)} <span class="quiet">${displayMarkup(words)}</span></li>`,
      )
      const list = rows.length === 0 ? `<p class="quiet">${whenEmpty}</p>` : `<ul>${items.join('\n')}</ul>`
      return `<h2>${heading}</h2>${list}`
    }),
    '</main>',
  ])
}
