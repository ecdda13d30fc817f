/** What a chart held and what is saved over it, where only the bytes count: two lengths, so that a mix of them shows. */
export const [oldText, newText] = ['o'.repeat(20_000), 'n'.repeat(30_000)] as const
