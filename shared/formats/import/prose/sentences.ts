/** Words with a full stop that end no sentence. */
const abbreviations =
  /(?:\b(?:e\.g|i\.e|etc|vs|mr|mrs|ms|dr|prof|no|nr|inc|ltd|corp|approx|z\.\s?b|d\.\s?h|bzw|ca|usw|u\.\s?a|o\.\s?ä|st|p\.\s?ex|ex|env|cf|m|mme|sr|sra|ud|pág|núm)|\b\p{Lu})\.$/iu

/** The sentences of a text, each without the white space around it. */
export function sentencesOf(text: string): readonly string[] {
  const sentences: string[] = []
  for (const line of text.split('\n')) {
    let open = ''
    for (const piece of line.split(/(?<=[.!?…]["”»’)]?)\s+(?=["“„«‘(]?[\p{Lu}\d¿¡])/u)) {
      open += open === '' ? piece : ` ${piece}`
      if (abbreviations.test(open)) continue
      sentences.push(open.trim())
      open = ''
    }
    if (open.trim() !== '') sentences.push(open.trim())
  }
  return sentences.filter((sentence) => sentence !== '')
}

/** `Cost management: the CIO …` as its lead words and the rest; undefined for a text without any. */
export function leadOf(
  text: string,
  bold: string,
): { readonly lead: string; readonly rest: string } | undefined {
  if (bold !== '' && text.startsWith(bold)) {
    const rest = text.slice(bold.length).replace(/^[\s:.–—-]+/, '')
    const lead = bold.replace(/[\s:.–—-]+$/, '')
    if (rest !== '' && lead !== '' && lead.length < 80) return { lead, rest }
  }
  const [, lead, rest] = /^([^:.!?]{2,60}?)\s*(?::|\s[–—-])\s+(\S[\s\S]*)$/.exec(text) ?? []
  return lead !== undefined && rest !== undefined && lead.split(' ').length <= 6 ? { lead, rest } : undefined
}
