import fc from 'fast-check'
import { apply } from '../../shared/commands/apply.ts'
import type { Matrix, Row } from '../../shared/document/matrix.ts'
import { parseMatrix } from '../../shared/document/parse.ts'
import { noSaves, withSave, withSaves, type Saves } from '../../shared/document/saves.ts'
import { serialise } from '../../shared/document/serialise.ts'
import type { Three } from '../../shared/merge/conflict.ts'
import { commandArbitrary } from './commandArbitrary.ts'
import { matrixArbitrary } from './matrixArbitrary.ts'
import { oddText } from './oddText.ts'

/** The matrix as it is when it was saved and opened. */
export function saved(matrix: Matrix): Matrix {
  const parsed = parseMatrix(serialise(matrix))
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.error))
  return parsed.value.matrix
}

/**
 * A matrix and what two people made of it: by commands, which share their new ids now and then, and by what no command
 * does yet: records, fields of the future, a section made of a row. Some triples have nothing in common at all.
 */
export const threeArbitrary: fc.Arbitrary<Three<Matrix>> = fc
  .oneof(
    {
      weight: 9,
      arbitrary: matrixArbitrary.chain((base) => fc.tuple(fc.constant(base), side(base), side(base))),
    },
    { weight: 1, arbitrary: fc.tuple(matrixArbitrary, matrixArbitrary, matrixArbitrary) },
  )
  .chain((three) => fc.tuple(fc.constant(three), savesArbitrary))
  .map(([[base, ours, theirs], saves]) => ({
    base: saved(withSaves(base, saves.base)),
    ours: saved(withSaves(ours, saves.ours)),
    theirs: saved(withSaves(theirs, saves.theirs)),
  }))

/** None at all, as in old files, or each side with a save of its own. */
const savesArbitrary: fc.Arbitrary<Three<Saves>> = fc.boolean().map((hasSaves) => {
  if (!hasSaves) return { base: noSaves, ours: noSaves, theirs: noSaves }
  const base = withSave(noSaves, 'first', { count: 3, mark: '0123456789ab' })
  return {
    base,
    ours: withSave(base, 'first', { count: 4, mark: 'ab0123456789' }),
    theirs: withSave(base, 'second', { count: 1, mark: 'ba9876543210' }),
  }
})

function side(base: Matrix): fc.Arbitrary<Matrix> {
  return fc
    .tuple(fc.array(commandArbitrary(base), { maxLength: 8 }), fc.array(tampering, { maxLength: 2 }))
    .map(([commands, tamperings]) => {
      const edited = commands.reduce((matrix, command) => {
        const applied = apply(matrix, command)
        return applied.ok ? applied.value : matrix
      }, base)
      return tamperings.reduce((matrix, tamper) => tamper(matrix), edited)
    })
}

const field = fc.constantFrom('futureField', 'x-other', 'zeta')
const value = fc.oneof(oddText, fc.dictionary(field, fc.oneof(oddText, fc.constant(null)), { maxKeys: 2 }))

const tampering: fc.Arbitrary<(matrix: Matrix) => Matrix> = fc.oneof(
  fc.tuple(field, value).map(([name, content]) => (matrix: Matrix) => ({
    ...matrix,
    extra: { ...matrix.extra, [name]: content },
  })),
  fc.tuple(fc.nat(3), field, value).map(
    ([at, name, content]) =>
      (matrix: Matrix) =>
        withRow(matrix, at, (row) => ({ ...row, extra: { ...row.extra, [name]: content } })),
  ),
  fc
    .nat(3)
    .map((at) => (matrix: Matrix) => withRow(matrix, at, ({ id, name }) => ({ kind: 'section', id, name }))),
  oddText.map((why) => (matrix: Matrix) => ({
    ...matrix,
    decisions: matrix.decisions.map((decision) => ({ ...decision, why })),
  })),
  matrixArbitrary.map(({ decisions, waivers, signOffs }) => (matrix: Matrix) => ({
    ...matrix,
    decisions: [...matrix.decisions, ...decisions],
    waivers: [...waivers, ...matrix.waivers],
    signOffs: [...matrix.signOffs.slice(1), ...signOffs],
  })),
  fc.boolean().map((isEmptied) => (matrix: Matrix) => ({
    ...matrix,
    snapshots: isEmptied
      ? []
      : [
          ...matrix.snapshots,
          { id: 'later', name: 'Later', at: '2026-03-01T09:30:00Z', roles: [], rows: [] },
        ],
  })),
  fc.tuple(fc.nat(3), oddText).map(([at, meaning]) => (matrix: Matrix) => ({
    ...matrix,
    scheme: {
      ...matrix.scheme,
      letters: matrix.scheme.letters.map((letter, place) => (place === at ? { ...letter, meaning } : letter)),
    },
  })),
  fc.nat(3).map((at) => (matrix: Matrix) => ({
    ...matrix,
    scheme: { ...matrix.scheme, letters: matrix.scheme.letters.toSpliced(at, 1) },
  })),
)

function withRow(matrix: Matrix, at: number, change: (row: Row) => Row): Matrix {
  return { ...matrix, rows: matrix.rows.map((row, place) => (place === at ? change(row) : row)) }
}
