import { useEffect, useState } from 'react'
import type { Matrix } from '../../shared/document/matrix.ts'
import type { Exported } from '../../shared/formats/export/exportChart.ts'
import type { ExportFormat } from '../../shared/formats/export/exportFormat.ts'
import { fixedTheme, type ExportOptions } from '../../shared/formats/export/exportOptions.ts'
import { styleNonce } from '../window/bridge.ts'
import styles from './Export.module.css'
import { beginning, choicesOf } from './exportChoices.ts'
import { exportInWorker } from './exportInWorker.ts'

interface ExportPreviewProps {
  readonly format: ExportFormat
  readonly matrix: Matrix
  readonly options: ExportOptions
}

/** Rows a preview shows; enough to judge, few enough to be there at once. */
const previewRows = 120
const previewCharacters = 20_000

/** Workbooks and slides are shown as the page with the same content; what is drawn is what the other writers make. */
const shownAs: Partial<Record<ExportFormat, ExportFormat>> = { xlsx: 'html', pptx: 'html' }

const remarks: Partial<Record<ExportFormat, string>> = {
  xlsx: 'In the workbook this is a sheet with a fixed header and drop-downs; the legend is a sheet of its own.',
  pptx: 'On slides each section has its own, long ones go on; texts and tables stay editable.',
}

/** What the export will look like, made by the same writer from the beginning of the chart. */
export function ExportPreview({ format, matrix, options }: ExportPreviewProps) {
  const [made, setMade] = useState<Exported>()
  const { hasTheme } = choicesOf[format]
  useEffect(() => {
    const stop = new AbortController()
    // Only a web page follows its reader's screen; what is shown as one here does not.
    const theme = format === 'html' ? options.theme : hasTheme ? fixedTheme(options) : 'light'
    const job = {
      format: shownAs[format] ?? format,
      matrix: beginning(matrix, previewRows),
      options: { ...options, theme },
    }
    exportInWorker(job, stop.signal).then(
      (exported) => exported && setMade(exported),
      (thrown: unknown) => setMade({ kind: 'text', text: `There is no preview: ${String(thrown)}` }),
    )
    return () => stop.abort()
  }, [format, hasTheme, matrix, options])

  const isCut = matrix.rows.length > previewRows
  const remark = remarks[format]
  return (
    <section className={styles.preview} aria-label="Preview">
      {made && <Made exported={made} />}
      {remark && <p className={styles.remark}>{remark}</p>}
      {isCut && <p className={styles.remark}>The preview shows the first {previewRows} rows.</p>}
    </section>
  )
}

function Made({ exported }: { exported: Exported }) {
  if (exported.kind === 'drawing') {
    const source = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(exported.svg)}`
    return <img className={styles.picture} alt="The whole chart" src={source} />
  }
  const text = exported.kind === 'page' ? exported.html : exported.kind === 'text' ? exported.text : ''
  if (!text.startsWith('<!doctype html>')) {
    return (
      <textarea
        className={styles.text}
        aria-label="Beginning of the file"
        readOnly
        wrap="off"
        value={text.replace(/^\ufeff/, '').slice(0, previewCharacters)}
      />
    )
  }
  // No scripts run in it; its own style needs the nonce of this page, whose policy it inherits.
  const page = text.replace('<style>', `<style nonce="${styleNonce()}">`)
  return <iframe className={styles.page} title="Preview of the page" sandbox="" srcDoc={page} />
}
