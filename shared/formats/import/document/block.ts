import type { SourceTable } from '../source.ts'

/**
 * A document from its first line to its last, before it is known what is in it. What a heading, a paragraph or an item of a list
 * says is one line or several; its `lead` is the bold text it begins with, if not all of it is bold.
 */
export type Block =
  | { readonly kind: 'heading'; readonly level: number; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string; readonly lead: string }
  | { readonly kind: 'item'; readonly depth: number; readonly text: string; readonly lead: string }
  | { readonly kind: 'table'; readonly table: SourceTable }

/** A block of words. */
export type TextBlock = Exclude<Block, { readonly kind: 'table' }>

/** The level of a heading that is only a bold line: below every real one. */
export const boldLine = 7

/** The longest bold line that is a heading. */
export const longestHeading = 120
