/*
 * Fonts of signs hold ticks and boxes where other fonts have letters. What they show, by the code of the character.
 */

const wingdings: Readonly<Record<number, string>> = {
  ...{ 0x6c: '●', 0x6e: '■', 0x6f: '☐', 0x71: '☐', 0x9f: '•', 0xa1: '○', 0xa7: '▪', 0xa8: '☐' },
  ...{ 0xd8: '➢', 0xe0: '→', 0xf0: '⇨', 0xfb: '✗', 0xfc: '✓', 0xfd: '☒', 0xfe: '☑' },
}
const wingdings2: Readonly<Record<number, string>> = {
  ...{ 0x4f: '✗', 0x50: '✓', 0x51: '☒', 0x52: '☑', 0x53: '☒', 0x54: '☒', 0x97: '●', 0xa3: '☐', 0xa2: '■' },
}
const symbol: Readonly<Record<number, string>> = { 0xb7: '•', 0xb4: '×', 0xd6: '√', 0xae: '→' }

const fonts: Readonly<Record<string, Readonly<Record<number, string>>>> = {
  ...{ wingdings, 'wingdings 2': wingdings2, symbol },
}

/** Whether a font shows signs where its texts have letters. */
export function isSignFont(font: string): boolean {
  return Object.hasOwn(fonts, font.toLowerCase())
}

/** What a character of such a font shows; undefined for one that is not known. Its code may lie in the private area. */
export function signOf(font: string, code: number): string | undefined {
  const isPrivate = code >= 0xf000 && code <= 0xf0ff
  return fonts[font.toLowerCase()]?.[isPrivate ? code - 0xf000 : code]
}

/** A text of such a font as it is shown; characters that are not known stay. */
export function signsIn(font: string, text: string): string {
  return Array.from(text, (char) => signOf(font, char.codePointAt(0) ?? 0) ?? char).join('')
}
