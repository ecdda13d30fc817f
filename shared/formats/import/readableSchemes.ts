import { asLetterKey } from '../../document/ids.ts'
import type { Letter, LetterKind, Scheme } from '../../document/matrix.ts'
import { schemes } from '../../document/schemes.ts'

function letter(key: string, name: string, kind: LetterKind, meaning: string, isSingle = false): Letter {
  return {
    key: asLetterKey(key),
    name,
    kind,
    meaning,
    min: isSingle ? 1 : 0,
    ...(isSingle ? { max: 1 } : {}),
  }
}

const durchfuehrung = letter('D', 'Durchführung', 'doer', 'Führt die Aufgabe durch.')
const entscheidung = letter('E', 'Entscheidung', 'owner', 'Entscheidet und steht für das Ergebnis ein.', true)
const information = letter('I', 'Information', 'informed', 'Wird informiert.')

/** VERI, the Dutch RACI: here R is who is asked, and E who answers for the result. */
const veri: Scheme = {
  id: 'veri',
  name: 'VERI',
  letters: [
    letter('V', 'Verantwoordelijk', 'doer', 'Voert de taak uit.'),
    letter('E', 'Eindverantwoordelijk', 'owner', 'Staat in voor het resultaat.', true),
    letter('R', 'Raadplegen', 'adviser', 'Wordt vooraf geraadpleegd.'),
    letter('I', 'Informeren', 'informed', 'Wordt geïnformeerd.'),
  ],
}

/** DEBI and DEMI of German function charts: E decides, D carries out. */
const debi: Scheme = {
  id: 'debi',
  name: 'DEBI',
  letters: [
    durchfuehrung,
    entscheidung,
    letter('B', 'Beratung', 'adviser', 'Wird vorher gefragt.'),
    information,
  ],
}
const demi: Scheme = {
  id: 'demi',
  name: 'DEMI',
  letters: [durchfuehrung, entscheidung, letter('M', 'Mitwirkung', 'support', 'Wirkt mit.'), information],
}

/** The German chart of V, M or MV, and I, often with D beside them: V answers for the result. */
const vmi: Scheme = {
  id: 'vmi',
  name: 'V/MV/I',
  letters: [
    letter('V', 'Verantwortlich', 'owner', 'Steht für das Ergebnis ein.', true),
    durchfuehrung,
    letter('MV', 'Mitverantwortlich', 'doer', 'Trägt einen Teil der Verantwortung.'),
    letter('M', 'Mitwirkung', 'support', 'Wirkt mit.'),
    information,
  ],
}

/** The schemes a file may be in: those Remit offers, and those that teams in some countries have at home. */
export const readableSchemes: readonly Scheme[] = [...schemes, veri, debi, demi, vmi]
