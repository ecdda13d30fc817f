import { counted } from '../counted.ts'
import { inWords } from '../inWords.ts'
import { assertNever } from '../result.ts'
import type { ImportRemark } from './importBallot.ts'
import type { BallotError } from './readBallot.ts'
import { sessionLimits } from './session.ts'

/** Why a ballot was not counted, in sentences a person can act on. */
export function describeBallotError(error: BallotError): string {
  switch (error.kind) {
    case 'empty':
      return 'The file is empty. Ask for the ballot again.'
    case 'too-large':
      return 'The file is larger than 1 MB, which no ballot is. It was not read.'
    case 'page-itself':
      return 'This is the ballot page, not the answers. Open it in a browser, choose “Save my answers” and import the file whose name ends in -ballot.json.'
    case 'broken-json':
      return `The ballot is damaged at line ${error.line}, column ${error.column}, so nothing of it was counted. Ask for it again, as a file.`
    case 'not-a-ballot':
      return 'This is not a ballot. Import the file whose name ends in -ballot.json, or the text the ballot page shows.'
    case 'newer-version':
      return 'The ballot comes from a newer Remit. Update Remit to count it.'
    case 'invalid': {
      const { path, found, expected } = error.problem
      return `The ballot cannot be read at ${path}: found ${found}, expected ${expected}. Nothing of it was counted.`
    }
    case 'other-matrix':
      return 'The ballot is about another chart. It was not counted.'
    case 'other-workshop':
      return 'The ballot belongs to another workshop on this chart. It was not counted; send out the ballot page of this one.'
    case 'other-vote':
      return 'The ballot belongs to a vote that this workshop does not hold. It was not counted.'
    case 'already-revealed':
      return 'The votes have been revealed, so the ballot came too late and was not counted. Vote again on a row instead.'
    case 'no-name':
      return 'The ballot has no name on it, so it was not counted. Ask who it is from and type it in.'
    case 'long-name':
      return `The name on the ballot has more than ${sessionLimits.name} characters. It was not counted.`
    default:
      return assertNever(error)
  }
}

/** What was noticed on a ballot, or became of it, in a sentence. */
export function describeImportRemark(name: string, remark: ImportRemark): string {
  switch (remark.kind) {
    case 'edited':
      return `The ballot of ${name} was changed after it was saved. It counts as it is; ask ${name} if in doubt.`
    case 'older-chart':
      return `The chart has changed since the ballot of ${name} was handed out.`
    case 'rows-gone':
      return `No longer voted on, so not counted: ${listed(remark.names)}.`
    case 'roles-gone':
      return `No longer a role of the chart, so not counted: ${listed(remark.names)}.`
    case 'rows-new':
      return `Added since, so not answered by ${name}: ${listed(remark.names)}.`
    case 'roles-new':
      return `Roles added since, so not answered by ${name}: ${listed(remark.names)}.`
    case 'letters-unknown':
      return `Not letters of this chart, so left out: ${listed(remark.cells)}.`
    case 'voter-added':
      return `${name} was not on the list of voters and is now.`
    case 'replaced':
      return remark.isOtherCopy
        ? `${name} had voted before, on another copy of the ballot page. The newer ballot counts; if these are two people, tell them apart by name.`
        : `${name} had voted before. The newer ballot counts.`
    case 'counted-before':
      return `The ballot of ${name} was counted before and still counts once.`
    case 'newer-is-there':
      return `A newer ballot of ${name} is there and stays. This one was left out.`
    default:
      return assertNever(remark)
  }
}

/** The first few names; a ballot can be about hundreds. */
function listed(names: readonly string[]): string {
  const shown = names.slice(0, 5)
  const rest = names.length - shown.length
  return inWords(rest > 0 ? [...shown, counted(rest, 'more', 'more')] : shown)
}
