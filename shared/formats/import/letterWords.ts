import type { Letter, Scheme } from '../../document/matrix.ts'
import { rasci } from '../../document/schemes.ts'
import { foldText, formsOf } from './foldText.ts'

/*
 * The words people write for the letters of RACI and RASCI, in their usual translations. Sources: the Wikipedia
 * articles “RACI” (German, Dutch), “RACI” and “Matrice d’assignation des responsabilités” (French), “Matriz de la
 * asignación de responsabilidades” (Spanish), “Matrice di assegnazione responsabilità” (Italian) and “Matriz RACI”
 * (Portuguese). A word that means R in one language and A in another stands where most charts have it; `wordRivals.ts`
 * notices when one chart uses two of them. Gender, number, case and accents need no entry of their own: see `formsOf`.
 */
const words: Readonly<Record<string, string>> = {
  R: `responsible, responsibility, responsible party, doer, performs, performer, executes, executor, execute, responsible for, does,
    verantwortlich, durchführungsverantwortlich, durchführung, durchführend, ausführend, ausführung, zuständig, umsetzung, umsetzend,
    responsable, réalisateur, réalise, réalisation, exécutant, exécute, exécution, acteur, ejecutor, ejecuta, ejecución, encargado,
    responsabile, esecutore, esegue, esecuzione, verantwoordelijk, uitvoerend, uitvoerder, uitvoeren, uitvoering,
    responsável, executa, execução`,
  A: `accountable, accountability, approver, approves, approve, approval, accountable party, accountable for, sign off, signs off,
    rechenschaftspflichtig, gesamtverantwortlich, gesamtverantwortung, ergebnisverantwortlich, genehmigt, genehmigend, genehmigung,
    entscheidet, entscheider, entscheidung, freigabe,
    autorité, approbateur, approbatrice, approuve, approbation, garant, redevable, imputable, décideur, décide, valideur,
    aprobador, aprueba, aprobación, rinde cuentas, quien rinde cuentas, alto responsable, autoridad,
    approvatore, approva, approvazione, eindverantwoordelijk, eindverantwoordelijke, aansprakelijk, beslisser, beslist,
    aprovador, aprova, aprovação, autoridade, presta contas, prestador de contas`,
  S: `support, supports, supporting, supportive, supporter, supported, assists, assist, unterstützend, unterstützt, unterstützung,
    mitwirkend, mitwirkung, soutien, soutient, appui, apoyo, apoya, soporte, supporto, supporta, ondersteunend, ondersteuning,
    ondersteunt, apoio, apoia, suporte`,
  C: `consulted, consult, consults, consultable, to be consulted, consultation, konsultiert, zu konsultieren, zu konsultierende, beratend, konsultation,
    berät, berater, beratung, befragt, zu befragen, zu rate gezogen, hinzugezogen, hinzuzuziehen, anzuhören, angehört,
    consulté, à consulter, consultant, consultado, a consultar, consultato, da consultare, consultivo, geraadpleegd, geconsulteerd,
    raadplegen, te raadplegen, consulteren, consultar`,
  I: `informed, inform, informs, informable, notified, to be informed, kept informed, information, informiert, zu informieren, zu informierende,
    informieren, informé, à informer, informateur, informatrice, informado, a informar, informato, da informare, geïnformeerd, informeren, te informeren, informar`,
}

/** The words of the other schemes that are known, by scheme and letter. */
const schemeWords: Readonly<Record<string, string>> = {
  'daci D': 'driver, drive, drives, driving',
  'daci A': 'approver, approves, approve, approval, accountable',
  'daci C': 'contributor, contributes, contribute, contributing, consulted, consult',
  'daci I': 'informed, inform, informs',
  'rapid R': 'recommend, recommends, recommender, recommendation, recommending',
  'rapid A': 'agree, agrees, agreement, agreeing',
  'rapid P': 'perform, performs, performer, performing',
  'rapid I': 'input, gives input, provides input, inputs',
  'rapid D': 'decide, decides, decider, decision, decision maker, decision-maker, deciding',
  'cairo O': 'omitted, omit, out of the loop, out of loop, out, out-of-the-loop, not involved',
  'raci-vs V': 'verifier, verify, verifies, verification',
  'raci-vs S': 'signatory, sign-off, signs, sign, sign off',
  'veri V': 'verantwoordelijk, verantwoordelijke, uitvoerend, uitvoerder, uitvoering',
  'veri E': 'eindverantwoordelijk, eindverantwoordelijke',
  'veri R': 'raadplegen, geraadpleegd, te raadplegen, raadgevend',
  'veri I': 'informeren, geïnformeerd, te informeren',
  'debi D': 'durchführung, durchführend, führt durch, durchführen',
  'debi E': 'entscheidung, entscheidet, entscheidend, entscheiden, entscheider',
  'debi B': 'beratung, beratend, beteiligt, beteiligung, berät, beraten',
  'debi I': 'information, informiert, zu informieren, informieren',
  'demi D': 'durchführung, durchführend, führt durch, durchführen',
  'demi E': 'entscheidung, entscheidet, entscheidend, entscheiden, entscheider',
  'demi M': 'mitwirkung, mitwirkend, mitarbeit, wirkt mit, mitwirken',
  'demi I': 'information, informiert, zu informieren, informieren',
  'vmi V': 'verantwortlich, verantwortung, verantwortlichkeit, hauptverantwortlich',
  'vmi D': 'durchführung, durchführend, führt durch',
  'vmi M': 'mitwirkung, mitwirkend, mitarbeit, wirkt mit, mitarbeitend',
  'vmi MV': 'mitverantwortlich, mitverantwortung',
  'vmi I': 'information, informiert, zu informieren, informieren',
}

/** The kinds of letter the words are about; in RAPID R recommends and A agrees, so they do not count there. */
const kinds: Readonly<Record<string, Letter['kind']>> = {
  ...{ R: 'doer', A: 'owner', S: 'support', C: 'adviser', I: 'informed' },
}

/** The words for the letters of a scheme, to be looked up in any spelling. */
export interface LetterWords {
  readonly letterOf: (text: string) => Letter | undefined
}

const made = new WeakMap<Scheme, LetterWords>()

/** Every word for a letter of the scheme with its letter: its name, and the usual translations. */
export function wordsOf(scheme: Scheme): LetterWords {
  const before = made.get(scheme)
  if (before) return before
  const words = makeWords(scheme)
  made.set(scheme, words)
  return words
}

function makeWords(scheme: Scheme): LetterWords {
  const exact = new Map<string, Letter>()
  const short = new Map<string, Letter>()
  const add = (word: string, letter: Letter): void => {
    const forms = knownForms(word)
    const [folded] = forms
    if (folded === undefined) return
    exact.set(folded, letter)
    for (const form of forms.slice(1)) if (!short.has(form)) short.set(form, letter)
  }
  for (const letter of scheme.letters) {
    const own = schemeWords[`${scheme.id} ${letter.key}`]
    const usual = kinds[letter.key] === letter.kind ? words[letter.key] : undefined
    for (const word of (own ?? usual ?? '').split(',')) add(word, letter)
  }
  for (const letter of scheme.letters) {
    add(letter.name, letter)
    exact.set(foldText(letter.name), letter)
  }
  exact.delete('')
  return {
    letterOf: (text) => {
      if (text.length > 60) return undefined
      const spelt = knownForms(text)
      const of = (words: ReadonlyMap<string, Letter>): Letter | undefined =>
        spelt.map((form) => words.get(form)).find((letter) => letter !== undefined)
      return of(exact) ?? of(short)
    },
  }
}

const spellings = new Map<string, readonly string[]>()

/** The spellings of a word of these lists, which are looked at again for each scheme that a legend words. */
function knownForms(word: string): readonly string[] {
  const before = spellings.get(word)
  if (before) return before
  const found = formsOf(word)
  if (spellings.size > 5_000) spellings.clear()
  spellings.set(word, found)
  return found
}

const known = wordsOf(rasci)

/** Whether a text is the word of a letter of RACI or RASCI, such as `Accountable` or `Informé`. */
export function letterWordOf(text: string): Letter | undefined {
  return text.length > 2 ? known.letterOf(text) : undefined
}
