import text from '../../docs/facilitator-guide.md?raw'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import dialog from '../ui/dialog.module.css'
import styles from './Guide.module.css'
import { readGuide, type Block, type Line } from './markdown.ts'

const pictures = import.meta.glob<string>('../../docs/facilitator/*.png', {
  eager: true,
  query: '?url',
  import: 'default',
})

const [first, ...blocks] = readGuide(text)

/** The facilitator's guide as it stands in docs/, to be read without leaving the window. */
export function GuideDialog({ onClose }: { onClose: () => void }) {
  const title = first?.kind === 'heading' ? first.text : ''
  return (
    <Dialog title={title} size="large" onClose={onClose}>
      <article className={styles.guide}>
        {blocks.map((block, at) => (
          <GuideBlock key={at} block={block} />
        ))}
      </article>
      <div className={dialog.buttons}>
        <span className={dialog.space} />
        <Button label="Close" text="Close" isPrimary onClick={onClose} />
      </div>
    </Dialog>
  )
}

function GuideBlock({ block }: { block: Block }) {
  switch (block.kind) {
    case 'heading':
      return <h3>{block.text}</h3>
    case 'paragraph':
      return (
        <p>
          <Spans line={block.line} />
        </p>
      )
    case 'list': {
      const items = block.items.map((line, at) => (
        <li key={at}>
          <Spans line={line} />
        </li>
      ))
      return block.isNumbered ? <ol>{items}</ol> : <ul>{items}</ul>
    }
    case 'table':
      return <GuideTable {...block} />
    case 'picture':
      return <img src={pictures[`../../docs/${block.file}`]} alt={block.words} />
  }
}

function GuideTable({ head, rows }: Extract<Block, { readonly kind: 'table' }>) {
  return (
    <table>
      <thead>
        <tr>
          {head.map((line, at) => (
            <th key={at} scope="col">
              <Spans line={line} />
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((cells, row) => (
          <tr key={row}>
            {cells.map((line, at) => (
              <td key={at}>
                <Spans line={line} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Spans({ line }: { line: Line }) {
  return line.map(({ style, text: words }, at) => {
    if (style === 'strong') return <strong key={at}>{words}</strong>
    if (style === 'emphasis') return <em key={at}>{words}</em>
    return style === 'code' ? <code key={at}>{words}</code> : words
  })
}
