import { type Filter, getPointer, type Json } from "@conduct/contract";
import { broken, type Finding, held, undecided } from "../check.ts";
import { orderOf } from "../model/judge.ts";
import type { Session } from "../run/session.ts";
import type { Exchange } from "../target/exchange.ts";
import { isBound, isKept } from "./filter-texts.ts";
import type { List } from "./list.ts";
import { passes, unitOf } from "./passes.ts";
import { ours, type Population } from "./population.ts";
import { tooLong, type Walk, walk } from "./walk.ts";

/** Filters and the texts they are given, by parameter. */
export type Filters = { readonly [param: string]: string };

/** What came of a comparison, and in which way a filter failed. */
export interface Comparison {
  readonly finding: Finding;

  /** Wrong is only what stands exactly on a bound. */
  readonly atBound: boolean;

  /** Wrong is only what the mark of this run should have kept out. */
  readonly byMark: boolean;
}

/** Compares a filtered walk with the unfiltered one, put through the filter by the referee; once for all checks. */
export function compareFiltered(
  session: Session,
  population: Population,
  filters: Filters,
): Promise<Comparison> {
  const { list, turn } = population;
  const marked = population.ask.filters === undefined ? "alone" : "marked";
  const key = `compare ${list.operation.id} ${marked} ${JSON.stringify(filters)} ${turn}`;
  return session.once(key, () => compare(session, population, filters));
}

async function compare(
  session: Session,
  population: Population,
  filters: Filters,
): Promise<Comparison> {
  const known = await filteredOnce(session, population, {});
  const seen = await filteredOnce(session, population, filters);
  const settle = (finding: Finding): Comparison => ({ finding, atBound: false, byMark: false });
  if ([known, seen].some(({ ended }) => ended === "cut")) return settle(undecided(tooLong));
  if (seen.ended === "refused") return settle(refusal(seen, filters));
  const wrongBetween = (one: Walk, other: Walk) =>
    wrongIn(session.tag, population, filters, one, other);
  if (wrongBetween(known, seen).length === 0) return settle(held(known.items.length));
  // What changed meanwhile may have been seen either way: all is looked at once more, from both sides.
  const before = await filtered(session, population, {});
  const found = await filtered(session, population, filters);
  const after = await filtered(session, population, {});
  if ([before, found, after].some(({ ended }) => ended === "cut"))
    return settle(undecided(tooLong));
  if (found.ended === "refused") return settle(refusal(found, filters));
  const steady = new Map(after.keys.map((key, index) => [key, JSON.stringify(after.items[index])]));
  const wrong = wrongBetween(before, found).filter(
    ({ key, item, strange }) => strange || steady.get(key) === JSON.stringify(item),
  );
  const [first] = wrong;
  if (first === undefined) return settle(held(before.items.length));
  const [filter] = population.list.operation.filters.filter((one) => one.param in filters);
  return {
    finding: broken({
      expected: `${first.key} ${first.shown ? "does not pass" : "passes"} ${JSON.stringify(filters)}`,
      observed: first.shown ? "it is shown" : "it is not shown",
      story: [...before.story, ...found.story],
      ...(filter === undefined ? {} : { place: filter.place, basis: filter.basis }),
    }),
    atBound: wrong.every(({ atBound }) => atBound),
    byMark: wrong.every(({ byMark }) => byMark),
  };
}

function refusal(found: Walk, filters: Filters): Finding {
  const status = found.pages.at(-1)?.exchange.reply.status ?? 0;
  return status < 500
    ? undecided(`${JSON.stringify(filters)} was refused with ${status}`)
    : broken({
        expected: "a page",
        observed: String(status),
        story: found.story,
        basis: "documented",
      });
}

/** An item that a filter shows and should not, or the other way round. */
interface Wrong {
  readonly key: string;
  readonly item: Json;
  readonly shown: boolean;
  readonly atBound: boolean;
  readonly byMark: boolean;

  /** It is none of those that the list showed without the filter. */
  readonly strange: boolean;
}

function wrongIn(
  tag: string,
  population: Population,
  filters: Filters,
  before: Walk,
  found: Walk,
): readonly Wrong[] {
  const { list, ask } = population;
  const now = serverTime(found.pages[0]?.exchange);
  const verdict = (item: Json, asked: Filters) => {
    const parts = Object.entries(asked).map(([param, text]) => {
      const filter = list.operation.filters.find((one) => one.param === param);
      if (filter === undefined) return undefined;
      const kept = isKept(list, filter);
      // Nothing has a text that only we know.
      if (kept) return filter.as === "string" && text.startsWith(tag) ? false : undefined;
      return passes(filter, text, item, now, unitOf(before.items, filter.field));
    });
    return parts.includes(false) ? false : parts.includes(undefined) ? undefined : true;
  };
  const atBound = (item: Json) =>
    Object.entries(filters).every(([param, text]) => {
      const filter = list.operation.filters.find((one) => one.param === param);
      return filter !== undefined && isBound(filter) && standsOn(filter, text, item);
    });
  const missed = before.items.flatMap((item, index): readonly Wrong[] => {
    const key = before.keys[index] ?? "";
    const wanted = verdict(item, filters);
    const shown = found.keys.includes(key);
    if (wanted === undefined || shown === wanted || ours(population, [key]).length === 0) return [];
    return [{ key, item, shown, atBound: atBound(item), byMark: false, strange: false }];
  });
  const known = new Set(before.keys);
  const strange = found.items.flatMap((item, index): readonly Wrong[] => {
    const key = found.keys[index] ?? "";
    const mark = ask.filters ?? {};
    if (known.has(key) || Object.keys(mark).length === 0) return [];
    const byMark = verdict(item, mark) === false && verdict(item, filters) !== false;
    if (!byMark && verdict(item, { ...mark, ...filters }) !== false) return [];
    return [{ key, item, shown: true, atBound: false, byMark, strange: true }];
  });
  return [...missed, ...strange];
}

/** The very value of a bound. */
function standsOn(filter: Filter, text: string, item: Json): boolean {
  const field = getPointer(item, filter.field) ?? null;
  const bound = filter.as === "unix" ? new Date(Number(text) * 1000).toISOString() : text;
  return orderOf(field, bound) === 0 || String(field) === text;
}

/** A walk under filters, the same one for all checks. */
export function filteredOnce(
  session: Session,
  population: Population,
  filters: Filters,
): Promise<Walk> {
  const asked = JSON.stringify({ ...population.ask.filters, ...filters });
  const key = `filtered ${population.list.operation.id} ${asked} ${population.turn}`;
  return session.once(key, () => filtered(session, population, filters));
}

/** A walk under filters and the mark of this run. */
export function filtered(
  session: Session,
  { list, ask }: Population,
  filters: Filters,
): Promise<Walk> {
  return walk(session, list, {
    ...ask,
    ...wholeSize(list),
    filters: { ...ask.filters, ...filters },
  });
}

/** Pages that are large enough for most lists. */
export function wholeSize({ pagination }: List): { readonly size?: number } {
  if (pagination.request.size === undefined) return {};
  return { size: Math.min(pagination.size.max ?? 50, 100) };
}

/** What time it is for the server, whose clock need not be ours. */
function serverTime(exchange: Exchange | undefined): number {
  const told = Date.parse(exchange?.reply.headers.date ?? "");
  return Number.isNaN(told) ? (exchange?.sentAt ?? 0) : told;
}
