/** The largest matrix Remit holds. Past these a file or a command is refused in words, never cut. */
export const limits = {
  rows: 20_000,
  roles: 200,
  letters: 12,
  /** characters in a title, a role's, section's or responsibility's name, a holder or a scope */
  name: 500,
  /** characters in the goal line */
  goal: 1_000,
  /** characters in a note; what a spreadsheet cell can hold */
  note: 32_767,
  /** the effort of one responsibility, as a multiple of the usual one */
  effort: 1_000,
  /** tags of one responsibility */
  tags: 50,
  /** editions of one chart */
  editions: 500,
  /** bytes of a matrix file */
  fileBytes: 100 * 1024 * 1024,
  /** nested arrays and objects in a matrix file */
  fileDepth: 64,
  /** values in a matrix file */
  fileNodes: 10_000_000,
  /** lists and objects in a matrix file of any size, and one more for each so many characters; what is real takes more */
  fileLists: 200_000,
  fileCharsPerList: 20,
  /** fields of one object in a matrix file */
  fileKeys: 100_000,
} as const
