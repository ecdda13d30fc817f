const figures = new Intl.NumberFormat('en', { maximumFractionDigits: 1 })

/** A number as a person reads it: `1,200`, `2.5`. The one function for it. */
export function inFigures(count: number): string {
  return figures.format(count)
}
