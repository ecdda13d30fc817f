/** A text as Markdown shows it, in one line: marks and bars escaped, line breaks as `<br>`, invisible controls left out. */
export function escapeMarkdown(text: string): string {
  return text
    .replaceAll(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/g, '')
    .toWellFormed()
    .trim()
    .replaceAll(/[\\`*_[\]<|~]|&(?=#?\w+;)|^[>#]/g, (char) => `\\${char}`)
    .replaceAll(/\s*(?:\r\n|\r|\n)\s*/g, '<br>')
}
