import { err, ok, type Result } from '../../result.ts'
import { htmlBlocks } from './document/htmlBlocks.ts'
import { wordsOf } from './document/wordsOf.ts'
import { pageInMessage } from './mhtml.ts'
import { readHtml } from './readHtml.ts'
import type { ReadTables } from './source.ts'
import type { SourceError } from './sourceError.ts'

/** Whether a text is HTML whatever its name says. */
export function isWebPage(text: string): boolean {
  if (pageInMessage(text) !== undefined) return true
  return /^\ufeff?\s*</.test(text) && /<(?:table|html|body)[\s>]/i.test(text)
}

/** The tables of an HTML file, or of a page in the shape of a message. */
export function readWebPage(text: string): Result<ReadTables, SourceError> {
  const page = pageInMessage(text) ?? text
  const tables = readHtml(page)
  return tables ? ok({ tables, remarks: [], ...wordsOf(page, htmlBlocks) }) : err({ kind: 'too-deep' })
}
