import { inFigures } from '../../shared/inFigures.ts'
import { ChevronDown, ChevronUp, X } from 'lucide-react'
import {
  useCallback,
  useDeferredValue,
  useEffect,
  useMemo,
  useRef,
  type KeyboardEvent as KeyPress,
} from 'react'
import { lettersToRead } from '../../shared/document/letters.ts'
import { asLetterKey, asRoleId, asRowId } from '../../shared/document/ids.ts'
import type { Matrix } from '../../shared/document/matrix.ts'
import { useAnalysis, useApp, useDocument, useSession, type App } from '../window/app.ts'
import { roleTitle, rowTitle } from '../window/cellWords.ts'
import { columnAt, rowAt, type Place } from '../window/selection/layout.ts'
import { Button } from '../ui/Button.tsx'
import { Select } from '../ui/Select.tsx'
import { TextField } from '../ui/TextField.tsx'
import { setFilter } from '../window/view/changeView.ts'
import styles from './FindBar.module.css'
import { findingOptions } from './findingOptions.ts'
import { ReplaceRow } from './ReplaceRow.tsx'
import { findMatches, nextMatch } from './findMatches.ts'
import { rowFindingOf } from '../window/view/rowFilter.ts'
import { shownRows } from '../window/view/shownRows.ts'

/** Finds a text in names, scopes and notes, and restricts the chart to rows with a text, a letter, a role, a section. */
export function FindBar() {
  const isOpen = useSession(({ find }) => find !== undefined)
  const matrix = useDocument((document) => document.matrix)
  return isOpen && matrix ? <Bar matrix={matrix} /> : null
}

function Bar({ matrix }: { matrix: Matrix }) {
  const app = useApp()
  const bar = useRef<HTMLElement>(null)
  const input = useRef<HTMLInputElement>(null)
  const text = useSession(({ find }) => find?.text ?? '')
  const isReplacing = useSession(({ find }) => find?.replace !== undefined)
  const isReadOnly = useDocument((document) => document.isReadOnly) ?? true
  const view = useSession((session) => session.view)
  const judged = useAnalysis((state) => state)
  const anchor = useSession(({ selection }) => selection?.anchor)
  // What is replaced is what is found, with its spaces; a search alone does not mind one too many.
  const searched = useDeferredValue(isReplacing ? text : text.trim())
  const matches = useMemo(
    () => findMatches(matrix, shownRows(matrix, view), searched),
    [matrix, view, searched],
  )
  const at = matches.findIndex(({ row, column }) => row === anchor?.row && column === anchor.column)

  useEffect(() => {
    app.session.setState({ found: new Set(matches.map(({ row, column }) => `${row} ${column}`)) })
    app.grid()?.draw()
    return () => {
      app.session.setState({ found: new Set() })
      app.grid()?.draw()
    }
  }, [app, matches])
  const close = useCallback(() => {
    app.session.setState({ find: undefined })
    app.grid()?.takeFocus()
  }, [app])
  useEffect(() => {
    const element = bar.current
    const leave = ({ key }: KeyboardEvent): void => {
      if (key === 'Escape') close()
    }
    input.current?.focus()
    element?.addEventListener('keydown', leave)
    return () => element?.removeEventListener('keydown', leave)
  }, [close])

  const move = (by: -1 | 1) => {
    const field = document.activeElement
    goTo(app, nextMatch(matches, orderIn(app), anchor, by))
    // What was typed in goes on being typed in.
    if (field instanceof HTMLElement && bar.current?.contains(field)) field.focus()
  }
  const go = (by: -1 | 1) => {
    move(by)
    input.current?.focus()
  }
  const toggleReplacing = () => app.session.setState({ find: isReplacing ? { text } : { text, replace: '' } })
  const onKeyDown = ({ key, shiftKey }: KeyPress) => {
    if (key === 'Enter' || key === 'F3') go(shiftKey ? -1 : 1)
  }
  return (
    <search ref={bar} className={styles.bar} data-part aria-label="Find and filter">
      <TextField
        ref={input}
        className={styles.input}
        label="Find"
        placeholder="Find in names, scopes and notes"
        value={text}
        onChange={(typed) => app.session.setState(({ find }) => ({ find: { ...find, text: typed } }))}
        onKeyDown={onKeyDown}
      />
      <output className={styles.count}>
        {searched.trim() === '' ? '' : countInWords(matches.length, at)}
      </output>
      <Button
        label="Previous match"
        icon={ChevronUp}
        hint="Previous match (Shift+Enter)"
        onClick={() => go(-1)}
      />
      <Button label="Next match" icon={ChevronDown} hint="Next match (Enter)" onClick={() => go(1)} />
      <Button
        label="Only these rows"
        text="Only these rows"
        hint="Show only the rows with this text"
        isDisabled={text.trim() === ''}
        onClick={() => setFilter(app, { text })}
      />
      {!isReadOnly && (
        <Button
          label="Replace…"
          text="Replace…"
          hint="Put another text in its place (Ctrl+H)"
          isPressed={isReplacing}
          onClick={toggleReplacing}
        />
      )}
      <span className={styles.space} />
      <Select
        label="Show only: letter"
        any="Any letter"
        value={view.filter.letter ?? ''}
        options={lettersToRead(matrix.scheme).map(({ key, name }) => [key, `${key}: ${name}`])}
        onChange={(key) => setFilter(app, { letter: key === '' ? undefined : asLetterKey(key) })}
      />
      <Select
        label="Show only: role"
        any="Any role"
        value={view.filter.role ?? ''}
        options={matrix.roles.map(({ id, name }) => [id, roleTitle(name)])}
        onChange={(id) => setFilter(app, { role: id === '' ? undefined : asRoleId(id) })}
      />
      <Select
        label="Show only: section"
        any="Any section"
        value={view.filter.section ?? ''}
        options={matrix.rows
          .filter(({ kind }) => kind === 'section')
          .map(({ id, name }) => [id, rowTitle(name)])}
        onChange={(id) => setFilter(app, { section: id === '' ? undefined : asRowId(id) })}
      />
      <Select
        label="Show only: remark"
        any="Any or no remark"
        value={view.filter.finding ?? ''}
        options={findingOptions(judged)}
        onChange={(id) => setFilter(app, { finding: rowFindingOf(id) })}
      />
      <Button label="Close find" icon={X} onClick={close} />
      {!isReadOnly && (
        <ReplaceRow {...{ matrix, text: searched, matches, current: matches[at] }} onNext={() => move(1)} />
      )}
    </search>
  )
}

function countInWords(count: number, at: number): string {
  if (count === 0) return 'Nothing found'
  return at < 0 ? `${inFigures(count)} found` : `${at + 1} of ${inFigures(count)}`
}

function goTo(app: App, place: Place | undefined): void {
  if (place) app.grid()?.moveFocus(place.row, place.column)
}

/** Reading order of the chart as one number. */
function orderIn(app: App): (place: Place) => number {
  const layout = app.grid()?.layout()
  if (layout === undefined) return () => 0
  return ({ row, column }) =>
    (rowAt(layout, row) ?? 0) * (layout.columns.length + 1) + (columnAt(layout, column) ?? 0)
}
