import { describeFieldError } from '../document/field.ts'
import { inFigures } from '../inFigures.ts'
import { assertNever } from '../result.ts'
import type { CommandError } from './command.ts'

/** Why a command was refused, in a sentence a person can act on. */
export function describeCommandError(error: CommandError): string {
  switch (error.kind) {
    case 'unknown-row':
      return 'That row is no longer in the chart.'
    case 'unknown-role':
      return 'That role is no longer in the chart.'
    case 'unknown-edition':
      return 'That edition is not in the chart.'
    case 'section-not-assignable':
      return 'A section is a heading; assign the responsibilities below it.'
    case 'letter-outside-scheme':
      return `${error.letter} is not a letter of ${error.scheme}.`
    case 'scheme-lacks-kind':
      return `${error.scheme} has no letter for ${error.letterKind === 'owner' ? 'an owner' : 'a doer'}, so a row cannot be assigned in one step.`
    case 'bad-scheme':
      return error.problem
    case 'id-in-use':
      return `The id ${error.id} is already in use.`
    case 'text-too-long':
    case 'bad-number':
    case 'bad-date':
    case 'bad-term':
    case 'too-many-items':
    case 'no-such-choice':
      return describeFieldError(error)
    case 'too-many':
      return `A chart holds at most ${inFigures(error.max)} ${error.what}.`
    case 'no-such-place':
      return 'It cannot be moved any further.'
    default:
      return assertNever(error)
  }
}
