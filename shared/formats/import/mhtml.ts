import { decodeForeignText } from '../decodeText.ts'
import { fromBase64 } from '../office/fromBase64.ts'

/** A web page in the shape of a message, as Confluence and browsers save one: `.mht`, or a `.doc` that is none. */
const isMessage = /^\ufeff?(?:[\w-]+:[^\n]*\n(?:[ \t][^\n]*\n)*){1,40}?Content-Type:\s*multipart\/related\b/i

/** The page in a message; undefined for a text that is none. Nothing else in it is looked at. */
export function pageInMessage(text: string): string | undefined {
  if (!isMessage.test(text.slice(0, longestHead))) return undefined
  const [, quoted, bare] =
    /boundary=(?:"([^"\r\n]{1,200})"|([^\s;]{1,200}))/i.exec(text.slice(0, longestHead)) ?? []
  const boundary = quoted ?? bare
  if (boundary === undefined) return undefined
  for (const part of text.split(`--${boundary}`).slice(1, mostParts)) {
    const end = /\r?\n\r?\n/.exec(part)
    if (end === null) continue
    const head = part.slice(0, end.index)
    if (!/^content-type:\s*text\/html\b/im.test(head)) continue
    return decoded(part.slice(end.index + end[0].length), head)
  }
  return undefined
}

const longestHead = 8_000
const mostParts = 50

function decoded(body: string, head: string): string {
  const [, way = ''] = /^content-transfer-encoding:\s*([\w-]+)/im.exec(head) ?? []
  if (way.toLowerCase() === 'quoted-printable') return fromQuotedPrintable(body)
  if (way.toLowerCase() === 'base64') return decodeForeignText(fromBase64(body)).text
  return body
}

function fromQuotedPrintable(text: string): string {
  return text.replaceAll(/=[ \t]{0,80}\r?\n/g, '').replaceAll(/(?:=[\dA-F]{2})+/gi, (run) => {
    const codes = run.split('=').slice(1)
    return decodeForeignText(Uint8Array.from(codes, (code) => Number.parseInt(code, 16))).text
  })
}
