import { run } from './run.ts'

const { code, out = '', notes = [] } = await run(process.argv.slice(2))
process.stdout.write(out)
process.stderr.write(notes.map((note) => `${note.replaceAll('\n', ' ')}\n`).join(''))
process.exitCode = code
