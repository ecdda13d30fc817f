import type { LetterKind } from '../../document/matrix.ts'
import { foldText } from './foldText.ts'
import { letterWordOf } from './letterWords.ts'

/** What words of a legend make a letter to the rules, by the beginning of a word; the first that fits. */
const beginnings: readonly (readonly [LetterKind, string])[] = [
  [
    'out',
    'omit|not involved|no involve|does not|do not|no role|no part|keine rolle|keine beteiligung|pas de role|ne participe pas|sin rol|sin papel|sem papel|geen rol|nessun ruolo|not applicable|out of|ausgeschlossen|nicht beteiligt|exclu|non implique|no particip|niet betrokken|nao particip',
  ],
  [
    'owner',
    'accountab|approv|approuv|owner|owns|decid|decision|final|authori|sign off|sign-off|gesamtverantw|ergebnisverantw|hauptverantw|rechenschaft|entscheid|genehmig|freigabe|' +
      'autorite|approbat|garant|redevable|imputab|decideur|valideur|aprob|aprueb|rinde|autoridad|eindverantw|aansprakelijk|beslis|aprova|presta contas|answers for|answerable',
  ],
  [
    'doer',
    'acteur|realis|execut|fait|does|doer|perform|driver|drives|lead|pilot|primar|princip|durchfuhr|fuhrt|ausfuhr|umsetz|bearbeit|ejecut|realiza|encargad|hace|esegu|esecut|' +
      'executa|uitvoer|voert|doet|carries out|carry out|produc|prepar|crea|cree|write|draft|build|elabor|redact|redig|desarroll|desenvolv|erstell|verfass|opstel|maakt|svilupp',
  ],
  ['verifier', 'verif|review|quality|check|audit|sign|pruf|control|revis|valid|contrasena'],
  [
    'support',
    'support|assist|asist|ayud|auxil|second|backup|contribut|particip|help|unterstutz|mitwirk|mitarbeit|beteilig|soutien|soutient|appui|contribu|apoy|apoi|suporte|soporte|collabor|colabor|ondersteun|aide',
  ],
  ['informed', 'inform|notif|receiv|aware|fyi|kept in'],
  [
    'adviser',
    'consult|konsult|advis|input|berat|berat|conseil|asesor|raadple|raadgev|adviser|advies|gehort|befragt',
  ],
]

const patterns = beginnings.map(
  ([kind, words]) => [kind, new RegExp(`(?<![\\p{L}])(?:${words})`, 'u')] as const,
)

/** Words that one home has for who does the work and another for who answers for it. */
const ambiguous = /^\W*(?:co-?)?(?:responsib|responsab|responsav|verantwort|verantwoord|zustandig)/u

/** What a wording of a legend makes its letter; `either` for `Responsable`, which is owner or doer as the others are. */
export function kindOfWording(name: string, meaning: string): LetterKind | 'either' | undefined {
  const folded = foldText(name)
  if (ambiguous.test(folded || foldText(meaning.slice(0, 300)))) return 'either'
  return kindIn(folded) ?? letterWordOf(name)?.kind ?? kindIn(foldText(meaning.slice(0, 300)))
}

function kindIn(folded: string): LetterKind | undefined {
  const found = patterns.flatMap(([kind, pattern]) => {
    const at = folded.search(pattern)
    return at < 0 ? [] : [{ kind, at }]
  })
  // The word that comes first says most: `Supports those who decide`.
  return found.toSorted((one, other) => one.at - other.at)[0]?.kind
}

/** A letter of a legend with its words. */
export interface Worded {
  readonly key: string
  readonly name: string
  readonly meaning: string
}

/**
 * What a whole legend makes its letters. One that may be either is the owner when no other letter can be: beside
 * `A = Acteur`, `R = Responsable` is who answers for the result.
 *
 * @param usualOwner the key of the owner when the legend says nothing
 */
export function kindsOfLegend(
  legend: readonly Worded[],
  usualOwner: string | undefined,
): ReadonlyMap<string, LetterKind> {
  const kinds = new Map<string, LetterKind>()
  const open: string[] = []
  for (const { key, name, meaning } of legend) {
    const kind = kindOfWording(name, meaning)
    if (kind === 'either') open.push(key)
    else if (kind) kinds.set(key, kind)
  }
  // Who checks or signs is who answers for it where nobody else does: `A = Validates`.
  if (usualOwner !== undefined && kinds.get(usualOwner) === 'verifier' && !hasKind(kinds, 'owner'))
    kinds.delete(usualOwner)
  const hasOwner = hasKind(kinds, 'owner')
  const hasDoer = hasKind(kinds, 'doer')
  const isOwnerTaken = usualOwner !== undefined && kinds.has(usualOwner)
  const isOwnerWorded = legend.some(({ key }) => key === usualOwner)
  for (const [at, key] of open.entries()) {
    const isOwner = !hasOwner && at === 0 && (hasDoer || isOwnerTaken)
    if (isOwner) kinds.set(key, 'owner')
    else if (hasOwner || isOwnerTaken || isOwnerWorded || hasDoer) kinds.set(key, 'doer')
  }
  return kinds
}

function hasKind(kinds: ReadonlyMap<string, LetterKind>, kind: LetterKind): boolean {
  return [...kinds.values()].includes(kind)
}
