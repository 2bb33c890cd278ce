import type { Lifecycle, Place } from "@conduct/contract";
import { draftsOf } from "./drafts.ts";
import type { RequestData } from "./evaluate.ts";
import { judge } from "./judge.ts";
import type { Model, Node } from "./node.ts";
import { type Outcome, outcomeKey, outcomesOf } from "./outcomes.ts";
import { tellingDraft } from "./telling-draft.ts";
import type { Trigger } from "./triggers.ts";

/** One thing to try: a request to a resource in a state, and how the contract says it ends. */
export interface Cell {
  readonly lifecycle: Lifecycle;
  readonly state: string;
  readonly trigger: Trigger;
  readonly expected: Outcome | undefined;

  /** What to send, and how to get there. Absent: no way is known. */
  readonly request?: RequestData;
  readonly node?: Node;
  readonly name: string;
  readonly place: Place;
}

/**
 * Every cell of a lifecycle: each state with each request, once for each way in which it can end.
 *
 * A state that nothing leads to has its cells all the same, so that nobody forgets them.
 */
export function cellsOf(
  { lifecycle, triggers, drafting, writable, schema }: Model,
  nodes: readonly Node[],
): readonly Cell[] {
  const plainly = new Set<string>();
  const isTempting = ({ event = "" }: Trigger, node: Node | undefined, request: RequestData) =>
    lifecycle.events[event]?.cases.some(
      (one) =>
        !one.from.includes("$none") &&
        one.if !== undefined &&
        judge(one.if, { self: node?.self ?? {}, request }) === true,
    ) === true;
  return Object.keys(lifecycle.states).flatMap((state) => {
    const there = nodes.filter((node) => node.state === state);
    return triggers
      .filter(({ operation }) => operation.self !== undefined)
      .flatMap((trigger): readonly Cell[] => {
        const cells = new Map<string, Cell>();
        const skipped = new Set<string>();
        const telling = tellingDraft(lifecycle, trigger, drafting, schema);
        const timeless = tellingDraft(lifecycle, trigger, drafting, schema, { times: false });
        for (const node of temptingFirst(lifecycle, trigger, state, there)) {
          const scope = { self: node.self, from: state };
          const endsOf = (request: RequestData) =>
            outcomesOf(lifecycle, trigger, state, { ...scope, request }, writable);
          const alike = (request: RequestData, one: Outcome) =>
            endsOf(request).map(outcomeKey).join("|") === outcomeKey(one);
          const drafts = draftsOf(lifecycle, trigger, scope, drafting);
          for (const request of telling === undefined ? drafts : [...drafts, telling]) {
            const outcomes = endsOf(request);
            const [first] = outcomes;
            const says = request === telling && first?.kind === "taken" ? "+" : "";
            const ends = outcomes.map(outcomeKey).join("|");
            const key = ends + says;
            if (first === undefined) continue;
            const same = cells.get(key);
            // What is refused should have told something, or nobody sees if half of it was done.
            if (same !== undefined && first.kind === "refused" && request === telling) {
              if (same.request !== telling) cells.set(key, { ...same, request, node });
            }
            // What would be granted elsewhere is refused for no other reason than the state.
            if (
              same?.request !== undefined &&
              first.kind === "refused" &&
              !isTempting(trigger, same.node, same.request) &&
              isTempting(trigger, node, request)
            )
              cells.set(key, { ...same, request, node });
            if (same !== undefined) continue;
            // What tells nothing is tried in one state; in the others, what tells much will do.
            const poor = first.kind === "taken" && telling !== undefined && says === "";
            if (poor && outcomes.length === 1) {
              const way = `${trigger.name} ${key}`;
              if (plainly.has(way) && alike(telling, first)) {
                skipped.add(key);
                continue;
              }
              plainly.add(way);
            }
            // Who is told the times sets none: where nothing is asked plainly, that would hide what becomes of them.
            const isOnly = says !== "" && skipped.has(ends);
            const asked =
              isOnly && timeless !== undefined && alike(timeless, first) ? timeless : request;
            const [expected] = asked === request ? outcomes : endsOf(asked);
            const plainName = cellName(lifecycle, state, trigger, outcomes);
            const taken = [...cells.values()].some((cell) => cell.name === plainName);
            const name = taken ? `${plainName} (way ${cells.size + 1})` : plainName;
            const place = first.place;
            cells.set(key, {
              lifecycle,
              state,
              trigger,
              expected,
              request: asked,
              node,
              name,
              place,
            });
          }
        }
        // Where the state is reached but no valid request asks for this, there is nothing to try.
        if (cells.size > 0 || there.length > 0) return [...cells.values()];
        const name = `${lifecycle.name} · ${state} · ${trigger.name}`;
        return [{ lifecycle, state, trigger, expected: undefined, name, place: lifecycle.place }];
      });
  });
}

/**
 * Of resources that take as many steps, first those for which conditions hold that count in other states
 * only: where the state is not heeded, these show it.
 */
function temptingFirst(
  lifecycle: Lifecycle,
  { event }: Trigger,
  state: string,
  there: readonly Node[],
): readonly Node[] {
  const others = (lifecycle.events[event ?? ""]?.cases ?? []).flatMap((one) =>
    one.if === undefined || one.from.includes(state) ? [] : [one.if],
  );
  if (others.length === 0) return there;
  const temptations = ({ self }: Node) => others.filter((one) => judge(one, { self })).length;
  return there.toSorted(
    (a, b) => a.steps.length - b.steps.length || temptations(b) - temptations(a),
  );
}

function cellName(
  lifecycle: Lifecycle,
  state: string,
  trigger: Trigger,
  outcomes: readonly Outcome[],
): string {
  const ends = outcomes.map((outcome) => {
    if (outcome.kind === "ignored") return "no change";
    if (outcome.kind === "refused") return "refused";
    if (outcome.to === "$none") return "gone";
    return outcome.to === state ? "stays" : outcome.to;
  });
  return `${lifecycle.name} · ${state} · ${trigger.name} → ${[...new Set(ends)].join(" or ")}`;
}
