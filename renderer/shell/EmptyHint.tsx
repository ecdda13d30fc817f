import { UserPlus } from 'lucide-react'
import { useApp, useDocument } from '../window/app.ts'
import { Button } from '../ui/Button.tsx'
import styles from './Editor.module.css'

/** What to do first, while the chart has no roles. */
export function EmptyHint() {
  const app = useApp()
  const isWithoutRoles =
    useDocument(({ matrix, isReadOnly }) => matrix.roles.length === 0 && !isReadOnly) ?? false
  const hasFewRows = useDocument(({ matrix }) => matrix.rows.length < 3) ?? false
  if (!isWithoutRoles || !hasFewRows) return null
  return (
    <div className={styles.hint}>
      <h2>Who could answer for it?</h2>
      <p>
        Add the roles of your team, then type the first responsibility above. In a cell, press R, A, C or I;
        press it again to take it back.
      </p>
      <Button
        label="Add the first role"
        text="Add the first role"
        icon={UserPlus}
        isPrimary
        onClick={() => app.run('addRole')}
      />
    </div>
  )
}
