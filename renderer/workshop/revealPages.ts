import type { RowAgreement } from '../../shared/workshop/agreement.ts'

/** One line of the reveal: a row, or all agreed rows in one. */
export type RevealLine =
  | { readonly kind: 'row'; readonly row: RowAgreement }
  | { readonly kind: 'agreed'; readonly rows: readonly RowAgreement[] }

/** How many lines a screen shows and is still read from the back of a room. */
export const linesOfScreen = 8

/**
 * The screens of a reveal. Rows that fit on one stand there one by one; of more, the agreed ones become one line at the end, and
 * what is then still too long goes on, on another screen.
 *
 * @param isFolded whether the agreed ones may become one line
 */
export function revealPages(
  rows: readonly RowAgreement[],
  isFolded: boolean,
): readonly (readonly RevealLine[])[] {
  const agreed = rows.filter(({ state }) => state === 'agreed')
  const isShort = rows.length <= linesOfScreen || agreed.length < 2 || !isFolded
  const single = isShort ? rows : rows.filter((row) => !agreed.includes(row))
  const lines: readonly RevealLine[] = [
    ...single.map((row): RevealLine => ({ kind: 'row', row })),
    ...(isShort ? [] : [{ kind: 'agreed', rows: agreed } as const]),
  ]
  const count = Math.max(1, Math.ceil(lines.length / linesOfScreen))
  return Array.from({ length: count }, (_, at) => lines.slice(at * linesOfScreen, (at + 1) * linesOfScreen))
}
