import { Dialog } from '@base-ui/react/dialog'
import { Plus, Trash2 } from 'lucide-react'
import { useState } from 'react'
import { schemeProblem } from '../../shared/commands/scheme.ts'
import { asLetterKey, type LetterKey } from '../../shared/document/ids.ts'
import { limits } from '../../shared/document/limits.ts'
import {
  letterColours,
  letterKinds,
  type Letter,
  type LetterKind,
  type Matrix,
} from '../../shared/document/matrix.ts'
import { schemes } from '../../shared/document/schemes.ts'
import { useApp } from '../window/app.ts'
import { change } from '../window/change.ts'
import { Button } from '../ui/Button.tsx'
import { Token } from '../ui/Token.tsx'
import {
  draftOfMatrix,
  draftOfScheme,
  finished,
  lettersToMap,
  type LetterDraft,
  type SchemeDraft,
} from './schemeDraft.ts'
import dialog from '../ui/dialog.module.css'
import styles from './SchemeDialog.module.css'

const kindNames: Readonly<Record<LetterKind, string>> = {
  owner: 'Answers for it',
  doer: 'Does it',
  support: 'Helps',
  adviser: 'Is asked',
  informed: 'Is told',
  verifier: 'Checks it',
  out: 'Is left out',
}

interface SchemeDialogProps {
  readonly matrix: Matrix
  readonly onClose: () => void
}

/** The letters of the chart: another scheme, or their wording, kind and bounds. Nothing changes before Apply. */
export function SchemeDialog({ matrix, onClose }: SchemeDialogProps) {
  return (
    <Dialog.Root open onOpenChange={(open) => !open && onClose()}>
      <Dialog.Portal>
        <Dialog.Backdrop className={dialog.backdrop} />
        <Dialog.Popup className={`${dialog.popup} ${styles.popup}`} finalFocus={false}>
          <Dialog.Title className={styles.title}>Letters</Dialog.Title>
          <SchemeForm {...{ matrix, onClose }} />
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  )
}

function SchemeForm({ matrix, onClose }: SchemeDialogProps) {
  const app = useApp()
  const [draft, setDraft] = useState<SchemeDraft>(() => draftOfMatrix(matrix))
  const { scheme, mapping } = finished(matrix, draft)
  const problem = schemeProblem(scheme)
  const apply = () => {
    if (change(app, { type: 'changeScheme', scheme, mapping })) onClose()
  }
  const setLetters = (letters: readonly LetterDraft[]) =>
    setDraft({ ...draft, id: 'custom', name: isBuiltIn(draft.name) ? 'Custom' : draft.name, letters })
  const edit = ({ id, letter: before }: LetterDraft, letter: Letter) => {
    const letters = draft.letters.map((one) => (one.id === id ? { ...one, letter } : one))
    // A team's own wording of RACI is still RACI; another letter or kind is not.
    if (letter.key !== before.key || letter.kind !== before.kind) setLetters(letters)
    else setDraft({ ...draft, letters })
  }
  const add = () => {
    const id = Math.max(-1, ...draft.letters.map((one) => one.id)) + 1
    const letter: Letter = { key: asLetterKey(''), name: '', kind: 'support', meaning: '', min: 0 }
    setLetters([...draft.letters, { id, from: undefined, letter }])
  }
  return (
    <>
      <div className={styles.schemes}>
        {schemes.map((one) => (
          <Button
            key={one.id}
            label={`${one.name}: ${one.letters.map(({ name }) => name).join(', ')}`}
            text={one.name}
            isPrimary={draft.id === one.id}
            onClick={() =>
              setDraft(one.id === matrix.scheme.id ? draftOfMatrix(matrix) : draftOfScheme(matrix, one))
            }
          />
        ))}
      </div>
      <table className={styles.letters}>
        <thead>
          <tr>
            <th aria-label="Look" />
            <th>Letter</th>
            <th>Name</th>
            <th>Kind</th>
            <th>What it asks</th>
            <th>At least</th>
            <th>At most</th>
            <th>Colour</th>
            <th aria-label="Remove" />
          </tr>
        </thead>
        <tbody>
          {draft.letters.map((one) => (
            <LetterRow
              key={one.id}
              draft={one}
              onEdit={(letter) => edit(one, letter)}
              onRemove={() => setLetters(draft.letters.filter(({ id }) => id !== one.id))}
            />
          ))}
        </tbody>
      </table>
      <Button
        label="Add letter"
        text="Add letter"
        icon={Plus}
        isDisabled={draft.letters.length >= limits.letters}
        onClick={add}
      />
      <Mapping matrix={matrix} draft={draft} onChange={setDraft} />
      <div className={styles.actions}>
        {problem !== undefined && <span role="alert">{problem}</span>}
        <span className={styles.space} />
        <Button label="Cancel" text="Cancel" onClick={onClose} />
        <Button label="Apply" text="Apply" isPrimary isDisabled={problem !== undefined} onClick={apply} />
      </div>
    </>
  )
}

interface LetterRowProps {
  readonly draft: LetterDraft
  readonly onEdit: (letter: Letter) => void
  readonly onRemove: () => void
}

function LetterRow({ draft: { letter }, onEdit, onRemove }: LetterRowProps) {
  const { key, name, kind, meaning, min, max } = letter
  const of = key || 'new letter'
  return (
    <tr>
      <td>
        <Token letter={letter} />
      </td>
      <td>
        <input
          type="text"
          className={styles.key}
          aria-label={`Letter ${of}`}
          maxLength={3}
          value={key}
          onChange={(event) => onEdit({ ...letter, key: asLetterKey(event.target.value) })}
        />
      </td>
      <td>
        <input
          type="text"
          className={styles.name}
          aria-label={`Name of ${of}`}
          maxLength={limits.name}
          value={name}
          onChange={(event) => onEdit({ ...letter, name: event.target.value })}
        />
      </td>
      <td>
        <select
          aria-label={`Kind of ${of}`}
          value={kind}
          onChange={(event) =>
            onEdit({ ...letter, kind: letterKinds.find((one) => one === event.target.value) ?? kind })
          }
        >
          {letterKinds.map((one) => (
            <option key={one} value={one}>
              {kindNames[one]}
            </option>
          ))}
        </select>
      </td>
      <td>
        <input
          type="text"
          className={styles.meaning}
          aria-label={`What ${of} asks`}
          maxLength={limits.note}
          value={meaning}
          onChange={(event) => onEdit({ ...letter, meaning: event.target.value })}
        />
      </td>
      <td>
        <input
          type="number"
          min={0}
          aria-label={`At least, ${of}`}
          value={min}
          onChange={(event) => onEdit({ ...letter, min: Number(event.target.value) })}
        />
      </td>
      <td>
        <input
          type="number"
          min={0}
          aria-label={`At most, ${of}`}
          placeholder="any"
          value={max ?? ''}
          onChange={(event) => onEdit(withMax(letter, event.target.value))}
        />
      </td>
      <td>
        <select
          aria-label={`Colour of ${of}`}
          value={letter.colour ?? ''}
          onChange={(event) => onEdit(withColour(letter, event.target.value))}
        >
          <option value="">of its kind</option>
          {letterColours.map((one) => (
            <option key={one}>{one}</option>
          ))}
        </select>
      </td>
      <td>
        <Button label={`Remove ${of}`} icon={Trash2} onClick={onRemove} />
      </td>
    </tr>
  )
}

/** What becomes of letters in use that the new set does not have. */
function Mapping({
  matrix,
  draft,
  onChange,
}: {
  matrix: Matrix
  draft: SchemeDraft
  onChange: (draft: SchemeDraft) => void
}) {
  const open = lettersToMap(matrix, draft)
  if (open.length === 0) return null
  const choose = (key: LetterKey, chosen: string) =>
    onChange({ ...draft, becomes: new Map([...draft.becomes, [key, chosen === '' ? null : Number(chosen)]]) })
  return (
    <fieldset className={styles.mapping}>
      <legend>Letters in use become</legend>
      {open.map((key) => (
        <label key={key}>
          <b>{key}</b>
          <select
            aria-label={`${key} becomes`}
            value={draft.becomes.get(key) ?? ''}
            onChange={(event) => choose(key, event.target.value)}
          >
            <option value="">nothing: cleared</option>
            {draft.letters.map(({ id, letter }) => (
              <option key={id} value={id}>
                {letter.key}: {letter.name}
              </option>
            ))}
          </select>
        </label>
      ))}
    </fieldset>
  )
}

/** The letter in another colour; without one it has that of its kind. */
function withColour({ colour: _old, ...rest }: Letter, text: string): Letter {
  const colour = letterColours.find((one) => one === text)
  return colour === undefined ? rest : { ...rest, colour }
}

function withMax({ max: _old, ...rest }: Letter, text: string): Letter {
  return text === '' ? rest : { ...rest, max: Number(text) }
}

function isBuiltIn(name: string): boolean {
  return schemes.some((scheme) => scheme.name === name)
}
