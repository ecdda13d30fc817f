import { unzipSync } from 'fflate'
import { SaxesParser } from 'saxes'

/** What is wrong with an Office file, a sentence each. */
export function flawsOfOfficeFile(file: Uint8Array): readonly string[] {
  const parts = Object.entries(unzipSync(file))
  const names = new Set(parts.map(([name]) => name))
  return parts.flatMap(([name, bytes]) => {
    const xml = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return [
      ...flawsOfXml(xml).map((flaw) => `${name}: ${flaw}`),
      ...(/TargetMode/i.test(xml) ? [`${name}: leads outside`] : []),
      ...(name.endsWith('.rels') ? missingTargets(name, xml, names) : []),
    ]
  })
}

/** What is not well formed, or stands where XML cannot hold it. */
export function flawsOfXml(xml: string): readonly string[] {
  const flaws: string[] = []
  const parser = new SaxesParser({ xmlns: true })
  parser.on('error', ({ message }) => flaws.push(message))
  parser.on('doctype', () => flaws.push('a document type'))
  parser.write(xml).close()
  if (/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|&#/.test(xml) || !xml.isWellFormed())
    flaws.push('characters that are not of XML')
  return flaws
}

/** The formulas of a workbook. */
export function formulasIn(file: Uint8Array): readonly string[] {
  const sheets = Object.entries(unzipSync(file)).filter(([name]) => name.startsWith('xl/worksheets/'))
  return sheets.flatMap(([, bytes]) => new TextDecoder().decode(bytes).match(/<f[ >][^]*?<\/f>|<f\/>/g) ?? [])
}

function missingTargets(name: string, xml: string, names: ReadonlySet<string>): readonly string[] {
  const folder = name.replace(/_rels\/[^/]*$/, '')
  const targets = [...xml.matchAll(/Target="([^"]*)"/g)].map(([, target = '']) => target)
  const missing = targets.filter(
    (target) => !names.has(new URL(target, `https://x/${folder}`).pathname.slice(1)),
  )
  return missing.map((target) => `${name}: ${target} is not there`)
}
