import { ok, type Result } from '../../result.ts'
import { asPipeTables } from './asPipeTables.ts'
import { markdownBlocks } from './document/markdownBlocks.ts'
import { wordsOf } from './document/wordsOf.ts'
import { readMarkdown } from './readMarkdown.ts'
import { readWebPage } from './readWebPage.ts'
import type { ReadTables } from './source.ts'
import type { SourceError } from './sourceError.ts'

/** Whether a text of no known extension is Markdown: it has a line of dashes between bars near its start. */
export function isMarkdown(text: string, extension: string): boolean {
  const start = asPipeTables(text.slice(0, 4_000))
  return (
    !/^(?:csv|tsv|tab)$/.test(extension) && /^\s*\|?\s*:?-{2,}:?\s*\|(?:\s*:?-+:?\s*\|?)*\s*$/m.test(start)
  )
}

/** The tables of a Markdown file, and behind them those that it has as HTML. */
export function readMarkdownText(given: string): Result<ReadTables, SourceError> {
  const text = asPipeTables(given)
  const tables = readMarkdown(text)
  const words = wordsOf(text, markdownBlocks)
  if (!/<table[\s>]/i.test(text)) return ok({ tables, remarks: [], ...words })
  const page = readWebPage(text)
  return page.ok ? ok({ tables: [...tables, ...page.value.tables], remarks: [], ...words }) : page
}
