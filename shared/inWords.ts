/** Names as a sentence lists them: `CIO, CTO and CFO`. */
export function inWords(names: readonly string[]): string {
  if (names.length < 2) return names.join('')
  return `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`
}
