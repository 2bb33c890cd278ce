import { leavesOf, mapRequest } from "../shrink/names.ts";
import type { Exchange } from "../target/exchange.ts";
import { shortHash } from "./short-hash.ts";

/**
 * One name for all that was sent, in its order: two runs with one seed against a target that behaves the
 * same have the same.
 *
 * What the target made up stands for where it was shown first, and times for any time, since no two runs
 * have these in common. `mark` is what tells this run from others.
 */
export function planHash(sent: readonly Exchange[], mark: string): string {
  const shown = new Map<string, string>();
  const waiting = sent.toSorted((a, b) => a.index - b.index);
  let plan = "";
  for (const exchange of sent.toSorted((a, b) => a.turn - b.turn)) {
    while ((waiting[0]?.index ?? Number.POSITIVE_INFINITY) < exchange.after) {
      const reply = waiting.shift();
      if (reply !== undefined) note(shown, reply);
    }
    const { method, path, headers, body, anonymous, stranger } = mapRequest(
      exchange.request,
      (text) => nameOf(text, shown, mark),
    );
    const who = anonymous ? "nobody" : stranger ? "stranger" : "caller";
    plan += `${JSON.stringify([who, method, path, headers, body ?? null])}\n`;
  }
  return shortHash(plan);
}

function note(shown: Map<string, string>, { reply, turn }: Exchange): void {
  for (const [pointer, value] of leavesOf(reply.body)) {
    const text = String(value);
    if (text.length >= 3 && !shown.has(text)) shown.set(text, `<${turn}${pointer}>`);
  }
  const { etag } = reply.headers;
  if (etag !== undefined && !shown.has(etag)) shown.set(etag, `<${turn} etag>`);
}

function nameOf(text: string, shown: ReadonlyMap<string, string>, mark: string): string {
  const plain = text.replaceAll(mark, "<run>");
  if (plain !== text) return plain;
  const known = shown.get(text);
  if (known !== undefined) return known;
  if (isTime(text)) return "<time>";
  if (text.length < 8 || !/\d/.test(text)) return text;
  // Cut short or lengthened to see what becomes of it.
  const near = [...shown].find(
    ([other]) => other.length >= 8 && (text.includes(other) || other.startsWith(text.slice(1))),
  );
  return near === undefined ? text : `<like ${near[1]}>`;
}

/** An instant as a text, or as a number of seconds or milliseconds. */
function isTime(text: string): boolean {
  return /^\d{4}-\d\d-\d\dT/.test(text) || /^1\d{9}(\d{3})?(\.\d+)?$/.test(text);
}
