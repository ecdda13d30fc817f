import { useEffect, useMemo, useState } from 'react'
import { pageFor } from '../../shared/bridge/exportHabits.ts'
import type { Request } from '../../shared/bridge/requests.ts'
import type { Matrix } from '../../shared/document/matrix.ts'
import type { Exported } from '../../shared/formats/format.ts'
import { writerOf, type ExportFormat } from '../../shared/formats/formats.ts'
import { chosenPart, fixedTheme, type ExportOptions } from '../../shared/formats/export/exportOptions.ts'
import { notHeldLine } from '../../shared/formats/notHeld.ts'
import { styleNonce } from '../window/bridge.ts'
import styles from './Export.module.css'
import { beginning } from './exportChoices.ts'
import { exportInWorker } from './exportInWorker.ts'
import { PdfPages } from './PdfPages.tsx'

interface ExportPreviewProps {
  readonly format: ExportFormat
  readonly matrix: Matrix
  readonly options: ExportOptions
}

/** Rows a preview shows; enough to judge, few enough to be there at once. */
const previewRows = 120
const previewCharacters = 20_000

/** What the export will look like, made by the same writer from the beginning of the chart. */
export function ExportPreview({ format, matrix, options }: ExportPreviewProps) {
  const [made, setMade] = useState<Exported>()
  const { options: choosable, preview, holds } = writerOf(format)
  const notHeld = useMemo(() => notHeldLine(chosenPart(matrix, options), holds), [matrix, options, holds])
  useEffect(() => {
    const stop = new AbortController()
    // Only a web page follows its reader's screen; what is shown as one here does not.
    const themes = {
      readers: options.theme,
      fixed: fixedTheme(options),
      none: 'light',
    } as const
    const job = {
      format: preview?.as ?? format,
      matrix: beginning(matrix, previewRows),
      options: { ...options, theme: themes[choosable.theme] },
    }
    exportInWorker(job, stop.signal).then(
      (exported) => exported && setMade(exported),
      (thrown: unknown) => setMade({ kind: 'text', text: `There is no preview: ${String(thrown)}` }),
    )
    return () => stop.abort()
  }, [format, choosable, preview, matrix, options])

  const isCut = matrix.rows.length > previewRows
  return (
    <section className={styles.preview} aria-label="Preview">
      {made && <Made exported={made} page={pageFor(options)} />}
      {preview && <p className={styles.remark}>{preview.remark}</p>}
      {notHeld && <p className={styles.remark}>{notHeld}</p>}
      {isCut && <p className={styles.remark}>The preview shows the first {previewRows} rows.</p>}
    </section>
  )
}

interface MadeProps extends Pick<Request<'previewPdf'>, 'page'> {
  readonly exported: Exported
}

function Made({ exported, page }: MadeProps) {
  if (exported.kind === 'page') return <PdfPages html={exported.html} page={page} />
  if (exported.kind === 'drawing') {
    const source = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(exported.svg)}`
    return <img className={styles.picture} alt="The whole chart" src={source} />
  }
  const text = exported.kind === 'text' ? exported.text : ''
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
  const html = text.replace('<style>', `<style nonce="${styleNonce()}">`)
  return <iframe className={styles.page} title="Preview of the page" sandbox="" srcDoc={html} />
}
