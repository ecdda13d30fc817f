/*
 * One save whose system calls are traced: `node tracedSave.js FILE USER-FOLDER MODE`. What it replaces is kept as a
 * version. A mode that is a planted mistake's name saves that wrong way. Prints the answer, and its words, as JSON.
 */
import { ownFoldersIn } from '../../../electron/files/ownFolders.ts'
import { openVersions } from '../../../electron/files/versions.ts'
import { surroundings, surroundingsIn } from '../../../electron/surroundings.ts'
import { describeFileError } from '../../../shared/files/fileError.ts'
import { saveFile } from '../../../shared/files/saveFile.ts'
import { newText, oldText } from '../contents.ts'
import { plainSave, plantedMistakes } from '../plantedMistakes.ts'
import { foreseenName } from '../strace.ts'

const [path = '', userFolder = '', mode = ''] = process.argv.slice(2)
const folders = ownFoldersIn(userFolder)
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)

let names = 0
const around = { ...surroundingsIn(folders), randomName: () => foreseenName(names++) }
const versions = openVersions(surroundings, folders, Date.now)
const save = mode === 'plain' ? plainSave : (plantedMistakes[mode] ?? saveFile)
const known = { kind: 'only', hashes: [around.sha256(bytes(oldText))] } as const
const saved = await save(around, path, bytes(newText), known, (old) =>
  versions.keep({ documentId: 'chart', path }, old, 'saved'),
)
process.stdout.write(JSON.stringify({ ok: saved.ok, words: saved.ok ? '' : describeFileError(saved.error) }))
