import { strFromU8, unzipSync } from 'fflate'

/** The parts of an Office file, as texts by their paths. */
export function partsOf(file: Uint8Array): Record<string, string> {
  return Object.fromEntries(Object.entries(unzipSync(file)).map(([path, bytes]) => [path, strFromU8(bytes)]))
}

/** What stands in a text of XML: entities and `_xHHHH_` as the characters they are. */
export function plainText(xml: string): string {
  return xml
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&')
    .replaceAll(/_x([\dA-F]{4})_/g, (_all, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
}

/** A day by its number in a workbook. */
function dayOf(number: string): string {
  return new Date(Date.UTC(1899, 11, 30) + Number(number) * 86_400_000).toISOString().slice(0, 10)
}

/** The rows of a sheet that Remit wrote, as texts, days as 2026-03-31; what is not there is empty. */
export function sheetTexts(parts: Record<string, string>, sheet = 1): string[][] {
  const shared = [...(parts['xl/sharedStrings.xml'] ?? '').matchAll(/<t xml:space="preserve">([^<]*)<\/t>/g)]
  const texts = shared.map(([, text = '']) => plainText(text))
  const looks = [...(parts['xl/styles.xml'] ?? '').matchAll(/<xf numFmtId="(\d+)"[^>]*applyFont/g)]
  // The first of them is the plain look, which has no `applyFont`.
  const isDay = (style: string): boolean => looks[Number(style) - 1]?.[1] === '14'
  const rows: string[][] = []
  for (const [, row = '', xml = ''] of (parts[`xl/worksheets/sheet${sheet}.xml`] ?? '').matchAll(
    /<row r="(\d+)"[^>]*>(.*?)<\/row>/gs,
  )) {
    const cells: string[] = []
    for (const [, name = '', style = '', type, value = ''] of xml.matchAll(
      /<c r="([A-Z]+)\d+" s="(\d+)"(?: t="(s)")?(?:\/>|>(?:<f>[^<]*<\/f>)?<v>([^<]*)<\/v><\/c>)/g,
    )) {
      const column = [...name].reduce((sum, char) => sum * 26 + char.charCodeAt(0) - 64, 0) - 1
      while (cells.length <= column) cells.push('')
      if (type === 's') cells[column] = texts[Number(value)] ?? '?'
      else cells[column] = value !== '' && isDay(style) ? dayOf(value) : value
    }
    rows[Number(row) - 1] = cells
  }
  return Array.from(rows, (cells) => cells ?? [])
}
