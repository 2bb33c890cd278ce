/**
 * A short text that is the same for equal JSON, whatever the order of its members, and in practice for
 * no other. Top-level members that are named in `without` do not count.
 */
export function fingerprint(value: unknown, without: readonly string[] = []): string {
  const text = JSON.stringify(value, (name, member: unknown) => {
    if (typeof member !== "object" || member === null || Array.isArray(member)) return member;
    const names = Object.keys(member).sort();
    const kept = name === "" ? names.filter((one) => !without.includes(one)) : names;
    return Object.fromEntries(
      kept.map((one) => [one, (member as Readonly<Record<string, unknown>>)[one]]),
    );
  });
  // Two hashes of 32 bits (FNV-1a and djb2), so that a chance match takes both.
  let one = 0x811c9dc5;
  let two = 5381;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    one = Math.imul(one ^ code, 0x01000193);
    two = (Math.imul(two, 33) ^ code) | 0;
  }
  return (one >>> 0).toString(36) + (two >>> 0).toString(36);
}
