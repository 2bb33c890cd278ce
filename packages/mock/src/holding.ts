import type { Hold } from "@conduct/contract";
import { stateIn } from "./automatic.ts";
import type { MockReply, MockRequest } from "./exchange.ts";
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

  let latest = resource;
  return suspend<Held>(machine, duration, request, scope, {
    late: () => ({ resource: latest, status: expired }),
    at(after, before) {
      const { kind, key } = after ?? before ?? resource;
      if (kind !== resource.kind || key !== resource.key) return undefined;
      latest = after ?? latest;
      const isThere = after === undefined || rule.until.includes(stateIn(after, lifecycle));
      return isThere ? { resource: latest, status: reached } : undefined;
    },
  });
}

/** Holds a request for a list until its page has an item or its time is up, whichever is first. */
export function holdList(
  machine: Machine,
  rule: Hold | undefined,
  kind: string,
  request: MockRequest,
  scope: Scope & { readonly request: RequestFacts },
  list: Listed,
): MockReply | Promise<MockReply> {
  const first = list.answer(scope);
  const duration = rule === undefined ? undefined : durationOf(rule, request, scope);
  if (duration === undefined || duration <= 0 || !list.isEmpty(first)) return first;
  if (request.signal?.aborted === true) return first;

  const answer = () => list.answer({ ...scope, now: machine.clock.now() });
  return suspend(machine, duration, request, scope, {
    late: answer,
    at(after) {
      const reply = after?.kind === kind ? answer() : undefined;
      return reply === undefined || list.isEmpty(reply) ? undefined : reply;
    },
  });
}

/** How a list is answered, and what an empty page looks like. */
export interface Listed {
  answer(scope: Scope & { readonly request: RequestFacts }): MockReply;
  isEmpty(reply: MockReply): boolean;
}

interface Wait<Result> {
  /** What it comes to once the time is up, or nobody waits any more. */
  readonly late: () => Result;

  /** What a change makes of it; undefined to go on waiting. */
  readonly at: (after: Resource | undefined, before: Resource | undefined) => Result | undefined;
}

/** Waits for a change that makes something of it, or until the time is up; meanwhile things happen by themselves. */
function suspend<Result>(
  machine: Machine,
  duration: number,
  { signal }: MockRequest,
  { now }: Scope,
  { late, at }: Wait<Result>,
): Promise<Result> {
  return new Promise((resolve) => {
    const end = (result: Result) => {
      unwatch();
      callOff();
      release();
      signal?.removeEventListener("abort", expire);
      resolve(result);
    };
    const expire = () => end(late());
    const unwatch = machine.store.watch((after, before) => {
      const result = at(after, before);
      if (result !== undefined) end(result);
    });
    const callOff = Number.isFinite(duration) ? machine.at(now + duration, expire) : () => {};
    const release = machine.attend();
    signal?.addEventListener("abort", expire);
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
