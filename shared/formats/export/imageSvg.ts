import { inReadingOrder, lettersToRead } from '../../document/letters.ts'
import type { Cell, Matrix, Role } from '../../document/matrix.ts'
import { rowNumbers } from '../../document/query.ts'
import { saidBelow } from '../../document/term.ts'
import { chartFacts, letterWords } from './chartWords.ts'
import { chosenPart, fixedTheme, type ExportOptions } from './exportOptions.ts'
import { inks } from '../../document/letterLook.ts'
import { titleOnPaper } from '../../document/names.ts'
import { mapSvg } from './mapSvg.ts'
import { box, drawToken, pictureOf, write, type Drawing, type Picture } from './svgDrawing.ts'
import { fitted, textWidth, wrapped } from '../../textWidth.ts'

const edge = 24
const numberWidth = 36
const nameWidth = 320
const token = 24

/**
 * A chart as a picture of its own: title, goal, date and coverage, all rows and roles, scopes below their letters, and
 * the legend. As large as what is in it. Nothing in it is loaded from elsewhere, so that a canvas may hold it.
 */
export function writeSvg(whole: Matrix, options: ExportOptions): Picture {
  if (options.map === 'only') return mapSvg(whole, options)
  const matrix = chosenPart(whole, options)
  const theme = fixedTheme(options)
  const drawing: Drawing = { scheme: matrix.scheme, theme, ink: inks[theme], parts: [] }
  const roleWidth = roleWidthOf(matrix)
  const width = 2 * edge + Math.max(numberWidth + nameWidth + roleWidth * matrix.roles.length, 640)
  let y = drawHead(drawing, matrix, width, options)
  y = drawHeader(drawing, matrix.roles, roleWidth, y)
  y = drawRows(drawing, matrix, roleWidth, y)
  if (options.hasLegend) y = drawLegend(drawing, width, y + 18)
  const height = Math.ceil(y + edge)
  return pictureOf(drawing, titleOnPaper(matrix.title), width, height)
}

/** Roles are as wide as their longest word asks, within reason. */
function roleWidthOf({ roles }: Matrix): number {
  const longest = Math.max(
    0,
    ...roles.flatMap(({ name }) => name.split(/\s+/).map((word) => textWidth(word, 13))),
  )
  return Math.min(150, Math.max(84, Math.ceil(longest) + 16))
}

function drawHead(drawing: Drawing, matrix: Matrix, width: number, options: ExportOptions): number {
  const room = width - 2 * edge
  const facts = chartFacts(matrix, options).join(' · ')
  const quiet = { size: 13, colour: drawing.ink.text2 }
  write(drawing, edge, edge + 20, fitted(titleOnPaper(matrix.title), room, 22, 1), { size: 22, isBold: true })
  let y = edge + 42
  for (const line of wrapped(matrix.goal.replaceAll(/\s+/g, ' '), room, 13)) {
    if (line !== '') write(drawing, edge, y, line, quiet)
    if (line !== '') y += 18
  }
  write(drawing, edge, y, facts, quiet)
  return y + 16
}

function drawHeader(drawing: Drawing, roles: readonly Role[], roleWidth: number, top: number): number {
  const { ink } = drawing
  const names = roles.map(({ name }) => wrapped(fitted(name, roleWidth - 12, 13, 5), roleWidth - 12, 13))
  const holders = roles.map(({ holder }) => fitted(holder, roleWidth - 12, 11, 1))
  const hasHolders = holders.some(Boolean)
  const height = Math.max(1, ...names.map((lines) => lines.length)) * 17 + (hasHolders ? 15 : 0) + 14
  box(drawing, edge, top, numberWidth + nameWidth, height, ink.band)
  write(drawing, edge + numberWidth + 10, top + height / 2 + 5, 'Responsibility', { isBold: true })
  for (const [at, lines] of names.entries()) {
    const left = edge + numberWidth + nameWidth + at * roleWidth
    box(drawing, left, top, roleWidth, height, ink.band)
    const holder = holders[at] ?? ''
    const start = top + (height - lines.length * 17 - (holder === '' ? 0 : 15)) / 2 + 13
    const middle = left + roleWidth / 2
    for (const [line, text] of lines.entries()) {
      write(drawing, middle, start + line * 17, text, { isBold: true, anchor: 'middle' })
    }
    if (holder !== '') {
      write(drawing, middle, start + lines.length * 17 - 2, holder, {
        size: 11,
        colour: ink.text2,
        anchor: 'middle',
      })
    }
  }
  return top + height
}

function drawRows(drawing: Drawing, { rows, roles }: Matrix, roleWidth: number, top: number): number {
  const { ink } = drawing
  const numbers = rowNumbers(rows)
  const wide = numberWidth + nameWidth + roles.length * roleWidth
  let y = top
  for (const row of rows) {
    if (row.kind === 'section') {
      box(drawing, edge, y, wide, 30, ink.band)
      write(drawing, edge + numberWidth + 10, y + 20, fitted(row.name, wide - numberWidth - 20, 13, 1), {
        isBold: true,
      })
      y += 30
      continue
    }
    const lines = wrapped(row.name.replaceAll(/\s+/g, ' '), nameWidth - 20, 13)
    const cells = roles.map(({ id }) => row.cells.get(id))
    const scopes = cells.map((cell) => scopeLines(cell, roleWidth))
    const height = Math.max(36, lines.length * 17 + 12, ...scopes.map((scope) => 34 + scope.length * 13))
    box(drawing, edge, y, numberWidth, height)
    box(drawing, edge + numberWidth, y, nameWidth, height)
    const number = `${numbers.get(row.id) ?? ''}`
    write(drawing, edge + numberWidth - 8, y + height / 2 + 5, number, { colour: ink.text2, anchor: 'end' })
    const start = y + (height - lines.length * 17) / 2 + 13
    for (const [line, text] of lines.entries())
      write(drawing, edge + numberWidth + 10, start + line * 17, text)
    for (const [at, cell] of cells.entries()) {
      const left = edge + numberWidth + nameWidth + at * roleWidth
      box(drawing, left, y, roleWidth, height)
      drawCell(drawing, cell, scopes[at] ?? [], left + roleWidth / 2, y + height / 2)
    }
    y += height
  }
  return y
}

function scopeLines(cell: Cell | undefined, roleWidth: number): readonly string[] {
  const words = cell === undefined ? '' : saidBelow(cell)
  return words === '' ? [] : wrapped(fitted(words, roleWidth - 10, 10, 4), roleWidth - 10, 10)
}

function drawCell(
  drawing: Drawing,
  cell: Cell | undefined,
  scope: readonly string[],
  x: number,
  y: number,
): void {
  if (cell === undefined) return
  const keys = inReadingOrder(drawing.scheme, cell.letters)
  const middle = y - (scope.length * 13) / 2
  let left = x - (keys.length * (token + 4) - 4) / 2
  for (const key of keys) {
    drawToken(drawing, key, left + token / 2, middle)
    left += token + 4
  }
  if (cell.note !== '') write(drawing, left, middle - 5, '*', { colour: drawing.ink.accent, isBold: true })
  for (const [line, text] of scope.entries()) {
    write(drawing, x, middle + 26 + line * 13, text, {
      size: 10,
      colour: drawing.ink.text2,
      anchor: 'middle',
    })
  }
}

function drawLegend(drawing: Drawing, width: number, top: number): number {
  let [x, y] = [edge, top + 12]
  for (const letter of lettersToRead(drawing.scheme)) {
    const words = fitted(letterWords(letter), width - 2 * edge - 40, 12, 1)
    const wide = 34 + textWidth(words, 12) + 16
    if (x > edge && x + wide > width - edge) [x, y] = [edge, y + 32]
    drawToken(drawing, letter.key, x + 12, y)
    write(drawing, x + 32, y + 4.5, words, { size: 12, colour: drawing.ink.text2 })
    x += wide
  }
  return y + 14
}
