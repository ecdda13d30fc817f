import { plainCell } from '../markdownCell.ts'
import { boldLine, longestHeading, type TextBlock } from './block.ts'

const item = /^(\s*)(?:[-*+•▪●○‣·–—]|\d{1,3}[.)]|[a-z][.)]|o(?=\s{2}))\s+(\S.*)$/

/**
 * The words of a Markdown or plain text: headings with `#`, above a line of `===` or `---`, alone in bold or in capitals; items of
 * lists; lines that stand together as a paragraph. Tables, code and pictures are passed over.
 */
export function markdownBlocks(text: string): readonly TextBlock[] {
  const blocks: TextBlock[] = []
  const lines = withoutFrontMatter(text.replace(/^\ufeff/, '')).split(/\r\n|\r|\n/)
  let paragraph: string[] = []
  let isCode = false

  const endParagraph = (): void => {
    const lines = paragraph
    paragraph = []
    // `Position: …` above `Department: …`: each line stands for itself.
    const areOwn =
      lines.every((line) => /^[^:.]{2,30}:\s\S/.test(line)) ||
      lines.filter(saysOfLetters).length * 3 >= lines.length * 2
    if (lines.length > 1 && areOwn) lines.forEach(endText)
    else endText(lines.join('\n'))
  }
  const endText = (text: string): void => {
    const joined = text.trim()
    if (joined === '') return
    const { words, lead, isBold } = wordsOf(joined)
    if (words === '') return
    if (isBold && words.length < longestHeading)
      blocks.push({ kind: 'heading', level: boldLine, text: words })
    else blocks.push({ kind: 'paragraph', text: words, lead })
  }

  for (const [at, line] of lines.entries()) {
    const bare = line.replace(/^\s*(?:>\s?)+/, '').trimEnd()
    if (/^\s*(?:```|~~~)/.test(bare)) isCode = !isCode
    const next = lines[at + 1]?.trim() ?? ''
    const heading = isCode ? undefined : headingOf(bare, next, lines[at - 1]?.trim() ?? '')
    const [, indent, rest] = item.exec(bare) ?? []
    if (
      isCode ||
      bare.trim() === '' ||
      /^\s*\|.*\|\s*$/.test(bare) ||
      /^\s*(?:={3,}|-{3,}|\*{3,}|_{3,}|```.*|~~~.*)$/.test(bare)
    )
      endParagraph()
    else if (heading) {
      endParagraph()
      blocks.push(heading)
    } else if (rest !== undefined) {
      endParagraph()
      const { words, lead } = wordsOf(rest)
      const depth = Math.floor((indent ?? '').replaceAll('\t', '    ').length / 2)
      if (words !== '') blocks.push({ kind: 'item', depth, text: words, lead })
    } else {
      const last = blocks.at(-1)
      // A line that is set in goes on with the item above it.
      if (paragraph.length === 0 && last?.kind === 'item' && /^\s{2,}\S/.test(bare))
        blocks[blocks.length - 1] = { ...last, text: `${last.text} ${wordsOf(bare.trim()).words}` }
      else paragraph.push(bare.trim())
    }
  }
  endParagraph()
  return blocks
}

/** Whether a line says who has a letter: `Pack the desks (R: Ann, A: Bo)`. */
export function saysOfLetters(line: string): boolean {
  return /(?:^|[\s(,;|–-])\p{Lu}\s?[:=]\s?\p{Lu}/u.test(line)
}

function headingOf(line: string, next: string, before: string): TextBlock | undefined {
  const [, marks, words] = /^\s{0,3}(#{1,6})\s+(.+?)\s*#*$/.exec(line) ?? []
  if (marks !== undefined && words !== undefined)
    return { kind: 'heading', level: marks.length, text: wordsOf(words.replace(/\s*\{#[\w-]+\}$/, '')).words }
  const bare = line.trim()
  if (bare === '' || bare.length > longestHeading || item.test(line)) return undefined
  if (/^={3,}$/.test(next)) return { kind: 'heading', level: 1, text: wordsOf(bare).words }
  if (/^-{3,}$/.test(next)) return { kind: 'heading', level: 2, text: wordsOf(bare).words }
  const isAlone = before === '' && next === ''
  // Plain text has its headings in capitals, or as short lines of their own that end in nothing.
  // `CEO` is as much of a heading as `IT Manager` is.
  const isShortForm = /^\p{Lu}{2,4}$/u.test(bare)
  const isCapitals = /\p{Lu}{3}/u.test(bare) && bare === bare.toUpperCase() && !isShortForm
  if (isCapitals && before === '') return { kind: 'heading', level: 2, text: bare }
  const isListed = before === '' && bare.split(/\s+/).length <= 6 && /^\p{Lu}[^.,;:!?]*$/u.test(bare)
  if (isListed && (item.test(next) || next.length > 40)) return { kind: 'heading', level: 3, text: bare }
  const isShort = bare.length <= 80 && bare.split(/\s+/).length <= 12 && !/[.,;!]$|^[*_"“„«>[(]/.test(bare)
  return isAlone && isShort && /^\p{Lu}/u.test(bare) && !bare.endsWith(':')
    ? { kind: 'heading', level: 3, text: wordsOf(bare).words }
    : undefined
}

/** The words without marks; what of them is bold at the beginning. */
function wordsOf(text: string): { words: string; lead: string; isBold: boolean } {
  const joined = text.replaceAll(/\s*\n\s*/g, ' ').replaceAll(/!\[[^\]]*\]\([^)]*\)/g, '')
  const [, bold] = /^(?:\*\*|__)(.+?)(?:\*\*|__)/.exec(joined) ?? []
  const cell = plainCell(joined)
  const words = cell.text.replaceAll('\n', ' ').trim()
  return { words, lead: bold === undefined || cell.isBold ? '' : plainCell(bold).text, isBold: cell.isBold }
}

function withoutFrontMatter(text: string): string {
  return text.replace(/^---\r?\n[\s\S]{0,5000}?\r?\n---\r?\n/, '')
}
