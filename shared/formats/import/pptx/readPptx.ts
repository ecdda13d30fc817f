import { err, ok, type Result } from '../../../result.ts'
import type { OfficeError } from '../../office/officeError.ts'
import { mainPart, targetsOf } from '../../office/packageParts.ts'
import { readXml } from '../../office/readXml.ts'
import type { Archive } from '../../office/readZip.ts'
import { documentTables } from '../document/tablesIn.ts'
import { newDocument } from '../document/documentBuilder.ts'
import { localAttribute } from '../document/localAttribute.ts'
import { leftOutRemarks, packageRemarks } from '../document/remarks.ts'
import type { ReadTables } from '../source.ts'
import { readSlide, type SlideFacts } from './readSlide.ts'

/** Slides that are read at most. */
const mostSlides = 2_000

/**
 * A presentation as blocks, slide by slide in its order: the title of a slide is a heading, above what stands on it. Slides that are
 * hidden come last. Nothing is run or followed, and all of it stays within `budgets`.
 */
export function readPptx(archive: Archive): Result<ReadTables, OfficeError> {
  const main = archive.names.includes('ppt/presentation.xml') ? 'ppt/presentation.xml' : mainPart(archive)
  if (main === undefined) return err({ kind: 'damaged', part: 'its list of parts' })
  const slides = slidesOf(archive, main)
  if (!slides.ok) return slides
  const facts: SlideFacts = { pictures: 0, drawings: 0, hidden: [] }
  const [shown, hidden] = [newDocument(), newDocument()]
  for (const [at, part] of slides.value.slice(0, mostSlides).entries()) {
    const read = readSlide(archive, part, at + 1, (isHidden) => (isHidden ? hidden : shown), facts)
    if (!read.ok) return read
  }
  const remarks = [
    ...facts.hidden.map((number) => `Slide ${number} is hidden in the presentation.`),
    ...(slides.value.length > mostSlides
      ? [`Only the first ${mostSlides.toLocaleString('en')} slides were read.`]
      : []),
    ...(facts.pictures > 0 ? ['The presentation has pictures; what is on them was not read.'] : []),
    ...(facts.drawings > 0 ? ['The presentation has drawings with texts; they were not read.'] : []),
    ...leftOutRemarks({
      struck: shown.leftOut.struck + hidden.leftOut.struck,
      hidden: shown.leftOut.hidden + hidden.leftOut.hidden,
    }),
    ...packageRemarks('presentation', archive.names),
  ]
  return ok(documentTables([...shown.blocks, ...hidden.blocks], remarks))
}

/** The parts of the slides in the order of the presentation (ECMA-376, part 1, 19.2.1.34). */
function slidesOf(archive: Archive, main: string): Result<readonly string[], OfficeError> {
  const targets = targetsOf(archive, main)
  if (!targets.ok) return targets
  const slides: string[] = []
  const read = readXml(archive, main, {
    open(name, attributes) {
      if (name !== 'sldId') return
      // Its own id has no prefix; that of the relation has one.
      const relation = Object.entries(attributes).find(([key]) => key.endsWith(':id'))?.[1]
      const target = targets.value.get(relation ?? localAttribute(attributes, 'id') ?? '')
      if (target?.type.endsWith('/slide')) slides.push(target.part)
    },
  })
  return read.ok ? ok(slides) : read
}
