import { nameInSentence } from '../shared/document/names.ts'
import { checkPaper, describePaperError, type CheckedPaper } from '../shared/editions/checkPaper.ts'
import { editionCode } from '../shared/editions/editionCode.ts'
import { adoptedWords, draftWords } from '../shared/editions/editionWords.ts'
import { describeStanding, signatureStanding } from '../shared/editions/signatureStanding.ts'
import type { Edition, Matrix } from '../shared/document/matrix.ts'
import { digestOfEdition } from '../shared/document/recordDigest.ts'
import { failure, type Outcome } from './outcome.ts'
import { readInput } from './readInput.ts'

/**
 * `remit edition`: what of an adopted chart still holds. With a code: of the paper that has it; without: every edition with
 * its code, and how the signatures stand.
 *
 * @returns exit code 1 when something changed since, or an edition or a signature does not fit its digest
 */
export async function edition(
  file: string,
  code: string | undefined,
  roleName: string | undefined,
): Promise<Outcome> {
  const read = await readInput(file)
  if (!read.ok) return failure(read.error)
  const { matrix } = read.value
  if (code === undefined) return overview(file, matrix)
  const role = matrix.roles.find(({ name }) => name.toLowerCase() === roleName?.trim().toLowerCase())
  if (roleName !== undefined && role === undefined)
    return failure(`There is no role “${roleName}” in ${file}.`)
  const checked = checkPaper(matrix, code, role?.id)
  if (!checked.ok) return failure(describePaperError(checked.error))
  const { isIntact, rows, others } = checked.value
  return { code: isIntact && rows.length + others.length === 0 ? 0 : 1, out: paperText(checked.value) }
}

function paperText({ title, why, verdict, rows, others }: CheckedPaper): string {
  return [
    `${title}.`,
    ...(why === '' ? [] : [`Why: ${why}`]),
    verdict,
    ...rows.map(({ name, before, after }) => `  ${nameInSentence('row', name)}: ${before} → ${after}`),
    ...others.map((words) => `  ${words}`),
    '',
  ].join('\n')
}

function codeOrWhyNot(edition: Edition): string {
  if (digestOfEdition(edition) === 'broken') return 'changed by hand since, so its papers cannot be checked'
  return editionCode(edition.digest) ?? 'adopted with a newer Remit, which alone can check its papers'
}

function overview(file: string, matrix: Matrix): Outcome {
  const editions = matrix.editions.map(
    (one) => `  Edition ${one.number}, ${adoptedWords(one)}: ${codeOrWhyNot(one)}`,
  )
  const areIntact = matrix.editions.every((one) => digestOfEdition(one) === 'fits')
  const standings = matrix.signOffs.map((one) => ({ ...one, standing: signatureStanding(matrix, one) }))
  const signatures = standings.map(
    ({ roleName, name, standing }) => `  ${roleName} (${name}): ${describeStanding(standing)}`,
  )
  const now = draftWords(matrix) || 'nothing was adopted yet'
  const isWhole =
    areIntact && standings.every(({ standing }) => standing.kind === 'whole') && !now.includes(' since')
  return { code: isWhole ? 0 : 1, out: [`${file}: ${now}`, ...editions, ...signatures, ''].join('\n') }
}
