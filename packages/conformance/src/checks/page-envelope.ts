import { getPointer } from "@conduct/contract";
import { broken, type Check, held } from "../check.ts";
import { type List, sizesOf } from "../lists/list.ts";
import { listTasks } from "../lists/list-tasks.ts";
import { readRole } from "../lists/page.ts";
import { bodyFlaw } from "../run/reply-tasks.ts";
import { type Exchange, isSuccess } from "../target/exchange.ts";

/** The envelope is what its schema and roles say on every page, the last and the empty one included. */
export const pageEnvelope: Check = {
  id: "PG-G-12",
  phase: "review",
  tasks: (session) =>
    listTasks(
      session,
      () => true,
      ({ list }) => {
        const { operation, pagination } = list;
        const pages = session.exchanges.filter(
          (one) => one.operation === operation && isSuccess(one),
        );
        for (const exchange of pages) {
          if (leadsNowhere(list, exchange)) {
            const expected = `${pagination.response.next} with ${pagination.response.more}`;
            return broken({ expected, observed: "none", story: [exchange], way: "nowhere to go" });
          }
          const flaw = bodyFlaw(session, exchange, operation);
          if (flaw !== undefined) {
            const { pointer, ...said } = flaw;
            const way = isBeside(list, pointer) ? { way: "beside the items" } : {};
            return broken({ ...said, story: [exchange], exercised: pages.length, ...way });
          }
          const echo = echoFlaw(list, exchange);
          if (echo !== undefined) return broken({ ...echo, story: [exchange] });
          for (const [role, kind] of kinds) {
            const where = pagination.response[role];
            const value = readRole(exchange, where);
            if (
              where === undefined ||
              where.startsWith("header.") ||
              value === undefined ||
              value === null
            )
              continue;
            const is = Array.isArray(value) ? "array" : typeof value;
            if (is === kind) continue;
            return broken({
              expected: `${where} is of type ${kind}`,
              observed: JSON.stringify(value),
              story: [exchange],
            });
          }
        }
        return held(pages.length);
      },
    ),
};

/** What is wrong stands around the items, and not in one of them. */
function isBeside({ pagination: { response } }: List, pointer: string | undefined): boolean {
  return (
    pointer !== undefined && response.items !== "" && !pointer.startsWith(`${response.items}/`)
  );
}

/** The number, the offset or the size of a page is said to be another than was asked for. */
function echoFlaw(list: List, exchange: Exchange) {
  const { request, response, base } = list.pagination;
  const { least, most = 0 } = sizesOf(list);
  const items = getPointer(exchange.reply.body, response.items);
  if (!Array.isArray(items) || items.length === 0) return undefined;
  for (const role of ["page", "offset", "size"] as const) {
    const [asked, said] = [askedFor(exchange, request[role]), readRole(exchange, response[role])];
    if (request[role] === undefined || typeof said !== "number") continue;
    const first = { page: base, offset: 0, size: undefined }[role];
    const wanted =
      asked === undefined ? first : /^\d{1,9}$/.test(asked) ? Number(asked) : undefined;
    // What is out of bounds may be cut to them.
    const [lowest, highest] = role === "size" ? [least, most] : [first ?? 0, 1e9];
    if (wanted === undefined || wanted < lowest || wanted > highest || said === wanted) continue;
    return { expected: `${response[role]} is ${wanted}`, observed: String(said) };
  }
  return undefined;
}

/** More is said to follow, and nothing said that leads there. */
function leadsNowhere({ pagination }: List, exchange: Exchange): boolean {
  const { style, response } = pagination;
  // By numbers and by keys, one goes on without being led.
  if (style !== "cursor" && style !== "url") return false;
  if (response.more === undefined || response.next === undefined) return false;
  const next = readRole(exchange, response.next);
  return readRole(exchange, response.more) === true && (next === undefined || next === null);
}

/** The text of a query parameter, if it was sent once. */
function askedFor({ request }: Exchange, role: string | undefined): string | undefined {
  const name = role?.replace(/^query\./, "");
  const query = new URL(request.path, "http://target").searchParams.getAll(name ?? "");
  return query.length > 1 ? query.join(" ") : query[0];
}

const kinds = [
  ["items", "array"],
  ["more", "boolean"],
  ["less", "boolean"],
  ["total", "number"],
  ["pages", "number"],
] as const;
