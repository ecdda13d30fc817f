/*
 * Cells that list who has a letter: `CIO, CTO`, `CIO; CTO`, one below the other, with bullets. `/`, `&` and `and` are part of names as often as they
 * stand between names (`R&D`, `Dev/Ops`), so they separate only what stands alone elsewhere in the table.
 */

/** The names of one text, by what separates for certain. */
export function splitSurely(text: string): readonly string[] {
  // Templates put every name in brackets: `[Tech Leads, PM]`.
  const [, inner = text] = /^\[([^[\]]*)\]$/.exec(text.trim()) ?? []
  return splitOutsideBrackets(inner)
    .map((part) => part.replace(/^\s*(?:[-*•▪●○‣]|\d{1,2}[.)])\s+/, '').trim())
    .filter((part) => part !== '')
}

/** The names of one part, taken apart at `/`, `&` and `and` if each piece is a name that stands alone elsewhere. */
export function splitPerhaps(part: string, isName: (text: string) => boolean): readonly string[] {
  if (isName(part) && !/ [/&+] /.test(part)) return [part]
  const pieces = part.split(/\s*[/&+]\s*|\s+(?:and|und|et|y|e|en)\s+/i).map((piece) => piece.trim())
  const isApart = pieces.length > 1 && pieces.every((piece) => piece !== '')
  if (isApart && pieces.every(isName)) return pieces
  const spaced = part.split(/\s+[/+]\s+/).map((piece) => piece.trim())
  return spaced.length > 1 && spaced.every((piece) => piece !== '') ? spaced : [part]
}

/**
 * A name, and what is said of it in brackets behind: `Ann (testing)` is Ann, if she is named elsewhere, too. A capital letter in
 * brackets may tell two roles apart: `Manager (Finance)`.
 */
export function withoutRemark(
  part: string,
  isName: (text: string) => boolean,
): { readonly name: string; readonly remark: string } {
  const { name, remark } = remarkIn(part) ?? { name: part, remark: '' }
  const isKnown = isName(name) || splitPerhaps(name, isName).every(isName)
  return remark !== '' && !isName(part) && isKnown ? { name, remark } : { name: part, remark: '' }
}

/** `Ann (testing)` taken apart, whoever Ann is. */
export function remarkIn(part: string): { readonly name: string; readonly remark: string } | undefined {
  const [, name, remark] = /^(\p{L}[^()]*?)\s*\((\p{Ll}[^()]*)\)$/u.exec(part.trim()) ?? []
  return name === undefined || remark === undefined ? undefined : { name, remark }
}

/** Commas within brackets belong to what the brackets hold: `Board (chair, members)`. */
function splitOutsideBrackets(text: string): readonly string[] {
  const parts: string[] = []
  let depth = 0
  let part = ''
  for (const char of text) {
    if (char === '(' || char === '[') depth += 1
    if (char === ')' || char === ']') depth -= 1
    if (char === '\n' || (depth <= 0 && (char === ',' || char === ';' || char === '|'))) {
      parts.push(part)
      part = ''
      depth = 0
    } else part += char
  }
  return [...parts, part]
}

/** One key for a name however it is spelt: `The CIO ` and `the cio`. */
export function nameKey(name: string): string {
  return name.replaceAll(/\s+/g, ' ').trim().toLowerCase()
}
