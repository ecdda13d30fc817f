import { MessageSquare } from 'lucide-react'
import type { CSSProperties } from 'react'
import { foldName } from '../../shared/analysis/foldName.ts'
import type { RoleId } from '../../shared/document/ids.ts'
import type { Matrix, Responsibility, Role } from '../../shared/document/matrix.ts'
import type { CellAgreement, RowAgreement } from '../../shared/workshop/agreement.ts'
import { keysOf } from '../../shared/workshop/answerText.ts'
import { isOwned } from '../../shared/workshop/camps.ts'
import { rowAgreement } from '../../shared/workshop/agreement.ts'
import type { WorkshopSession } from '../../shared/workshop/session.ts'
import { spectrumOf, type Stand, type Wing } from '../../shared/workshop/spectrum.ts'
import { roleTitle } from '../window/cellWords.ts'
import { campInWords, cellInWords, peopleInWords } from './voteWords.ts'
import { Letters, Votes } from './Votes.tsx'
import styles from './Spectrum.module.css'

interface SpectrumProps {
  readonly matrix: Matrix
  readonly session: WorkshopSession
  readonly row: Responsibility
  readonly agreement: RowAgreement
}

/** With more voters than this, and where nobody may tell who voted how, a camp is one column with counts. */
const mostVoters = 8
const mostCamps = 5
const mostRoles = 6
/** In pixels of a screen of 1920 x 1080: all columns of votes, all lines of roles. */
const room = { width: 1584, height: 408 }

/** The votes on a row from one end to the other, grouped by whom they name. */
export function Spectrum({ matrix, session, row, agreement }: SpectrumProps) {
  const all = spectrumOf(matrix, row, agreement.camps)
  const voters = all.reduce((sum, { stands }) => sum + stands.length, 0)
  const isByVoter = !session.isAnonymous && voters <= mostVoters
  const wings = isByVoter ? all : all.slice(0, mostCamps)
  const roles = rolesOf(matrix, agreement.cells)
  const columns = wings.reduce((sum, { stands }) => sum + (isByVoter ? stands.length : 1), 0)
  if (columns === 0) return <p className={styles.none}>Nobody has an opinion on who answers for it.</p>
  const height = Math.min(136, Math.floor(room.height / roles.shown.length))
  const token = tokenOf(Math.min(height - 24, isByVoter ? (room.width / columns - 40) / 2 : 56))
  const style = { '--columns': columns, '--line-height': height, '--token': token } as CSSProperties
  return (
    <table
      className={styles.table}
      style={style}
      data-size={token > 60 ? (token > 80 ? 'x' : 'm') : undefined}
    >
      <colgroup>
        <col className={styles.roles} />
      </colgroup>
      <thead>
        {isByVoter && <SpeaksFirst wings={wings} />}
        <tr>
          <th scope="col" className={styles.head}>
            <span className="visually-hidden">Role</span>
          </th>
          {wings.map((wing) =>
            isByVoter ? (
              wing.stands.map((stand, at) => (
                <VoterHead
                  key={stand.voter}
                  {...{ matrix, session, stand }}
                  isFirst={at === 0 && wing !== wings[0]}
                />
              ))
            ) : (
              <th
                key={keyOf(wing)}
                scope="col"
                className={styles.head}
                data-first={wing !== wings[0] || undefined}
              >
                <b>{peopleInWords({ ...session, isAnonymous: true }, wing.camp)}</b>
              </th>
            ),
          )}
        </tr>
      </thead>
      <tbody>
        {roles.shown.map(({ id, name }) => (
          <tr key={id}>
            <th scope="row" title={roleTitle(name)}>
              {roleTitle(name)}
            </th>
            {wings.map((wing) =>
              isByVoter ? (
                wing.stands.map((stand, at) => (
                  <td
                    key={stand.voter}
                    data-end={stand.isEnd || undefined}
                    data-first={(at === 0 && wing !== wings[0]) || undefined}
                  >
                    <Given {...{ matrix, stand }} role={id} />
                  </td>
                ))
              ) : (
                <td key={keyOf(wing)} data-first={wing !== wings[0] || undefined}>
                  <CampVotes {...{ matrix, row, wing }} role={id} width={room.width / columns - 40} />
                </td>
              ),
            )}
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">{roles.left > 0 && `+${roles.left} more`}</th>
          {wings.map((wing) => (
            <td
              key={keyOf(wing)}
              colSpan={isByVoter ? wing.stands.length : 1}
              data-first={wing !== wings[0] || undefined}
            >
              {campInWords(
                matrix,
                wing.camp,
                room.width / columns < 440 && (!isByVoter || wing.stands.length === 1),
              )}
            </td>
          ))}
        </tr>
      </tfoot>
    </table>
  )
}

function SpeaksFirst({ wings }: { wings: readonly Wing[] }) {
  const stands = wings.flatMap((wing) => wing.stands)
  if (!stands.some(({ isEnd }) => isEnd)) return null
  return (
    <tr className={styles.ends}>
      <td>
        <span className="visually-hidden">The two ends</span>
      </td>
      {stands.map(({ voter, isEnd }) => (
        <td key={voter}>
          {isEnd && (
            <span>
              <MessageSquare aria-hidden />
              speaks first
            </span>
          )}
        </td>
      ))}
    </tr>
  )
}

interface VoterHeadProps extends Pick<SpectrumProps, 'matrix' | 'session'> {
  readonly stand: Stand
  readonly isFirst: boolean
}

function VoterHead({ matrix, session, stand, isFirst }: VoterHeadProps) {
  const name = session.voters.find(({ id }) => id === stand.voter)?.name ?? ''
  const held = matrix.roles.filter(({ holder }) => name !== '' && foldName(holder) === foldName(name))
  return (
    <th
      scope="col"
      className={styles.head}
      data-end={stand.isEnd || undefined}
      data-first={isFirst || undefined}
    >
      <b title={name}>
        <bdi>{name}</bdi>
      </b>
      {held.length > 0 && <span>{held.map((role) => roleTitle(role.name)).join(', ')}</span>}
    </th>
  )
}

function Given({ matrix, stand, role }: { matrix: Matrix; stand: Stand; role: RoleId }) {
  const text = stand.cells.get(role)
  if (text === undefined) return <span className={styles.quiet}>no opinion</span>
  if (text === '') return <span className={styles.quiet}>not involved</span>
  return (
    <span className={styles.tokens}>
      <Letters scheme={matrix.scheme} letters={keysOf(matrix.scheme, text)} />
      <span className="visually-hidden">{text}</span>
    </span>
  )
}

interface CampVotesProps extends Pick<SpectrumProps, 'matrix' | 'row'> {
  readonly wing: Wing
  readonly role: RoleId
  readonly width: number
}

function CampVotes({ matrix, row, wing, role, width }: CampVotesProps) {
  const cell = rowAgreement(matrix, row, wing.camp.votes).cells.find((one) => one.role === role)
  if (cell === undefined) return null
  return (
    <span className={styles.tokens}>
      <Votes scheme={matrix.scheme} answers={cell.answers} width={width} />
      <span className="visually-hidden">{cellInWords(matrix, cell)}</span>
    </span>
  )
}

/** The roles with a letter from somebody: those named as owners first where not all have room, in the order of the chart. */
function rolesOf(
  matrix: Matrix,
  cells: readonly CellAgreement[],
): { readonly shown: readonly Role[]; readonly left: number } {
  const weight = ({ answers }: CellAgreement): number =>
    answers.reduce(
      (sum, { letters, count }) => sum + (isOwned(matrix, letters) ? 1_000 : letters === '' ? 0 : 1) * count,
      0,
    )
  const involved = cells.filter((cell) => weight(cell) > 0)
  const chosen = new Set(
    involved
      .toSorted((a, b) => weight(b) - weight(a))
      .slice(0, mostRoles)
      .map(({ role }) => role),
  )
  const shown = matrix.roles.filter(({ id }) => chosen.has(id))
  return {
    shown: shown.length > 0 ? shown : matrix.roles.slice(0, mostRoles),
    left: involved.length - shown.length,
  }
}

function keyOf({ camp }: Wing): string {
  return camp.owners.join(' ')
}

/** The largest of the sizes of a token that has the room. */
function tokenOf(most: number): number {
  return [96, 72, 56].find((size) => size <= most) ?? 44
}
