/** First words that say that something is dealt with, not what is decided or done (after Smith & Erwin). */
const vagueStart =
  /^(?:(?:manag|handl|overse|coordinat|co-ordinat|facilitat|ensur|supervis)(?:e|es|eing|ing)|look(?:s|ing)? after|deal(?:s|ing)? with|tak(?:e|es|ing) care of|assist(?:s|ing)?(?: with)?|be(?:ing)? (?:responsible|accountable) for)(?=\s|$)/i

/** Verbs that responsibilities are commonly named with, to tell two activities from two things. */
const verbs: ReadonlySet<string> = new Set(
  `acquire adopt agree align allocate analyse analyze announce apply appoint approve archive arrange assess assign audit
  authorise authorize award back build buy calculate certify check choose clean close coach collect communicate compile
  complete conduct configure confirm consult create decide define deliver deploy design determine develop direct discover
  distribute document draft draw elicit enforce enter escalate establish estimate evaluate execute extend file finalise
  finalize find fix forecast fund gather generate get give grant hire identify implement improve inform initiate inspect
  install integrate interview introduce investigate issue keep launch lead log maintain make mark measure migrate monitor
  negotiate notify obtain open operate order organise organize own pack pay perform pick plan prepare present prevent
  prioritise prioritize process procure produce promote propose prove provide publish purchase rate recommend record
  recover recruit reduce refine register release remove renew repair replace reply report request resolve respond restore
  retire review revise roll run schedule scope secure select sell send set ship sign specify start steer stop store
  structure submit supply teach track train transfer translate transition triage update upgrade validate verify welcome
  write`
    .split(/\s+/)
    .filter(Boolean),
)

/** Whether a responsibility's name hides what is done: it starts with a word such as "manage", or joins two verbs. */
export function isVagueName(name: string): boolean {
  const text = name.trim()
  return vagueStart.test(text) || joinsTwoVerbs(text)
}

function joinsTwoVerbs(text: string): boolean {
  if (!/\s(?:and|&)\s/i.test(text)) return false
  const words = text.toLowerCase().split(/[\s,]+/)
  if (!verbs.has(words[0] ?? '')) return false
  return words.some((word, at) => (word === 'and' || word === '&') && verbs.has(words[at + 1] ?? ''))
}
