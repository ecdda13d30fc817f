/** A role that a text names. */
export interface RoleMention {
  readonly name: string
  /** its short form, where the text gives one behind it: `Chief Information Officer (CIO)` */
  readonly short: string | undefined
  readonly start: number
  readonly end: number
}

const shortNames = [
  ...[
    'CEO',
    'CIO',
    'CTO',
    'CFO',
    'COO',
    'CISO',
    'CDO',
    'CMO',
    'CPO',
    'CRO',
    'CSO',
    'CHRO',
    'CCO',
    'CAO',
    'CAIO',
  ],
  ...[
    'CDAO',
    'CDIO',
    'CPTO',
    'CLO',
    'CKO',
    'CNO',
    'CINO',
    'CBO',
    'CGO',
    'CQO',
    'DPO',
    'PMO',
    'VP',
    'SVP',
    'EVP',
  ],
  ...['DSI', 'RSSI', 'DAF', 'DRH', 'PDG', 'CDP', 'ISB', 'DSB', 'BISO', 'CXO', 'DBA', 'SRE', 'MOA', 'MOE'],
]

/** What the name of a role ends in, in English; before it stand up to three words that say which. */
const englishHeads =
  'officers?|managers?|directors?|leads?|leaders?|engineers?|architects?|analysts?|developers?|administrators?|coordinators?|owners?|sponsors?|specialists?|consultants?|designers?|testers?|supervisors?|presidents?|secretary|secretaries|treasurers?|chair(?:man|woman|person)?|auditors?|controllers?|nurses?|doctors?|teachers?|principals?|clerks?|assistants?|accountants?|editors?|planners?|buyers?|representatives?|champions?|stewards?|masters?|executives?|partners?|trainers?|recruiters?|technicians?|operators?|scientists?|librarians?|pharmacists?|physicians?|committees?|boards?|councils?|teams?|department|departments|office|desk|trustees?|volunteers?|members?|heads?'

const englishTail =
  '(?: of (?:the )?[A-Z&][\\p{L}&-]*(?:(?: and| &|,)? [A-Z][\\p{L}&-]*){0,3}| of (?:staff|engineering|product|marketing|sales|operations|finance|security|technology|data|people|design|it))?'

const germanHeads =
  '(?:[A-ZÄÖÜ][\\p{L}-]*)?(?:[Ll]eiter(?:in)?|[Ll]eitung|[Mm]anager(?:in)?|[Bb]eauftragte[rn]?|[Dd]irektor(?:in)?|[Vv]orstand|[Cc]hef(?:in)?|[Kk]oordinator(?:in)?|[Aa]rchitekt(?:in)?|[Ee]ntwickler(?:in)?|[Aa]dministrator(?:in)?|[Ff]ührer(?:in)?|[Ff]ührung|[Vv]erantwortliche[rn]?|[Aa]usschuss|[Bb]eirat|[Tt]reuhänder|[Ss]ekretär(?:in)?|[Kk]assier(?:er)?(?:in)?|[Ss]chatzmeister(?:in)?|[Vv]orsitzende[rn]?|[Pp]rüfer(?:in)?|[Ss]achbearbeiter(?:in)?|[Rr]eferent(?:in)?|[Ii]ngenieur(?:in)?|[Bb]erater(?:in)?)'

const frenchHeads =
  '(?:directeur|directrice|responsable|chef|cheffe|gestionnaire|coordinateur|coordinatrice|président|présidente|secrétaire|trésorier|trésorière|ingénieur|ingénieure|architecte|analyste|technicien|technicienne|comité|administrateur|administratrice|délégué|déléguée|conseiller|conseillère)'
const frenchTail =
  "(?: (?:général|générale|technique|financier|financière|informatique|adjoint|adjointe|commercial|commerciale|marketing|numérique|qualité|sécurité))?(?: (?:de la |de l['’]|des |du |de |d['’])[\\p{L}-]+(?: (?:d['’]|de )[\\p{L}-]+)?)?"

const spanishHeads =
  '(?:director|directora|gerente|jefe|jefa|responsable|coordinador|coordinadora|encargado|encargada|presidente|presidenta|secretario|secretaria|tesorero|tesorera|ingeniero|ingeniera|comité|administrador|administradora|supervisor|supervisora)'
const spanishTail =
  '(?: (?:general|técnico|técnica|financiero|financiera|comercial|ejecutivo|ejecutiva|adjunto|adjunta))?(?: (?:de la |del |de los |de las |de )[\\p{L}-]+(?: (?:de )[\\p{L}-]+)?)?'

/** Words that say nothing of which role it is. */
const plainWords =
  'a|an|the|this|that|these|those|each|every|any|some|most|many|both|good|great|new|modern|successful|effective|best|top|other|his|her|its|their|our|your|he|she|it|they|we|you|of|by|for|to|with|and|or|as|is|are|what|does|do|how|in|on|between|from|vs|versus|why|when|who|which|than|key|main|all|under|about|not|el|la|los|las|un|una|del|le|les|une|du|der|die|das|den|dem|des|ein|eine'

/** The words of a list with a small or a capital letter first, as one group. */
function eitherCase(list: string): string {
  const words = list.split('|').map((word) => `[${word[0]?.toUpperCase()}${word[0]}]${word.slice(1)}`)
  return `(?:${words.join('|')})`
}

const patterns: readonly RegExp[] = [
  /\b(?:deputy |associate |vice )?chief (?:[\p{L}&-]+ ){1,4}officers?\b/giu,
  new RegExp(`\\b(?:${shortNames.join('|')})(?=s?\\b)s?`, 'gu'),
  new RegExp(
    `(?<![\\p{L}-])(?:(?!${eitherCase(plainWords)} )[\\p{L}&][\\p{L}&/-]* ){0,3}(?:${eitherCase(englishHeads)})(?![\\p{L}-])${englishTail}`,
    'gu',
  ),
  new RegExp(`(?<![\\p{L}-])${germanHeads}(?![\\p{L}-])(?: (?:der|des) [A-ZÄÖÜ][\\p{L}-]+)?`, 'gu'),
  new RegExp(`(?<![\\p{L}-])${frenchHeads}(?![\\p{L}-])${frenchTail}`, 'giu'),
  new RegExp(`(?<![\\p{L}-])${spanishHeads}(?![\\p{L}-])${spanishTail}`, 'giu'),
]

/** `CIO leads`, `finance director heads`: the last word is what the role does. */
const asVerb = new RegExp(
  `(?<=(?:^|[\\s/-])(?:${shortNames.join('|')})s?|(?:officer|manager|director|president|owner|secretary|treasurer)s?)\\s+(leads?|heads?|partners?|champions?|stewards?|masters?|sponsors?)$`,
  'u',
)

/** `Leads research` in a list of duties: nobody is called so. */
const verbFirst = /^(?:leads|heads|partners|champions|stewards|masters|sponsors|chairs) \p{Ll}/iu

const shortBehind = /^\s*\(\s*([A-Z][A-Za-z]{1,5}?)s?\s*\)/

/** The roles a text names, from left to right; of two that overlap the first, and the longer of those that begin alike. */
export function findRoles(text: string): readonly RoleMention[] {
  if (text.length > 2_000) return []
  const found = patterns.flatMap((pattern) =>
    [...text.matchAll(pattern)]
      .filter(({ index }) => index > 0 || !verbFirst.test(text))
      .map((match) => mention(text, match[0], match.index)),
  )
  const inOrder = found.toSorted((one, other) => one.start - other.start || other.end - one.end)
  let end = 0
  return inOrder.filter((one) => {
    if (one.start < end) return false
    end = one.end
    return true
  })
}

function mention(text: string, words: string, start: number): RoleMention {
  const short = shortBehind.exec(text.slice(start + words.length))
  const end = start + words.length + (short?.[0].length ?? 0)
  const bare = words.replace(/^(?:job title|position|role|title)\s+/i, '')
  const from = start + words.length - bare.length
  const doing = asVerb.exec(bare)
  if (doing?.[1] !== undefined) {
    const name = bare.slice(0, doing.index)
    return { name: singular(name), short: undefined, start: from, end: from + name.length }
  }
  return { name: singular(bare), short: short?.[1], start: from, end }
}

/** `CIOs` and `Project managers` as one of them. */
function singular(name: string): string {
  if (/^[A-Z]{2,5}s$/.test(name)) return name.slice(0, -1)
  const plain = name.replace(
    /(officer|manager|director|lead|leader|engineer|architect|analyst|developer|administrator|coordinator|owner|sponsor|specialist|consultant|designer|tester|supervisor|president|treasurer|auditor|controller|nurse|doctor|teacher|principal|clerk|assistant|accountant|editor|planner|buyer|representative|champion|steward|master|executive|partner|trainer|recruiter|technician|operator|scientist)s$/i,
    '$1',
  )
  return plain
}

/** One key for a role however it is written: `The Project Manager's`, `project managers`. */
export function roleKey(name: string): string {
  return singular(name)
    .toLowerCase()
    .replaceAll(/['’]s\b/g, '')
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

/** The first letters of a title, as far as they stand for it: `CIO` for `Chief Information Officer`. */
export function initialsOf(name: string): string | undefined {
  const words = name.split(/[\s-]+/).filter((word) => !/^(?:of|and|the|&|de|des|du|la)$/i.test(word))
  return words.length > 2 ? words.map((word) => word[0]?.toUpperCase()).join('') : undefined
}
