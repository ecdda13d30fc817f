import { inFigures } from '../../shared/inFigures.ts'
import type { ChartLoad } from '../../shared/analysis/roleLoads.ts'
import { findLetter } from '../../shared/document/letters.ts'
import type { Scheme } from '../../shared/document/matrix.ts'
import { roleTitle } from '../window/cellWords.ts'
import styles from './LoadTable.module.css'

/** How many of each letter each role holds. */
export function LoadTable({ load, scheme }: { load: ChartLoad; scheme: Scheme }) {
  const letters = [...(load.roles[0]?.ofLetter.keys() ?? [])]
  return (
    <table className={styles.table}>
      <caption>Letters each role holds; a fair share is {inFigures(load.fairShare)}</caption>
      <thead>
        <tr>
          <th scope="col">Role</th>
          {letters.map((key) => (
            <th key={key} scope="col" title={findLetter(scheme, key)?.name}>
              {key}
            </th>
          ))}
          <th scope="col">All</th>
        </tr>
      </thead>
      <tbody>
        {load.roles.map(({ role, ofLetter, total }) => (
          <tr key={role.id}>
            <th scope="row">
              <bdi>{roleTitle(role.name)}</bdi>
            </th>
            {letters.map((key) => (
              <td key={key}>{inFigures(ofLetter.get(key) ?? 0)}</td>
            ))}
            <td>{inFigures(total)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
