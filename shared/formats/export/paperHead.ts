import { displayMarkup } from '../../escapeMarkup.ts'
import { lines } from './htmlChart.ts'

interface Head {
  readonly title: string
  readonly goal: string
  /** the day, the edition and the like, a line each */
  readonly about: readonly string[]
  /** what the paper is marked as; empty: nothing */
  readonly mark: string
}

/**
 * What stands at the top of a paper: title and goal; beside them the logo, the mark, the day and the edition.
 *
 * @param logo a PNG as a data URL; empty: none
 */
export function paperHead({ title, goal, about, mark }: Head, logo: string): string {
  const beside = [
    // A logo says nothing that the page does not.
    logo === '' ? '' : `<img class="logo" alt="" src="${logo}">`,
    mark === '' ? '' : `<p class="mark" dir="auto">${displayMarkup(mark)}</p>`,
    ...about.map((text) => `<p dir="auto">${displayMarkup(text)}</p>`),
  ]
  const under = goal === '' ? '' : `<p class="goal" dir="auto">${lines(goal)}</p>`
  return `<header class="head"><div><h1 dir="auto">${lines(title)}</h1>${under}</div><div class="about">${beside.join('')}</div></header>`
}
