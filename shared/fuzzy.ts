/**
 * How well a text matches what was typed: the higher the better, 0 not at all. All typed characters must occur in their
 * order; beginnings of words and characters side by side count more.
 */
export function fuzzyScore(text: string, typed: string): number {
  const wanted = typed.toLowerCase().replaceAll(/\s+/g, '')
  if (wanted === '') return 1
  const lower = text.toLowerCase()
  let score = 0
  let at = 0
  let last = -2
  for (const char of wanted) {
    const found = bestPlace(lower, char, at, last)
    if (found < 0) return 0
    const isWordStart = found === 0 || /[\s:/-]/.test(lower.charAt(found - 1))
    score += 1 + (isWordStart ? 3 : 0) + (found === last + 1 ? 2 : 0)
    last = found
    at = found + 1
  }
  return (score + asOneWord(lower, typed)) / (1 + lower.length / 100)
}

/** What was typed as a whole, at the start of a word, says more than its letters here and there; most of all at the very start. */
function asOneWord(lower: string, typed: string): number {
  const whole = typed.toLowerCase().trim().replaceAll(/\s+/g, ' ')
  if (whole.length < 3) return 0
  if (lower.startsWith(whole)) return 100
  return /[\s:/-]/.test(lower.charAt(lower.indexOf(whole) - 1)) ? 60 : lower.includes(whole) ? 20 : 0
}

/** The next place of a character: right after the last one, or else at the start of a word, or else the first. */
function bestPlace(text: string, char: string, from: number, last: number): number {
  if (text[last + 1] === char && last + 1 >= from) return last + 1
  const first = text.indexOf(char, from)
  for (let at = first; at >= 0; at = text.indexOf(char, at + 1)) {
    if (at === 0 || /[\s:/-]/.test(text.charAt(at - 1))) return at
  }
  return first
}
