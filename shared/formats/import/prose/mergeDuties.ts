import type { Duty } from './readText.ts'

/** A responsibility of a draft. */
export interface DraftRow {
  readonly name: string
  /** the keys of its roles */
  readonly roles: readonly string[]
  /** the words it was read from */
  readonly texts: readonly string[]
}

export interface MergedDuties {
  readonly rows: readonly DraftRow[]
  /** the keys of the roles, in the order of the text */
  readonly roles: readonly string[]
  /** duties that are no row: too many, or of a role that is only mentioned */
  readonly left: number
}

/** Sentences about a role that no heading is about, for it to count beside one that has a heading. */
const fewestOfOthers = 3

/**
 * The duties as rows: one that is said twice is one row, of all whose duty it is. Items of lists go first where there are too many;
 * a role that is only mentioned here and there is none of the chart.
 */
export function mergeDuties(
  duties: readonly Duty[],
  headed: ReadonlySet<string>,
  { mostRows, mostWithSentences }: { readonly mostRows: number; readonly mostWithSentences: number },
): MergedDuties {
  const roles = rolesOf(duties, headed)
  // One alone shares nothing: such a text only speaks of sharing.
  const together = roles.length > 1 ? roles : []
  const kept = duties.flatMap((duty): Duty[] => {
    const own = duty.roles.length === 0 ? together : duty.roles.filter((role) => roles.includes(role))
    return own.length === 0 ? [] : [{ ...duty, roles: own }]
  })
  const items = kept.filter(({ from }) => from === 'item')
  const merged: Underway[] = []
  for (const duty of [...items, ...kept.filter(({ from }) => from === 'sentence')]) addDuty(merged, duty)
  const fromItems = merged.filter(({ from }) => from === 'item')
  // What several do together is said less often, and asks for more.
  const sentences = merged
    .filter(({ from }) => from === 'sentence')
    .toSorted((one, other) => Number(other.roles.length > 1) - Number(one.roles.length > 1))
  const room = Math.max(0, mostWithSentences - fromItems.length)
  const taken = new Set([...fromItems.slice(0, mostRows), ...sentences.slice(0, room)])
  const inOrder = merged.filter((row) => taken.has(row)).toSorted((one, other) => one.at - other.at)
  return {
    rows: inOrder.map(({ name, roles: own, texts }) => ({
      ...{ name, texts },
      roles: roles.filter((role) => own.includes(role)),
    })),
    roles: roles.filter((role) => inOrder.some((row) => row.roles.includes(role))),
    left: merged.length - inOrder.length + duties.length - kept.length,
  }

  function addDuty(rows: Underway[], duty: Duty): void {
    const tokens = tokensOf(duty.name)
    const same = rows.find((row) => isSame(row, tokens, duty))
    if (same) {
      same.roles = [...new Set([...same.roles, ...duty.roles])]
      if (!same.texts.includes(duty.text)) same.texts.push(duty.text)
    } else
      rows.push({
        ...duty,
        roles: [...duty.roles],
        texts: [duty.text],
        tokens,
        at: duties.findIndex((one) => one.name === duty.name && one.text === duty.text),
      })
  }
}

interface Underway {
  readonly name: string
  roles: string[]
  readonly texts: string[]
  readonly from: Duty['from']
  readonly tokens: ReadonlySet<string>
  readonly at: number
}

/** Whom the chart is about: those with a heading of their own; others only when much is said of them. */
function rolesOf(duties: readonly Duty[], headed: ReadonlySet<string>): readonly string[] {
  const counts = new Map<string, number>()
  for (const { roles } of duties) for (const role of roles) counts.set(role, (counts.get(role) ?? 0) + 1)
  const known = [...counts.keys()]
  const main = known.filter((role) => headed.has(role))
  const isMuch = (role: string): boolean => (counts.get(role) ?? 0) >= (main.length > 0 ? fewestOfOthers : 2)
  const found = known.filter((role) => headed.has(role) || isMuch(role))
  return found.length > 0 ? found : known
}

/** The same duty in almost the same words; of one role, also a sentence that says part of another duty, or more of it. */
function isSame(row: Underway, tokens: ReadonlySet<string>, { roles, from }: Duty): boolean {
  const both = [...tokens].filter((token) => row.tokens.has(token)).length
  const all = row.tokens.size + tokens.size - both
  if (all === 0) return false
  if (both / all >= 0.8) return true
  if (from === 'item' && row.from === 'item') return false
  const isOfOne = roles.every((role) => row.roles.includes(role))
  const smaller = Math.min(row.tokens.size, tokens.size)
  return isOfOne && (both / all >= 0.6 || (smaller >= 2 && both === smaller))
}

const small =
  /^(?:the|a|an|and|of|for|to|in|on|with|all|its|their|our|by|at|der|die|das|den|dem|des|und|für|von|mit|zu|im|le|la|les|l|de|des|du|d|et|pour|en|el|los|las|del|y|para|con|company|unternehmen|entreprise|empresa)$/

/** The words of a name that tell it from others, each cut to its beginning. */
function tokensOf(name: string): ReadonlySet<string> {
  const words = name.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
  return new Set(words.filter((word) => !small.test(word)).map((word) => word.slice(0, 6)))
}
