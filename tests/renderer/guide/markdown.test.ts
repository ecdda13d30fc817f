import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readGuide, type Block } from '../../../renderer/guide/markdown.ts'

const docs = join(import.meta.dirname, '../../../docs')
const guide = readGuide(readFileSync(join(docs, 'facilitator-guide.md'), 'utf8'))

function textsOf(block: Block): readonly string[] {
  if (block.kind === 'heading') return [block.text]
  if (block.kind === 'picture') return [block.words]
  const lines =
    block.kind === 'paragraph'
      ? [block.line]
      : block.kind === 'list'
        ? block.items
        : [...block.head, ...block.rows.flat()]
  return lines.map((line) => line.map(({ text }) => text).join(''))
}

test('all that the facilitator’s guide is written in is understood: no sign of Markdown is left in its words', () => {
  expect(guide[0]).toEqual({ kind: 'heading', level: 1, text: 'Facilitator’s guide' })
  expect(new Set(guide.map(({ kind }) => kind))).toEqual(
    new Set(['heading', 'paragraph', 'list', 'table', 'picture']),
  )
  for (const text of guide.flatMap(textsOf))
    expect(text).not.toMatch(/[*`|#]|!\[|\]\(|(?:^|\s)_|_(?:\s|$)|\n/)
})

test('the pictures of the guide are those the app brings along', () => {
  const files = guide.flatMap((block) => (block.kind === 'picture' ? [block.file] : []))
  expect(files.length).toBeGreaterThan(4)
  for (const file of files) {
    expect(file).toMatch(/^facilitator\/[\w-]+\.png$/)
    expect(existsSync(join(docs, file))).toBe(true)
  }
})

test('a list, a table and a paragraph are read with what stands out in them', () => {
  const text = '1. Press **Next**\n   twice.\n2. Stop.\n\n| a | b |\n| - | - |\n| _c_ | `d` |\n\nOne\nline.'
  expect(readGuide(text)).toEqual([
    {
      kind: 'list',
      isNumbered: true,
      items: [
        [
          { style: 'plain', text: 'Press ' },
          { style: 'strong', text: 'Next' },
          { style: 'plain', text: ' twice.' },
        ],
        [{ style: 'plain', text: 'Stop.' }],
      ],
    },
    {
      kind: 'table',
      head: [[{ style: 'plain', text: 'a' }], [{ style: 'plain', text: 'b' }]],
      rows: [[[{ style: 'emphasis', text: 'c' }], [{ style: 'code', text: 'd' }]]],
    },
    { kind: 'paragraph', line: [{ style: 'plain', text: 'One line.' }] },
  ])
})
