import { asLetterKey } from './ids.ts'
import type { Letter, LetterKind, Scheme } from './matrix.ts'

function letter(
  key: string,
  name: string,
  kind: LetterKind,
  meaning: string,
  bounds: { min?: number; max?: number } = {},
): Letter {
  const { min = 0, max } = bounds
  return { key: asLetterKey(key), name, kind, meaning, min, ...(max === undefined ? {} : { max }) }
}

const responsible = letter('R', 'Responsible', 'doer', 'Does the work.')
const accountable = letter('A', 'Accountable', 'owner', 'Answers for the result and has the final word.', {
  min: 1,
  max: 1,
})
const support = letter('S', 'Supportive', 'support', 'Helps those who do the work.')
const consulted = letter('C', 'Consulted', 'adviser', 'Is asked before it is decided or done.')
const informed = letter('I', 'Informed', 'informed', 'Is told once it is decided or done.')

/** RACI as in the PMBOK Guide's responsibility assignment matrix. */
export const raci: Scheme = {
  id: 'raci',
  name: 'RACI',
  letters: [responsible, accountable, consulted, informed],
}

/** RASCI: RACI with a letter for those who help the doer. */
export const rasci: Scheme = {
  id: 'rasci',
  name: 'RASCI',
  letters: [responsible, accountable, support, consulted, informed],
}

/** The schemes Remit knows, smallest first, so that a reader can take the first that fits. */
export const schemes: readonly Scheme[] = [raci, rasci]
