import type { PlaceOnRow } from '../rule.ts'

/** The rule is broken once, by the row as a whole. */
export const once: readonly PlaceOnRow[] = [{}]
