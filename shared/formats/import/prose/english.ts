import { wordSet, type Language } from './language.ts'
import { capitalised, firstWord, shortPhrase, splitPredicates } from './phrase.ts'

/** What people in an organisation do. Not among them: what anybody does (think, work, speak), and what a role is (act, serve). */
const bases = wordSet(`
  accelerate administer address adopt advise advocate align allocate analyse analyze anticipate approve architect arrange
  assemble assess assign assure audit authorise authorize automate balance book budget build buy calculate centralise
  centralize chair challenge champion check choose clarify clean close coach collect commission communicate compare compile
  complete comply conduct confirm connect consolidate consult contract control coordinate correct craft create curate cut
  decide define delegate deliver deploy design detect determine develop digitalise digitalize digitise digitize direct
  distribute document draft drive educate enable enforce engage enhance ensure equip establish estimate evaluate examine
  execute experiment explore facilitate file finalise finalize finance fix follow forecast formulate foster fund gather govern
  grow guarantee guard guide handle hire host identify implement improve incorporate increase inform initiate innovate
  inspect install integrate interview introduce invest investigate invite invoice issue keep launch lead maintain make manage
  map maximise maximize measure mediate mentor migrate minimise minimize mitigate moderate modernise modernize monitor
  motivate negotiate nurture obtain offer onboard operate optimise optimize orchestrate order organise organize oversee own
  patch pay perform pick pilot pioneer plan prepare present preserve prevent prioritise prioritize process procure produce
  promote propose protect prototype provide publish purchase recommend reconcile record recruit reduce refine register
  release replace report represent research resolve respond restore retain retire review roll run safeguard scale schedule scope
  scout secure select send set settle shape ship sign simplify source specify spearhead sponsor staff standardise
  standardize steer strengthen streamline structure submit summarise supervise supply support tailor teach test track train
  transform translate troubleshoot update upgrade use leverage collaborate validate verify watch write
`)

const doubled = wordSet(
  'cut get map patrol plan put roll-out run scan set ship sit spot stop submit commit permit control',
)
const irregularThird: Readonly<Record<string, string>> = { do: 'does', go: 'goes' }

function thirdPerson(base: string): string {
  if (irregularThird[base]) return irregularThird[base]
  if (/(?:s|x|z|ch|sh|o)$/.test(base)) return `${base}es`
  return /[^aeiou]y$/.test(base) ? `${base.slice(0, -1)}ies` : `${base}s`
}

function gerund(base: string): string {
  if (doubled.has(base)) return `${base}${base.at(-1)}ing`
  return /[^eoy]e$/.test(base) ? `${base.slice(0, -1)}ing` : `${base}ing`
}

const thirds = new Map([...bases].map((base) => [thirdPerson(base), base]))
const gerunds = new Map([...bases].map((base) => [gerund(base), base]))

/** Verbs that are a duty only with these words behind them. */
const withObject: Readonly<Record<string, RegExp>> = {
  make: /^(?:sure|certain|(?:\w+ ){0,3}decisions?|the case|(?:\w+ ){0,2}recommendations?)\b/i,
  keep: /^(?:\w+ ){0,6}(?:running|up[ -]to[ -]date|safe|secure|current|stable|available|under|track|informed|on)\b/i,
  set: /^(?!apart\b|out\b|foot\b)/i,
  run: /^(?!into\b|on\b|out\b)/i,
  grow: /^(?!into\b|up\b|out\b|from\b)/i,
  follow: /^(?:up|through)\b/i,
  watch: /^(?!out\b)/i,
  pay: /^(?!attention|off\b|more\b|less\b)/i,
  connect: /^(?!with\b)/i,
  drive: /^(?!home\b)/i,
  cut: /^(?!across\b)/i,
  roll: /^out\b/i,
  report: /^(?!to\b|directly\b|in\b|into\b|up\b|through\b)/i,
  operate: /^(?!at\b|in\b|as\b|under\b|on\b|from\b)/i,
  use: /\sto\s/i,
  collaborate: /\s(?:on|to)\s/i,
}

const adverbs =
  /^(?:,\s*(?:by contrast|in contrast|in turn|on the other hand|however|meanwhile|instead|for (?:his|her|their|its) part|too)\s*,\s*|(?:typically|usually|often|also|primarily|mainly|generally|ultimately|then|now|still|always|therefore|thus|instead|directly|personally|jointly|together|both|each|closely|regularly|continuously|constantly|actively|normally|in turn|then|effectively|successfully|formally|finally|first|further|meanwhile|additionally|all)\s+)+/i

const modals =
  /^(?:must|should|will|can|shall|may|has to|have to|ought to|needs? to|(?:is|are) (?:also )?(?:expected|required|supposed|there|paid|asked|bound) to|helps? to|helps?(?= \w+ )|works? (?:together )?to|aims? to|seeks? to|strives? to|collaborates? to|cooperates? to|partners? to|join forces to|tries to|try to|gets? to|continues? to)\s+/i

const charge =
  /^(?:is|are|will be|remains?|stays?|becomes?)\s+(?:also\s+)?(?:\w+ly\s+)?(?:responsible|accountable|in charge|tasked|charged|entrusted|answerable|liable)\s+(?:for|of|with|to)\s+/i

/** `'s main job is to`, `duties include`. */
const task =
  /^(?:['’]s?\s+)?(?:\w+\s+){0,2}(?:job|role|task|tasks|mission|duty|duties|responsibility|responsibilities|remit|mandate|work|day|portfolio|focus|goal)\s+(?:(?:can|may|might|will|usually|typically|often|also|mainly)\s+)*(?:is|are|be|includes?|involves?|consists? of|comprises?|covers?|spans?|means?)\s+(?:to\s+|on\s+)?/i

const focus = /^(?:focus(?:es)?|concentrates?) on\s+/i

/** `is the executive who`: what follows is said of the subject. */
const relative =
  /^(?:is|are)\s+(?:the|a|an|those|typically the|usually the|often the)\s+[^.,;]{2,90}?\b(?:who|that)\s+/i
const executive =
  /^(?:is|are)\s+(?:the|a|an)\s+[^.,;]{2,70}?\s(?=(?:responsible|accountable|in charge|tasked|charged)\s)/i

/** What means to answer for something; its object is what is owned. */
const owning =
  /^(?:takes?|has|have|holds?|bears?|carr(?:y|ies)|shares?)\s+(?:\w+\s+){0,2}(?:responsibility|accountability|ownership|charge)\s+(?:for|of)\s+|^takes?\s+care\s+of\s+|^looks?\s+after\s+|^owns?\s+/i

const nameEnds =
  /[.;:!?—]|\s[–-]\s|,\s+(?:which|who|so|but|because|where|when|while|whereas|often|not|rather|even|usually|including|such|from|whether|thereby|helping|making)\b|\s+(?:because|so that|in order to|while|whereas|and (?:they|it|he|she|then|should|must|will|can)|rather than|instead of|such as|even if|even when|to ensure|to make sure|as if|before (?:it|they)|when)\b/i

const separator = /,\s*(?:and\s+|as well as\s+)?(?:also\s+)?|\s+(?:and|as well as)\s+(?:also\s+)?/i

function named(base: string, object: string): string | undefined {
  if (withObject[base]?.test(object) === false) return undefined
  // What carries the sentence on, such as `manages to`, is no object, and neither is the next part of a list.
  if (/^(?:,|;)|^(?:to|that|how|than|or|is|are|it|them|this|these|those)\b/i.test(object)) return undefined
  const phrase = shortPhrase(`${base} ${withBases(beforeGerund(object))}`, nameEnds)
  return phrase === undefined ? undefined : capitalised(phrase)
}

/** `and leading the team`, `, mentoring and retaining engineers` behind a verb, as they are called: `and lead the team`. */
function withBases(object: string): string {
  const [all, joint, word = ''] = /^((?:,\s*(?:and\s+)?|and\s+))(\w+)/i.exec(object) ?? []
  const base = asGerund(word.toLowerCase()) ?? asThird(word.toLowerCase())
  if (all === undefined || base === undefined) return object
  return `${joint}${base}${withBases(object.slice(all.length).trim()).replace(/^(?=\w)/, ' ')}`
}

/** `drives innovation, exploring technologies` without what is only said on the way. */
function beforeGerund(object: string): string {
  const found = /,\s+(?:and\s+)?(\w+ing)\b/.exec(object)
  return found?.[1] !== undefined && gerunds.has(found[1].toLowerCase())
    ? object.slice(0, found.index)
    : object
}

function owned(object: string): string | undefined {
  const bare = beforeGerund(object)
    .replace(/^(?:all|overall)\s+/i, '')
    .replaceAll(/\b(and|or) for\b/gi, '$1')
  const phrase = shortPhrase(bare, nameEnds, 1)
  return phrase === undefined || /^(?:this|that|it|them|these|those|what|everything)\b/i.test(phrase)
    ? undefined
    : `Own ${phrase}`
}

/** The predicates of a list, each beginning with a form of a verb. */
function namesIn(text: string, forms: (word: string) => string | undefined): readonly string[] {
  return splitPredicates(text, separator, (word) => forms(word) !== undefined).flatMap((part) => {
    const word = firstWord(part)
    const base = forms(word)
    return base === undefined ? [] : (named(base, part.slice(word.length).trim()) ?? [])
  })
}

const asBase = (word: string): string | undefined => (bases.has(word) ? word : undefined)
const asGerund = (word: string): string | undefined => gerunds.get(word)
const asThird = (word: string): string | undefined => thirds.get(word)

function afterCharge(rest: string): readonly string[] {
  const bare = rest.replace(/^(?:both\s+)/i, '')
  const word = firstWord(bare)
  if (gerunds.has(word)) return namesIn(bare, asGerund)
  if (bases.has(word) && !/^\w+\s+(?:of|and|for|management)\b/i.test(bare)) return namesIn(bare, asBase)
  return optional(owned(bare))
}

function optional(name: string | undefined): readonly string[] {
  return name === undefined ? [] : [name]
}

function readPredicate(predicate: string, isPlural: boolean): readonly string[] {
  const text = predicate.trim().replace(adverbs, '')
  const rest = (pattern: RegExp): string | undefined => {
    const found = pattern.exec(text)
    return found === null ? undefined : text.slice(found[0].length).replace(adverbs, '')
  }
  const said = rest(relative)
  if (said !== undefined) return readPredicate(said, false)
  const titled = rest(executive)
  if (titled !== undefined) return readPredicate(`is ${titled}`, false)
  const duty = rest(charge) ?? rest(task)
  if (duty !== undefined) return afterCharge(duty)
  const focused = rest(focus)
  if (focused !== undefined) return namesIn(focused, asGerund)
  const taken = rest(owning)
  if (taken !== undefined) return afterCharge(taken)
  const must = rest(modals)
  if (must !== undefined) return namesIn(must, asBase)
  return namesIn(text, isPlural ? asBase : asThird)
}

function readItem(text: string): { name: string; isVerb: boolean } {
  const bare = text.replace(adverbs, '').replace(/^(?:to|must|should|will)\s+/i, '')
  const word = firstWord(bare)
  const base = asBase(word) ?? asGerund(word) ?? asThird(word)
  const responsible = /^(?:responsible|accountable|responsibility|accountability)\s+for\s+/i.exec(bare)
  if (responsible) {
    const [name] = afterCharge(bare.slice(responsible[0].length))
    if (name !== undefined) return { name, isVerb: true }
  }
  const object = bare.slice(word.length).trim()
  const isNoun =
    /^(?:of|for|management|process(?:es)?)\b/i.test(object) && !/^(?:plann|prepar)ing for\b/i.test(bare)
  const name = base === undefined || isNoun ? undefined : named(base, object)
  if (name !== undefined) return { name, isVerb: true }
  const form = isNoun || object === '' ? undefined : (asThird(word) ?? asGerund(word))
  const plain = form === undefined ? bare : `${form} ${object}`
  return { name: capitalised(shortPhrase(plain, nameEnds, 1) ?? ''), isVerb: false }
}

export const english: Language = {
  common: wordSet('the and of to is are with for that this it they their which on by from as at be will not'),
  together:
    /\b(?:together|both|shared?|joint(?:ly)?|common|collaborat\w*|cooperat\w*|co-operat\w*|in tandem|partner(?:s|ship)?|team up|overlap\w*|hand in hand)\b/i,
  duties:
    /\b(?:responsib\w*|accountab\w*|dut(?:y|ies)|tasks?|job description|what (?:does|do|is)\b.*\bdo|does|day[- ]to[- ]day|in charge|oversees?|handles?|functions?|role of|the role|mandate|remit|scope)\b/i,
  actions:
    /\b(?:action items?|actions?|next steps|to[- ]?dos?|follow[- ]?ups?|decisions|agreed|assignments)\b/i,
  beside:
    /\b(?:kpis?|salar(?:y|ies)|pay|compensation|skills?|qualifications?|requirements?|education|experience|career|background|history|faqs?|frequently asked|conclusion|summary|key takeaways?|takeaways?|bottom line|final thoughts?|introduction|overview|about (?:us|the author|the company)|related|further reading|references|sources|trends?|future|outlook|benefits we offer|what we offer|how to apply|apply|contact|competenc(?:y|ies)|who (?:are you|you are)|certifications?|challenges|subscribe|newsletter|which (?:one )?do(?:es)? you|do you need|hiring|advertisement|traits|qualities|myths?|mistakes|pitfalls)\b/i,
  denied: /\b(?:not|never|cannot|out of scope)\b|n['’]t\b/i,
  emptyLead:
    /^(?:skill ?sets?|reporting structure|reporting lines?|responsibilit(?:y|ies)|main responsibilities|role|roles|scope|dut(?:y|ies)|position|focus|main focus|primary focus|goal|goals|objective|example|for example|ex|e\.g|note|tip|bottom line|why it matters|reports? to|reporting(?: line)?|background|typical background|skills?|key skills?|mindset|customers?|audience|orientation|perspective|time horizon|horizon|success metrics?|metrics|kpis?|key metrics|in short|summary|personality|education|experience|salary|source|quote|key difference|stakeholders|definition|mission|vision|purpose|question|answer|location|department|company|date|present|attendees|participants|apologies|subject|job title|title|type|employment type|hours|start date|benefits|version|author|status)$/i,
  noDuty:
    /\?\s*$|^(?:ex|e\.g)\b|^["“”«‘]|["”]\s*(?:says|said|explains|notes|adds|recalls)|\b(?:says|said|recalls|told|laughs|admits|argues|jokes)\b|\b(?:n['’]t|cannot|never|rarely|seldom|no longer|not)\b|\b(?:I|I['’]m|we|we['’]re|you|you['’]ll|your|our|my)\b|^(?:if|imagine|suppose|although|though|unless|until|once|ask|think of|consider|remember|years? of|strong|excellent|proven|ability|able|degree|bachelor|master['’]s|minimum|at least|\d|proficien|familiar|knowledge|experience|understanding|passion|good|great|demonstrated|solid|outstanding)\b|\b(?:years of experience|degree in|salary|per year|earns?|used to|would have|had been)\b|[$€£]\s?\d/i,
  clauses:
    /;\s+|,?\s+(?:while|whereas|whilst|but)\s+(?=(?:the|a|an|both|our|his|her|its|[A-Z]))|,\s+and\s+(?=(?:the|a|an|both|they|he|she)\s)|,\s+(?=the\s+(?:[A-Z]{2,}|\w+ (?:officer|manager|director)))/,
  opening:
    /^(?:while|whereas|where|and|but|so|then|yet|also|together,?|here,?|today,?|first,?|second,?|third,?|finally,?|meanwhile,?|ultimately,?|traditionally,?|internally,?|externally,?|in contrast,?|by contrast,?|in (?:most|many|some|larger?|small(?:er)?|other|short|practice|addition|turn|general|this role|that role|that case|this case)[^,]{0,60},|at (?:its|the|most|many|a)[^,]{0,60},|on (?:the|a) [^,]{0,60},|as (?:the|a|an|part) [^,]{0,80},|for (?:the|a|an|example)[^,]{0,60},|with [^,]{0,60},|to (?:do|achieve) [^,]{0,60},|over time,?|(?:in|at|for|within) [^,.]{3,50}?(?=\s(?:the|a|an)\s(?:[A-Z]{2,4}\b|[Cc]hief\b))|(?:[^,.]{3,50},? )?it is(?=\s(?:the|a)\s))\s+/i,
  article: /^(?:the|a|an|each|every|any|our|its|their|most|many|modern|today['’]s|your)\s+/i,
  and: /^(?:,\s*)?(?:and|&|or|as well as|along with|together with)(?:\s+the|\s+a|\s+an)?\s+/i,
  pronoun:
    /^(?:he or she|she or he|he\/she|he|she|they|it|this (?:role|person|position|executive|leader|officer)|the (?:role|position|job|person|incumbent|successful candidate))\b/i,
  pronouns:
    /^(?:both|the two|these two|both (?:of them|roles|executives|leaders|officers|positions)|the two (?:roles|executives|leaders|officers)|the (?:pair|duo))\b/i,
  jointly: /^together\b|^they\s+(?:also\s+)?(?:jointly|together|both)\b/i,
  dropsPronouns: false,
  readPredicate,
  readItem,
}
