import { basename } from 'node:path'
import type { Documents } from './documents.ts'
import type { WindowState } from './windowState.ts'

/** Puts the matrix's name on the window. To be called whenever its file or what is reported of it changes. */
export function showTitle(documents: Documents, state: WindowState): void {
  state.window.setTitle(windowTitle(documents, state))
}

/** How the window's matrix is called: by its file, or before it has one by its title. */
export function documentName(documents: Documents, { handle, reported }: WindowState): string {
  const path = handle === undefined ? undefined : documents.find(handle)?.path
  return path === undefined ? oneLine(reported.title) || 'Untitled chart' : basename(path)
}

/** `technology-leadership.raci — Remit`, marked while there are unsaved changes. */
function windowTitle(documents: Documents, state: WindowState): string {
  const { hasMatrix, isDirty } = state.reported
  return hasMatrix ? `${isDirty ? '● ' : ''}${documentName(documents, state)} — Remit` : 'Remit'
}

/** Without line breaks and without the marks that reverse the direction of what follows. */
function oneLine(text: string): string {
  return text
    .replaceAll(/[\u202a-\u202e\u2066-\u2069]/g, '')
    .replaceAll(/\s+/g, ' ')
    .trim()
    .slice(0, 100)
}
