const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** A text as it stands in HTML or XML, between tags or in an attribute of double quotes. */
export function escapeMarkup(text: string): string {
  return /[&<>"]/.test(text) ? text.replaceAll(/[&<>"]/g, (char) => entities[char] ?? char) : text
}

/** What no XML document may hold, and HTML should not: control characters, halves of pairs, and two that are no characters. */
const illegal =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g

/** A text for people in HTML or XML: what neither can hold is shown as the sign for control characters, or as �. */
export function displayMarkup(text: string): string {
  return escapeMarkup(
    text.replaceAll(illegal, (char) =>
      char < ' ' ? String.fromCharCode(0x2400 + char.charCodeAt(0)) : '\ufffd',
    ),
  )
}

/**
 * A text as it stands in a cell of a spreadsheet: what XML cannot hold as `_xHHHH_`, and a text that looks like that
 * escaped itself, so that reading gives the same text (ECMA-376, part 1, 22.9.2.19).
 */
export function escapeSheetText(text: string): string {
  if (/^[ !#-%'-;=?-^`-~]*$/.test(text)) return text
  const shielded = text.replaceAll(/_(?=x[\da-fA-F]{4}_)/g, '_x005F_')
  return escapeMarkup(
    shielded
      .replaceAll(/\r/g, '_x000D_')
      .replaceAll(illegal, (char) => `_x${char.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`),
  )
}
