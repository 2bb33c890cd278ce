/**
 * Reads a date as lists take it: ISO 8601, or `now()` with so much taken off, as in `now()-7d`.
 *
 * Returns milliseconds; nothing if the text is neither.
 */
export function parseDate(text: string, now: number): number | undefined {
  const relative = /^now\(\)(?:-(\d{1,9})([smhdw]))?$/.exec(text);
  if (relative) {
    const [, count = "0", unit = "s"] = relative;
    return now - Number(count) * (units[unit] ?? 0);
  }
  if (!/^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})?)?$/.test(text)) {
    return undefined;
  }
  const time = Date.parse(text);
  return Number.isNaN(time) ? undefined : time;
}

const units: Readonly<Record<string, number>> = {
  s: 1000,
  m: 60_000,
  h: 3_600_000,
  d: 86_400_000,
  w: 604_800_000,
};
