import type { RoleId } from '../../shared/document/ids.ts'
import type { Matrix } from '../../shared/document/matrix.ts'
import { canBeLed, cellsOfOwner, ownerAnswerOf, type OwnerAnswer } from '../../shared/workshop/ownerAnswer.ts'
import { roleTitle } from '../window/cellWords.ts'
import { Button } from '../ui/Button.tsx'
import own from './OwnerQuestion.module.css'

interface OwnerQuestionProps {
  readonly matrix: Matrix
  /** of the row */
  readonly name: string
  readonly cells: ReadonlyMap<RoleId, string> | undefined
  /** without any cells: no opinion */
  readonly onAnswer: (cells: ReadonlyMap<RoleId, string>) => void
}

/** Who answers for a row: one tap. The same tap again is no opinion. */
export function OwnerQuestion({ matrix, name, cells, onAnswer }: OwnerQuestionProps) {
  const given = ownerAnswerOf(matrix, cells)
  const answer = (next: OwnerAnswer, isGiven: boolean) =>
    onAnswer(isGiven ? new Map() : cellsOfOwner(matrix, next))
  const isTwo = matrix.roles.length === 2
  const all = matrix.roles.map(({ id }) => id)
  return (
    <fieldset aria-label={`Who answers for ${name}?`} className={own.question}>
      <div className={own.line}>
        {matrix.roles.map(({ id, name: role }) => {
          const isGiven = given?.kind === 'one' && given.role === id
          return (
            <Button
              key={id}
              label={roleTitle(role)}
              text={roleTitle(role)}
              isPressed={isGiven}
              onClick={() => answer({ kind: 'one', role: id }, isGiven)}
            />
          )
        })}
        {canBeLed(matrix) && (
          <Button
            label={isTwo ? 'Both' : 'Several'}
            text={isTwo ? 'Both' : 'Several'}
            isPressed={given?.kind === 'several'}
            onClick={() =>
              answer({ kind: 'several', roles: isTwo ? all : all.slice(0, 2) }, given?.kind === 'several')
            }
          />
        )}
        <Button
          label="Nobody yet"
          text="Nobody yet"
          isPressed={given?.kind === 'nobody'}
          onClick={() => answer({ kind: 'nobody' }, given?.kind === 'nobody')}
        />
      </div>
      {given?.kind === 'several' && (
        <Leads {...{ matrix, given }} onAnswer={(next) => onAnswer(cellsOfOwner(matrix, next))} />
      )}
    </fieldset>
  )
}

interface LeadsProps extends Pick<OwnerQuestionProps, 'matrix'> {
  readonly given: Extract<OwnerAnswer, { kind: 'several' }>
  readonly onAnswer: (answer: OwnerAnswer) => void
}

/** Which of several roles, where there are more than two, and who leads them. */
function Leads({ matrix, given, onAnswer }: LeadsProps) {
  const toggle = (role: RoleId) => {
    const roles = given.roles.includes(role)
      ? given.roles.filter((one) => one !== role)
      : [...given.roles, role]
    if (roles.length > 1) onAnswer({ kind: 'several', roles })
  }
  return (
    <>
      {matrix.roles.length > 2 && (
        <div className={own.line}>
          <span>Which?</span>
          {matrix.roles.map(({ id, name }) => (
            <Button
              key={id}
              label={`${roleTitle(name)} is one of them`}
              text={roleTitle(name)}
              isSmall
              isPressed={given.roles.includes(id)}
              onClick={() => toggle(id)}
            />
          ))}
        </div>
      )}
      <div className={own.line}>
        <span>Who leads?</span>
        {matrix.roles
          .filter(({ id }) => given.roles.includes(id))
          .map(({ id, name }) => (
            <Button
              key={id}
              label={`${roleTitle(name)} leads`}
              text={roleTitle(name)}
              isSmall
              isPressed={given.lead === id}
              onClick={() => onAnswer({ kind: 'several', roles: given.roles, lead: id })}
            />
          ))}
        <Button
          label="For the room to say"
          text="For the room to say"
          isSmall
          isPressed={given.lead === undefined}
          onClick={() => onAnswer({ kind: 'several', roles: given.roles })}
        />
      </div>
    </>
  )
}
