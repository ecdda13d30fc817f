import { strToU8, zipSync } from 'fflate'
import { expect, test } from 'vitest'
import { openForeign } from '../../../../shared/formats/import/readForeign.ts'
import { describeSourceError } from '../../../../shared/formats/import/sourceError.ts'
import { officeKind } from '../../../../shared/formats/office/officeKind.ts'
import { readZip } from '../../../../shared/formats/office/readZip.ts'

function archiveOf(parts: Readonly<Record<string, string>>): Uint8Array {
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])))
}

const leadsTo = (part: string): string =>
  `<Relationships><Relationship Id="rId1" Type="x/officeDocument" Target="${part}"/></Relationships>`
const isOfType = (part: string, type: string): string =>
  `<Types><Override PartName="/${part}" ContentType="application/vnd.openxmlformats-officedocument.${type}+xml"/></Types>`
const openDocument = 'application/vnd.oasis.opendocument.'

test.each([
  ['a workbook', 'xlsx', { 'xl/workbook.xml': '<w/>' }],
  ['a binary workbook', 'xlsb', { 'xl/workbook.bin': 'x' }],
  ['a document', 'docx', { 'word/document.xml': '<w/>' }],
  ['a presentation', 'pptx', { 'ppt/presentation.xml': '<p/>' }],
  ['an OpenDocument spreadsheet', 'ods', { mimetype: `${openDocument}spreadsheet`, 'content.xml': '<x/>' }],
  ['an OpenDocument text', 'odt', { mimetype: `${openDocument}text`, 'content.xml': '<x/>' }],
  ['an OpenDocument presentation', 'odp', { mimetype: `${openDocument}presentation`, 'content.xml': '' }],
  [
    'an OpenDocument drawing',
    'other-opendocument',
    { mimetype: `${openDocument}graphics`, 'content.xml': '' },
  ],
  [
    'a workbook in a folder of its own',
    'xlsx',
    { '_rels/.rels': leadsTo('book/main.xml'), 'book/main.xml': '<workbook/>' },
  ],
  [
    'a document in a folder of its own',
    'docx',
    {
      '_rels/.rels': leadsTo('text/main.xml'),
      'text/main.xml': '<document/>',
      '[Content_Types].xml': isOfType('text/main.xml', 'wordprocessingml.document.main'),
    },
  ],
  [
    'slides in a folder of their own',
    'pptx',
    {
      '_rels/.rels': leadsTo('/show/main.xml'),
      'show/main.xml': '<presentation/>',
      '[Content_Types].xml': isOfType('show/main.xml', 'presentationml.presentation.main'),
    },
  ],
  ['any other archive', undefined, { 'readme.txt': 'x' }],
  ['an archive that leads to nothing', undefined, { '_rels/.rels': leadsTo('gone.xml') }],
])('%s is told by its content', (_what, kind, parts: Readonly<Record<string, string>>) => {
  const archive = readZip(archiveOf(parts))
  expect(archive.ok && officeKind(archive.value)).toBe(kind)
})

test.each([
  ['a presentation', 'deck.pptx', { 'ppt/presentation.xml': '<p/>' }, /no table in this PowerPoint file/],
  [
    'a document that is called a workbook',
    'chart.xlsx',
    { 'word/document.xml': '<w/>' },
    /no table in this Word file/,
  ],
  ['an archive that is called a document', 'chart.docx', { 'readme.txt': 'x' }, /is an archive\. Unpack it/],
])('%s is called by its name', (_what, name, parts: Readonly<Record<string, string>>, words) => {
  const opened = openForeign({ name, content: archiveOf(parts) })
  expect(opened.ok ? '' : describeSourceError(opened.error)).toMatch(words)
})

test('an archive that is damaged is called what its extension says', () => {
  const half = archiveOf({ 'word/document.xml': '<w/>' }).slice(0, 40)
  const opened = openForeign({ name: 'chart.docx', content: half })
  expect(opened.ok ? '' : describeSourceError(opened.error)).toMatch(
    /The document is damaged.*Open it in Word or LibreOffice/,
  )
})
