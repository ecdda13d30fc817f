import { inFigures } from '../inFigures.ts'
import type { RowId } from '../document/ids.ts'
import { assertNever } from '../result.ts'
import { sessionLimits } from './session.ts'

/** Why a step of a workshop was refused; the session is then as it was. */
export type SessionError =
  | { readonly kind: 'no-name' }
  | { readonly kind: 'long-name' }
  | { readonly kind: 'name-taken'; readonly name: string }
  | { readonly kind: 'too-many-voters' }
  | { readonly kind: 'unknown-voter' }
  | { readonly kind: 'has-revealed-ballot' }
  | { readonly kind: 'vote-begun' }
  | { readonly kind: 'unknown-round' }
  | { readonly kind: 'revealed' }
  | { readonly kind: 'nothing-cast' }
  | { readonly kind: 'outside-round'; readonly row: RowId }
  | { readonly kind: 'not-voted-on' }
  | { readonly kind: 'voted-twice' }
  | { readonly kind: 'round-open' }
  | { readonly kind: 'too-many-rounds' }
  | { readonly kind: 'too-many-ballots' }
  | { readonly kind: 'too-many-answers' }

/** Why it was refused, in sentences a person can act on. */
export function describeSessionError(error: SessionError): string {
  switch (error.kind) {
    case 'no-name':
      return 'A voter needs a name. Type one.'
    case 'long-name':
      return `A voter's name has at most ${sessionLimits.name} characters. Shorten it.`
    case 'name-taken':
      return `${error.name} is already on the list of voters. Add something that tells the two apart.`
    case 'too-many-voters':
      return `A workshop has at most ${sessionLimits.voters} voters.`
    case 'unknown-voter':
      return 'That voter is no longer on the list. The ballot was not counted.'
    case 'has-revealed-ballot':
      return 'The votes have been revealed with a ballot of this voter, so the voter stays on the list.'
    case 'vote-begun':
      return 'The first ballot has been cast, so how the vote is held can no longer be changed.'
    case 'unknown-round':
      return 'There is no such vote in this workshop. Nothing was counted.'
    case 'revealed':
      return 'The votes have been revealed, so no ballot can be cast or changed. Vote again on a row instead.'
    case 'nothing-cast':
      return 'Nobody has voted yet, so there is nothing to reveal.'
    case 'outside-round':
      return 'The ballot answers a row that this vote is not about. Nothing was counted.'
    case 'not-voted-on':
      return 'The votes on this row have not been revealed yet. Reveal them first.'
    case 'voted-twice':
      return 'This row has been voted on twice. Decide it, split it, say what each owner covers, or park it.'
    case 'round-open':
      return 'Another row is being voted on again. Reveal that vote or call it off first.'
    case 'too-many-rounds':
      return `A workshop holds at most ${sessionLimits.rounds} votes.`
    case 'too-many-ballots':
      return `A workshop holds at most ${inFigures(sessionLimits.ballots)} ballots.`
    case 'too-many-answers':
      return `A ballot answers at most ${inFigures(sessionLimits.answers)} cells. Hold the workshop on a chart with fewer rows or roles.`
    default:
      return assertNever(error)
  }
}
