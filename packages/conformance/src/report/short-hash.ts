/** FNV-1a: short, the same everywhere, and nobody attacks a report. */
export function shortHash(text: string): string {
  let value = 0x81_1c_9d_c5;
  for (const byte of new TextEncoder().encode(text)) {
    value = Math.imul(value ^ byte, 0x01_00_01_93);
  }
  return (value >>> 0).toString(16).padStart(8, "0");
}
