const hour = 3_600_000;
const day = 24 * hour;

/** Numbers that are the other way round where they are compared as texts. */
export const tellingNumbers: readonly number[] = [9, 10];

/** Days after the one given: in the next week, and in the next month. */
export function tellingDates(date: number): readonly string[] {
  return [8, 31].map((days) => toText(date + days * day).slice(0, "yyyy-mm-dd".length));
}

/**
 * Instants of the same day as the one given: another, and one between them that is written for a zone in which it
 * reads later than both. Who compares days, or texts, mixes them up.
 */
export function tellingInstants(instant: number): readonly string[] {
  const midnight = Math.floor(instant / day) * day;
  const other = midnight + ((instant - midnight + 12 * hour) % day);
  const between = (instant + other) / 2;
  return [toText(other), toText(between + 9 * hour).replace("Z", "+09:00")];
}

function toText(instant: number): string {
  return new Date(instant).toISOString().replace(".000", "");
}
