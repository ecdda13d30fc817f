import { err, ok, type Result } from '../../shared/result.ts'

const mostMegabytes = 20
/** Pixels of the longest side: sharp in the corner of a paper, and small in the settings. */
const longestSide = 480
/** What is kept may weigh this much as text. */
const mostCharacters = 400_000

/** A picture file as a small PNG in a data URL, to stand on papers; or in a sentence why not. */
export async function logoFrom(file: File): Promise<Result<string, string>> {
  if (file.size > mostMegabytes * 1024 * 1024)
    return err(`${file.name} is larger than ${mostMegabytes} MB. Choose a smaller picture.`)
  const address = URL.createObjectURL(file)
  try {
    const picture = new Image()
    picture.src = address
    await picture.decode()
    return smallPng(picture, file.name)
  } catch {
    // What cannot be decoded is no picture, whatever its name says.
    return err(`${file.name} is no picture that Remit can read. Choose a PNG, JPEG or SVG.`)
  } finally {
    URL.revokeObjectURL(address)
  }
}

function smallPng(picture: HTMLImageElement, name: string): Result<string, string> {
  const { naturalWidth: width, naturalHeight: height } = picture
  if (width === 0 || height === 0) return err(`${name} does not say how large it is. Choose a PNG or JPEG.`)
  for (const most of [longestSide, longestSide / 2]) {
    const scale = Math.min(1, most / Math.max(width, height))
    const canvas = document.createElement('canvas')
    canvas.width = Math.max(1, Math.round(width * scale))
    canvas.height = Math.max(1, Math.round(height * scale))
    canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height)
    const url = canvas.toDataURL('image/png')
    if (url.length <= mostCharacters) return ok(url)
  }
  return err(`${name} stays too large as a logo. Choose a plainer picture.`)
}
