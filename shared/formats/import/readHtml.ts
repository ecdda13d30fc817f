import { Parser } from 'htmlparser2'
import { combineAlike } from './combineAlike.ts'
import { HtmlTable, tidyHtml } from './htmlTableBuilder.ts'
import { readLegend } from './legend.ts'
import { letterWordOf } from './letterWords.ts'
import { raised } from './raised.ts'
import type { SourceTable } from './source.ts'
import { isStruckByStyle, struckClasses } from './struckClasses.ts'

const headings = /^h[1-6]$/
const silent: ReadonlySet<string> = new Set([
  ...['script', 'style', 'template', 'noscript', 'title', 'ac:parameter'],
])
/** A table of Google Sheets draws column letters, row numbers and the edge of frozen rows as cells. */
const sheetEdge = /\b(?:row-headers-background|column-headers-background|row-header|freezebar-cell)\b/
const strikes: ReadonlySet<string> = new Set(['s', 'strike', 'del'])
const blocks: ReadonlySet<string> = new Set([
  'p',
  'div',
  'li',
  'tr',
  'br',
  'ul',
  'ol',
  'dd',
  'dt',
  'blockquote',
])

/**
 * The tables of an HTML text, each named by its caption or the heading above it, tables within tables too. The HTML is
 * only ever data: it is read tag by tag and nothing of it is loaded, run or drawn. Pages, Word, Excel and Confluence
 * (as shown, and in its storage format) are understood. Undefined when its elements go too deep to be read.
 */
export function readHtml(html: string): readonly SourceTable[] | undefined {
  const read = readHtmlTables(html)
  return read && combineAlike(read.tables, read.title)
}

/** Elements within each other that are read; the parser's time grows with their square. */
const deepest = 3_000
/** Characters of a style sheet that are looked at. */
const mostCss = 500_000
/** Characters that are parsed before it is looked whether they go too deep. */
const step = 64 * 1024

/** The tables as they stand in the HTML, in the order in which they start; undefined when its elements go too deep. */
export function readHtmlTables(
  html: string,
): { readonly tables: readonly SourceTable[]; readonly title: string } | undefined {
  const found: HtmlTable[] = []
  const open: HtmlTable[] = []
  const legend: string[] = []
  let [title, heading, line] = ['', '', '']
  let [hush, bold, struck, sup] = [0, 0, 0, 0]
  const classes = new Set<string>()
  let css: string | undefined
  // For each open element whether it strikes out what is in it.
  const striking: boolean[] = []
  let depth = 0
  let isPlain = false
  let isHeading = false

  const endLine = (): void => {
    const text = tidyHtml(line)
    line = ''
    if (text === '') return
    // Word and many pages have a bold line where a heading should be.
    const isBold = !isPlain && text.length < 120
    isPlain = false
    // The words of a legend may stand in headings of their own; they name no table.
    if ((isHeading || isBold) && letterWordOf(text)) return
    if (isHeading || isBold) {
      heading = text
      title ||= text
    } else if (legend.length < 50 && text.length < 1_000 && (readLegend([text]) ?? []).length > 0)
      legend.push(text)
  }

  const add = (text: string, isBold: boolean): void => {
    if (open.length === 0) {
      line += text
      isPlain ||= !isBold && text.trim() !== ''
    }
    const look = { isBold, isStruck: struck > 0, letters: text.replaceAll(/\s/g, '').length }
    for (const table of open) table.add(text, look)
  }

  const parser = new Parser({
    onopentag(name, attributes) {
      depth += 1
      if (silent.has(name) && attributes['ac:name'] !== 'title') hush += 1
      if (name === 'b' || name === 'strong') bold += 1
      if (name === 'style') css = ''
      const isStriking =
        strikes.has(name) || isStruckByStyle(attributes['style']) || isOfClass(attributes, classes)
      striking.push(isStriking)
      if (isStriking) struck += 1
      if (name === 'sup') sup += 1
      if (name === 'table') {
        endLine()
        const isSheet = /(?:^|\s)waffle(?:\s|$)/.test(attributes['class'] ?? '')
        const table = new HtmlTable(heading, { isNested: open.length > 0, isSheet })
        found.push(table)
        open.push(table)
      }
      const table = open.at(-1)
      if ((headings.test(name) || isTitle(name, attributes)) && !table) {
        endLine()
        isHeading = true
      }
      if (name === 'tr') table?.startRow(isHidden(attributes))
      if (name === 'td' || name === 'th') {
        if (table?.isSheet === true && sheetEdge.test(attributes['class'] ?? '')) table.skipCell()
        else table?.startCell(attributes, name === 'th')
      }
      if (name === 'caption') table?.startCaption()
      if (blocks.has(name) || isChoice(attributes)) add('\n', false)
      const picture = pictured(name, attributes)
      if (picture !== '' && hush === 0) add(picture, false)
      else if (name === 'img') table?.addPicture((attributes['alt'] ?? '').trim())
    },
    ontext(text) {
      if (css !== undefined && css.length < mostCss) css += text
      if (hush > 0) return
      const spaced = text.replaceAll(/[\s\u00a0]+/g, ' ')
      add(sup > 0 && spaced.length < 20 ? raised(spaced) : spaced, bold > 0)
    },
    onclosetag(name) {
      depth -= 1
      if (silent.has(name)) hush = Math.max(0, hush - 1)
      if (name === 'b' || name === 'strong') bold = Math.max(0, bold - 1)
      if (striking.pop() === true) struck -= 1
      if (name === 'style') {
        for (const one of struckClasses(css ?? '')) classes.add(one)
        css = undefined
      }
      if (name === 'sup') sup = Math.max(0, sup - 1)
      const table = open.at(-1)
      if (name === 'td' || name === 'th' || name === 'tr' || name === 'caption') table?.endCell()
      if (name === 'table') {
        table?.endCell()
        open.pop()
      }
      if (open.length === 0 && (blocks.has(name) || headings.test(name))) {
        endLine()
        isHeading = false
      }
    },
  })
  for (let at = 0; at < html.length; at += step) {
    parser.write(html.slice(at, at + step))
    if (depth > deepest) return undefined
  }
  parser.end()
  endLine()
  const tables = found.flatMap((table) => table.finished(legend) ?? [])
  return { tables, title }
}

/** Whether an element is not shown. */
function isHidden(attributes: Readonly<Record<string, string>>): boolean {
  return 'hidden' in attributes || /(?:^|;)\s*display\s*:\s*none/i.test(attributes['style'] ?? '')
}

/** Word and Google Docs have titles that are paragraphs of a class. */
function isTitle(name: string, attributes: Readonly<Record<string, string>>): boolean {
  return name === 'p' && /(?:^|\s)(?:title|MsoTitle)(?:\s|$)/.test(attributes['class'] ?? '')
}

/** Whether an element is of one of some classes. */
function isOfClass(attributes: Readonly<Record<string, string>>, classes: ReadonlySet<string>): boolean {
  return classes.size > 0 && (attributes['class'] ?? '').split(/\s+/).some((name) => classes.has(name))
}

/** One of several values that Notion puts beside each other without a space. */
function isChoice(attributes: Readonly<Record<string, string>>): boolean {
  return /(?:^|\s)selected-value(?:\s|$)/.test(attributes['class'] ?? '')
}

/** What a picture or a control says without words: emoji, ticks, mentions of people, dates. */
function pictured(name: string, attributes: Readonly<Record<string, string>>): string {
  if (name === 'img')
    return /emoji|emoticon/i.test(attributes['class'] ?? '') ? (attributes['alt'] ?? '') : ''
  if (name === 'input') return attributes['type'] === 'checkbox' && 'checked' in attributes ? '✓' : ''
  if (name === 'div' && /(?:^|\s)checkbox-o(?:n|ff)(?:\s|$)/.test(attributes['class'] ?? ''))
    return /checkbox-on/.test(attributes['class'] ?? '') ? '✓' : '☐'
  if (name === 'ac:emoticon') return `(${attributes['ac:name'] ?? ''})`
  if (name === 'time') return attributes['datetime'] ?? ''
  if (name !== 'ri:user') return ''
  return `@${attributes['ri:username'] ?? attributes['ri:userkey'] ?? attributes['ri:account-id'] ?? ''}`
}
