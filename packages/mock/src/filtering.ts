import type { Filter, Json, Operation, Schema } from "@conduct/contract";
import { read, segmentsOf } from "./edit.ts";
import { parseDuration, toInstant } from "./instant.ts";
import { compare, isEqual } from "./predicate.ts";
import type { Schemas } from "./schemas.ts";
import type { RequestFacts } from "./scope.ts";

/** Which items a request asks for, or the error that its filters deserve. */
export type Filtering =
  | {
      readonly accepts: (item: Json) => boolean;

      /** Only what the path says: the part of a list that exists for this request at all. */
      readonly contains: (item: Json) => boolean;

      /** The same for requests that ask for the same items. */
      readonly name: string;
      readonly isTimeless: boolean;
    }
  | { readonly error: string; readonly value: Json };

export interface FilteringOptions {
  readonly schemas: Schemas;

  /** The schema of an item, where one is declared. */
  readonly item: Schema | undefined;

  /** The values a field is known to be able to hold besides what its schema says. */
  readonly known: (field: string) => readonly Json[] | undefined;
}

/** Reads the filters of an operation from a request. */
export type ReadFilters = (request: RequestFacts, now: number) => Filtering;

/** Works out once what the filters of an operation compare. */
export function createFilterReader(
  operation: Operation,
  { schemas, item, known }: FilteringOptions,
): ReadFilters {
  const filters = operation.filters.map((filter) => {
    const field = schemas.at(item, segmentsOf(filter.field));
    return { filter, values: schemas.listed(field) ?? known(filter.field) };
  });

  return (request, now) => {
    const tests: Test[] = [];
    const names: string[] = [];
    for (const { filter, values } of filters) {
      const sent = sentValue(filter.param, request);
      if (sent === undefined || sent === filter.any) continue;
      if (filter.same !== undefined && filter.conflict !== undefined) {
        const other = sentValue(filter.same, request);
        if (other !== undefined && !isEqual(other, sent))
          return { error: filter.conflict, value: sent };
      }
      const terms = termsOf(sent, filter, values, now);
      if ("error" in terms) return terms;
      names.push(`${filter.param}=${JSON.stringify(sent)}`);
      if (terms.values.length > 0 || !terms.isIgnored) {
        tests.push({
          isPath: filter.param.startsWith("path."),
          holds: (value) => matches(filter, read(value, filter.field), terms.values),
        });
      }
    }
    const paths = tests.filter(({ isPath }) => isPath);
    return {
      accepts: (value) => tests.every(({ holds }) => holds(value)),
      contains: (value) => paths.every(({ holds }) => holds(value)),
      name: names.join("&"),
      isTimeless: filters.every(({ filter }) => filter.as !== "relative"),
    };
  };
}

interface Test {
  readonly isPath: boolean;
  readonly holds: (item: Json) => boolean;
}

/** What a request has at `query.x`, `path.x`, `header.x` or `body#/x`; empty counts as not sent. */
export function sentValue(place: string, request: RequestFacts): Json | undefined {
  let found = places.get(place);
  if (found === undefined) {
    found = parsePlace(place);
    places.set(place, found);
  }
  const value = found(request);
  return value === "" || value === null ? undefined : value;
}

/** The places of a contract are few, and asked for with every request. */
const places = new Map<string, (request: RequestFacts) => Json | undefined>();

function parsePlace(place: string): (request: RequestFacts) => Json | undefined {
  if (place.startsWith("body#")) return ({ body }) => read(body, place.slice("body#".length));
  const [source = ""] = place.split(".");
  const name = place.slice(source.length + 1);
  if (source === "header") return (request) => request.header(name.toLowerCase());
  if (source === "path") return ({ path }) => path[name];
  return source === "query" ? ({ query }) => query[name] : ({ query }) => query[place];
}

/** The values that a parameter stands for; those the field can never hold are dealt with here. */
function termsOf(
  sent: Json,
  filter: Filter,
  possible: readonly Json[] | undefined,
  now: number,
):
  | { readonly values: readonly Json[]; readonly isIgnored: boolean }
  | { readonly error: string; readonly value: Json } {
  const pieces = (Array.isArray(sent) ? (sent as Json[]) : [sent]).flatMap((piece) =>
    filter.split !== undefined && typeof piece === "string" ? piece.split(filter.split) : [piece],
  );
  const picks = filter.op === "eq" || filter.op === "ne" || filter.op === "in";
  const values: Json[] = [];
  let isIgnored = false;
  for (const piece of pieces) {
    if (piece === "") continue;
    const mapped = filter.values?.[String(piece)];
    const parsed = mapped === undefined ? parse(piece, filter, now) : undefined;
    const terms = mapped === undefined ? (parsed === undefined ? [] : [parsed]) : [mapped].flat();
    const isPossible =
      terms.length > 0 &&
      (!picks ||
        possible === undefined ||
        terms.some((term) => possible.some((value) => isEqual(value, term))));
    if (isPossible) values.push(...(terms as Json[]));
    else if (filter.invalid === "ignore") isIgnored = true;
    else if (filter.invalid !== "empty") return { error: filter.invalid, value: piece };
  }
  return { values, isIgnored };
}

/** Reads a value by what the filter says it is; instants become milliseconds. Undefined for one that is none. */
function parse(piece: Json, { as, op }: Filter, now: number): Json | undefined {
  if (op === "exists") return piece !== "false" && piece !== false && piece !== "0";
  switch (as) {
    case "string":
      return typeof piece === "object" ? piece : String(piece);
    case "number":
      return piece === "" || Number.isNaN(Number(piece)) ? undefined : Number(piece);
    case "boolean":
      return piece === true || piece === "true"
        ? true
        : piece === false || piece === "false"
          ? false
          : undefined;
    case "unix":
      return dated(Number(piece) * 1000);
    case "unix-ms":
      return dated(Number(piece));
    case "instant":
      return typeof piece === "string" ? toInstant(piece) : undefined;
    case "relative":
      return relative(String(piece), now);
  }
}

function relative(text: string, now: number): number | undefined {
  const match = /^now\(\)(?:([+-])(\d.*))?$/.exec(text.replaceAll(" ", ""));
  if (match === null) return toInstant(text);
  const distance = match[2] === undefined ? 0 : parseDuration(match[2]);
  return distance === undefined ? undefined : now + (match[1] === "-" ? -distance : distance);
}

/** Dates have four digits for the year. */
function dated(milliseconds: number): number | undefined {
  return milliseconds >= -62135596800000 && milliseconds <= 253402300799999
    ? milliseconds
    : undefined;
}

function matches({ op, as }: Filter, held: Json | undefined, values: readonly Json[]): boolean {
  const isTime = as === "instant" || as === "unix" || as === "unix-ms" || as === "relative";
  const field = isTime ? toInstant(held) : held;
  if (op === "exists") return values.some((value) => ((held ?? null) !== null) === value);
  if (field === undefined || field === null) return op === "ne" && values.length > 0;
  const fields = Array.isArray(field) ? (field as Json[]) : [field];
  const some = (test: (value: Json, item: Json) => boolean) =>
    values.some((value) => fields.some((item) => test(value, item)));
  const text = (test: (value: string, item: string) => boolean) =>
    some((value, item) => typeof item === "string" && test(String(value), item));
  switch (op) {
    case "eq":
    case "in":
      return some(isEqual);
    case "ne":
      return !some(isEqual);
    case "lt":
      return some((value, item) => (compare(item, value) ?? 0) < 0);
    case "lte":
      return some((value, item) => (compare(item, value) ?? 1) <= 0);
    case "gt":
      return some((value, item) => (compare(item, value) ?? 0) > 0);
    case "gte":
      return some((value, item) => (compare(item, value) ?? -1) >= 0);
    case "contains":
      return text((value, item) => item.includes(value));
    case "icontains":
      return text((value, item) => item.toLowerCase().includes(value.toLowerCase()));
    case "prefix":
      return text((value, item) => item.startsWith(value));
  }
}
