/** What is known of a language to tell in its texts who does what. */
export interface Language {
  /** frequent words by which the language of a text is told */
  readonly common: ReadonlySet<string>
  /** headings of what several roles do together */
  readonly together: RegExp
  /** headings of duties, and lines above a list of them */
  readonly duties: RegExp
  /** headings of what was agreed that somebody does */
  readonly actions: RegExp
  /** headings of what is no duty: pay, skills, a summary */
  readonly beside: RegExp
  /** headings, and lines above a list, of what nobody does: `Must not:` */
  readonly denied: RegExp
  /** words before a colon that name no duty, such as `Example` */
  readonly emptyLead: RegExp
  /** texts about what a person has or is, that deny, ask, or tell a story */
  readonly noDuty: RegExp
  /** what parts two clauses of which each has a subject */
  readonly clauses: RegExp
  /** words before the subject of a clause */
  readonly opening: RegExp
  readonly article: RegExp
  /** words that join subjects */
  readonly and: RegExp
  /** subjects that stand for the role named before, and for several of them */
  readonly pronoun: RegExp
  readonly pronouns: RegExp
  /** clauses about what several do together, whoever they are */
  readonly jointly: RegExp
  /** whether a word is the verb of a clause, where that may stand before its subject */
  readonly isFinite?: (word: string) => boolean
  /** whether a sentence may leave its subject out, as Spanish ones do */
  readonly dropsPronouns: boolean
  /** What a predicate says is done, as names of responsibilities; none when that is no duty. */
  readonly readPredicate: (predicate: string, isPlural: boolean) => readonly string[]
  /** The item of a list of duties as a name, and whether that begins with a verb. */
  readonly readItem: (text: string) => { readonly name: string; readonly isVerb: boolean }
}

/** The words of a list in a text of several lines. */
export function wordSet(list: string): ReadonlySet<string> {
  return new Set(list.split(/\s+/).filter(Boolean))
}
