import type { Letter, LetterKind, Scheme } from '../../document/matrix.ts'
import { nameIn, type Definition } from './legend.ts'
import { kindOfWording } from './legendKinds.ts'
import { question, type Question } from './questions.ts'
import type { Usage, WhoseLetter } from './whoseLetter.ts'

/** What is asked where the words of a legend leave open who answers for the result. */
export function legendOwner(usage: Usage): WhoseLetter | undefined {
  return doubtfulOwner(usage) ?? leadWithoutOwner(usage) ?? doersWithoutOwner(usage) ?? wordOfNoKind(usage)
}

function kindSaid({ wording }: Definition): LetterKind | 'either' | undefined {
  const name = nameIn(wording)
  return kindOfWording(name, name === '' ? wording : wording.slice(name.length))
}

/** `R = Responsible, A = Auditor`: neither word says which of the two answers for it. */
function doubtfulOwner(usage: Usage): WhoseLetter | undefined {
  const { scheme, legend } = usage
  const owner = scheme.letters.find(({ kind }) => kind === 'owner')
  const saidOfOwner = legend.find(({ key }) => key === owner?.key)
  if (owner === undefined || saidOfOwner === undefined || isSure(kindSaid(saidOfOwner))) return undefined
  const other = legend.find((one) => one.key !== owner.key && kindSaid(one) === 'either')
  const doer = scheme.letters.find(({ key }) => key === other?.key)
  return doer && ask(usage, owner, doer, { [owner.key]: 'verifier', [doer.key]: 'owner' })
}

function isSure(kind: LetterKind | 'either' | undefined): boolean {
  return kind === 'owner' || kind === 'either'
}

/** `L = Lead, A = Auxiliary`: who leads does the work, or answers for it, and nobody else does. */
function leadWithoutOwner(usage: Usage): WhoseLetter | undefined {
  const { scheme, legend, rows } = usage
  if (legend.length < 2 || !rows.some(({ doers }) => doers > 0) || hasUsedOwner(scheme, usage))
    return undefined
  const doers = scheme.letters.filter(({ key, kind }) => kind === 'doer' && isUsed(key, usage))
  const [doer, second] = doers
  const said = legend.find(({ key }) => key === doer?.key)
  // A legend that knows who answers, or `Responsible` alone, leaves nothing open: nobody answers yet.
  const isOpen =
    said !== undefined && kindSaid(said) === 'doer' && !legend.some((one) => kindSaid(one) === 'owner')
  if (doer === undefined || second !== undefined || !isOpen) return undefined
  const once = rows.filter((row) => row.doers === 1).length
  const isOwner = once * 5 >= rows.filter((row) => row.doers > 0).length * 4
  return ask(usage, isOwner ? doer : undefined, doer, { [doer.key]: 'doer' })
}

/** `R = Carries out, A = Acts`: two that work, and nobody who answers for it, which a chart hardly means to say. */
function doersWithoutOwner(usage: Usage): WhoseLetter | undefined {
  const { scheme, legend } = usage
  const doers = scheme.letters.filter(
    ({ key, kind }) => kind === 'doer' && isUsed(key, usage) && legend.some((one) => one.key === key),
  )
  const [first] = doers
  const isOpen = !hasUsedOwner(scheme, usage) && !legend.some((one) => kindSaid(one) === 'owner')
  if (first === undefined || doers.length < 2 || !isOpen) return undefined
  const usual = doers.find(({ key }) => key === 'A')
  const owns = doers.map((letter) => ({
    says: `${called(letter)} answers for the result`,
    kinds: { [letter.key]: 'owner' as const },
  }))
  const nobody = { says: 'nobody yet: all of them do the work', kinds: { [first.key]: 'doer' as const } }
  const answers = [
    ...owns.filter((_one, at) => doers[at] === usual),
    ...(usual === undefined ? [nobody] : []),
    ...owns.filter((_one, at) => doers[at] !== usual),
    ...(usual === undefined ? [] : [nobody]),
  ]
  return {
    ...{ kinds: answers[0]?.kinds ?? {}, marks: [] },
    question: question(
      'whose-letter',
      `Who answers for the result: ${doers.map(called).join(' or ')}?`,
      [usage.placeOf(first.key)],
      answers.map(({ says, kinds }) => ({ says, decisions: { kinds } })),
    ),
  }
}

/** `K = Kernteam` where nobody answers for anything: what the rules make of such a letter is a guess. */
function wordOfNoKind(usage: Usage): WhoseLetter | undefined {
  const { scheme, legend } = usage
  if (hasUsedOwner(scheme, usage)) return undefined
  const open = legend.find((one) => kindSaid(one) === undefined && isUsed(one.key, usage))
  const letter = scheme.letters.find(({ key, kind }) => key === open?.key && kind === 'support')
  if (letter === undefined) return undefined
  const answers = [
    { says: 'takes part', kind: 'support' },
    { says: 'answers for the result', kind: 'owner' },
    { says: 'does the work', kind: 'doer' },
  ] as const
  return {
    ...{ kinds: {}, marks: [] },
    question: question(
      'whose-letter',
      `What does ${called(letter)} do in this chart? Nobody answers for a result in it.`,
      [usage.placeOf(letter.key)],
      answers.map(({ says, kind }) => ({ says, decisions: { kinds: { [letter.key]: kind } } })),
    ),
  }
}

function called({ key, name }: Letter): string {
  return name === '' || name === key ? key : `${key} (${name})`
}

function hasUsedOwner(scheme: Scheme, usage: Usage): boolean {
  return scheme.letters.some(({ key, kind }) => kind === 'owner' && isUsed(key, usage))
}

function isUsed(key: string, { counts }: Usage): boolean {
  return [...counts.keys()].some((text) =>
    text
      .toUpperCase()
      .split(/[\s/,;&+|-]+/)
      .includes(key),
  )
}

/** Asks whether a letter owns; the first answer is what is taken. */
function ask(
  { placeOf }: Usage,
  owner: Letter | undefined,
  doer: Letter,
  otherwise: Readonly<Record<string, LetterKind>>,
): WhoseLetter {
  const isOne = owner === undefined || owner === doer
  const owns = {
    says: `${called(owner ?? doer)} answers for the result`,
    kinds: { [(owner ?? doer).key]: 'owner' },
  } as const
  const works = isOne
    ? ({ says: `${called(doer)} does the work, nobody answers for it yet`, kinds: otherwise } as const)
    : ({ says: `${called(doer)} answers for the result`, kinds: otherwise } as const)
  const [taken, other] = owner === undefined ? [works, owns] : [owns, works]
  const asks: Question = question(
    'whose-letter',
    isOne
      ? `Does ${called(doer)} answer for the result, or do the work?`
      : `Who answers for the result: ${called(owner)} or ${called(doer)}?`,
    [placeOf(doer.key)],
    [taken, other].map(({ says, kinds }) => ({ says, decisions: { kinds } })),
  )
  return { kinds: taken.kinds, marks: [], question: asks }
}
