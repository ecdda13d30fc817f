import { useState } from 'react'
import type { Command } from '../../shared/commands/command.ts'
import { dayInWords } from '../../shared/dates.ts'
import { newRecordId } from '../../shared/document/ids.ts'
import type { Matrix, Role } from '../../shared/document/matrix.ts'
import {
  describeStanding,
  latestSignature,
  signatureStanding,
} from '../../shared/editions/signatureStanding.ts'
import { editionAsItStands, signingCommand } from '../../shared/editions/signing.ts'
import { roleTitle } from '../window/cellWords.ts'
import { Button } from './Button.tsx'
import { TextField } from './TextField.tsx'
import styles from './SignatureLine.module.css'

interface SignatureLineProps {
  readonly matrix: Matrix
  readonly role: Role
  readonly isReadOnly: boolean
  readonly onCommand: (command: Command) => void
}

/** Who signed for a role and what became of it since; whoever has not signed the chart as it stands can do so here. */
export function SignatureLine({ matrix, role, isReadOnly, onCommand }: SignatureLineProps) {
  const signed = latestSignature(matrix, role.id)
  const standing = signed && signatureStanding(matrix, signed)
  const isWhole = standing?.kind === 'whole' && standing.edition === editionAsItStands(matrix)
  const rows = standing?.kind === 'changed' ? standing.own : []
  return (
    <li className={styles.line}>
      <div className={styles.words}>
        <b>
          <bdi>{roleTitle(role.name)}</bdi>
        </b>
        {signed && standing ? (
          <span className={standing.kind === 'whole' ? styles.whole : styles.other}>
            {signed.name}, {dayInWords(signed.at)}: {describeStanding(standing)}
          </span>
        ) : (
          <span className={styles.none}>not signed</span>
        )}
        {rows.length > 0 && (
          <ul className={styles.rows} aria-label={`Changed rows of ${roleTitle(role.name)}`}>
            {rows.slice(0, 6).map(({ id, name }) => (
              <li key={id}>
                <bdi>{name}</bdi>
              </li>
            ))}
            {rows.length > 6 && <li>… and {rows.length - 6} more</li>}
          </ul>
        )}
      </div>
      {!isReadOnly && (
        <span className={styles.deeds}>
          {signed && (
            <Button
              label={`Take back the signature of ${roleTitle(role.name)}`}
              text="Take back"
              isSmall
              onClick={() => onCommand({ type: 'withdrawSignOff', id: signed.id })}
            />
          )}
          {!isWhole && <Sign {...{ matrix, role, onCommand }} isAgain={signed !== undefined} />}
        </span>
      )}
    </li>
  )
}

type SignProps = Pick<SignatureLineProps, 'matrix' | 'role' | 'onCommand'> & { readonly isAgain: boolean }

function Sign({ matrix, role, isAgain, onCommand }: SignProps) {
  const [name, setName] = useState(role.holder)
  const sign = (): void => {
    const at = new Date().toISOString()
    const newEdition = () => ({ id: newRecordId(), at, by: name.trim(), why: '' })
    const signature = { id: newRecordId(), role: role.id, name: name.trim(), at }
    onCommand(signingCommand(matrix, signature, newEdition))
  }
  const text = isAgain ? 'Sign again' : 'Sign'
  return (
    <>
      <TextField
        className={styles.name}
        label={`Who signs for ${roleTitle(role.name)}`}
        placeholder="Name"
        value={name}
        onChange={setName}
      />
      <Button
        label={`${text} for ${roleTitle(role.name)}`}
        text={text}
        hint={
          editionAsItStands(matrix) ? 'Signs this edition' : 'Adopts the chart as it stands, and signs it'
        }
        isSmall
        isOnce
        isDisabled={name.trim() === ''}
        onClick={sign}
      />
    </>
  )
}
