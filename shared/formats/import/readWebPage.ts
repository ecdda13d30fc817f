import { err, ok, type Result } from '../../result.ts'
import { htmlBlocks } from './document/htmlBlocks.ts'
import { wordsOf } from './document/wordsOf.ts'
import { readHtml } from './readHtml.ts'
import type { ReadTables } from './source.ts'
import type { SourceError } from './sourceError.ts'

/** Whether a text is HTML whatever its name says. */
export function isWebPage(text: string): boolean {
  return /^\ufeff?\s*</.test(text) && /<(?:table|html|body)[\s>]/i.test(text)
}

/** The tables of an HTML file. */
export function readWebPage(text: string): Result<ReadTables, SourceError> {
  const tables = readHtml(text)
  return tables ? ok({ tables, remarks: [], ...wordsOf(text, htmlBlocks) }) : err({ kind: 'too-deep' })
}
