import type { Draft, SessionStore } from './sessionStore.ts'

/** Makes text that is being typed known to the window. */
export function addDraft({ getState, setState }: SessionStore, draft: Draft): void {
  const { drafts } = getState()
  if (!drafts.includes(draft)) setState({ drafts: [...drafts, draft] })
}

/** Forgets a draft that was taken over or given up. */
export function removeDraft({ getState, setState }: SessionStore, draft: Draft): void {
  const { drafts } = getState()
  if (drafts.includes(draft)) setState({ drafts: drafts.filter((one) => one !== draft) })
}

/** Takes over all that is being typed. False: some of it was refused. */
export function keepDrafts({ getState }: SessionStore): boolean {
  return getState()
    .drafts.map((draft) => draft.keep())
    .every(Boolean)
}
