import type { Contract, Lifecycle, Operation } from "@conduct/contract";
import { createMock } from "@conduct/mock";
import { capture, formatCurl, formatCurlTo } from "./format-curl.ts";
import { planWalk, type Walk } from "./plan-walk.ts";

/**
 * Commands that show what a mock of a contract does: a resource on its way from creation to success,
 * and a list that is paged forwards and backwards. All of them work when they are pasted.
 *
 * A line that starts with `#` says what comes next.
 */
export async function describeWalks(contract: Contract, base: string): Promise<readonly string[]> {
  const scratch = createMock(contract, { basePath: "", progress: "manual" });
  const lines: string[] = [];
  for (const lifecycle of Object.values(contract.lifecycles)) {
    const walk = await planWalk(scratch, lifecycle);
    if (walk !== undefined) lines.push(...walkLines(contract, base, walk), "");
  }
  const states = ({ lists }: Operation) =>
    Object.keys(contract.lifecycles[lists?.lifecycle ?? ""]?.states ?? {}).length;
  const [list] = contract.operations.filter(isPlainList).sort((a, b) => states(b) - states(a));
  if (list !== undefined) lines.push(...pageLines(base, list, contract), "");
  return lines;
}

function walkLines(
  { name }: Contract,
  base: string,
  { lifecycle, create, initial, steps }: Walk,
): readonly string[] {
  const states = [initial, ...steps.map(({ state }) => state)].join(" → ");
  const id = memberAccess(`${create.operation.view}${lifecycle.id}`);
  return [
    `# ${name}: ${lifecycle.name} from ${states}`,
    capture("id", formatCurl(base, create), id),
    ...steps.map(({ sketch }) => formatCurl(base, sketch, "$id")),
  ];
}

/** A list of resources that pages and needs nothing but its page parameters. */
function isPlainList({ lists, parameters, pagination }: Operation): boolean {
  return (
    lists !== undefined &&
    lists.at === undefined &&
    pagination !== undefined &&
    pagination.style !== "none" &&
    parameters.every((parameter) => !parameter.required)
  );
}

const seeded = 25;

function pageLines(
  base: string,
  { path, pagination, lists }: Operation,
  contract: Contract,
): readonly string[] {
  const lifecycle: Lifecycle | undefined = contract.lifecycles[lists?.lifecycle ?? ""];
  if (pagination === undefined || lifecycle === undefined) return [];
  const first = pageUrl(base + path, [pagination.request.size, "10"]);
  return [
    `# ${contract.name}: ${seeded} of ${lifecycle.name}, page by page, there and back`,
    formatCurlTo(`${base}/__conduct/seed`, {
      method: "POST",
      body: { lifecycle: lifecycle.name, count: seeded },
    }),
    ...turns(base + path, first, pagination),
  ];
}

type Paging = NonNullable<Operation["pagination"]>;

/** The second page, and the way back from it. */
function turns(
  url: string,
  first: string,
  { style, request, response, key, base }: Paging,
): string[] {
  const size = [request.size, "10"] as const;
  if (style === "page") {
    return [
      formatCurlTo(first),
      formatCurlTo(pageUrl(url, size, [request.page, String(base + 1)])),
      formatCurlTo(pageUrl(url, size, [request.page, String(base)])),
    ];
  }
  if (style === "offset") {
    return [
      formatCurlTo(first),
      formatCurlTo(pageUrl(url, size, [request.offset, "10"])),
      formatCurlTo(pageUrl(url, size, [request.offset, "0"])),
    ];
  }
  const items = memberAccess(response.items);
  const cursor =
    style === "keyset" ? `${items}.at(-1)${memberAccess(key)}` : memberAccess(response.next ?? "");
  const forward = style === "keyset" ? request.after : request.cursor;
  if (forward === undefined || cursor === "") return [formatCurlTo(first)];
  const next = pageUrl(url, size, [forward, "$last"]);
  if (request.before === undefined)
    return [capture("last", formatCurlTo(first), cursor), formatCurlTo(next)];
  return [
    capture("last", formatCurlTo(first), cursor),
    capture("head", formatCurlTo(next), `${items}[0]${memberAccess(key)}`),
    formatCurlTo(pageUrl(url, size, [request.before, "$head"])),
  ];
}

/** A URL with the query parameters among some roles; roles in other places are left out. */
function pageUrl(
  url: string,
  ...roles: readonly (readonly [string | undefined, string])[]
): string {
  const query = roles.flatMap(([role, value]) =>
    role?.startsWith("query.") === true ? [`${role.slice("query.".length)}=${value}`] : [],
  );
  return query.length === 0 ? url : `${url}?${query.join("&")}`;
}

/** A JSON Pointer as JavaScript reads it. */
function memberAccess(pointer: string): string {
  return pointer
    .split("/")
    .slice(1)
    .map((segment) =>
      /^[A-Za-z_]\w*$/.test(segment) ? `.${segment}` : `[${JSON.stringify(segment)}]`,
    )
    .join("");
}
