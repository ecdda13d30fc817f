import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'

/** The SHA-256 hash of a text in UTF-8, in hexadecimal digits (FIPS 180-4). */
export function sha256Of(text: string): string {
  return bytesToHex(sha256(utf8ToBytes(text)))
}
