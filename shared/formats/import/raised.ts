const figures: Readonly<Record<string, string>> = {
  ...{ 0: '⁰', 1: '¹', 2: '²', 3: '³', 4: '⁴', 5: '⁵', 6: '⁶', 7: '⁷', 8: '⁸', 9: '⁹', '+': '⁺', '-': '⁻' },
  ...{ a: 'ᵃ', b: 'ᵇ', c: 'ᶜ', d: 'ᵈ', e: 'ᵉ', f: 'ᶠ', n: 'ⁿ', '(': '⁽', ')': '⁾' },
}

/**
 * A superscript as characters that stay apart from the word before them: `Plan` and a raised 1 are `Plan¹`, not `Plan1`. Words and
 * brackets that are raised keep a space instead.
 */
export function raised(text: string): string {
  const plain = text.trim()
  const chars = Array.from(plain, (char) => figures[char.toLowerCase()])
  if (plain.length < 4 && chars.every((char) => char !== undefined)) return chars.join('')
  return /^[\p{L}\p{N}]/u.test(plain) ? ` ${text}` : text
}
