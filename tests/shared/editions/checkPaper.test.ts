import { describe, expect, test } from 'vitest'
import { apply } from '../../../shared/commands/apply.ts'
import type { Command } from '../../../shared/commands/command.ts'
import { asLetterKey, asRoleId, asRowId } from '../../../shared/document/ids.ts'
import type { Matrix } from '../../../shared/document/matrix.ts'
import { checkPaper, describePaperError } from '../../../shared/editions/checkPaper.ts'
import { editionCode } from '../../../shared/editions/editionCode.ts'
import { draftWords, paperWords } from '../../../shared/editions/editionWords.ts'
import { exportChart } from '../../../shared/formats/export/exportChart.ts'
import { usualOptions } from '../../../shared/formats/export/exportOptions.ts'
import { matrixOf } from '../../support/matrixOf.ts'
import { partsOf } from '../../support/readWorkbook.ts'
import { done } from '../../support/workshopOf.ts'

const at = '2026-11-30T10:00:00.000Z'
const [cio, cto] = [asRoleId('cio'), asRoleId('cto')]
const adopting = (id: string): Command => ({
  type: 'adopt',
  edition: { id, at, by: 'Ines', why: 'The board.' },
})
const after = (matrix: Matrix, ...commands: readonly Command[]) =>
  commands.reduce((now, command) => done(apply(now, command)), matrix)

const chart = matrixOf(`
             | CIO | CTO
  Budget     | A/R | C
  Product    |     | A/R
  Invoices   | A   |`)
const adopted = after(chart, adopting('e1'))
const code = editionCode(adopted.editions[0]?.digest ?? '') ?? expect.fail()
const moved = after(
  adopted,
  { type: 'setLetters', cells: [{ row: asRowId('budget'), role: cio }], letters: [] },
  { type: 'setLetters', cells: [{ row: asRowId('invoices'), role: cto }], letters: [asLetterKey('C')] },
  { type: 'setTitle', title: 'Who does what' },
)

function verdict(matrix: Matrix, text: string, role = undefined as typeof cio | undefined): string {
  const checked = checkPaper(matrix, text, role)
  return checked.ok ? checked.value.verdict : describePaperError(checked.error)
}

describe('a paper, by its code', () => {
  test('still stands while nothing changed', () => {
    expect(verdict(adopted, code.toLowerCase())).toBe('The paper still stands: nothing changed since.')
  })

  test('says row by row what changed since, and how many are one role’s', () => {
    const checked = checkPaper(moved, code, cto)
    expect(checked).toMatchObject({
      ok: true,
      value: {
        title: 'Edition 1, adopted on 30 November 2026 by Ines',
        why: 'The board.',
        verdict: '2 rows changed since, all of them yours.',
        rows: [
          { name: 'Budget', before: 'CIO: A/R, CTO: C', after: 'CTO: C' },
          { name: 'Invoices', before: 'CIO: A', after: 'CIO: A, CTO: C' },
        ],
        others: ['Title: Test → Who does what'],
      },
    })
  })

  test('says that a later edition was adopted', () => {
    expect(verdict(after(moved, adopting('e2')), code)).toBe(
      '2 rows changed since. Edition 2 has been adopted since.',
    )
  })

  test('of another chart, or mistyped, is told apart', () => {
    const other = editionCode(after(chart, adopting('other')).editions[0]?.digest ?? '') ?? ''
    expect(verdict(adopted, other)).toContain('is the code of no edition of this chart')
    expect(verdict(adopted, `${code.slice(0, -1)}${code.endsWith('0') ? '1' : '0'}`)).toContain('is wrong')
    expect(verdict(chart, code)).toContain('no edition')
  })

  test('of an edition that was changed by hand says nothing else', () => {
    const [edition] = adopted.editions
    if (!edition) return expect.fail()
    const changed = { ...adopted, editions: [{ ...edition, why: 'Another reason' }] }
    expect(verdict(changed, code)).toContain('changed by hand')
    expect(paperWords(changed, changed.editions[0])).toContain('changed by hand')
  })
})

describe('every paper', () => {
  test.each(['pdf', 'docx', 'html', 'markdown', 'pptx', 'xlsx', 'png'] as const)(
    'says which edition it is, or a draft after which, as %s',
    (format) => {
      const textOf = (matrix: Matrix): string => {
        const made = exportChart(format, matrix, usualOptions('30 November 2026', paperWords(matrix)))
        const text = made.kind === 'file' ? JSON.stringify(partsOf(made.bytes)) : JSON.stringify(made)
        return text.replaceAll('\\\\', '')
      }
      expect(textOf(adopted)).toContain(code)
      expect(textOf(moved)).toContain('Draft after edition 1')
      expect(textOf(moved)).not.toContain(code)
      expect(textOf(chart)).not.toMatch(/edition/i)
    },
  )
})

test('the title says which edition and how much changed since', () => {
  expect(draftWords(chart)).toBe('')
  expect(draftWords(adopted)).toBe('Edition 1')
  expect(draftWords(moved)).toBe('Edition 1, 3 changes since')
})
