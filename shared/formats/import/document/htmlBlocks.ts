import { Parser } from 'htmlparser2'
import { newDocument, type DocumentBuilder } from './documentBuilder.ts'
import type { TextBlock } from './block.ts'

/** What around the text of a page belongs to other pages. */
const unread: ReadonlySet<string> = new Set([
  ...[
    'script',
    'style',
    'template',
    'noscript',
    'title',
    'nav',
    'footer',
    'aside',
    'form',
    'button',
    'select',
  ],
  ...['svg', 'figure', 'figcaption', 'iframe', 'table', 'ac:parameter', 'blockquote', 'textarea', 'head'],
])
const breaks: ReadonlySet<string> = new Set([
  ...['p', 'div', 'section', 'article', 'main', 'header', 'ul', 'ol', 'dl', 'tr', 'hr', 'address', 'pre'],
])

/** The words of a page outside of its tables: headings, paragraphs, items. Its elements are known not to go too deep. */
export function htmlBlocks(html: string): readonly TextBlock[] {
  const document = newDocument()
  let [skipped, lists, bold, struck] = [0, 0, 0, 0]
  // A paragraph at the beginning of an item is the item.
  let [isOpen, isFresh] = [false, false]
  const end = (): void => {
    if (isOpen) document.endParagraph()
    isOpen = false
  }
  const start = (use?: Parameters<DocumentBuilder['startParagraph']>[0]): void => {
    end()
    document.startParagraph(use)
    ;[isOpen, isFresh] = [true, use?.kind === 'item']
  }
  const parser = new Parser({
    onopentag(name) {
      if (skipped > 0 || unread.has(name)) {
        skipped += 1
        return
      }
      const [, level] = /^h([1-6])$/.exec(name) ?? []
      if (level !== undefined) start({ kind: 'heading', level: Number(level) })
      else if (name === 'li' || name === 'dd') start({ kind: 'item', depth: Math.max(0, lists - 1) })
      else if (name === 'dt') start({ kind: 'heading', level: 6 })
      else if (breaks.has(name) && !isFresh) end()
      else if (name === 'br' && isOpen) document.addText('\n')
      if (name === 'ul' || name === 'ol') lists += 1
      if (name === 'b' || name === 'strong') bold += 1
      if (name === 's' || name === 'del' || name === 'strike') struck += 1
    },
    ontext(text) {
      if (skipped > 0) return
      const words = text.replaceAll(/[\s\u00a0]+/g, ' ')
      if (!isOpen && words.trim() !== '') start()
      if (words.trim() !== '') isFresh = false
      if (isOpen) document.addText(words, { isBold: bold > 0, isStruck: struck > 0, isHidden: false })
    },
    onclosetag(name) {
      if (skipped > 0) {
        skipped -= 1
        return
      }
      if (name === 'ul' || name === 'ol') lists = Math.max(0, lists - 1)
      if (name === 'b' || name === 'strong') bold = Math.max(0, bold - 1)
      if (name === 's' || name === 'del' || name === 'strike') struck = Math.max(0, struck - 1)
      if (/^h[1-6]$/.test(name) || name === 'li' || name === 'dd' || name === 'dt' || breaks.has(name)) end()
    },
  })
  parser.end(html)
  end()
  return document.blocks.flatMap((block) => (block.kind === 'table' ? [] : [block]))
}
