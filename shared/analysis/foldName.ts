/** A name for comparing: without case, spaces and punctuation. Empty when nothing else is in it. */
export function foldName(name: string): string {
  return name
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{M}\p{N}\p{S}]+/gu, '')
}

/** A role's name for comparing: as {@link foldName}, and each word in the singular. English only. */
export function foldRoleName(name: string): string {
  return name
    .split(/[\s/_–-]+/)
    .map((word) => singular(foldName(word)))
    .join('')
}

function singular(word: string): string {
  if (word.length < 4 || /(?:ss|us|is)$/.test(word)) return word
  return word.replace(/ies$/, 'y').replace(/s$/, '')
}
