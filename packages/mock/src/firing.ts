import { type Fallback, type Operation, statusOfNone } from "@conduct/contract";
import type { Act } from "./act.ts";
import type { Engine } from "./engine.ts";
import { refuseByTag } from "./entity-tag.ts";
import { type MockReply, type MockRequest, problemReply } from "./exchange.ts";
import { refuse, refuseMissing, refuseOr } from "./refusal.ts";
import type { Asking, Scope } from "./scope.ts";
import { identifierIn, picksEach, select } from "./selection.ts";
import type { Resource } from "./store.ts";
import { evaluate } from "./template.ts";
import { answerNone, type View } from "./views.ts";

/** How the reply to an event shows a resource. */
export interface Showing {
  readonly view: (status?: number) => View;
  readonly show: (
    lifecycle: string,
    resource: Resource,
    request: MockRequest,
    scope: Asking,
  ) => MockReply | Promise<MockReply>;
}

/** Works out once which event a request fires, on which resource, and how that is answered. */
export function createFiring(
  engine: Engine,
  operation: Operation,
  fires: NonNullable<Operation["fires"]>,
  { view, show }: Showing,
): Act {
  const { machine } = engine;
  const { self, returns, idempotency } = operation;
  const { lifecycle } = fires;
  const shape = machine.shapes.get(lifecycle);
  const isNatural = idempotency !== undefined && "natural" in idempotency;
  const isBulk = picksEach(self);
  const none = statusOfNone(self);

  return (request, scope) => {
    const named = self === undefined ? [] : select(machine, lifecycle, self, scope);
    const [first] = named;
    if (isNatural && first !== undefined)
      return view(operation.replies["200"] && 200)(first, scope);
    const choice = chooseEvent(fires, scope);
    const event = "fires" in choice ? shape?.lifecycle.events[choice.fires] : undefined;
    const creates = event?.cases.some(({ from }) => from.includes("$none")) === true;
    if (self !== undefined && first === undefined && !creates && !isBulk) {
      if (none !== undefined) return answerNone(engine, operation, none, scope);
      return refuseMissing(engine, operation, lifecycle, scope);
    }
    const stale = refuseByTag(engine, operation, first, scope);
    if (stale !== undefined) return stale;
    if ("error" in choice)
      return refuse(engine, choice.error, operation, { ...scope, self: first?.value });
    if (event === undefined || shape === undefined)
      return view()(returns === "none" ? undefined : first, scope);

    const { now, parent } = scope;
    const id = identifierIn(self, scope);
    let shown = first;
    let told = scope;
    for (const resource of isBulk ? named : [first]) {
      const fired = machine.fire(shape, event.name, resource, {
        now,
        request: scope.request,
        parent,
        id,
      });
      if (fired.accepted) {
        shown = returns === "spawned" ? fired.spawned : fired.resource;
        told = {
          ...scope,
          self: fired.resource.value,
          event: event.name,
          from: fired.from,
          to: fired.to,
        };
        continue;
      }
      told = {
        ...scope,
        self: resource?.value,
        event: event.name,
        from: fired.from,
        to: fired.from,
      };
      if (fired.otherwise === "ignore") continue;
      return refuseOr(engine, fired.otherwise, operation, told, () =>
        problemReply(409, "Conflict", `"${event.name}" is not possible in state "${fired.from}".`),
      );
    }
    if (returns === "none" || shown === undefined) return view()(undefined, told);
    return show(lifecycle, shown, request, told);
  };
}

/** The event a request fires, or what happens instead. */
function chooseEvent(
  fires: NonNullable<Operation["fires"]>,
  scope: Scope,
): { readonly fires: string } | { readonly error: string } | object {
  if ("event" in fires) return { fires: fires.event };
  const value = evaluate(fires.select, scope);
  if (value === undefined || value === null) return fallback(fires.absent);
  const event = Object.hasOwn(fires.events, String(value))
    ? fires.events[String(value)]
    : undefined;
  return event === undefined ? fallback(fires.otherwise) : { fires: event };
}

function fallback(rule: Fallback): object {
  return rule === "ignore" ? {} : rule;
}
