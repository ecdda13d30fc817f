import { zipSync } from 'fflate'

/** A part of an Office file by its path: XML, or bytes. */
export type Parts = Readonly<Record<string, string | Uint8Array>>

const encoder = new TextEncoder()

/** An Office file (a ZIP archive) of its parts, in their order. The same parts always give the same bytes. */
export function zipParts(parts: Parts): Uint8Array {
  const files = Object.entries(parts).map(([path, content]): [string, Uint8Array] => [
    path,
    typeof content === 'string' ? encoder.encode(content) : content,
  ])
  // Local noon: ZIP has local times, and a fixed one differs between time zones otherwise.
  const mtime = new Date(2000, 0, 1, 12)
  return zipSync(Object.fromEntries(files), { level: 1, mtime })
}

export const xmlStart = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

/** The part that says of which type every other part is. */
export function contentTypes(types: Readonly<Record<string, string>>): string {
  const overrides = Object.entries(types).map(
    ([path, type]) => `<Override PartName="/${path}" ContentType="${type}"/>`,
  )
  return `${xmlStart}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${overrides.join('')}</Types>`
}

const officeRelations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

/** A part of relations: `rId1` leads to the first target, and so on. Types are the last word of Office's own. */
export function relations(targets: readonly (readonly [type: string, target: string])[]): string {
  const all = targets.map(([type, target], at) => {
    const whole = type.startsWith('http') ? type : `${officeRelations}/${type}`
    return `<Relationship Id="rId${at + 1}" Type="${whole}" Target="${target}"/>`
  })
  return `${xmlStart}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${all.join('')}</Relationships>`
}

/** Where a package says what its main part and its properties are. */
export function packageRelations(mainPart: string): string {
  return relations([
    ['officeDocument', mainPart],
    [
      'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties',
      'docProps/core.xml',
    ],
    ['extended-properties', 'docProps/app.xml'],
  ])
}

/** The properties of an Office file; the title and subject are escaped already. */
export function documentProperties(title: string, subject: string): Parts {
  return {
    'docProps/core.xml': `${xmlStart}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${title}</dc:title><dc:subject>${subject}</dc:subject><dc:creator>Remit</dc:creator></cp:coreProperties>`,
    'docProps/app.xml': `${xmlStart}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Application>Remit</Application></Properties>`,
  }
}

export const propertyTypes = {
  'docProps/core.xml': 'application/vnd.openxmlformats-package.core-properties+xml',
  'docProps/app.xml': 'application/vnd.openxmlformats-officedocument.extended-properties+xml',
} as const
