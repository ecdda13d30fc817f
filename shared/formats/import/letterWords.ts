import type { Letter, Scheme } from '../../document/matrix.ts'

/*
 * The words people write for the letters of RACI and RASCI, in their usual translations. Sources: the Wikipedia
 * articles “RACI” (German, Dutch), “RACI” and “Matrice d’assignation des responsabilités” (French), “Matriz de la
 * asignación de responsabilidades” (Spanish), “Matrice di assegnazione responsabilità” (Italian) and “Matriz RACI”
 * (Portuguese). A word that means R in one language and A in another stands where most charts have it, or is left out.
 */
const words: Readonly<Record<string, string>> = {
  R: `responsible, responsibility, responsible party, doer, performs, executes, responsible for,
    verantwortlich, durchführungsverantwortlich, durchführung, durchführend, ausführend, zuständig,
    responsable, réalisateur, réalise, exécutant, ejecutor, ejecuta, encargado, encargada,
    responsabile, esecutore, esegue, verantwoordelijk, uitvoerend, uitvoerder, uitvoeren,
    responsável, executor, executa`,
  A: `accountable, accountability, approver, approves, approval, accountable party,
    rechenschaftspflichtig, gesamtverantwortlich, gesamtverantwortung, ergebnisverantwortlich, genehmigt, entscheidet,
    autorité, approbateur, approuve, garant, redevable, imputable,
    aprobador, aprueba, rinde cuentas, quien rinde cuentas, alto responsable,
    approvatore, approva, eindverantwoordelijk, eindverantwoordelijke, aansprakelijk,
    aprovador, aprova, autoridade, presta contas, prestador de contas`,
  S: `support, supports, supporting, supportive, supporter, supported, unterstützend, unterstützt, unterstützung,
    mitwirkend, soutien, soutient, appui, apoyo, apoya, soporte, supporto, supporta, ondersteunend, ondersteuning,
    ondersteunt, apoio, apoia, suporte`,
  C: `consulted, consult, consults, consultable, to be consulted, konsultiert, zu konsultieren, beratend,
    berät, befragt, consulté, consultée, consultés, consultées, consultado, consultada, consultados, consultadas,
    consultato, consultata, consultati, geraadpleegd, geconsulteerd, raadplegen, te raadplegen`,
  I: `informed, inform, informs, informable, notified, to be informed, informiert, zu informieren, informieren,
    informé, informée, informés, informées, informado, informada, informados, informadas, informato, informata,
    informati, geïnformeerd, geinformeerd, informeren, te informeren`,
}

/** The kinds of letter the words are about; in RAPID R recommends and A agrees, so they do not count there. */
const kinds: Readonly<Record<string, Letter['kind']>> = {
  ...{ R: 'doer', A: 'owner', S: 'support', C: 'adviser', I: 'informed' },
}

/** Every word for a letter of the scheme, in lower case, with its letter: its name, and the usual translations. */
export function wordsOf(scheme: Scheme): ReadonlyMap<string, Letter> {
  const found = new Map<string, Letter>()
  for (const letter of scheme.letters) {
    if (kinds[letter.key] !== letter.kind) continue
    for (const word of (words[letter.key] ?? '').split(',')) {
      found.set(word.trim().replaceAll(/\s+/g, ' '), letter)
    }
  }
  for (const letter of scheme.letters) found.set(letter.name.trim().toLowerCase(), letter)
  found.delete('')
  return found
}
