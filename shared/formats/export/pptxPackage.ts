import type { Theme } from '../../document/letterLook.ts'
import { inks } from '../../document/letterLook.ts'
import { colourXml, emu } from './pptxText.ts'
import {
  contentTypes,
  documentProperties,
  packageRelations,
  propertyTypes,
  relations,
  xmlStart,
  zipParts,
} from './zipParts.ts'

const main = 'application/vnd.openxmlformats-officedocument'
const spaces =
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"'
const tree = '<p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr/>'

/** A presentation (ECMA-376) of slides given as their shapes. One master and one layout, both without content. */
export function presentation(
  slides: readonly string[],
  { title, subject, theme }: { readonly title: string; readonly subject: string; readonly theme: Theme },
): Uint8Array {
  const paths = slides.map((_slide, at) => `ppt/slides/slide${at + 1}.xml`)
  return zipParts({
    '[Content_Types].xml': contentTypes({
      'ppt/presentation.xml': `${main}.presentationml.presentation.main+xml`,
      'ppt/slideMasters/slideMaster1.xml': `${main}.presentationml.slideMaster+xml`,
      'ppt/slideLayouts/slideLayout1.xml': `${main}.presentationml.slideLayout+xml`,
      'ppt/theme/theme1.xml': `${main}.theme+xml`,
      ...Object.fromEntries(paths.map((path) => [path, `${main}.presentationml.slide+xml`])),
      ...propertyTypes,
    }),
    '_rels/.rels': packageRelations('ppt/presentation.xml'),
    ...documentProperties(title, subject),
    'ppt/presentation.xml': presentationXml(slides.length),
    'ppt/_rels/presentation.xml.rels': relations([
      ['slideMaster', 'slideMasters/slideMaster1.xml'],
      ...paths.map((path): [string, string] => ['slide', path.slice(4)]),
      ['theme', 'theme/theme1.xml'],
    ]),
    'ppt/slideMasters/slideMaster1.xml': masterXml(theme),
    'ppt/slideMasters/_rels/slideMaster1.xml.rels': relations([
      ['slideLayout', '../slideLayouts/slideLayout1.xml'],
      ['theme', '../theme/theme1.xml'],
    ]),
    'ppt/slideLayouts/slideLayout1.xml': `${xmlStart}<p:sldLayout ${spaces} type="blank" preserve="1"><p:cSld name="Blank"><p:spTree>${tree}</p:spTree></p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sldLayout>`,
    'ppt/slideLayouts/_rels/slideLayout1.xml.rels': relations([
      ['slideMaster', '../slideMasters/slideMaster1.xml'],
    ]),
    'ppt/theme/theme1.xml': themeXml,
    ...Object.fromEntries(
      slides.flatMap((shapes, at) => [
        [paths[at] ?? '', slideXml(shapes)],
        [
          `ppt/slides/_rels/slide${at + 1}.xml.rels`,
          relations([['slideLayout', '../slideLayouts/slideLayout1.xml']]),
        ],
      ]),
    ),
  })
}

function slideXml(shapes: string): string {
  return `${xmlStart}<p:sld ${spaces}><p:cSld><p:spTree>${tree}${shapes}</p:spTree></p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sld>`
}

function presentationXml(slides: number): string {
  const ids = Array.from({ length: slides }, (_, at) => `<p:sldId id="${256 + at}" r:id="rId${at + 2}"/>`)
  return `${xmlStart}<p:presentation ${spaces} saveSubsetFonts="1"><p:sldMasterIdLst><p:sldMasterId id="2147483648" r:id="rId1"/></p:sldMasterIdLst><p:sldIdLst>${ids.join('')}</p:sldIdLst><p:sldSz cx="${emu(960)}" cy="${emu(540)}"/><p:notesSz cx="6858000" cy="9144000"/></p:presentation>`
}

function masterXml(theme: Theme): string {
  return `${xmlStart}<p:sldMaster ${spaces}><p:cSld><p:bg><p:bgPr>${colourXml(inks[theme].paper)}<a:effectLst/></p:bgPr></p:bg><p:spTree>${tree}</p:spTree></p:cSld><p:clrMap bg1="lt1" tx1="dk1" bg2="lt2" tx2="dk2" accent1="accent1" accent2="accent2" accent3="accent3" accent4="accent4" accent5="accent5" accent6="accent6" hlink="hlink" folHlink="folHlink"/><p:sldLayoutIdLst><p:sldLayoutId id="2147483649" r:id="rId1"/></p:sldLayoutIdLst><p:txStyles><p:titleStyle/><p:bodyStyle/><p:otherStyle/></p:txStyles></p:sldMaster>`
}

const colours = [
  ...[
    ['dk1', '16202C'],
    ['lt1', 'FFFFFF'],
    ['dk2', '171E27'],
    ['lt2', 'F1F3F6'],
    ['accent1', '2647C7'],
    ['accent2', '0B7A5B'],
  ],
  ...[
    ['accent3', 'B8781A'],
    ['accent4', '7134B8'],
    ['accent5', '0B6F85'],
    ['accent6', 'B3212B'],
    ['hlink', '2647C7'],
    ['folHlink', '7134B8'],
  ],
].map(([name, colour]) => `<a:${name}><a:srgbClr val="${colour}"/></a:${name}>`)
const font = '<a:latin typeface="Calibri"/><a:ea typeface=""/><a:cs typeface=""/>'
const fill = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>'
const line = `<a:ln w="6350">${fill}</a:ln>`
const effect = '<a:effectStyle><a:effectLst/></a:effectStyle>'
const themeXml = `${xmlStart}<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" name="Remit"><a:themeElements><a:clrScheme name="Remit">${colours.join('')}</a:clrScheme><a:fontScheme name="Remit"><a:majorFont>${font}</a:majorFont><a:minorFont>${font}</a:minorFont></a:fontScheme><a:fmtScheme name="Remit"><a:fillStyleLst>${fill.repeat(3)}</a:fillStyleLst><a:lnStyleLst>${line.repeat(3)}</a:lnStyleLst><a:effectStyleLst>${effect.repeat(3)}</a:effectStyleLst><a:bgFillStyleLst>${fill.repeat(3)}</a:bgFillStyleLst></a:fmtScheme></a:themeElements></a:theme>`
