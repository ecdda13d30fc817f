import { readExtensions, writtenExtensions } from './fileFormats.ts'

/** What `remit --help` and `remit COMMAND --help` print. */
export const usages = {
  new: `remit new --template ID OUT.raci

Writes a new matrix made of a template. \`remit templates\` lists them.`,
  templates: `remit templates

Lists the templates: id, a tab, what it is.`,
  convert: `remit convert IN… OUT [--sheet NAME] [--table N] [--ask fail] [--long] [--as-of DAY]
                [--json]

Reads   ${listed(readExtensions)}
Writes  ${listed(writtenExtensions)}

Several files, or those of a folder, become one chart with a section for each; where OUT is a folder
each becomes a .raci file of its own there.

The format is chosen by the files' extensions. A .json file is a matrix as Remit writes it. Of
several tables the one that most likely is a chart is read: --sheet names another sheet, heading
or caption, --table counts from 1. With --long CSV has a row for each letter: section,
responsibility, role, letter, scope, note, term. With --as-of 2027-01-01 only what holds on that day is
written, where assignments change hands on some day.

Where Remit is not sure it takes the likeliest reading and asks: a line "? …" on standard error
with what was taken and what else it could be. With --ask fail nothing is written while a question
is open, and the exit code is 1. What was understood differently from what is written, and what was
not read, follows, one a line; with --json a report of all of it goes to standard output. What the chart
has and the written format cannot hold is said on standard error, too.`,
  export: `remit export FILE --format LIST --out FOLDER [--as-of DAY]

Writes a chart in several formats at once, such as --format pptx,docx,xlsx, into a folder; each file
is named after FILE. A PDF and a picture are drawn by the application, without a window:
Remit --export FILE --format pdf,png --out FOLDER.`,
  check: `remit check FILE… [--json] [--strict]

Prints what the analysis says about each chart. With --strict an owner without a doer is an error.
Exit code 1 when a finding is an error. What was waived in the chart is only counted.`,
  diff: `remit diff OLD NEW

Prints in words what is different in the newer chart. Exit code 1 when something is.`,
  edition: `remit edition FILE [--code XXXX-XXXX-XXXX] [--role NAME]

Says what still holds of the paper with this code: which edition it is, adopted when and by whom, and
row by row what changed since; with --role how many of the rows are that role's. Without a code: the
editions of the chart with their codes, and how the signatures stand. Exit code 1 when something
changed since, or was changed by hand.`,
  merge: `remit merge BASE OURS THEIRS --out OUT [--marks]

Merges what two sides made of one chart, cell by cell, and writes the outcome; OUT may be one of
the others. What both sides changed differently is a conflict: OUT then holds what OURS has, and
the conflicts are listed, one a line. With --marks OUT then holds both sides and what they come
from, between git's conflict marks; Remit opens such a file and asks. Exit code 1 when there are
conflicts. An empty BASE means that the sides have nothing in common. docs/merge.md says how git
uses it by itself.`,
  schema: `remit schema

Prints the JSON Schema of a .raci file.`,
} as const

export type CommandName = keyof typeof usages

const firstLines = Object.values(usages).map((usage) => `  ${usage.split('\n')[0]}`)

export const generalUsage = `Remit: responsibility charts (RACI), from a terminal.

${firstLines.join('\n')}

  remit --help, remit COMMAND --help
  remit --version

Exit codes: 0 done, 1 done with something to look at, 2 could not be done and nothing was written.
`

function listed(extensions: readonly string[]): string {
  return extensions.map((extension) => `.${extension}`).join(' ')
}
