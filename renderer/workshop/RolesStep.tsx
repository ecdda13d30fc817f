import { newRoleName } from '../../shared/commands/naming.ts'
import { useState, type FormEvent } from 'react'
import { asVoterId, newRecordId, newRoleId } from '../../shared/document/ids.ts'
import { counted } from '../../shared/counted.ts'
import type { Role } from '../../shared/document/matrix.ts'
import type { Voter, WorkshopSession } from '../../shared/workshop/session.ts'
import { describeSessionError } from '../../shared/workshop/sessionError.ts'
import { addVoter, removeVoter, renameVoter, voterNamed } from '../../shared/workshop/voters.ts'
import { setAnonymous } from '../../shared/workshop/voting.ts'
import { foldName } from '../../shared/analysis/foldName.ts'
import { useApp } from '../window/app.ts'
import type { App } from '../window/app.ts'
import { roleTitle } from '../window/cellWords.ts'
import { notify } from '../window/notices.ts'
import { Button } from '../ui/Button.tsx'
import { LineField } from '../ui/LineField.tsx'
import { TextField } from '../ui/TextField.tsx'
import { ask } from '../window/store/frontStore.ts'
import { attempt, goOnWith, record } from './conduct.ts'
import { Paged } from './Paged.tsx'
import { StepFoot } from './StepFoot.tsx'
import { StepTop } from './StepTop.tsx'
import type { StepProps } from './stepProps.ts'
import styles from './Workshop.module.css'
import own from './RolesStep.module.css'

/** The field that the step of the vote leads to when nobody votes yet. */
export const voterNamesId = 'workshop-voter-names'

/** The roles of the chart with the people in them, and who votes. */
export function RolesStep({ matrix, session }: StepProps) {
  const { roles } = matrix
  return (
    <>
      <StepTop
        {...{ matrix, session }}
        title="Roles and voters"
        facts={`${counted(roles.length, 'role')} · ${counted(session.voters.length, 'voter')}`}
      />
      <div className={styles.body}>
        <Roles roles={roles} />
        <Voters {...{ matrix, session }} />
      </div>
      <StepFoot session={session} />
    </>
  )
}

function Roles({ roles }: { roles: readonly Role[] }) {
  const app = useApp()
  const add = () => record(app, { type: 'addRole', id: newRoleId(), name: newRoleName, at: roles.length })
  return (
    <section className={styles.card} aria-labelledby="workshop-roles">
      <h2 id="workshop-roles">Roles</h2>
      <Paged label="Roles and who holds them" isLined>
        {roles.map((role) => (
          <div key={role.id} className={own.pair}>
            <LineField
              className={styles.input}
              label={`Name of ${roleTitle(role.name)}`}
              value={role.name}
              onKeep={(name) => record(app, { type: 'renameRole', role: role.id, name })}
            />
            <LineField
              className={styles.input}
              label={`Who is ${roleTitle(role.name)}`}
              placeholder="Person or team"
              value={role.holder}
              onKeep={(holder) => record(app, { type: 'setRoleDetails', role: role.id, details: { holder } })}
            />
          </div>
        ))}
      </Paged>
      <Button label="Add a role" text="Add a role" isOnce onClick={add} />
    </section>
  )
}

function Voters({ matrix, session }: StepProps) {
  const app = useApp()
  const [names, setNames] = useState('')
  const add = (event: FormEvent) => {
    event.preventDefault()
    setNames(addNames(app, session, names.split(/[\n,;]/)))
  }
  // Who holds several roles votes once.
  const holders = new Map(matrix.roles.map(({ holder }) => [foldName(holder), holder.trim()]))
  const missing = [...holders.values()].filter((name) => name !== '' && !voterNamed(session, name))
  const hasBegun = session.ballots.length > 0
  return (
    <section className={styles.card} aria-labelledby="workshop-voters">
      <h2 id="workshop-voters">Voters</h2>
      <form className={styles.line} onSubmit={add}>
        <TextField
          className={styles.input}
          id={voterNamesId}
          label="Names of voters"
          placeholder="Ada, Grace, Alan"
          value={names}
          onChange={setNames}
        />
        <Button label="Add voters" text="Add" type="submit" isDisabled={names.trim() === ''} />
        {missing.length > 0 && (
          <Button
            label="Add voters from the roles"
            text="From the roles"
            hint={`Adds ${missing.join(', ')}`}
            onClick={() => addNames(app, session, missing)}
          />
        )}
      </form>
      <Paged label="On the list" isLined>
        {session.voters.map(({ id, name }) => (
          <div key={id} className={`${styles.line} ${styles.voter}`}>
            <LineField
              className={styles.input}
              label={`Name of voter ${name}`}
              value={name}
              onKeep={(next) => attempt(app, renameVoter(session, id, next))}
            />
            <Button
              label={`Remove ${name}`}
              text="Remove"
              isSmall
              onClick={() => remove(app, session, { id, name })}
            />
          </div>
        ))}
      </Paged>
      {session.voters.length === 0 && (
        <p className={styles.quiet}>Whoever sends in a ballot file is put on the list as well.</p>
      )}
      <fieldset className={own.choices} disabled={hasBegun}>
        <legend>When the votes are revealed</legend>
        {[false, true].map((isAnonymous) => (
          <label key={String(isAnonymous)}>
            <input
              type="radio"
              name="anonymous"
              checked={session.isAnonymous === isAnonymous}
              onChange={() => attempt(app, setAnonymous(session, isAnonymous))}
            />
            <span>
              {isAnonymous
                ? 'Anonymous: nobody can tell whose vote it was'
                : 'By name: people can explain themselves'}
            </span>
          </label>
        ))}
      </fieldset>
      {hasBegun && (
        <p className={styles.quiet}>The first ballot has been cast, so this can no longer be changed.</p>
      )}
    </section>
  )
}

/** Takes a voter off the list; a ballot that would go with the name is asked about first. */
function remove(app: App, session: WorkshopSession, { id, name }: Voter): void {
  const take = (): unknown => attempt(app, removeVoter(session, id))
  if (!session.ballots.some(({ voter }) => voter === id)) return void take()
  ask(app.front, {
    title: `Remove ${name}, and the ballot with the name?`,
    details: 'Who only leaves the room stays on the list: the ballot counts when the votes are revealed.',
    choices: [{ label: 'Remove name and ballot', run: take }],
    isForGood: true,
  })
}

/** Puts names on the list; answers with those that were refused, to be corrected. */
function addNames(app: App, before: WorkshopSession, names: readonly string[]): string {
  let session = before
  const refused: { readonly name: string; readonly words: string }[] = []
  for (const name of names.filter((one) => one.trim() !== '')) {
    const next = addVoter(session, { id: asVoterId(newRecordId()), name })
    if (next.ok) session = next.value
    else refused.push({ name: name.trim(), words: describeSessionError(next.error) })
  }
  goOnWith(app, session)
  if (refused.length > 0) {
    const details = refused.map(({ words }) => words).join('\n')
    notify(app, { tone: 'problem', title: 'Not all names were added', details })
  }
  return refused.map(({ name }) => name).join(', ')
}
