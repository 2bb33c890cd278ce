import type { Hold } from "@conduct/contract";
import { stateIn } from "./automatic.ts";
import type { MockRequest } from "./exchange.ts";
import { headerOf } from "./exchange.ts";
import { sentValue } from "./filtering.ts";
import type { Machine } from "./machine.ts";
import { holds } from "./predicate.ts";
import type { RequestFacts, Scope } from "./scope.ts";
import type { Resource } from "./store.ts";

/** How a hold ended: with the resource as it was then. */
export interface Held {
  readonly resource: Resource;
  readonly status: number | undefined;
}

/**
 * Holds a request until its resource has got somewhere or its time is up, whichever is first.
 *
 * Time is that of the mock: with a clock that stands still it waits until somebody moves the clock.
 * Returns at once, without a promise, where there is nothing to wait for.
 */
export function hold(
  machine: Machine,
  rule: Hold | undefined,
  lifecycle: string,
  resource: Resource,
  request: MockRequest,
  scope: Scope & { readonly request: RequestFacts },
): Held | Promise<Held> {
  const duration =
    rule === undefined ? undefined : durationOf(rule, request, { ...scope, self: resource.value });
  if (rule === undefined || duration === undefined) return { resource, status: undefined };
  const { reached, expired } = rule.status;
  if (rule.until.includes(stateIn(resource, lifecycle))) return { resource, status: reached };
  if (duration <= 0 || request.signal?.aborted === true) return { resource, status: expired };

  return new Promise((resolve) => {
    let latest = resource;
    const end = (held: Held) => {
      unwatch();
      callOff();
      release();
      request.signal?.removeEventListener("abort", abort);
      resolve(held);
    };
    const abort = () => end({ resource: latest, status: expired });
    const unwatch = machine.store.watch((after, before) => {
      if ((after ?? before)?.key !== resource.key || (after ?? before)?.kind !== resource.kind)
        return;
      latest = after ?? latest;
      if (after === undefined || rule.until.includes(stateIn(after, lifecycle)))
        end({ resource: latest, status: reached });
    });
    const callOff = Number.isFinite(duration) ? machine.at(scope.now + duration, abort) : () => {};
    const release = machine.attend();
    request.signal?.addEventListener("abort", abort);
  });
}

/** How long to hold, in milliseconds; undefined for a request that is not held. */
function durationOf(
  rule: Hold,
  request: MockRequest,
  scope: Scope & { readonly request: RequestFacts },
): number | undefined {
  if (rule.if !== undefined && !holds(rule.if, scope)) return undefined;
  const wanted = wantedBy(rule, request, scope.request);
  return wanted === undefined ? undefined : Math.min(wanted, rule.max ?? Number.POSITIVE_INFINITY);
}

function wantedBy(
  { by, default: usual, max }: Hold,
  request: MockRequest,
  facts: RequestFacts,
): number | undefined {
  if ("always" in by) return usual ?? max ?? Number.POSITIVE_INFINITY;
  if ("prefer" in by) {
    const match = /(?:^|[,;\s])wait(?:=(\d+))?(?=$|[,;\s])/i.exec(
      headerOf(request, "prefer") ?? "",
    );
    if (match === null) return undefined;
    return match[1] === undefined ? (usual ?? max) : Number(match[1]) * 1000;
  }
  const sent = sentValue(by.param, facts);
  if (sent === undefined || sent === false) return usual;
  if (sent === true) return usual ?? max ?? Number.POSITIVE_INFINITY;
  return Number(sent) * (by.unit === "s" ? 1000 : 1) || 0;
}
