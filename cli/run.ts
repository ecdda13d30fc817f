import { parseArgs } from 'node:util'
import packageJson from '../package.json' with { type: 'json' }
import { isDay } from '../shared/dates.ts'
import { matrixJsonSchema } from '../shared/document/jsonSchema.ts'
import { check } from './check.ts'
import { readChoice } from './chooseTable.ts'
import { convert } from './convert.ts'
import { diff } from './diff.ts'
import { edition } from './edition.ts'
import { merge } from './merge.ts'
import { listTemplates, newMatrix } from './newMatrix.ts'
import { exportFiles } from './exportFiles.ts'
import { failure, type Outcome } from './outcome.ts'
import { generalUsage, usages, type CommandName } from './usage.ts'

type Options = NonNullable<Parameters<typeof parseArgs>[0]>['options']

interface Command {
  readonly options: NonNullable<Options>
  /** the names of what must stand beside the options; one that ends in `…` may stand there several times */
  readonly operands: readonly string[]
  readonly run: (
    operands: readonly string[],
    values: Readonly<Record<string, unknown>>,
  ) => Outcome | Promise<Outcome>
}

const commands: Record<CommandName, Command> = {
  new: {
    options: { template: { type: 'string' } },
    operands: ['OUT.raci'],
    run: ([out = ''], { template }) => newMatrix(typeof template === 'string' ? template : undefined, out),
  },
  templates: { options: {}, operands: [], run: listTemplates },
  convert: {
    options: {
      'as-of': { type: 'string' },
      ask: { type: 'string' },
      json: { type: 'boolean' },
      long: { type: 'boolean' },
      sheet: { type: 'string' },
      table: { type: 'string' },
    },
    operands: ['IN…', 'OUT'],
    run: (paths, { 'as-of': asOf = '', ask, json, long, sheet, table }) => {
      const choice = readChoice(sheet, table)
      if (typeof choice === 'string') return failure(choice)
      if (typeof asOf !== 'string' || (asOf !== '' && !isDay(asOf)))
        return failure('--as-of is a day such as 2027-01-01.')
      if (ask !== undefined && ask !== 'fail') return failure('--ask can only be "fail".')
      return convert(paths.slice(0, -1), paths.at(-1) ?? '', {
        ...choice,
        isJson: json === true,
        isLong: long === true,
        failsOnQuestions: ask === 'fail',
        asOf,
      })
    },
  },
  export: {
    options: {
      'as-of': { type: 'string' },
      format: { type: 'string' },
      out: { type: 'string' },
    },
    operands: ['FILE'],
    run: ([file = ''], { 'as-of': asOf = '', format = '', out }) => {
      if (typeof out !== 'string' || typeof format !== 'string')
        return failure(`Usage: ${usages.export.split('\n')[0]}`)
      if (typeof asOf !== 'string' || (asOf !== '' && !isDay(asOf)))
        return failure('--as-of is a day such as 2027-01-01.')
      return exportFiles(file, { format, out, asOf })
    },
  },
  check: {
    options: { json: { type: 'boolean' }, strict: { type: 'boolean' } },
    operands: ['FILE…'],
    run: (files, { json, strict }) => check(files, json === true, strict === true),
  },
  diff: {
    options: {},
    operands: ['OLD', 'NEW'],
    run: ([older = '', newer = '']) => diff(older, newer),
  },
  edition: {
    options: { code: { type: 'string' }, role: { type: 'string' } },
    operands: ['FILE'],
    run: ([file = ''], { code, role }) =>
      edition(file, typeof code === 'string' ? code : undefined, typeof role === 'string' ? role : undefined),
  },
  merge: {
    options: { marks: { type: 'boolean' }, out: { type: 'string' } },
    operands: ['BASE', 'OURS', 'THEIRS'],
    run: ([base = '', ours = '', theirs = ''], { marks, out }) =>
      merge(base, ours, theirs, {
        out: typeof out === 'string' ? out : undefined,
        withMarks: marks === true,
      }),
  },
  schema: {
    options: {},
    operands: [],
    run: () => ({ code: 0, out: `${JSON.stringify(matrixJsonSchema(), null, 2)}\n` }),
  },
}

/** Carries out a command line, without the executable. Prints nothing itself. */
export async function run(args: readonly string[]): Promise<Outcome> {
  const [name, ...rest] = args
  if (name === undefined || name === '--help' || name === '-h') return { code: 0, out: generalUsage }
  if (name === '--version' || name === '-v') return { code: 0, out: `${packageJson.version}\n` }
  if (!isCommand(name)) return failure(`There is no command "${name}". See remit --help.`)
  if (rest.includes('--help') || rest.includes('-h')) return { code: 0, out: `${usages[name]}\n` }
  if (rest.includes('--version')) return { code: 0, out: `${packageJson.version}\n` }

  const { options, operands, run: carryOut } = commands[name]
  const parsed = parse(rest, options)
  if (typeof parsed === 'string') return failure(`${parsed} See remit ${name} --help.`)
  const isList = operands.some((name) => name.endsWith('…'))
  const given = parsed.positionals.length
  if (given < operands.length || (given > operands.length && !isList)) {
    return failure(`Usage: ${usages[name].split('\n')[0]}`)
  }
  return carryOut(parsed.positionals, parsed.values)
}

function isCommand(name: string): name is CommandName {
  return Object.hasOwn(commands, name)
}

/** The options and operands, or why they are not understood, in a sentence. */
function parse(args: string[], options: NonNullable<Options>) {
  try {
    return parseArgs({ args, options, allowPositionals: true, strict: true })
  } catch (thrown) {
    // parseArgs throws on an option it does not know; only its first sentence is for people.
    const message = thrown instanceof Error ? thrown.message : String(thrown)
    return `${message.split('. ')[0]}.`
  }
}
