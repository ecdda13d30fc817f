/** The two texts between the marks git leaves in a file it could not merge, and the one both come from where git wrote it, too. */
export interface MarkedSides {
  readonly ours: string
  readonly theirs: string
  /** undefined: git wrote the two sides only */
  readonly base: string | undefined
}

type Part = 'both' | 'ours' | 'base' | 'theirs'

const marks: readonly (readonly [mark: RegExp, within: readonly Part[], next: Part])[] = [
  [/^<{7}(?: |$)/, ['both'], 'ours'],
  [/^\|{7}(?: |$)/, ['ours'], 'base'],
  [/^={7}$/, ['ours', 'base'], 'theirs'],
  [/^>{7}(?: |$)/, ['theirs'], 'both'],
]

/**
 * Takes a text with git's conflict marks apart, as `git merge` writes them (gitmerge docs, “How conflicts are presented”,
 * also in the style `diff3`). Undefined: it has no marks, or marks in another order than git's.
 */
export function markedSides(text: string): MarkedSides | undefined {
  const sides = { ours: [] as string[], base: [] as string[], theirs: [] as string[] }
  let part: Part = 'both'
  let conflicts = 0
  let withBase = 0
  for (const line of text.split(/\r?\n/)) {
    const mark = marks.find(([pattern]) => pattern.test(line))
    if (mark === undefined) {
      for (const side of part === 'both' ? (['ours', 'base', 'theirs'] as const) : [part])
        sides[side].push(line)
      continue
    }
    const [, within, next] = mark
    if (!within.includes(part)) return undefined
    if (next === 'ours') conflicts++
    if (next === 'base') withBase++
    part = next
  }
  if (conflicts === 0 || part !== 'both') return undefined
  const [ours, theirs] = [sides.ours.join('\n'), sides.theirs.join('\n')]
  return { ours, theirs, base: withBase === conflicts ? sides.base.join('\n') : undefined }
}
