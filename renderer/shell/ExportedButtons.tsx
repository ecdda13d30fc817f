import type { Request } from '../../shared/bridge/requests.ts'
import { useApp } from '../window/app.ts'
import { notify, unforeseen } from '../window/notices.ts'
import { Button } from '../ui/Button.tsx'
import styles from './NoticeBar.module.css'

type Use = Request<'useExported'>['how']

const uses: readonly (readonly [Use, string])[] = [
  ['open', 'Open'],
  ['showInFolder', 'Show in Folder'],
  ['copyPath', 'Copy Path'],
]

/** What people do with a file they have just exported. */
export function ExportedButtons() {
  const app = useApp()
  const use = async (how: Use): Promise<void> => {
    const answer = await app.bridge.useExported({ how })
    if (answer.kind === 'failed') {
      const details = `${answer.path}\n${answer.why}`
      return notify(app, { tone: 'problem', title: 'The file was not opened', details })
    }
    if (answer.kind === 'done' && how === 'copyPath')
      app.session.setState({ announcement: `Copied ${answer.path}` })
  }
  return (
    <div className={styles.buttons}>
      {uses.map(([how, name]) => (
        <Button
          key={how}
          label={name}
          text={name}
          onClick={() => void use(how).catch((thrown: unknown) => notify(app, unforeseen(thrown)))}
        />
      ))}
    </div>
  )
}
