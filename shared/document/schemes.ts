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

/** RACI-VS: RACI with who checks the result and who signs for it. */
const raciVs: Scheme = {
  id: 'raci-vs',
  name: 'RACI-VS',
  letters: [
    ...raci.letters,
    letter('V', 'Verifier', 'verifier', 'Checks the result against what was agreed.'),
    letter('S', 'Signatory', 'verifier', 'Signs for the verified result.'),
  ],
}

/** CAIRO: RACI that also says who is left out on purpose. */
const cairo: Scheme = {
  id: 'cairo',
  name: 'CAIRO',
  letters: [
    ...[consulted, accountable, informed, responsible],
    letter('O', 'Omitted', 'out', 'Is left out, and knows it.'),
  ],
}

/** DACI for decisions: one driver, one approver. */
const daci: Scheme = {
  id: 'daci',
  name: 'DACI',
  letters: [
    letter('D', 'Driver', 'doer', 'Brings the decision about.', { min: 1, max: 1 }),
    letter('A', 'Approver', 'owner', 'Decides and answers for the decision.', { min: 1, max: 1 }),
    letter('C', 'Contributor', 'adviser', 'Is asked for knowledge before the decision.'),
    informed,
  ],
}

/** RAPID for decisions, after Bain & Company: one D, one R, few A as each is a veto, at least one P. */
const rapid: Scheme = {
  id: 'rapid',
  name: 'RAPID',
  letters: [
    letter('R', 'Recommend', 'support', 'Proposes what to decide.', { min: 1, max: 1 }),
    letter('A', 'Agree', 'verifier', 'Must agree; can stop the proposal.', { max: 2 }),
    letter('P', 'Perform', 'doer', 'Carries the decision out.', { min: 1 }),
    letter('I', 'Input', 'adviser', 'Is asked before the proposal is made.'),
    letter('D', 'Decide', 'owner', 'Decides and answers for the decision.', { min: 1, max: 1 }),
  ],
}

/** The schemes Remit knows; of those that fit a table, a reader takes the first. */
export const schemes: readonly Scheme[] = [raci, rasci, raciVs, cairo, daci, rapid]
