import { foldName } from '../analysis/foldName.ts'
import type { VoterId } from '../document/ids.ts'
import { err, ok, type Result } from '../result.ts'
import { sessionLimits, type Voter, type WorkshopSession } from './session.ts'
import type { SessionError } from './sessionError.ts'

type Next = Result<WorkshopSession, SessionError>

/** Puts a voter on the list. Two of the same name could not be told apart, so the second is refused. */
export function addVoter(session: WorkshopSession, { id, name }: Voter): Next {
  const checked = checkName(session, name)
  if (!checked.ok) return checked
  if (session.voters.length >= sessionLimits.voters) return err({ kind: 'too-many-voters' })
  return ok({ ...session, voters: [...session.voters, { id, name: checked.value }] })
}

/** Gives a voter another name. */
export function renameVoter(session: WorkshopSession, id: VoterId, name: string): Next {
  const checked = checkName(session, name, id)
  if (!checked.ok) return checked
  if (!session.voters.some((voter) => voter.id === id)) return err({ kind: 'unknown-voter' })
  const voters = session.voters.map((voter) => (voter.id === id ? { id, name: checked.value } : voter))
  return ok({ ...session, voters })
}

/** Takes a voter off the list, with the ballots not yet revealed. */
export function removeVoter(session: WorkshopSession, id: VoterId): Next {
  if (session.rounds.some(({ voted }) => voted?.includes(id))) return err({ kind: 'has-revealed-ballot' })
  const voters = session.voters.filter((voter) => voter.id !== id)
  const ballots = session.ballots.filter(({ voter }) => voter !== id)
  return ok({ ...session, voters, ballots })
}

/** The voter of that name, whatever its case, spaces and punctuation. */
export function voterNamed({ voters }: WorkshopSession, name: string): Voter | undefined {
  return voters.find((voter) => nameKey(voter.name) === nameKey(name))
}

/**
 * A name on one line, without what cannot be seen: line breaks, control characters, marks that turn the text around. The
 * two joiners stay inside of it, as Persian names and emoji are written with them.
 */
export function cleanName(name: string): string {
  return name
    .replaceAll(/[\p{Cc}\p{Cs}\p{Zl}\p{Zp}]|(?![\u200C\u200D])\p{Cf}/gu, ' ')
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/^[\s\u200C\u200D]+|[\s\u200C\u200D]+$/g, '')
}

function checkName(session: WorkshopSession, text: string, except?: VoterId): Result<string, SessionError> {
  const name = cleanName(text)
  if (name === '') return err({ kind: 'no-name' })
  if (name.length > sessionLimits.name) return err({ kind: 'long-name' })
  const other = voterNamed(session, name)
  return other === undefined || other.id === except ? ok(name) : err({ kind: 'name-taken', name: other.name })
}

/** A name of nothing but punctuation folds to nothing and is compared as it is. */
function nameKey(name: string): string {
  return foldName(name) || cleanName(name)
}
