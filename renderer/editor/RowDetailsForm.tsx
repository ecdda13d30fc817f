import { Popover } from '@base-ui/react/popover'
import { useState, type FormEvent } from 'react'
import type { RowId } from '../../shared/document/ids.ts'
import { limits } from '../../shared/document/limits.ts'
import { rowStatuses, type Responsibility } from '../../shared/document/matrix.ts'
import { findRow } from '../../shared/document/query.ts'
import { detailsOf } from '../../shared/document/rowDetails.ts'
import { useApp, useDocument } from '../app.ts'
import { rowTitle, statusNames } from '../grid/cellWords.ts'
import { fixedColumns } from '../grid/gridPort.ts'
import { change } from '../shell/change.ts'
import { useDraft } from '../shell/useDraft.ts'
import { Button } from '../ui/Button.tsx'
import { cellElement } from './anchors.ts'
import styles from './popovers.module.css'
import { wentElsewhere } from './wentElsewhere.ts'

/** A responsibility's status, tags and description. Closing takes over what was typed; Esc leaves it. */
export function RowDetailsForm({ row: id }: { row: RowId }) {
  const row = useDocument(({ matrix }) => findRow(matrix, id))
  return row?.kind === 'responsibility' ? <Form row={row} /> : null
}

function Form({ row }: { row: Responsibility }) {
  const app = useApp()
  const before = detailsOf(row)
  const [status, setStatus] = useState(before.status)
  const [tags, setTags] = useState(before.tags.join(', '))
  const [description, setDescription] = useState(before.description)

  const isChanged =
    status !== before.status ||
    description.trim() !== before.description.trim() ||
    tagsIn(tags).join(', ') !== before.tags.join(', ')
  const keep = () =>
    !isChanged ||
    change(app, {
      type: 'setRowDetails',
      row: row.id,
      details: { status, tags: tagsIn(tags), description: description.trim() },
    })
  useDraft(isChanged, keep)
  const close = (isElsewhere: boolean) => {
    app.session.setState({ popover: undefined })
    if (!isElsewhere) app.grid()?.takeFocus()
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (keep()) close(false)
  }

  return (
    <Popover.Root
      open
      onOpenChange={(open, { reason }) => {
        if (open) return
        if (reason === 'escape-key' || keep()) close(wentElsewhere(reason))
      }}
    >
      <Popover.Portal>
        <Popover.Positioner
          anchor={cellElement(row.id, fixedColumns.name)}
          align="start"
          sideOffset={4}
          className={styles.positioner}
        >
          <Popover.Popup className={styles.popup} finalFocus={false}>
            <Popover.Title className={styles.title}>{rowTitle(row.name)}</Popover.Title>
            <form onSubmit={submit}>
              <label className={styles.field}>
                <span>Status</span>
                <select
                  value={status}
                  onChange={({ target: { value } }) =>
                    setStatus(rowStatuses.find((one) => one === value) ?? 'open')
                  }
                >
                  {(['open', ...rowStatuses] as const).map((one) => (
                    <option key={one} value={one}>
                      {statusNames[one]}
                    </option>
                  ))}
                </select>
              </label>
              <label className={styles.field}>
                <span>Tags, with commas between them</span>
                <input type="text" value={tags} onChange={(event) => setTags(event.target.value)} />
              </label>
              <label className={styles.field}>
                <span>Description</span>
                <textarea
                  rows={4}
                  value={description}
                  maxLength={limits.note}
                  onChange={(event) => setDescription(event.target.value)}
                  onKeyDown={(event) => {
                    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) submit(event)
                  }}
                />
              </label>
              <div className={styles.actions}>
                <span className={styles.space} />
                <Button label="Done" text="Done" isPrimary type="submit" />
              </div>
            </form>
          </Popover.Popup>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
  )
}

function tagsIn(text: string): readonly string[] {
  return [...new Set(text.split(',').map((tag) => tag.trim()))].filter((tag) => tag !== '')
}
