import type { Json } from "@conduct/contract";

/** An instant as APIs write it: `2026-01-01T00:00:00.000Z`. */
export function formatInstant(milliseconds: number): string {
  if (milliseconds === last.at) return last.text;
  last = { at: milliseconds, text: new Date(milliseconds).toISOString() };
  return last.text;
}

/**
 * Milliseconds since 1970, or undefined for a value that is no instant.
 *
 * A number below 10^11 is taken for seconds: as milliseconds it would lie in the first years of 1970.
 */
export function toInstant(value: Json | undefined): number | undefined {
  if (typeof value === "number") return Math.abs(value) < 1e11 ? value * 1000 : value;
  if (typeof value !== "string" || !isInstant(value)) return undefined;
  const instant = Date.parse(value);
  return Number.isNaN(instant) ? undefined : instant;
}

/** Returns true for text in the form of RFC 3339, with or without a time. */
export function isInstant(text: string): boolean {
  return text.length >= 10 && text.charCodeAt(4) === dash && form.test(text);
}

/** Milliseconds of `500ms`, `1.5s`, `10m`, `2h`, `7d` or `1w`, or undefined for any other text. */
export function parseDuration(text: string): number | undefined {
  const match = /^(\d+(?:\.\d+)?)(ms|s|m|h|d|w)$/.exec(text);
  const unit = match?.[2];
  return unit === undefined ? undefined : Number(match?.[1]) * (units[unit] ?? Number.NaN);
}

const dash = 45;
const form = /^\d{4}-\d\d-\d\d(?:[Tt ]\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:[Zz]|[+-]\d\d:?\d\d)?)?$/;

const units: Readonly<Record<string, number>> = {
  ms: 1,
  s: 1000,
  m: 60_000,
  h: 3_600_000,
  d: 86_400_000,
  w: 604_800_000,
};

/** Many values of one request share its instant. */
let last = { at: 0, text: "1970-01-01T00:00:00.000Z" };
