import type { Fallback, Json, Operation } from "@conduct/contract";
import { type ReadBody, readBody } from "./body.ts";
import { withCommonHeaders } from "./common-headers.ts";
import { challengeOf, showsCredentials } from "./credentials.ts";
import { read } from "./edit.ts";
import type { Engine } from "./engine.ts";
import { lacksVersion, refuseByTag } from "./entity-tag.ts";
import { type MockReply, type MockRequest, problemReply } from "./exchange.ts";
import { sentValue } from "./filtering.ts";
import { hold, holdList } from "./holding.ts";
import { replayOrRun } from "./idempotency.ts";
import { createListing, type Listing } from "./listing.ts";
import { createParameterReader, type Parameters } from "./parameters.ts";
import { refuseByRate } from "./rate.ts";
import { refuse, refuseOr } from "./refusal.ts";
import type { RequestFacts, Scope } from "./scope.ts";
import { identifierIn, picksEach, select } from "./selection.ts";
import type { Resource } from "./store.ts";
import { evaluate } from "./template.ts";
import { createView, type View } from "./views.ts";
import type { Violation } from "./violations.ts";
import { createYielding } from "./yielding.ts";

/** Answers the requests of one operation. */
export type Operator = (request: MockRequest, call: Call) => MockReply | Promise<MockReply>;

/** What is known of a request by the time its operation is. */
export interface Call {
  readonly path: { readonly [name: string]: string };
  readonly url: string;
  readonly origin: () => string;
  readonly now: number;
}

type Asking = Scope & { readonly request: RequestFacts };

/**
 * Works out once how an operation answers.
 *
 * A request is refused for the first of these that is wrong with it: its credentials, that it comes too
 * soon, its form, a parent that does not exist, the resource that does not exist, the version it is meant
 * for, the state the resource is in.
 */
export function createOperator(engine: Engine, operation: Operation): Operator {
  const { contract, machine } = engine;
  const { refusals } = contract;
  const readParameters = createParameterReader(operation, machine.schemas);
  const judge = engine.validation.of(operation);
  const listing = operation.lists === undefined ? undefined : createListing(engine, operation);
  const act = createAct(engine, operation, listing);
  const mayRecall =
    engine.credentials === "optional" &&
    engine.gate === undefined &&
    contract.headers === undefined;
  const sizeRole = operation.pagination?.request.size;

  return (request, { path, url, origin, now }) => {
    const recalled = mayRecall ? listing?.recall(url) : undefined;
    if (recalled !== undefined) return recalled;
    const parameters = readParameters(request, path);
    const body = readBody(operation.body, request, machine.schemas);
    const facts: RequestFacts = {
      number: engine.count(),
      method: request.method,
      url,
      ...parameters.values,
      body: body.kind === "value" ? body.value : undefined,
    };
    const scope: Asking = { now, request: facts, origin, find: machine.find };
    const reply = answer(request, scope, { parameters, body });
    if (contract.headers === undefined) return reply;
    return reply instanceof Promise
      ? reply.then((late) => withCommonHeaders(contract, late, scope))
      : withCommonHeaders(contract, reply, scope);
  };

  function answer(
    request: MockRequest,
    scope: Asking,
    { parameters, body }: { readonly parameters: Parameters; readonly body: ReadBody },
  ): MockReply | Promise<MockReply> {
    if (engine.credentials === "required" && !showsCredentials(contract, operation, request)) {
      return refuseOr(engine, refusals.credentials, operation, scope, () =>
        problemReply(401, "Unauthorized", `${operation.id} needs credentials.`, {
          "www-authenticate": challengeOf(contract, operation),
        }),
      );
    }
    const early = refuseByRate(engine, operation, scope);
    if (early !== undefined) return early;

    const violations = judge(parameters, body);
    const beyond = violations.filter(
      (violation) => isNamed(violation, sizeRole) && sizeRule(violation, operation) !== undefined,
    );
    if (violations.length > beyond.length) {
      const asked = { ...scope, violations: violations as unknown as Json };
      const { unversioned } = refusals;
      if (unversioned !== undefined && lacksVersion(violations))
        return refuse(engine, unversioned, operation, asked);
      return refuseOr(engine, refusals.request, operation, asked, () =>
        problemReply(400, "Bad request", sentence(violations)),
      );
    }
    const [first] = beyond;
    const rule = first && sizeRule(first, operation);
    if (rule !== undefined && rule !== "clamp") {
      return refuse(engine, rule, operation, {
        ...scope,
        violations: beyond as unknown as Json,
        value: first?.value,
      });
    }

    const run = () => {
      let asked = scope;
      for (const { lifecycle, self, missing } of operation.within) {
        const [parent] = select(machine, lifecycle, self, asked);
        if (parent === undefined)
          return refuseMissing(engine, operation, lifecycle, asked, missing);
        asked = { ...asked, parent: parent.value };
      }
      return act(request, asked);
    };
    const keyed = operation.idempotency;
    const key =
      keyed !== undefined && "key" in keyed ? sentValue(keyed.key, scope.request) : undefined;
    if (keyed === undefined || !("key" in keyed) || key === undefined) return run();
    return replayOrRun(engine, operation, keyed, { key: String(key), request, scope }, run);
  }
}

type Act = (request: MockRequest, scope: Asking) => MockReply | Promise<MockReply>;

function createAct(engine: Engine, operation: Operation, listing: Listing | undefined): Act {
  const { machine } = engine;
  const { reads, lists, yields, self, fires } = operation;
  const views = new Map<number, View>();
  const view = (status = operation.success): View => {
    let made = views.get(status);
    if (made === undefined) {
      made = createView(engine, operation, status);
      views.set(status, made);
    }
    return made;
  };
  const show = (lifecycle: string, resource: Resource, request: MockRequest, scope: Asking) => {
    const held = hold(machine, operation.hold, lifecycle, resource, request, scope);
    if (!(held instanceof Promise)) return view(held.status)(held.resource, scope);
    return held.then((end) => view(end.status)(end.resource, { ...scope, now: machine.tick() }));
  };

  if (reads !== undefined) {
    return (request, scope) => {
      const resource = self === undefined ? undefined : select(machine, reads, self, scope)[0];
      if (resource === undefined) return refuseMissing(engine, operation, reads, scope);
      return (
        refuseByTag(engine, operation, resource, scope) ?? show(reads, resource, request, scope)
      );
    };
  }
  if (lists !== undefined && listing !== undefined) {
    const kind = machine.shapes.get(lists.lifecycle)?.owner ?? lists.lifecycle;
    const items = operation.pagination?.response.items ?? "";
    const listed = {
      answer: (scope: Asking) => listing.answer(undefined, scope),
      isEmpty: ({ status, body }: MockReply) => status < 300 && isEmptyPage(body, items),
    };
    return (request, scope) => {
      if (lists.at === undefined || self === undefined)
        return holdList(machine, operation.hold, kind, request, scope, listed);
      const resource = select(machine, lists.lifecycle, self, scope)[0];
      return resource === undefined
        ? refuseMissing(engine, operation, lists.lifecycle, scope)
        : listing.answer(resource, scope);
    };
  }
  if (yields !== undefined) {
    const serve = createYielding(engine, operation);
    return (_, scope) => {
      const resource =
        self === undefined ? undefined : select(machine, yields.lifecycle, self, scope)[0];
      return resource === undefined
        ? refuseMissing(engine, operation, yields.lifecycle, scope)
        : serve(resource, scope);
    };
  }
  return fires === undefined
    ? (_, scope) => view()(undefined, scope)
    : createFiring(engine, operation, fires, { view, show });
}

function isEmptyPage(body: MockReply["body"], items: string): boolean {
  const page = typeof body === "string" ? read(JSON.parse(body) as Json, items) : undefined;
  return Array.isArray(page) && page.length === 0;
}

interface Showing {
  readonly view: (status?: number) => View;
  readonly show: (
    lifecycle: string,
    resource: Resource,
    request: MockRequest,
    scope: Asking,
  ) => MockReply | Promise<MockReply>;
}

function createFiring(
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

  return (request, scope) => {
    const named = self === undefined ? [] : select(machine, lifecycle, self, scope);
    const [first] = named;
    if (isNatural && first !== undefined)
      return view(operation.replies["200"] && 200)(first, scope);
    const choice = chooseEvent(fires, scope);
    const event = "fires" in choice ? shape?.lifecycle.events[choice.fires] : undefined;
    const creates = event?.cases.some(({ from }) => from.includes("$none")) === true;
    if (self !== undefined && first === undefined && !creates && !isBulk) {
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

function refuseMissing(
  engine: Engine,
  operation: Operation,
  lifecycle: string,
  scope: Scope,
  missing?: string,
): MockReply {
  const name = missing ?? engine.contract.lifecycles[lifecycle]?.missing;
  return refuseOr(engine, name, operation, scope, () =>
    problemReply(404, "Not found", `There is no such ${lifecycle}. List or create one first.`),
  );
}

function isNamed({ in: place, name }: Violation, role: string | undefined): boolean {
  return role === `${place}.${name}` || role === name;
}

/** What the pagination says becomes of a page size out of bounds: an error, or `clamp`. */
function sizeRule({ keyword }: Violation, { pagination }: Operation): string | undefined {
  if (keyword === "maximum" || keyword === "exclusiveMaximum") return pagination?.size.over;
  return keyword === "minimum" || keyword === "exclusiveMinimum"
    ? pagination?.size.under
    : undefined;
}

function sentence(violations: readonly Violation[]): string {
  return violations.map(({ in: place, name, message }) => `${place} ${name} ${message}.`).join(" ");
}
