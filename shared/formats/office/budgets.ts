/*
 * What an Office file may cost. A file says how large it is and may lie, so all of this is counted while it is unpacked and
 * read. 20,000 rows of 200 roles are about 200 MB of XML and are admitted.
 */
export const budgets = {
  /** bytes of the file itself */
  fileBytes: 64 * 1024 * 1024,
  entries: 2_000,
  /** unpacked bytes of one part, and of all parts that are read */
  entryBytes: 400 * 1024 * 1024,
  totalBytes: 512 * 1024 * 1024,
  /** unpacked bytes for each packed one, of parts larger than `ratioFrom` */
  ratio: 200,
  ratioFrom: 16 * 1024 * 1024,
  /** elements within each other, and bytes without a tag among them */
  depth: 64,
  untaggedBytes: 8 * 1024 * 1024,
  sheets: 200,
  /** cells, empty ones included, and merged ranges, of the whole file */
  cells: 8_000_000,
  merges: 100_000,
  /** characters of all texts */
  textChars: 128 * 1024 * 1024,
  /** rows and columns that are kept; what stands beyond is reported */
  rows: 25_000,
  columns: 1_000,
} as const
