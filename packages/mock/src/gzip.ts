/**
 * Packs bytes as gzip without making them smaller: blocks that are stored, not deflated.
 *
 * The core answers synchronously and also runs in browsers, where compressing is asynchronous.
 * To whoever unpacks it there is no difference.
 */
export function gzip(bytes: Uint8Array): Uint8Array {
  const blocks = Math.max(1, Math.ceil(bytes.length / longest));
  const packed = new Uint8Array(header.length + blocks * 5 + bytes.length + 8);
  const view = new DataView(packed.buffer);
  packed.set(header);
  let at = header.length;
  for (let block = 0; block < blocks; block++) {
    const part = bytes.subarray(block * longest, (block + 1) * longest);
    packed[at] = block === blocks - 1 ? 1 : 0;
    view.setUint16(at + 1, part.length, true);
    view.setUint16(at + 3, ~part.length & 0xffff, true);
    packed.set(part, at + 5);
    at += 5 + part.length;
  }
  view.setUint32(at, checksum(bytes), true);
  view.setUint32(at + 4, bytes.length, true);
  return packed;
}

/** The magic number, "deflate", no flags, no date, no level, any system. */
const header = [0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 255];
const longest = 0xffff;

/** CRC-32, as in RFC 1952. */
function checksum(bytes: Uint8Array): number {
  let sum = 0xffffffff;
  for (const byte of bytes) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit++) sum = (sum >>> 1) ^ (sum & 1 ? 0xedb88320 : 0);
  }
  return ~sum >>> 0;
}
