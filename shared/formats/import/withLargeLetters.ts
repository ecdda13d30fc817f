import { readLegend } from './legend.ts'
import type { SourceTable } from './source.ts'

/** Rows and columns in which a legend and small letters are looked for. */
const mostRows = 2_000
const mostColumns = 300

/**
 * Letters that are written small where the legend has them large: `p` below `P: Primary, S: Support`. Only those that the file
 * explains itself and no scheme of common use has: `x` and `a` are told otherwise.
 */
export function withLargeLetters(source: SourceTable): SourceTable {
  const { table, legend } = source
  if ((table[0]?.length ?? 0) > mostColumns) return source
  const explained = new Set<string>()
  for (const row of [[...legend], ...table.slice(0, mostRows)]) {
    for (const text of row) {
      if (text.length < 300 && /^\p{Lu}\s?[=:–-]\s?\p{L}{3}/u.test(text))
        for (const { key } of readLegend([text]) ?? []) explained.add(key)
    }
  }
  const small = new Set(
    [...explained].filter((key) => !/^[RASCIXVO]$/.test(key)).map((key) => key.toLowerCase()),
  )
  if (small.size === 0) return source
  return {
    ...source,
    table: table.map((row) => row.map((text) => (small.has(text.trim()) ? text.toUpperCase() : text))),
  }
}
