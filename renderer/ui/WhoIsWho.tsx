import { useState } from 'react'
import type { Matrix } from '../../shared/document/matrix.ts'
import { LineField } from './LineField.tsx'
import { useApp, useDocument } from '../window/app.ts'
import { roleTitle } from '../window/cellWords.ts'
import { change } from '../window/change.ts'
import styles from './WhoIsWho.module.css'

/** With more roles than this, people are named in the details of their roles. */
const mostAsked = 8

/** Whether to ask who holds the roles: nobody is named yet, and they are few enough. */
export function asksWho({ roles }: Pick<Matrix, 'roles'>): boolean {
  return roles.length > 0 && roles.length <= mostAsked && roles.every(({ holder }) => holder === '')
}

interface WhoIsWhoProps {
  readonly chart: Matrix
  /** what it is about is said above it already */
  readonly isTitled?: boolean
}

/** Asks who holds the roles before others see them, as long as nobody is named. All goes on without an answer, too. */
export function WhoIsWho({ chart, isTitled = false }: WhoIsWhoProps) {
  const { roles } = chart
  const app = useApp()
  const isReadOnly = useDocument((document) => document.isReadOnly) ?? true
  const [isAsked] = useState(() => asksWho(chart))
  if (!isAsked || isReadOnly) return null
  return (
    <fieldset className={styles.people}>
      <legend className={isTitled ? 'visually-hidden' : undefined}>Who is who?</legend>
      {roles.map(({ id, name, holder }) => (
        <div key={id} className={styles.person}>
          <bdi aria-hidden>{roleTitle(name)}</bdi>
          <LineField
            label={`Who is ${roleTitle(name)}`}
            placeholder="Person or team"
            className={styles.holder}
            value={holder}
            onKeep={(who) => change(app, { type: 'setRoleDetails', role: id, details: { holder: who } })}
          />
        </div>
      ))}
    </fieldset>
  )
}
