import { exportChart } from '../../shared/formats/export/exportChart.ts'
import type { ExportJob, ExportOutcome } from './exportJob.ts'

// Writing a large chart takes seconds; here it takes them from nobody.
addEventListener('message', ({ data }: MessageEvent<ExportJob>) => postMessage(make(data)))

function make({ format, matrix, options }: ExportJob): ExportOutcome {
  try {
    return { kind: 'made', exported: exportChart(format, matrix, options) }
  } catch (thrown) {
    return { kind: 'failed', problem: String(thrown) }
  }
}
