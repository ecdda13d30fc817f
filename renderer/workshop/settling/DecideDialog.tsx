import { useState } from 'react'
import type { DecidedCell } from '../../../shared/commands/command.ts'
import type { RoleId } from '../../../shared/document/ids.ts'
import { limits } from '../../../shared/document/limits.ts'
import type { Matrix } from '../../../shared/document/matrix.ts'
import { rowAgreement } from '../../../shared/workshop/agreement.ts'
import { toggleAnswer } from '../../../shared/workshop/answers.ts'
import { keysOf } from '../../../shared/workshop/answerText.ts'
import type { Camp } from '../../../shared/workshop/camps.ts'
import { rowOwnedBy, textsOf } from '../../../shared/workshop/rowOwnedBy.ts'
import type { Answers } from '../../../shared/workshop/session.ts'
import { votesOn } from '../../../shared/workshop/voting.ts'
import { TextField } from '../../ui/TextField.tsx'
import { roleTitle, rowTitle } from '../../window/cellWords.ts'
import { LetterToggles } from '../LetterToggles.tsx'
import own from '../Settle.module.css'
import { campsInWords } from '../voteWords.ts'
import styles from '../Workshop.module.css'
import { proposedTexts } from './proposedTexts.ts'
import { useStamp } from './useStamp.tsx'
import { WayDialog } from './WayDialog.tsx'
import type { WayProps } from './wayProps.ts'

interface DecideDialogProps extends WayProps {
  /** whom the room has named already */
  readonly owner?: RoleId | undefined
  readonly why?: string
  /** each owner says for what */
  readonly hasScopes?: boolean
}

/** What was decided, letter by letter, with who decided and why. */
export function DecideDialog({ matrix, session, row, settle, onClose, ...rest }: DecideDialogProps) {
  const { owner, why, hasScopes = false } = rest
  const { scheme, roles } = matrix
  const { camps } = rowAgreement(matrix, row, votesOn(session, row.id))
  const [answers, setAnswers] = useState<Answers>(() => {
    const texts =
      owner === undefined
        ? proposedTexts(matrix, session, row)
        : textsOf(matrix, rowOwnedBy(matrix, row, camps, owner))
    return new Map([[row.id, texts]])
  })
  const [scopes, setScopes] = useState<ReadonlyMap<RoleId, string>>(
    () => new Map([...row.cells].map(([role, { scope }]) => [role, scope])),
  )
  const { fields, stamp } = useStamp(why)
  const textOf = (role: RoleId) => answers.get(row.id)?.get(role) ?? ''
  const submit = () => {
    const cells = roles.map(({ id }): DecidedCell => {
      const scope = (scopes.get(id) ?? '').trim()
      return { role: id, letters: keysOf(scheme, textOf(id)), ...(hasScopes ? { scope } : {}) }
    })
    const given = stamp()
    settle({ type: 'decide', row: row.id, cells, stamp: given }, hasScopes ? 'scoped' : 'decided', given.id)
  }
  const name = roles.find(({ id }) => id === owner)?.name
  const what = hasScopes
    ? 'Each for a part'
    : name === undefined
      ? 'Decide'
      : `The ${roleTitle(name)} answers for it`
  return (
    <WayDialog
      title={`${what}: ${rowTitle(row.name)}`}
      lead={
        hasScopes
          ? 'Each owner says for what, such as “internal systems” beside “products”.'
          : filledIn(matrix, camps, owner)
      }
      words="Decide"
      onSubmit={submit}
      onClose={onClose}
    >
      {roles.map(({ id, name: role }) => (
        <div key={id} className={own.decided}>
          <span aria-hidden>{roleTitle(role)}</span>
          <LetterToggles
            label={roleTitle(role)}
            {...{ scheme }}
            letters={textOf(id)}
            onToggle={(letter) =>
              setAnswers(toggleAnswer(matrix, answers, { row: row.id, role: id }, letter))
            }
          />
          {hasScopes && textOf(id) !== '' && (
            <TextField
              className={styles.input}
              label={`${textOf(id)} of ${roleTitle(role)} is for`}
              placeholder="for what"
              maxLength={limits.name}
              value={scopes.get(id) ?? ''}
              onChange={(scope) => setScopes(new Map([...scopes, [id, scope]]))}
            />
          )}
        </div>
      ))}
      {fields}
    </WayDialog>
  )
}

/** Where what is filled in comes from. */
function filledIn(matrix: Matrix, camps: readonly Camp[], owner: RoleId | undefined): string {
  if (camps.length === 0) return 'Nobody has voted on this row. It is filled in as the chart has it.'
  const [first, second] = camps
  if (owner !== undefined) return `${campsInWords(matrix, camps)}.`
  if (first?.count === second?.count)
    return `${campsInWords(matrix, camps)}: a tie. It is filled in as the chart has it.`
  const all = camps.reduce((sum, { count }) => sum + count, 0)
  return `${first?.count} of ${all} said this.`
}
