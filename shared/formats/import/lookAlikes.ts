/** Letters of other alphabets, and emoji, that look like the Latin ones people mean. */
const looks: Readonly<Record<string, string>> = {
  // Cyrillic
  ...{ А: 'A', В: 'B', С: 'C', Е: 'E', І: 'I', О: 'O', Р: 'P', Ѕ: 'S', Ԛ: 'Q', Ӏ: 'I' },
  ...{ а: 'a', с: 'c', е: 'e', і: 'i', о: 'o', р: 'p', ѕ: 's' },
  // Greek
  ...{ Α: 'A', Ε: 'E', Ι: 'I', Ο: 'O', Ρ: 'P', Ϲ: 'C', ο: 'o', ι: 'i' },
  // emoji of a letter
  ...{ '🅰': 'A', '🅾': 'O', '🅿': 'P', '®': 'R', '©': 'C', ℹ: 'I' },
}

/** Each letter of another alphabet as the Latin one it looks like; circled and full-width letters as plain ones. */
export function asLatin(text: string): string {
  const plain = text.normalize('NFKC')
  return Array.from(plain, (char) => looks[char] ?? regional(char) ?? char)
    .filter((char) => char !== '\ufe0f')
    .join('')
}

/** 🇷 as R. */
function regional(char: string): string | undefined {
  const at = (char.codePointAt(0) ?? 0) - 0x1f1e6
  return at >= 0 && at < 26 ? String.fromCharCode(0x41 + at) : undefined
}
