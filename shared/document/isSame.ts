/** Whether two values of a document hold the same, however deep; the order of an object's fields does not count. */
export function isSame(a: unknown, b: unknown): boolean {
  if (a === b) return true
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false
  if (Array.isArray(a)) {
    return Array.isArray(b) && a.length === b.length && a.every((item, at) => isSame(item, b[at]))
  }
  if (a instanceof Map) {
    return b instanceof Map && a.size === b.size && haveSameValues(a, b)
  }
  if (Array.isArray(b) || b instanceof Map) return false
  const fields = Object.keys(a)
  return (
    fields.length === Object.keys(b).length &&
    fields.every((key) => Object.hasOwn(b, key) && isSame(fieldOf(a, key), fieldOf(b, key)))
  )
}

/** Two maps of one size. Not by entries: a pair for each cell of a chart is what comparing would mostly do. */
function haveSameValues(a: ReadonlyMap<unknown, unknown>, b: ReadonlyMap<unknown, unknown>): boolean {
  for (const [key, value] of a) if (!isSame(value, b.get(key))) return false
  return true
}

function fieldOf(object: object, key: string): unknown {
  return (object as Readonly<Record<string, unknown>>)[key]
}
