import { type Filter, getPointer, type Json } from "@conduct/contract";
import { toInstant } from "../model/expected.ts";
import { orderOf } from "../model/judge.ts";

/**
 * Says whether an item passes a filter with the given text, by the declaration alone.
 *
 * Undefined where the text cannot be read as what it should be: such a value is a question of its own.
 * Undefined too where `unit`, the milliseconds that times are shown to, is too coarse to tell on which
 * side of a bound the time itself is.
 */
export function passes(
  filter: Filter,
  text: string,
  item: Json,
  now: number,
  unit = 0,
): boolean | undefined {
  if (filter.op === "exists") return existsAs(text, getPointer(item, filter.field));
  const parts =
    filter.split === undefined ? [text] : text.split(filter.split).filter((part) => part !== "");
  const wanted = parts.flatMap((part) => readText(filter, part, now));
  if (wanted.length === 0 || wanted.includes(undefined)) return undefined;
  const field = getPointer(item, filter.field);
  if (filter.op === "ne") return wanted.every((value) => !equal(field, value));
  if (wanted.some((value) => isBlurred(filter, field, value, unit))) return undefined;
  return wanted.some((value) => value !== undefined && compare(filter, field, value));
}

/** Whether a member is there or not is asked for with true or false; anything else is a question of its own. */
function existsAs(text: string, field: Json | undefined): boolean | undefined {
  return text === "true" || text === "false"
    ? (text === "true") === ((field ?? null) !== null)
    : undefined;
}

/** To how many milliseconds a member of items tells the time: whole seconds, unless one says more. */
export function unitOf(items: readonly Json[], pointer: string): number {
  const fine = items.some((item) => {
    const value = getPointer(item, pointer);
    return typeof value === "number" || (typeof value === "string" && /:\d{2}\.\d/.test(value));
  });
  return fine ? 0 : 1000;
}

/**
 * A time that is shown as 12:00:07 may be 12:00:07.9 in truth: before that, nobody can tell. Nor can whoever
 * keeps millionths of a second and reads bounds to the thousandth.
 */
function isBlurred(
  { op }: Filter,
  field: Json | undefined,
  value: Json | undefined,
  unit: number,
): boolean {
  const [shown, bound] = [toInstant(field), toInstant(value)];
  if (shown === undefined || bound === undefined) return false;
  if (unit === 0) return shown === bound && finely(field, value ?? null) !== 0;
  return op === "lte" || op === "gt"
    ? bound >= shown && bound < shown + unit
    : (op === "lt" || op === "gte") && bound > shown && bound < shown + unit;
}

function readText(filter: Filter, text: string, now: number): readonly (Json | undefined)[] {
  const listed = filter.values?.[text];
  if (filter.values !== undefined) {
    if (listed === undefined) return [undefined];
    return Array.isArray(listed) ? (listed as readonly Json[]) : [listed];
  }
  switch (filter.as) {
    case "number":
      return [text.trim() === "" || Number.isNaN(Number(text)) ? undefined : Number(text)];
    case "boolean":
      return [text === "true" ? true : text === "false" ? false : undefined];
    case "unix":
      return [toDate(Number(text) * 1000)];
    case "unix-ms":
      return [toDate(Number(text))];
    case "relative":
      return [toInstant(text) === undefined ? toDate(relative(text, now)) : text];
    default:
      return [text];
  }
}

function compare(filter: Filter, field: Json | undefined, value: Json): boolean {
  const text = typeof field === "string" ? field : undefined;
  const sought = String(value);
  switch (filter.op) {
    case "eq":
    case "in":
      return equal(field, value);
    case "contains":
      return text?.includes(sought) ?? false;
    case "icontains":
      return text?.toLowerCase().includes(sought.toLowerCase()) ?? false;
    case "prefix":
      return text?.startsWith(sought) ?? false;
    default: {
      const order = finely(asDate(field, value), value);
      if (order === undefined) return false;
      if (filter.op === "lt") return order < 0;
      if (filter.op === "lte") return order <= 0;
      return filter.op === "gt" ? order > 0 : order >= 0;
    }
  }
}

/** Fields may hold UNIX seconds where the filter speaks of instants. */
function asDate(field: Json | undefined, value: Json): Json | undefined {
  return typeof field === "number" && toInstant(value) !== undefined ? toDate(field * 1000) : field;
}

function equal(field: Json | undefined, value: Json | undefined): boolean {
  if (field === undefined || value === undefined) return false;
  // What is not there is no text, not even the one that reads so.
  if (field === null || value === null) return field === value;
  return field === value || finely(field, value) === 0 || String(field) === String(value);
}

/** The order of two values, of instants to the last digit: a filter knows the millionths that it is given. */
function finely(left: Json | undefined, right: Json): number | undefined {
  const order = orderOf(left, right);
  if (order !== 0 || toInstant(left) === undefined) return order;
  const [finer, fine] = [left, right].map(belowMilliseconds);
  return (finer ?? 0) - (fine ?? 0);
}

function belowMilliseconds(instant: Json | undefined): number {
  return Number(`0.${/\.\d{3}(\d+)/.exec(String(instant))?.[1] ?? 0}`);
}

function toDate(milliseconds: number): string | undefined {
  return Number.isNaN(milliseconds) || Math.abs(milliseconds) > 8.64e15
    ? undefined
    : new Date(milliseconds).toISOString();
}

function relative(text: string, now: number): number {
  const parts = /^now\(\)\s*(?:([+-])\s*(\d+)([smhdw]))?$/.exec(text);
  if (parts === null) return Number.NaN;
  const unit = { s: 1, m: 60, h: 3_600, d: 86_400, w: 604_800 }[parts[3] ?? "s"] ?? 1;
  return now + (parts[1] === "-" ? -1 : 1) * Number(parts[2] ?? 0) * unit * 1000;
}
