import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A new, empty folder. `removeTemporaryFolders.ts` takes all of them away when the run ends. */
export function temporaryFolder(): string {
  return mkdtempSync(join(process.env['REMIT_TEST_FOLDER'] ?? tmpdir(), 'test-'))
}
