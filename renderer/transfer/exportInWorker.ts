import type { Exported } from '../../shared/formats/format.ts'
import type { ExportJob, ExportOutcome } from './exportJob.ts'

/**
 * Makes an export beside the window's own thread. Raising `stop` ends it at once.
 *
 * @returns undefined when it was stopped; throws when the writer failed in a way nobody foresaw
 */
export function exportInWorker(job: ExportJob, stop: AbortSignal): Promise<Exported | undefined> {
  if (stop.aborted) return Promise.resolve(undefined)
  const worker = new Worker(new URL('./exportWorker.ts', import.meta.url), { type: 'module' })
  return new Promise<Exported | undefined>((resolve, reject) => {
    stop.addEventListener('abort', () => resolve(undefined))
    worker.addEventListener('error', ({ message }) => reject(new Error(message)))
    worker.addEventListener('message', ({ data }: MessageEvent<ExportOutcome>) => {
      if (data.kind === 'made') resolve(data.exported)
      else reject(new Error(data.problem))
    })
    worker.postMessage(job)
  }).finally(() => worker.terminate())
}
