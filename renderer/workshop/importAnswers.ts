import { asVoterId, newRecordId } from '../../shared/document/ids.ts'
import { describeFileError } from '../../shared/files/fileError.ts'
import type { AnswersFile } from '../../shared/bridge/workshop.ts'
import { counted } from '../../shared/counted.ts'
import type { Matrix } from '../../shared/document/matrix.ts'
import { ballotLimits } from '../../shared/workshop/ballotChart.ts'
import { describeBallotError, describeImportRemark } from '../../shared/workshop/describeBallot.ts'
import { importBallot } from '../../shared/workshop/importBallot.ts'
import type { BallotError } from '../../shared/workshop/readBallot.ts'
import { goToStep, type WorkshopSession } from '../../shared/workshop/session.ts'
import { describeSessionError, type SessionError } from '../../shared/workshop/sessionError.ts'
import { openRound } from '../../shared/workshop/voting.ts'
import type { App } from '../window/app.ts'
import { goOnWith, timeNow } from './conduct.ts'
import { openWorkshop } from './runWorkshop.ts'
import { hasEnded, type ImportLine } from '../window/store/workshopStore.ts'
import { layerAt, show } from '../window/store/frontStore.ts'

/** Asks for answers files, any number of them, and counts them. What became of each is told on the screen of the vote. */
export async function importAnswersFiles(app: App): Promise<void> {
  const { session } = app.workshop.getState()
  if (!session || hasEnded(session)) return openWorkshop(app)
  const { files, left } = await app.bridge.readAnswersFiles()
  if (files.length === 0) return
  countAnswers(app, files)
  if (left === 0) return
  const words = [`${counted(left, 'file')} more were chosen than are read at once. Import them as well.`]
  const line = { id: newRecordId(), name: 'Not read yet', isRefused: true, words }
  app.workshop.setState(({ imported }) => ({ imported: [line, ...imported] }))
}

/** Counts answers that came as files, or as text under a name of ours. */
export function countAnswers(app: App, files: readonly AnswersFile[]): void {
  const matrix = app.document.getState().document?.matrix
  const { session } = app.workshop.getState()
  if (!matrix || !session) return
  const { session: next, lines } = countedAnswers(matrix, session, files, timeNow())
  // A second vote is held on the screen of its row.
  const isRevote = (openRound(next)?.number ?? 0) > 1
  goOnWith(app, isRevote ? next : goToStep(next, 'vote'))
  app.workshop.setState({ imported: lines })
  if (!layerAt(app.front.getState(), 'workshop')) show(app.front, { kind: 'workshop', open: undefined })
  const isIn = lines.filter(({ isRefused }) => !isRefused).length
  app.session.setState({
    announcement: `${counted(isIn, 'ballot')} read, ${counted(lines.length - isIn, 'file')} refused`,
  })
}

/** The session with all answers counted that can be, and what became of each file. A refused one changes nothing. */
export function countedAnswers(
  matrix: Matrix,
  before: WorkshopSession,
  files: readonly AnswersFile[],
  at: string,
): { readonly session: WorkshopSession; readonly lines: readonly ImportLine[] } {
  let session = before
  const lines = files.map((file): ImportLine => {
    const line = (isRefused: boolean, words: readonly string[]) => ({
      ...{ id: newRecordId(), name: file.name, isRefused, words },
    })
    if (file.kind === 'failed') {
      const isLarge = file.error.kind === 'too-large'
      return line(true, [
        isLarge
          ? describeBallotError({ kind: 'too-large', max: ballotLimits.bytes })
          : describeFileError(file.error),
      ])
    }
    const around = { newVoterId: () => asVoterId(newRecordId()), at }
    const read = importBallot(matrix, session, file.text, around)
    if (!read.ok) return line(true, [describe(read.error)])
    session = read.value.session
    const { name, remarks } = read.value
    const told = remarks.map((remark) => describeImportRemark(name, remark))
    return line(false, told.length === 0 ? [`The ballot of ${name} counts.`] : told)
  })
  return { session, lines }
}

/** Both kinds know a name that is missing or too long; on a ballot it is the ballot that is told of. */
function describe(error: BallotError | SessionError): string {
  return isBallotError(error) ? describeBallotError(error) : describeSessionError(error)
}

const ballotErrors: ReadonlySet<string> = new Set<BallotError['kind']>([
  ...(['empty', 'too-large', 'page-itself', 'broken-json', 'not-a-ballot', 'newer-version'] as const),
  ...(['invalid', 'other-matrix', 'other-workshop', 'other-vote', 'already-revealed'] as const),
  ...(['no-name', 'long-name'] as const),
])

function isBallotError(error: BallotError | SessionError): error is BallotError {
  return ballotErrors.has(error.kind)
}
