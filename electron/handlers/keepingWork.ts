import type { KeptAnswer } from '../../shared/bridge/keepingWork.ts'
import type { Versions } from '../files/versions.ts'
import type { RecoverySurroundings } from '../files/recovery.ts'
import { forgetDocument, type ForgetTools } from '../forgetDocument.ts'
import type { OpenFileTools } from '../openFile.ts'
import { putRecoveredAside } from '../recoverWork.ts'
import { beginWork, endWork, recordWork, type WorkTools } from '../unsavedWork.ts'
import type { WindowState } from '../windowState.ts'
import { tellAutosave } from './autosaving.ts'
import type { HandlersOf } from './handle.ts'

type KeepingTools = OpenFileTools &
  ForgetTools & {
    readonly work: WorkTools
    readonly recovering: RecoverySurroundings
    readonly versions: Versions
  }

/** What a window asks for about its unsaved work, and about all that Remit keeps of its chart beside the file. */
export function keepingWorkHandlers(tools: KeepingTools): HandlersOf<'keepingWork'> {
  const { work, recovering, versions } = tools
  return {
    beginWork: (state, request) => beginWork(work, state, request),
    recordWork,
    putAside: async (state) => {
      const done = await putRecoveredAside(recovering, versions, state)
      return done && !done.ok ? { kind: 'failed', error: done.error } : { kind: 'kept' }
    },
    forgetDocument: (state, { matrix }) => forget(tools, state, matrix),
  }
}

async function forget(tools: KeepingTools, state: WindowState, matrix: string): Promise<KeptAnswer> {
  await endWork(state, false)
  const file = state.handle === undefined ? undefined : tools.documents.find(state.handle)
  const done = await forgetDocument(tools, {
    documentId: file?.documentId ?? matrix,
    path: file?.path ?? null,
  })
  tellAutosave(tools, state)
  return done.ok ? { kind: 'kept' } : { kind: 'failed', error: done.error }
}
