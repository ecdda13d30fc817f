/** Whether two values of a document hold the same, however deep; the order of an object's fields does not count. */
export function isSame(a: unknown, b: unknown): boolean {
  if (a === b) return true
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false
  if (Array.isArray(a)) {
    return Array.isArray(b) && a.length === b.length && a.every((item, at) => isSame(item, b[at]))
  }
  if (a instanceof Map) {
    return b instanceof Map && a.size === b.size && [...a].every(([key, value]) => isSame(value, b.get(key)))
  }
  if (Array.isArray(b) || b instanceof Map) return false
  const [fields, others] = [Object.entries(a), new Map(Object.entries(b))]
  return (
    fields.length === others.size &&
    fields.every(([key, value]) => others.has(key) && isSame(value, others.get(key)))
  )
}
