import { useEffect, useRef, useState } from 'react'
import type { Request } from '../../shared/bridge/requests.ts'
import { useApp } from '../window/app.ts'
import { useWidth } from '../ui/useWidth.ts'
import styles from './Export.module.css'
import { drawPdf, type DrawnPage } from './drawPdf.ts'

/** Choices follow each other quickly; a page is laid out once they stand still for as many milliseconds. */
const pause = 150

interface Drawn {
  readonly pages: readonly DrawnPage[]
  readonly count: number
}

/** The pages of a paper as they will be printed, one below the other. */
export function PdfPages({ html, page: { paper, isLandscape, line } }: Request<'previewPdf'>) {
  const { bridge } = useApp()
  const [element, room] = useWidth()
  const width = Math.round(room * window.devicePixelRatio)
  const [drawn, setDrawn] = useState<Drawn>()
  const [problem, setProblem] = useState('')
  useEffect(() => {
    if (width === 0) return undefined
    const stop = new AbortController()
    const make = async (): Promise<void> => {
      const answer = await bridge.previewPdf({ html, page: { paper, isLandscape, line } })
      if (answer.kind === 'cancelled' || stop.signal.aborted) return
      setProblem('')
      const pages: DrawnPage[] = []
      await drawPdf(answer.bytes, width, stop.signal, (page, count) => {
        pages.push(page)
        setDrawn({ pages: [...pages], count })
      })
    }
    const timer = setTimeout(() => {
      make().catch((thrown: unknown) => setProblem(`There is no preview: ${String(thrown)}`))
    }, pause)
    return () => {
      clearTimeout(timer)
      stop.abort()
    }
  }, [bridge, html, paper, isLandscape, line, width])

  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reached by key
    <section className={styles.pages} aria-label="Pages" tabIndex={0}>
      <div ref={element} />
      {problem !== '' && <p>{problem}</p>}
      {problem === '' && drawn === undefined && <output>Laying out the pages …</output>}
      {drawn?.pages.map((one, at) => (
        <figure key={at}>
          <Picture picture={one.picture} />
          <figcaption>
            Page {at + 1} of {drawn.count}
          </figcaption>
          <p className="visually-hidden">{one.text}</p>
        </figure>
      ))}
    </section>
  )
}

function Picture({ picture }: Pick<DrawnPage, 'picture'>) {
  const canvas = useRef<HTMLCanvasElement>(null)
  useEffect(() => {
    canvas.current?.getContext('2d')?.drawImage(picture, 0, 0)
  }, [picture])
  return <canvas ref={canvas} aria-hidden width={picture.width} height={picture.height} />
}
