import { inFigures } from './inFigures.ts'

/** A number and what it counts: `1 row`, `1,200 rows`, `2 responsibilities`. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${inFigures(count)} ${count === 1 ? one : many}`
}
