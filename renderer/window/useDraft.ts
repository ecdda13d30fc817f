import { useEffect, useLayoutEffect, useRef } from 'react'
import { useApp } from './app.ts'
import { addDraft, removeDraft } from './store/drafts.ts'
import type { Draft } from './store/sessionStore.ts'

/** While `isTyped`, makes what is in a field known as a draft, so that a save or a close takes it over. */
export function useDraft(isTyped: boolean, keep: Draft['keep']): void {
  const { session } = useApp()
  const latest = useRef(keep)
  useLayoutEffect(() => {
    latest.current = keep
  })
  useEffect(() => {
    if (!isTyped) return undefined
    const draft: Draft = { keep: () => latest.current() }
    addDraft(session, draft)
    return () => removeDraft(session, draft)
  }, [session, isTyped])
}
