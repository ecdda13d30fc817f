import type { WebContents } from 'electron'
import type { Breaking } from './typistWords.ts'

/** Breaks a page: at once, after it has hung for a moment, or by using up its memory. */
export function breakPage(contents: WebContents, way: Breaking): void {
  if (way === 'crash') return contents.forcefullyCrashRenderer()
  const code = way === 'hang' ? hang : useUpMemory
  // It never answers.
  void contents.executeJavaScript(code).catch(() => undefined)
  if (way === 'hang') setTimeout(() => contents.forcefullyCrashRenderer(), 300)
}

const hang = 'setTimeout(() => { for (;;) {} })'
const useUpMemory = `setTimeout(() => {
  const kept = []
  for (;;) kept.push(Array.from({ length: 1e6 }, (_, index) => ({ index })))
})`
