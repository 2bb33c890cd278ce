import type { Filter, Json } from "@conduct/contract";
import { getPointer, isJsonObject } from "@conduct/contract";
import { representationSchema } from "../run/representation.ts";
import type { Session } from "../run/session.ts";
import { schemaAt } from "../schema/sample.ts";
import { markOf } from "./ground.ts";
import type { List } from "./list.ts";
import { ours, type Population } from "./population.ts";

/**
 * Texts that mean something for the items that are there: values that they have, as the filter writes them,
 * and values that none of them has.
 */
export function textsFor(
  session: Session,
  filter: Filter,
  population: Population,
): readonly string[] {
  const { all, ask, list } = population;
  if (filter.param in (ask.filters ?? {})) return [];
  // What the system keeps to itself nobody can compare with; but that nothing has a text of ours is sure.
  if (isKept(list, filter)) {
    return isFree(filter) ? [markOf(session, "none")] : [];
  }
  if (filter.op === "exists") return ["true", "false"];
  // Among many others', those tell most that are known to be there: what is ours is compared.
  const mine = new Set(ours(population, all.keys));
  const textsOf = (items: readonly Json[]) =>
    items
      .map((item) => getPointer(item, filter.field) ?? null)
      .flatMap((value) => (value === null ? [] : writeText(filter, value)));
  const told = new Set(textsOf(all.items.filter((_, index) => mine.has(all.keys[index] ?? ""))));
  const unique = [...(told.size > 1 ? told : new Set(textsOf(all.items)))];
  const middle = unique[Math.floor(unique.length / 2)];
  const few = [...new Set([unique[0], middle, unique.at(-1), ...onBound(filter, all.items)])];
  const chosen = few.filter((text) => text !== undefined).filter((text) => text !== filter.any);
  // Of what is ours it is known that it has to be there.
  const own = [...told].filter((text) => text !== filter.any);
  const [one, ...others] = own.length > 1 ? own : chosen;
  const several =
    filter.split !== undefined && one !== undefined && others.length > 0
      ? [[one, ...allButOne(others)].join(filter.split)]
      : [];
  const declared = enumerated(session, list, filter).filter((text) => text !== filter.any);
  const unseen = declared.find((text) => !unique.includes(text));
  // Whoever asks for all there is asks for each.
  const whole =
    filter.split !== undefined && declared.length > 1 ? [declared.join(filter.split)] : [];
  return [
    ...chosen,
    ...several,
    ...whole,
    ...elsewhere(filter, unique),
    ...(unseen === undefined ? [] : [unseen]),
    ...strangersTo(filter, unique),
  ];
}

/** What most of the items have, as the filter writes it; nothing if no two of them have the same. */
export function commonest(filter: Filter, { all, list }: Population): readonly string[] {
  if (isKept(list, filter)) return [];
  const values = all.items
    .map((item) => getPointer(item, filter.field) ?? null)
    .filter((value) => value !== null && filter.any !== value);
  const alike = [...Map.groupBy(values, (value) => JSON.stringify(value)).values()];
  const [most = []] = alike.toSorted((a, b) => b.length - a.length);
  return most.length > 1 ? most.slice(0, 1).flatMap((value) => writeText(filter, value)) : [];
}

/** Seconds that begin with one of the items: only where times are that round a bound that counts in seconds names them. */
function onBound(filter: Filter, items: readonly Json[]): readonly string[] {
  if (filter.as !== "unix" || !isBound(filter)) return [];
  const values = items.map((item) => getPointer(item, filter.field) ?? null);
  const round = values.find((one) => typeof one === "string" && Date.parse(one) % 1000 === 0);
  return round === undefined ? [] : writeText(filter, round).slice(0, 1);
}

/** Many values, each of which counts, and one left out: what has that one is not to be shown. */
function allButOne(texts: readonly string[]): readonly string[] {
  return texts.slice(texts.length > 1 ? 1 : 0).slice(-most);
}

const most = 12;

/** What an enumeration lets a filter ask for. */
export function enumerated(session: Session, list: List, filter: Filter): readonly string[] {
  if (filter.values !== undefined || (filter.op !== "eq" && filter.op !== "in")) return [];
  const { validator, contract } = session;
  const shown =
    list.at === undefined ? representationSchema(contract, list.lifecycle, validator) : undefined;
  const name = filter.param.replace(/^query\./, "");
  const own = list.operation.parameters.find((one) => one.name === name)?.schema;
  const [schema] = [own, shown && schemaAt(shown, filter.field, validator)]
    .map((one) => (one === undefined ? undefined : validator.resolve(one)))
    .filter((one) => isJsonObject(one) && Array.isArray(one.enum));
  const values = Array.isArray(schema?.enum) ? (schema.enum as readonly Json[]) : [];
  return values.filter((value) => typeof value === "string");
}

/** What is remembered and not shown: nobody can tell which items have it. */
export function isKept({ lifecycle, at }: List, { field }: Filter): boolean {
  return at === undefined && lifecycle.keeps.some((kept) => `${field}/`.startsWith(`${kept}/`));
}

export function isBound({ op }: Pick<Filter, "op">): boolean {
  return op === "lt" || op === "lte" || op === "gt" || op === "gte";
}

/** Any text may be asked for, and what nothing has shows nothing. */
export function isFree({ as, values, invalid, op, any }: Filter): boolean {
  const plain = as === "string" && values === undefined && any === undefined;
  return plain && invalid === "empty" && (op === "eq" || op === "in");
}

/** Texts that nothing passes: one that means nothing, and beginnings of one that does, if only a part of a name. */
function strangersTo(filter: Filter, texts: readonly string[]): readonly string[] {
  const free = filter.as === "string" && filter.values === undefined && filter.invalid === "empty";
  if (!free || (filter.op !== "eq" && filter.op !== "in")) return [];
  const starts = texts.slice(0, 1).map((text) => text.slice(0, -1));
  const parts = texts.flatMap((text) => /^(\w.*?)[:/@]./.exec(text)?.[1] ?? []).slice(0, 1);
  const strangers = new Set(["conduct-none", ...starts, ...parts]);
  return [...strangers].filter((text) => text.length > 1 && !texts.includes(text));
}

/** The same instant as it is written an hour to the east. */
function elsewhere({ as, op }: Filter, texts: readonly string[]): readonly string[] {
  if ((as !== "instant" && as !== "relative") || !isBound({ op })) return [];
  const dates = texts.filter((one) => !Number.isNaN(Date.parse(one)));
  const text = dates[Math.floor(dates.length / 2)];
  if (text === undefined) return [];
  const time = Date.parse(text);
  const later = new Date(time + 3_600_000).toISOString().slice(0, "2026-01-01T12:00:00".length);
  const fraction = /\.\d+/.exec(text)?.[0] ?? "";
  return [`${later}${fraction}+01:00`];
}

export function writeText(filter: Filter, value: Json): readonly string[] {
  if (filter.values !== undefined) {
    return Object.entries(filter.values).flatMap(([text, meant]) =>
      (Array.isArray(meant) ? meant : [meant]).includes(value) ? [text] : [],
    );
  }
  const time = typeof value === "string" ? Date.parse(value) : Number(value) * 1000;
  switch (filter.as) {
    case "unix":
      return [String(Math.floor(time / 1000)), String(Math.floor(time / 1000) + 1)];
    case "unix-ms":
      return [String(time)];
    case "relative":
      return ["now()-1h", ...(typeof value === "string" ? [value] : [])];
    default:
      return typeof value === "object" ? [] : [String(value)];
  }
}
