import type { Filter } from "@conduct/contract";
import { broken, type Check, type Finding, held } from "../check.ts";
import { type Answer, judgeAnswer, schemaRefusal } from "../lists/answers.ts";
import { impossibilities, impossible } from "../lists/impossible.ts";
import { listTasks } from "../lists/list-tasks.ts";
import { getPage } from "../lists/page.ts";
import type { Population } from "../lists/population.ts";
import { firstAsk } from "../lists/walk.ts";
import type { Session } from "../run/session.ts";

/** A value that the member can never have shows nothing, is ignored, or is refused, as declared. */
export const filterInvalid: Check = {
  id: "PG-F-03",
  phase: "act",
  tasks: (session) =>
    listTasks(
      session,
      (list) =>
        list.operation.filters.some((filter) => impossible(session, filter, list) !== undefined),
      async (population): Promise<Finding> => {
        const { list, ask } = population;
        let tried = 0;
        const unordered = await judgeOrders(session, population);
        if (unordered !== undefined) return unordered;
        for (const filter of list.operation.filters) {
          if (filter.param in (ask.filters ?? {})) continue;
          const plain = await getPage(session, list, firstAsk(list, ask));
          const refused = await refusedMoment(session, population, filter);
          if (refused !== undefined) return refused;
          for (const filters of impossibilities(session, filter, list)) {
            const asked = { ...ask, filters: { ...ask.filters, ...filters } };
            const page = await getPage(session, list, firstAsk(list, asked));
            const error = Object.keys(filters).length > 1 ? filter.conflict : filter.invalid;
            const answer: Answer =
              error === "empty" || error === undefined
                ? { name: "an empty page", page: ({ ok, items }) => ok && items.length === 0 }
                : error === "ignore"
                  ? {
                      name: "the list as without it",
                      page: ({ keys }) => keys.join(" ") === plain.keys.join(" "),
                    }
                  : { error };
            const finding = judgeAnswer(session, page, [answer, ...schemaRefusal(session)]);
            if (finding.verdict === "fail")
              return { ...finding, place: filter.place, basis: finding.basis ?? filter.basis };
            tried += 1;
          }
        }
        return held(tried, "no impossible value could be made");
      },
    ),
};

/** An order that the schema of its parameter does not know is refused where such requests are. */
async function judgeOrders(
  session: Session,
  { list, ask }: Population,
): Promise<Finding | undefined> {
  const refusal = schemaRefusal(session);
  const { order } = list.pagination;
  if (refusal.length === 0 || order === undefined) return undefined;
  const params = [order.by, order.dir].flatMap((one) =>
    typeof one === "string" ? [] : [one.param],
  );
  for (const param of params.map((one) => one.replace(/^query\./, ""))) {
    const schema = list.operation.parameters.find(({ name }) => name === param)?.schema;
    const { enum: values } = schema === undefined ? {} : session.validator.resolve(schema);
    if (!Array.isArray(values)) continue;
    const filters = { ...ask.filters, [`query.${param}`]: "conduct-no-such-order" };
    const page = await getPage(session, list, firstAsk(list, { ...ask, filters }));
    const finding = judgeAnswer(session, page, refusal);
    if (finding.verdict === "fail") return { ...finding, way: "of an order" };
  }
  return undefined;
}

/** A moment that can be told by the clock of the server is refused. */
async function refusedMoment(
  session: Session,
  { list, ask }: Population,
  { as, param, place, basis }: Filter,
): Promise<Finding | undefined> {
  if (as !== "relative") return undefined;
  const filters = { ...ask.filters, [param]: "now()" };
  const page = await getPage(session, list, firstAsk(list, { ...ask, filters }));
  const { status } = page.exchange.reply;
  if (page.ok || (status < 500 && status !== 400 && status !== 422)) return undefined;
  return broken({
    expected: `a page, since ${param} takes now()`,
    observed: String(status),
    story: [page.exchange],
    place,
    basis,
  });
}
