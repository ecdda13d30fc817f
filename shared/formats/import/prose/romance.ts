import { capitalised, firstWord, shortPhrase, splitPredicates } from './phrase.ts'

/** The verbs of a language whose names of duties begin with the infinitive, and the words around them. */
export interface Romance {
  /** form in `il pilote` → infinitive; forms of `ils pilotent` → the same */
  readonly singular: ReadonlyMap<string, string>
  readonly plural: ReadonlyMap<string, string>
  readonly adverbs: RegExp
  /** before an infinitive: `doit`, `est chargé de` */
  readonly modals: RegExp
  /** `est responsable`, and the infinitive for it: `répondre`; the preposition stays */
  readonly charge: RegExp
  readonly answer: string
  readonly ends: RegExp
  readonly separator: RegExp
}

/** Reads predicates and items of French or Spanish as names that begin with an infinitive. */
export function romanceReaders({
  singular,
  plural,
  adverbs,
  modals,
  charge,
  answer,
  ends,
  separator,
}: Romance): {
  readPredicate: (predicate: string, isPlural: boolean) => readonly string[]
  readItem: (text: string) => { name: string; isVerb: boolean }
} {
  const infinitives = new Set(singular.values())
  const named = (base: string, object: string): readonly string[] => {
    const phrase = shortPhrase(`${base} ${object}`, ends)
    return phrase === undefined ? [] : [capitalised(phrase)]
  }
  const namesIn = (text: string, forms: (word: string) => string | undefined): readonly string[] =>
    splitPredicates(text, separator, (word) => forms(word) !== undefined).flatMap((part) => {
      const word = firstWord(part)
      const base = forms(word)
      return base === undefined ? [] : named(base, part.slice(word.length).trim().replace(adverbs, ''))
    })
  const asInfinitive = (word: string): string | undefined => (infinitives.has(word) ? word : undefined)

  const readPredicate = (predicate: string, isPlural: boolean): readonly string[] => {
    const text = predicate.trim().replace(adverbs, '')
    const duty = charge.exec(text)
    if (duty) return named(answer, text.slice(duty[0].length))
    const must = modals.exec(text)
    if (must) return namesIn(text.slice(must[0].length).replace(adverbs, ''), asInfinitive)
    const forms = isPlural ? plural : singular
    return namesIn(text, (word) => forms.get(word))
  }

  const readItem = (text: string): { name: string; isVerb: boolean } => {
    const bare = text.replace(adverbs, '')
    const word = firstWord(bare)
    const base = asInfinitive(word) ?? singular.get(word)
    const [name] = base === undefined ? [] : named(base, bare.slice(word.length).trim())
    return name === undefined
      ? { name: capitalised(shortPhrase(bare, ends, 1) ?? ''), isVerb: false }
      : { name, isVerb: true }
  }
  return { readPredicate, readItem }
}
