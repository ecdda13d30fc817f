import { wordSet, type Language } from './language.ts'
import { capitalised, firstWord, shortPhrase, splitPredicates } from './phrase.ts'

/** Verbs by their form in `er verantwortet`; behind a dash the part that stands at the end: `stellt-sicher`. */
const verbs: ReadonlyMap<string, readonly (readonly [end: string, base: string])[]> = verbTable(`
  verantwortet:verantworten steuert:steuern leitet:leiten führt:führen entwickelt:entwickeln plant:planen
  koordiniert:koordinieren überwacht:überwachen verwaltet:verwalten betreibt:betreiben entscheidet:entscheiden
  definiert:definieren gestaltet:gestalten verhandelt:verhandeln prüft:prüfen bewertet:bewerten gibt-frei:freigeben
  genehmigt:genehmigen sichert:sichern schützt:schützen gewährleistet:gewährleisten stellt-sicher:sicherstellen
  legt-fest:festlegen wählt-aus:auswählen baut-auf:aufbauen baut-aus:ausbauen führt-ein:einführen setzt-um:umsetzen
  führt-durch:durchführen bereitet-vor:vorbereiten stimmt-ab:abstimmen erstellt:erstellen erarbeitet:erarbeiten
  berät:beraten schult:schulen stellt-ein:einstellen beschafft:beschaffen kauft-ein:einkaufen senkt:senken
  beobachtet:beobachten erforscht:erforschen testet:testen erprobt:erproben treibt-voran:vorantreiben fördert:fördern
  unterstützt:unterstützen begleitet:begleiten betreut:betreuen vertritt:vertreten pflegt:pflegen liefert:liefern
  stellt-bereit:bereitstellen richtet-aus:ausrichten meldet:melden übernimmt:übernehmen baut:bauen wählt:wählen
  verbessert:verbessern vergibt:vergeben beauftragt:beauftragen schließt-ab:abschließen überprüft:überprüfen
  verfasst:verfassen schreibt:schreiben versendet:versenden klärt:klären lädt-ein:einladen setzt-durch:durchsetzen
  wertet-aus:auswerten arbeitet-aus:ausarbeiten hält-ein:einhalten löst-ab:ablösen hält:halten bestimmt:bestimmen
  ermittelt:ermitteln fasst-zusammen:zusammenfassen gibt-vor:vorgeben verteilt:verteilen misst:messen ordnet:ordnen
  sammelt:sammeln trägt-ein:eintragen schickt:schicken bucht:buchen bezahlt:bezahlen bestellt:bestellen holt-ein:einholen
  nimmt-ab:abnehmen weist-zu:zuweisen löst:lösen behebt:beheben sorgt:sorgen kümmert:kümmern verantworten:verantworten
`)

/** Verbs on -ieren that are no duty. */
const notDuties = wordSet(
  'existiert basiert resultiert fungiert profitiert agiert funktioniert passiert interessiert studiert',
)

function verbTable(list: string): ReadonlyMap<string, readonly (readonly [string, string])[]> {
  const table = new Map<string, (readonly [string, string])[]>()
  for (const entry of list.split(/\s+/).filter(Boolean)) {
    const [form = '', base = ''] = entry.split(':')
    const [finite = '', end = ''] = form.split('-')
    table.set(finite, [...(table.get(finite) ?? []), [end, base]])
  }
  return table
}

/** The verb of a clause that begins with one of its forms, and what stands between it and its end. */
function verbOf(clause: string, isPlural: boolean): { base: string; object: string } | undefined {
  const word = firstWord(clause)
  const object = clause.slice(word.length).trim()
  const finite = isPlural ? singularForm(word) : word
  const entries = verbs.get(finite)
  if (entries) {
    const [, base, end] =
      entries
        .map(([last, found]) => [found !== '' && last !== '', found, last] as const)
        .find(([isParted, , last]) => isParted && new RegExp(`(?:^|\\s)${last}(?=$|[.,;])`).test(object)) ??
      []
    if (base !== undefined && end !== undefined)
      return { base, object: object.replace(new RegExp(`\\s*(?:^|\\s)${end}(?=$|[.,;])[\\s\\S]*$`), '') }
    const whole = entries.find(([last]) => last === '')
    return whole && { base: whole[1], object }
  }
  if (!/..iert$/.test(finite) || notDuties.has(finite)) return undefined
  return { base: finite.replace(/t$/, 'en'), object }
}

/** `verantworten` as `verantwortet`, and forms with another vowel. */
function singularForm(word: string): string {
  const irregular: Readonly<Record<string, string>> = {
    ...{
      geben: 'gibt',
      treiben: 'treibt',
      vertreten: 'vertritt',
      übernehmen: 'übernimmt',
      vergeben: 'vergibt',
    },
    ...{ laden: 'lädt', halten: 'hält', messen: 'misst', beraten: 'berät', tragen: 'trägt', nehmen: 'nimmt' },
  }
  if (irregular[word]) return irregular[word]
  const stem = word.replace(/e?n$/, '')
  return /[td]$/.test(stem) ? `${stem}et` : `${stem}t`
}

const finites =
  /^(?:ist|sind|bleibt|bleiben|trägt|tragen|hat|haben|muss|müssen|soll|sollen|sollte|sollten|wird|werden|kann|können|darf)$/

const bases = new Set([...verbs.values()].flat().map(([, base]) => base))

function isBase(word: string): boolean {
  return bases.has(word) || /..ieren$/.test(word)
}

const adverbs =
  /^(?:(?:auch|meist|meistens|in der Regel|üblicherweise|vor allem|außerdem|zudem|dabei|dagegen|hingegen|gemeinsam|zusammen|regelmäßig|laufend|ständig|letztlich|primär|vorrangig|darüber hinaus|zugleich|dann|immer|direkt|persönlich|jedoch|aber)\s+)+/i

const ends =
  /[.;:!?—]|\s[–-]\s|,\s+(?:die|der|das|welche[rs]?|damit|weil|sodass|so dass|während|wobei|um|denn|aber|sondern|indem|statt)\b|\s+(?:statt|anstatt)\s/i

const charge =
  /^(?:ist|sind|bleibt|bleiben|zeichnet|zeichnen)\s+(?:[\p{L}]+\s+){0,2}?(?:verantwortlich|zuständig|rechenschaftspflichtig)\s+für\s+/iu
/** `ist für den Datenschutz zuständig` */
const chargeBehind =
  /^(?:ist|sind|bleibt|bleiben)\s+(?:[\p{L}]+\s+){0,2}?für\s+(.+?)\s+(?:verantwortlich|zuständig|rechenschaftspflichtig)\b/iu
const carries =
  /^(?:trägt|tragen|hat|haben|übernimmt|übernehmen|teilen sich)\s+(?:[\p{L}]+\s+){0,2}?Verantwortung\s+für\s+/iu
const cares = /^(?:kümmert|kümmern)\s+sich\s+(?:[\p{L}]+\s+)?um\s+|^(?:sorgt|sorgen)\s+für\s+/iu
const ensures = /^(?:sorgt|sorgen)\s+dafür,\s+dass\s+(.+)$/i
const modals = /^(?:muss|müssen|soll|sollen|sollte|sollten|wird|werden|kann|können|darf|hat|haben)\s+/i
const articles = /^(?:de[rnms]|die|das|ein(?:e[nmrs]?)?|alle[nrs]?|ihre?[nmrs]?|seine?[nmrs]?)\s+/i

const separator = /,\s*(?:und\s+|sowie\s+)?|\s+(?:und|sowie)\s+/i

function named(object: string, base: string): string | undefined {
  const phrase = shortPhrase(object.replace(adverbs, '').replace(articles, ''), ends, 1)
  return phrase === undefined || phrase === '' ? undefined : capitalised(`${phrase} ${base}`)
}

function optional(name: string | undefined): readonly string[] {
  return name === undefined ? [] : [name]
}

function readPredicate(predicate: string, isPlural: boolean): readonly string[] {
  const text = predicate.trim().replace(adverbs, '')
  const rest = (pattern: RegExp): string | undefined => {
    const found = pattern.exec(text)
    return found === null ? undefined : text.slice(found[0].length)
  }
  const duty = rest(charge) ?? rest(carries)
  if (duty !== undefined) return optional(named(duty, 'verantworten'))
  const [, charged] = chargeBehind.exec(text) ?? []
  if (charged !== undefined) return optional(named(charged, 'verantworten'))
  const care = rest(cares)
  if (care !== undefined) return optional(named(care, 'betreuen'))
  const must = rest(modals)
  if (must !== undefined) return optional(infinitive(must))
  return splitPredicates(
    text,
    separator,
    (word) => verbOf(word, isPlural) !== undefined || verbs.has(isPlural ? singularForm(word) : word),
  ).flatMap((part) => {
    const [, ensured] = ensures.exec(part) ?? []
    if (ensured !== undefined) {
      const phrase = shortPhrase(ensured, ends, 2)
      return optional(phrase && `Dafür sorgen, dass ${phrase}`)
    }
    const verb = verbOf(part.replace(/[.\s]+$/, ''), isPlural)
    return verb === undefined ? [] : optional(named(verb.object, verb.base))
  })
}

/** `die Sicherheit gewährleisten`: the verb at the end of its clause. */
function infinitive(text: string): string | undefined {
  const clause = shortPhrase(text.replace(adverbs, '').replace(articles, ''), ends, 2)
  const last = clause?.split(' ').at(-1)?.toLowerCase() ?? ''
  return clause !== undefined && isBase(last) ? capitalised(clause) : undefined
}

function readItem(text: string): { name: string; isVerb: boolean } {
  const bare = text.replace(adverbs, '').replace(/^(?:er|sie)\s+/i, '')
  const responsible = /^(?:verantwortlich|zuständig|verantwortung)\s+für\s+/i.exec(bare)
  const own = responsible ? named(bare.slice(responsible[0].length), 'verantworten') : undefined
  if (own !== undefined) return { name: own, isVerb: true }
  const verb = verbOf(bare.replace(/[.\s]+$/, ''), false)
  const name = (verb && named(verb.object, verb.base)) ?? infinitive(bare)
  if (name !== undefined) return { name, isVerb: true }
  const phrase = shortPhrase(bare.replace(articles, ''), ends, 1) ?? ''
  return {
    name: capitalised(phrase),
    isVerb: /^\p{Lu}[\p{L}-]*(?:ung|ieren|au|ahl|ieb|itung|ege|anung|icherung|rolle)\b/u.test(phrase),
  }
}

export const german: Language = {
  common: wordSet(
    'der die das und ist mit für den dem des von nicht ein eine auf im sie wird zu auch als bei oder sich sind',
  ),
  together:
    /gemeinsam|zusammen|beide|geteilt|kooper|partner|schnittstelle|überschneid|hand in hand|miteinander/i,
  duties:
    /aufgabe|verantwort|zuständig|pflicht|tätigkeit|was (?:macht|tut)|rolle|stellenbeschreibung|kompetenz/i,
  actions: /maßnahmen|aufgaben|to-?dos?|nächste schritte|beschlüsse|vereinbart|offene punkte/i,
  beside:
    /gehalt|vergütung|qualifikation|anforderung|profil|ausbildung|erfahrung|karriere|hintergrund|geschichte|fazit|zusammenfassung|einleitung|überblick|über (?:uns|den autor|die autorin)|literatur|quellen|trends?|zukunft|ausblick|wir bieten|bewerb|kontakt|häufige fragen|fähigkeiten|braucht|herausforderung/i,
  denied: /\b(?:nicht|kein(?:e[nrms]?)?|nie|niemals)\b/i,
  emptyLead:
    /^(?:fokus|schwerpunkt|ziel|ziele|beispiel|hinweis|tipp|fazit|warum|berichtet an|hintergrund|fähigkeiten|kunden|blick|perspektive|zeithorizont|kennzahlen|quelle|definition|frage|antwort|ort|abteilung|datum|anwesend|teilnehmer|entschuldigt|betreff|stellenbezeichnung|titel|gehalt|version|unterschied)$/i,
  noDuty:
    /\?\s*$|^["“”„«»‚]|["“”]\s*(?:sagt|erklärt|meint)|\b(?:sagt|meint|erinnert sich|lacht)\b|\b(?:nicht|kein[e]?[nrms]?|nie|niemals|selten|kaum)\b|\b(?:ich|wir|Sie|Ihr[e]?[nrms]?|unser[e]?[nrms]?|du|dein[e]?)\b|^(?:wenn|falls|obwohl|stellen sie|mindestens|abgeschlossene|sehr gute|gute|mehrjährige|\d|erfahrung|kenntnisse|studium|ausbildung als)\b|\b(?:früher|damals|verdient)\b|[€$£]\s?\d/,
  clauses:
    /;\s+|,?\s+(?:während|wohingegen|dagegen|aber|doch)\s+(?=(?:der|die|das|ein|eine|beide|[A-ZÄÖÜ]{2}))|,\s+(?=(?:der|die)\s+(?:[A-ZÄÖÜ]{2,}|\p{Lu}\p{L}*(?:leiter|manager|leitung|vorstand)))|\s+und\s+(?=(?:der|die)\s+[A-ZÄÖÜ]{2,})/u,
  opening:
    /^(?:während|und|aber|doch|auch|heute|hier|zunächst|außerdem|zudem|dabei|dagegen|hingegen|schließlich|traditionell|in (?:den meisten|vielen|der regel|der praxis|kleinen|großen)[^,]{0,40}?(?=\s(?:der|die)\b)|als [^,]{0,60},?)\s+/i,
  article: /^(?:der|die|das|den|dem|des|ein|eine|einer|eines|jeder|jede|unser|unsere|viele|ihr|sein)\s+/i,
  and: /^(?:,\s*)?(?:und|sowie|oder|&)(?:\s+(?:der|die|das))?\s+/i,
  pronoun:
    /^(?:er|sie|es|diese (?:rolle|position|person|funktion)|die (?:stelle|position|rolle)|der (?:stelleninhaber|amtsinhaber))\b/i,
  pronouns: /^(?:beide|die beiden|beide rollen|alle beide)\b/i,
  jointly: /^(?:gemeinsam|zusammen)\b|^sie\s+\p{L}+\s+(?:gemeinsam|zusammen)\b/iu,
  isFinite: (word) => finites.test(word) || verbs.has(word) || verbs.has(singularForm(word)),
  dropsPronouns: false,
  readPredicate,
  readItem,
}
