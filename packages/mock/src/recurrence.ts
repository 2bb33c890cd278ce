import type { Recurrence, RecurrenceForm } from "@conduct/contract";
import { Cron } from "croner";
import { parseDuration } from "./instant.ts";
import type { Scope } from "./scope.ts";
import { evaluate } from "./template.ts";

/**
 * The next time that something comes which comes again and again, after the instant of the scope.
 *
 * Intervals count from `since`, when the state was entered, so that a change in between shifts nothing.
 * Undefined for a text that says no time.
 */
export function nextOccurrence(
  recurrence: Recurrence,
  since: number,
  scope: Scope,
): number | undefined {
  const { now } = scope;
  if ("interval" in recurrence) return nextByInterval(recurrence.interval, now, since);
  const text = evaluate(recurrence.of, scope);
  const form = typeof text === "string" ? formOf(text, recurrence.forms) : undefined;
  if (form === undefined) return undefined;
  const [how, rest] = form;
  if (how === "cron") return nextByCron(rest, now);
  return nextByInterval(how === "duration" ? parseDuration(rest) : count(rest, how), now, since);
}

function nextByInterval(
  interval: number | undefined,
  now: number,
  since: number,
): number | undefined {
  if (interval === undefined || !(interval > 0)) return undefined;
  return since + (Math.floor((now - since) / interval) + 1) * interval;
}

function nextByCron(expression: string, now: number): number | undefined {
  try {
    return new Cron(expression, { timezone: "UTC" }).nextRun(new Date(now))?.getTime();
  } catch {
    // What cannot be read as an expression names no time: the text came with a request.
    return undefined;
  }
}

/** How the text is to be read, by the longest start that it has, and what is left of it. */
function formOf(
  text: string,
  forms: { readonly [start: string]: RecurrenceForm },
): readonly [RecurrenceForm, string] | undefined {
  const starts = Object.keys(forms).filter((start) => text.startsWith(start));
  const [start] = starts.toSorted((a, b) => b.length - a.length);
  const form = start === undefined ? undefined : forms[start];
  return form === undefined || start === undefined
    ? undefined
    : [form, text.slice(start.length).trim()];
}

/** Numbers between blanks, each of which counts a unit: `1 0 30 0` of days, hours, minutes, seconds. */
function count(text: string, units: readonly string[]): number | undefined {
  const numbers = text.split(/\s+/);
  if (numbers.length !== units.length || !numbers.every((number) => /^\d+$/.test(number)))
    return undefined;
  return units.reduce(
    (sum, unit, index) => sum + Number(numbers[index]) * (parseDuration(`1${unit}`) ?? 0),
    0,
  );
}
