import type { Responsibility, Scheme } from './matrix.ts'

/**
 * The same function, worked out once for each row. Rows are immutable and shared between matrices, so after an edit only
 * the edited row is worked out again.
 */
export function perRow<T>(
  compute: (scheme: Scheme, row: Responsibility) => T,
): (scheme: Scheme, row: Responsibility) => T {
  const known = new WeakMap<Scheme, WeakMap<Responsibility, { readonly value: T }>>()
  return (scheme, row) => {
    const ofScheme = known.get(scheme) ?? new WeakMap<Responsibility, { readonly value: T }>()
    known.set(scheme, ofScheme)
    const found = ofScheme.get(row) ?? { value: compute(scheme, row) }
    ofScheme.set(row, found)
    return found.value
  }
}
