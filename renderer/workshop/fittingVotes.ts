import type { GivenAnswer } from '../../shared/workshop/agreement.ts'

/** In pixels of a screen of 1920 x 1080: a token with the gap before the next, the count, the gap between answers, `+2`. */
const [token, count, gap, more] = [64, 26, 24, 60]

/** How wide an answer stands there. */
export function widthOf({ letters }: Pick<GivenAnswer, 'letters'>): number {
  return Math.max(1, letters.split('/').length) * token + count + gap
}

/** The answers that have room in a column, the most given first, and how many have none. At least one is shown. */
export function fittingVotes(
  answers: readonly GivenAnswer[],
  width: number,
): { readonly shown: readonly GivenAnswer[]; readonly left: number } {
  const ends = answers.map((_, at) => answers.slice(0, at + 1).reduce((sum, one) => sum + widthOf(one), 0))
  const fits = (at: number): boolean =>
    (ends[at] ?? 0) - gap + (at === answers.length - 1 ? 0 : more) <= width
  const shown = answers.filter((_, at) => at === 0 || fits(at))
  return { shown, left: answers.length - shown.length }
}
