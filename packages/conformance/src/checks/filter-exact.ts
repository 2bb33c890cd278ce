import { type Filter, getPointer, type Json } from "@conduct/contract";
import { broken, type Check, type Finding, held } from "../check.ts";
import { judgeReplies } from "../lists/contradictions.ts";
import { enumerated, isBound, isKept, textsFor } from "../lists/filter-texts.ts";
import { compareFiltered, wholeSize } from "../lists/filtered.ts";
import { keyOf } from "../lists/list.ts";
import { listTasks } from "../lists/list-tasks.ts";
import { getPage } from "../lists/page.ts";
import { partTexts } from "../lists/part-texts.ts";
import { passes } from "../lists/passes.ts";
import type { Population } from "../lists/population.ts";
import { firstAsk, walk } from "../lists/walk.ts";
import type { Session } from "../run/session.ts";
import { turnCase } from "../target/turn-case.ts";

/** A filter shows exactly those items that satisfy it. */
export const filterExact: Check = {
  id: "PG-F-01",
  phase: "act",
  tasks: (session) =>
    listTasks(
      session,
      ({ operation }) => operation.filters.length > 0,
      async (population): Promise<Finding> => {
        let tried = 0;
        // The filter that marks what is ours has been used already: everything it shows must bear the mark.
        for (const [param, text] of Object.entries(population.ask.filters ?? {})) {
          const filter = population.list.operation.filters.find((one) => one.param === param);
          const { items, story } = population.all;
          const wrong = items.find(
            (item) =>
              filter !== undefined &&
              getPointer(item, filter.field) !== undefined &&
              passes(filter, text, item, 0) === false,
          );
          if (filter !== undefined && wrong !== undefined) {
            return broken({
              expected: `only items that pass ${param} = ${text}`,
              observed: JSON.stringify(getPointer(wrong, filter.field)) ?? "nothing",
              story,
              place: filter.place,
              basis: filter.basis,
              // What was made with the mark, and is shown without it, has lost it before it was listed.
              ...(isMade(population, wrong) ? { way: "told otherwise", member: filter.field } : {}),
            });
          }
          tried += items.length > 0 ? 1 : 0;
          const near = filter && (await besideMark(session, population, filter, text));
          if (near !== undefined) return near;
        }
        for (const filter of population.list.operation.filters) {
          const silent = await silentAny(session, population, filter);
          if (silent !== undefined) return silent;
          const both = await underBoth(session, population, filter);
          if (both !== undefined) return both;
          const marks = filter.param in (population.ask.filters ?? {});
          const parts = marks ? [] : partTexts(filter, population);
          for (const text of [...textsFor(session, filter, population).slice(0, 8), ...parts]) {
            const asked = { [filter.param]: text };
            const { finding, atBound, byMark } = await compareFiltered(session, population, asked);
            // What is wrong with a bound only, or with the mark only beside another filter, others tell.
            if (finding.verdict === "fail" && !atBound && !byMark) return finding;
            if (finding.verdict === "pass") tried += 1;
          }
        }
        const told = await judgeReplies(session, population, () => true);
        return told.verdict === "fail"
          ? told
          : held(tried, "no value of a filtered member was seen");
      },
      "",
      async (population) => {
        const moments = await judgeMoments(session, population);
        return moments.verdict === "fail" ? moments : judgeReplies(session, population, isBound);
      },
    ),
};

function isMade({ list, made }: Population, item: Json): boolean {
  return made.includes(keyOf(list, item));
}

/**
 * What only begins like the mark bears another one, and so does what is in other letters. Where parts are looked
 * for, what is inside of the mark finds the same, in other letters too if their case does not count; and a sign
 * that stands for any letter in some languages of patterns stands for itself.
 */
async function besideMark(
  session: Session,
  { list, ask, all }: Population,
  filter: Filter,
  mark: string,
): Promise<Finding | undefined> {
  const { param, place, basis } = filter;
  const marked = (text: string) =>
    walk(session, list, {
      ...ask,
      ...wholeSize(list),
      filters: { ...ask.filters, [param]: text },
    });
  const findsParts = ["contains", "icontains", "prefix"].includes(filter.op);
  const inside = filter.op === "prefix" ? mark : mark.slice(1);
  const same = filter.op === "icontains" ? inside.toUpperCase() : inside;
  if (findsParts && same !== "" && same !== mark) {
    const other = await marked(same);
    const lost = all.keys.find((key) => !other.keys.includes(key));
    if (other.ended === "end" && lost !== undefined) {
      const expected = `${lost}, which passes ${param} = ${same}`;
      return broken({ expected, observed: "it is not shown", story: other.story, place, basis });
    }
  }
  const middle = Math.floor(mark.length / 2);
  const others = findsParts
    ? anyLetter.map((sign) => `${mark.slice(0, middle)}${sign}${mark.slice(middle + 1)}`)
    : [mark.slice(0, -1), ...(isText(filter) ? [swapped(mark), `${mark.slice(0, -2)}_%`] : [])];
  for (const text of [...others, ...neighboursOf(filter, mark)].filter((one) => one.length > 1)) {
    const near = await marked(text);
    const foreign = near.items.find((item) => passes(filter, text, item, 0) === false);
    if (foreign === undefined) continue;
    return broken({
      expected: `only items that pass ${param} = ${text}`,
      observed: JSON.stringify(getPointer(foreign, filter.field)) ?? "nothing",
      story: near.story,
      place,
      basis,
    });
  }
  return undefined;
}

/**
 * What is no part of the mark as it stands there, though it nearly is: with a space after it, in other letters, or
 * without its beginning. Where texts are split, what stands around the parts is a question of its own.
 */
function neighboursOf({ op, as, split, values }: Filter, mark: string): readonly string[] {
  if (as !== "string" || values !== undefined) return [];
  return [
    ...(split === undefined ? [`${mark} `] : []),
    ...(op === "contains" || op === "prefix" ? [turnCase(mark)] : []),
    ...(op === "prefix" ? [mark.slice(1)] : []),
  ];
}

/** What equals a text in other letters is another text, unless the filter says that it does not mind. */
function isText({ op, as, values }: Filter): boolean {
  return (op === "eq" || op === "in") && as === "string" && values === undefined;
}

function swapped(text: string): string {
  return text === text.toUpperCase() ? text.toLowerCase() : text.toUpperCase();
}

/** Signs that match any letter: in SQL, and in regular expressions. */
const anyLetter = ["_", "."];

/** What is older than some seconds is kept out by a filter that asks for the last one. */
async function judgeMoments(session: Session, { list, ask }: Population): Promise<Finding> {
  let tried = 0;
  for (const filter of list.operation.filters) {
    const { as, op, param, field, place, basis } = filter;
    if (as !== "relative" || (op !== "gt" && op !== "gte")) continue;
    const filters = { ...ask.filters, [param]: "now()-1s" };
    const page = await getPage(
      session,
      list,
      firstAsk(list, { ...ask, ...wholeSize(list), filters }),
    );
    const timeOf = (item: Json) => Date.parse(String(getPointer(item, field)));
    // By the clock of the server, the newest was there before it answered.
    const newest = Math.max(...page.items.map(timeOf));
    const old = page.items.find((item) => timeOf(item) < newest - 3_000);
    tried += page.ok ? 1 : 0;
    if (old === undefined) continue;
    return broken({
      expected: `nothing that is older than ${param} = now()-1s`,
      observed: JSON.stringify(getPointer(old, field)) ?? "nothing",
      story: [page.exchange],
      place,
      basis,
    });
  }
  return held(tried, "no filter takes moments");
}

/** Nothing has two values of one member at once: that is known of a member too that is not shown. */
async function underBoth(
  session: Session,
  { list, ask }: Population,
  filter: Filter,
): Promise<Finding | undefined> {
  const { param, place, basis } = filter;
  if (!isKept(list, filter) || filter.op !== "eq") return undefined;
  const [one, other] = enumerated(session, list, filter).filter((text) => text !== filter.any);
  if (one === undefined || other === undefined) return undefined;
  const shown = async (text: string) => {
    const filters = { ...ask.filters, [param]: text };
    const { items, exchange } = await getPage(session, list, firstAsk(list, { ...ask, filters }));
    return { exchange, keys: items.map((item) => keyOf(list, item)) };
  };
  const [first, second] = [await shown(one), await shown(other)];
  const shared = second.keys.filter((key) => first.keys.includes(key));
  if (shared.length === 0) return undefined;
  // It may have had the one and then the other: of what has both, either is shown again.
  const [again, lastly] = [await shown(one), await shown(other)];
  const both = shared.find((key) => again.keys.includes(key) && lastly.keys.includes(key));
  if (both === undefined) return undefined;
  return broken({
    expected: `${both} passes ${param} = ${one} or ${param} = ${other}`,
    observed: "it is shown for both",
    story: [first.exchange, second.exchange],
    place,
    basis,
  });
}

/** The text that asks for nothing shows nothing. */
async function silentAny(
  session: Session,
  { list, ask, all }: Population,
  { any, param, place, basis }: Filter,
): Promise<Finding | undefined> {
  if (any === undefined || all.keys.length === 0) return undefined;
  const filters = { ...ask.filters, [param]: any };
  const page = await getPage(session, list, firstAsk(list, { ...ask, filters }));
  if (!page.ok || page.items.length > 0 || list.pagination.size.fill === "at-most")
    return undefined;
  const expected = `items, since ${param} = ${any} asks for nothing`;
  return broken({ expected, observed: "none", story: [page.exchange], place, basis });
}
