import { useState } from 'react'
import type { Matrix } from '../../shared/document/matrix.ts'
import { LineField } from '../ui/LineField.tsx'
import { useApp, useDocument } from '../window/app.ts'
import { roleTitle } from '../window/cellWords.ts'
import { change } from '../window/change.ts'
import styles from './Export.module.css'

/** With more roles than this, people are named in the details of their roles. */
const mostAsked = 8

/** Asks who holds the roles before they go onto paper, as long as nobody is named. The paper is made without an answer, too. */
export function WhoIsWho({ chart: { roles } }: { chart: Matrix }) {
  const app = useApp()
  const isReadOnly = useDocument((document) => document.isReadOnly) ?? true
  const [isAsked] = useState(() => roles.length <= mostAsked && roles.every(({ holder }) => holder === ''))
  if (!isAsked || isReadOnly || roles.length === 0) return null
  return (
    <fieldset>
      <legend>Who is who?</legend>
      {roles.map(({ id, name, holder }) => (
        <LineField
          key={id}
          label={`Who is ${roleTitle(name)}`}
          placeholder={roleTitle(name)}
          className={styles.person}
          value={holder}
          onKeep={(who) => change(app, { type: 'setRoleDetails', role: id, details: { holder: who } })}
        />
      ))}
    </fieldset>
  )
}
