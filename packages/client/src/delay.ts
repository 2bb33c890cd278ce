/** How a lifecycle asks to be polled. Times are milliseconds. */
export interface Pace {
  readonly every: number;
  readonly backoff: number;
  readonly max: number;

  /** A header in which the server says when to come again; it goes before `Retry-After`. */
  readonly hint?: { readonly header: string; readonly unit: "s" | "ms" | "http-date-or-s" };
}

/**
 * How long to wait before the next poll.
 *
 * What the server asks for wins; else `every`, growing by `backoff` up to `max`, of which the second half
 * is drawn by chance, so that many clients do not arrive together. A server that asks for no pause at
 * all gets a short one: no reply can make a client poll in a hot loop.
 */
export function delayAfter(
  attempt: number,
  headers: Headers | undefined,
  pace: Pace,
  now: number,
  random: number,
): number {
  const asked = headers && (hinted(headers, pace.hint, now) ?? retryAfter(headers, now));
  if (asked !== undefined) return Math.max(asked, Math.min(pace.every, shortest));
  const grown = Math.min(pace.every * pace.backoff ** (attempt - 1), pace.max);
  return Math.max(Math.round(grown / 2 + (grown / 2) * random), Math.min(grown, shortest));
}

/** The milliseconds that `Retry-After` asks for, be it seconds or a date; undefined when it does not. */
export function retryAfter(headers: Headers, now: number): number | undefined {
  return hinted(headers, { header: "Retry-After", unit: "http-date-or-s" }, now);
}

function hinted(headers: Headers, hint: Pace["hint"], now: number): number | undefined {
  const text = hint && headers.get(hint.header)?.trim();
  if (!text) return undefined;
  if (/^\d+(\.\d+)?$/.test(text)) return Number(text) * (hint?.unit === "ms" ? 1 : 1000);
  const instant = hint?.unit === "http-date-or-s" ? Date.parse(text) : Number.NaN;
  return Number.isNaN(instant) ? undefined : Math.max(0, instant - now);
}

/** Milliseconds. */
const shortest = 100;
