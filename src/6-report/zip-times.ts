const END = 0x06054b50
const ENTRY = 0x02014b50
const END_SIZE = 22
/** 1 January 1980, midnight, which is where the time of zip archives begins. */
const EPOCH = 0x00210000

/**
 * Sets the time of every file in a zip archive without a comment to 1980, in place, so that the same files give the same
 * bytes whenever they are packed. Returns the archive.
 */
export function resetZipTimes(zip: Uint8Array): Uint8Array {
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength)
  const end = zip.length - END_SIZE
  if (end < 0 || view.getUint32(end, true) !== END) throw new TypeError('resetZipTimes: expected a zip archive')
  const count = view.getUint16(end + 10, true)
  let at = view.getUint32(end + 16, true)
  for (let i = 0; i < count && view.getUint32(at, true) === ENTRY; i++) {
    view.setUint32(at + 12, EPOCH, true)
    view.setUint32(view.getUint32(at + 42, true) + 10, EPOCH, true)
    at += 46 + [28, 30, 32].reduce((size, field) => size + view.getUint16(at + field, true), 0)
  }
  return zip
}
