const groups = /(?<![\p{L}\p{N}])(?:all|teams?|everyone|everybody|committees?|board of)(?![\p{L}\p{N}])/iu

/** What follows in the name of one person: `Team lead`, `Committee chair`. */
const onePerson =
  /(?<![\p{L}\p{N}])(?:lead|leader|manager|head|chair|chairman|chairwoman|chairperson|captain|coach|secretary)$/iu

/** Whether a role's name is that of several people at once: All, Team, Everyone, Committee, Board of… */
export function isGroupName(name: string): boolean {
  return groups.test(name) && !onePerson.test(name.trim())
}
