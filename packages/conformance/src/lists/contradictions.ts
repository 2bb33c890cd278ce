import type { Filter } from "@conduct/contract";
import { broken, type Finding, held } from "../check.ts";
import { representationSchema } from "../run/representation.ts";
import type { Session } from "../run/session.ts";
import { schemaAt } from "../schema/sample.ts";
import type { Exchange } from "../target/exchange.ts";
import { contradictionIn } from "./contradiction.ts";
import { isBound, isKept, textsFor } from "./filter-texts.ts";
import { wholeSize } from "./filtered.ts";
import type { List } from "./list.ts";
import { orderingsOf } from "./ordering.ts";
import { getPage } from "./page.ts";
import type { Population } from "./population.ts";
import { firstAsk } from "./walk.ts";

/**
 * No page that was ever shown has an item that by its own words does not pass what was asked for.
 *
 * Each filter that `concerns` is asked for alone, without the mark of this run: others have more that is to be kept out.
 */
export async function judgeReplies(
  session: Session,
  population: Population,
  concerns: (filter: Filter) => boolean,
): Promise<Finding> {
  const { list } = population;
  const contradicting = (one: Exchange) => contradictionIn(session, list, one);
  if (list.at === undefined) await askAlone(session, population, concerns);
  const pages = session.exchanges.filter(({ operation }) => operation === list.operation);
  const found = pages.flatMap((page) => contradicting(page) ?? []);
  for (const { filter, text, shown, exchange } of found.slice(0, mostAgain)) {
    if (exchange.data === undefined) continue;
    // What a worker moves while the page is written does not contradict itself again.
    const again = contradicting(await session.call(list.operation, exchange.data));
    if (again === undefined && found.length < often) continue;
    const { param, place, basis } = filter;
    return broken({
      expected: `only items that pass ${param} = ${text}`,
      observed: JSON.stringify(again?.shown ?? shown),
      story: [again?.exchange ?? exchange],
      place,
      basis,
    });
  }
  return held(pages.length, "no page was shown");
}

/** So many pages do not contradict themselves by chance. */
const often = 4;
const mostAgain = 2;

async function askAlone(
  session: Session,
  population: Population,
  concerns: (filter: Filter) => boolean,
): Promise<void> {
  const { list } = population;
  for (const filter of list.operation.filters) {
    if (!concerns(filter) || filter.same !== undefined || isKept(list, filter)) continue;
    // Each state is asked for anyway.
    if (filter.field === list.lifecycle.state) continue;
    for (const text of textsAlone(session, filter, population)) {
      const filters = { ...farthestFirst(list, filter), [filter.param]: text };
      await getPage(session, list, firstAsk(list, { ...wholeSize(list), filters }));
    }
  }
}

/** What keeps most out that servers mix up: nothing with a text, and what is below with zero. */
function textsAlone(session: Session, filter: Filter, population: Population): readonly string[] {
  if (isBound(filter)) return filter.as === "number" ? ["0"] : [];
  if (filter.as === "boolean" || filter.op === "exists") return ["true", "false"];
  const [text] = textsFor(session, filter, population);
  const isLacking = mayBeNull(session, population.list, filter.field);
  const isFree = filter.as === "string" && filter.values === undefined;
  return [...(text === undefined ? [] : [text]), ...(isLacking && isFree ? ["null"] : [])];
}

/** The schema lets a member that is there be null. */
function mayBeNull({ contract, validator }: Session, { lifecycle }: List, field: string): boolean {
  const schema = representationSchema(contract, lifecycle, validator);
  const member = schema && schemaAt(schema, field, validator);
  return member !== undefined && validator.validate(member, null, "reply").length === 0;
}

/** Where a list can be ordered by what bounds it, what is not to be shown comes first. */
function farthestFirst({ pagination: { order } }: List, { field, op }: Filter) {
  if (order === undefined) return {};
  const dir = op === "lt" || op === "lte" ? "desc" : "asc";
  const ordering = orderingsOf(order).find(
    (one) => one.by === field && one.dir === dir && Object.keys(one.params).length > 0,
  );
  return ordering?.params ?? {};
}
