/**
 * The name of a result that stays the same from run to run: the requirement, and a hash of what it was judged on.
 *
 * ```ts
 * resultKey("LC-CAN-01", "Job · queued · cancel"); // "LC-CAN-01:5e0c1a2b"
 * ```
 */
export function resultKey(id: string, subject: string): string {
  return subject === "" ? id : `${id}:${hash(subject)}`;
}

/** FNV-1a: short, the same everywhere, and nobody attacks a report. */
function hash(text: string): string {
  let value = 0x81_1c_9d_c5;
  for (const byte of new TextEncoder().encode(text)) {
    value = Math.imul(value ^ byte, 0x01_00_01_93);
  }
  return (value >>> 0).toString(16).padStart(8, "0");
}
