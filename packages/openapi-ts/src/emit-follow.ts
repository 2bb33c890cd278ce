import { type Lifecycle, type Operation, parsePointer, type Value } from "@conduct/contract";
import { code } from "./code.ts";
import type { EmittedLifecycle } from "./emit-lifecycle.ts";
import { paginationSpec } from "./emit-paginator.ts";
import { holdOf } from "./hold.ts";
import { memberLines } from "./literal.ts";
import { pascal } from "./names.ts";
import { pathToRead } from "./reading.ts";
import type { Resource } from "./resource.ts";
import type { Scope } from "./scope.ts";

/**
 * Emits `follow<Resource><Events>()` for each list of elements inside the resource that can be asked for
 * those after an index.
 */
export function emitFollow(scope: Scope, resource: Resource, { spec }: EmittedLifecycle): void {
  const { lifecycle, name, read } = resource;
  if (read === undefined) return;
  for (const list of scope.contract.operations) {
    if (list.lists?.lifecycle !== lifecycle.name || list.lists.at === undefined) continue;
    const index = indexOf(list);
    const path = pathToRead(list, read);
    const isSame = Object.entries(path ?? {}).every(([one, other]) => one === other);
    if (index === undefined || path === undefined || !isSame) continue;
    if (changesElements(lifecycle, list.lists.at)) continue;
    const { pagination } = list;
    const items = pagination?.response.items ?? list.view;
    const facts = {
      name: `${list.method} ${list.path}`,
      view: read.view,
      items,
      ...index,
      borrowed: borrowedBy(list, index.index),
      pages: pagination && pagination.style !== "none" ? paginationSpec(pagination) : undefined,
      hold: holdOf(list),
    };
    const follow = scope.declare(`follow${name}${pascal(lastOf(list.lists.at))}`, "function");
    const response = scope.type(list, "response") ?? "unknown";
    const event = code`${scope.runtime("ElementOf", "type")}<${scope.runtime("At", "type")}<${response}, ${JSON.stringify(items)}>>`;
    scope.write(
      follow,
      code`/**
 * Yields what \`${list.method} ${list.path}\` lists, once and in order, as it comes. It ends when ${name} is final and all was seen.
 *
 * Keep the follower's \`cursor\` to go on from there later, with \`from\`.
 */
export function ${follow}(
  options: ${scope.options}<${scope.type(list, "data") ?? "never"}> & ${scope.runtime("FollowOptions", "type")},
): ${scope.runtime("Follower", "type")}<${event}> {
  return ${scope.runtime("followEvents")}(
    ${scope.operation(list)},
    ${scope.operation(read)},
    {
      lifecycle: ${spec},
${memberLines(facts, "      ")}
    },
    options,
  );
}`,
    );
  }
}

interface IndexFacts {
  readonly index: string;
  readonly param: string;
  readonly inclusive?: boolean;
}

/** The member of an element that shows its index, and the parameter that asks for those after one. */
function indexOf({ lists, filters, pagination }: Operation): IndexFacts | undefined {
  const index = Object.entries(lists?.with ?? {}).find(([, value]) => value === "$index")?.[0];
  if (index === undefined) return undefined;
  if (pagination?.style === "keyset" && pagination.key === index) {
    const param = pagination.request.after;
    if (param !== undefined) return { index, param };
  }
  const filter = filters.find(({ field, op }) => field === index && (op === "gt" || op === "gte"));
  if (filter === undefined || !/^(query|header)\./.test(filter.param)) return undefined;
  return { index, param: filter.param, ...(filter.op === "gte" && { inclusive: true }) };
}

/** Top-level members that elements are shown with, other than the index: they may change at any time. */
function borrowedBy({ lists }: Operation, index: string): readonly string[] | undefined {
  const members = Object.keys(lists?.with ?? {})
    .filter((pointer) => pointer !== index)
    .map((pointer) => parsePointer(pointer)[0] ?? "");
  return members.length === 0 ? undefined : [...new Set(members)];
}

/** Whether anything that happens changes an element which is there already: then it is no timeline. */
function changesElements({ events, states, each }: Lifecycle, at: string): boolean {
  const effects = [
    each,
    ...Object.values(states).map(({ enter }) => enter),
    ...Object.values(events).flatMap(({ cases }) => cases.map((one) => one.effects)),
  ];
  return effects.some(({ clear = [], merge, set, init, add, append }) => {
    const merged = typeof merge === "object" ? merge : {};
    const written = [merged, set, init, add, append].flatMap((values: Values) =>
      Object.keys(values ?? {}),
    );
    return [...clear, ...written].some((pointer) => pointer.startsWith(`${at}/`));
  });
}

type Values = { readonly [pointer: string]: Value } | undefined;

function lastOf(pointer: string): string {
  return parsePointer(pointer).at(-1) ?? "";
}
