import type { Json, Operation } from "@conduct/contract";
import { createAct } from "./act.ts";
import { type ReadBody, readBody } from "./body.ts";
import { withCommonHeaders } from "./common-headers.ts";
import { challengeOf, showsCredentials } from "./credentials.ts";
import type { Engine } from "./engine.ts";
import { lacksVersion } from "./entity-tag.ts";
import { type MockReply, type MockRequest, problemReply } from "./exchange.ts";
import { sentValue } from "./filtering.ts";
import { replayOrRun } from "./idempotency.ts";
import { createListing } from "./listing.ts";
import { createParameterReader, type Parameters } from "./parameters.ts";
import { holds } from "./predicate.ts";
import { refuseByRate } from "./rate.ts";
import { refuse, refuseMissing, refuseOr } from "./refusal.ts";
import type { Asking, RequestFacts } from "./scope.ts";
import { select } from "./selection.ts";
import type { Violation } from "./violations.ts";

/** Answers the requests of one operation. */
export type Operator = (request: MockRequest, call: Call) => MockReply | Promise<MockReply>;

/** What is known of a request by the time its operation is. */
export interface Call {
  readonly path: { readonly [name: string]: string };
  readonly url: string;
  readonly origin: () => string;
  readonly now: number;
}

/**
 * Works out once how an operation answers.
 *
 * A request is refused for the first of these that is wrong with it: its credentials, that it comes too
 * soon, its form, a parent or something else that it needs and does not exist, the resource that does not exist, the version it is meant
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
      for (const { lifecycle, self, if: condition, missing } of operation.needs ?? []) {
        if (condition !== undefined && !holds(condition, asked)) continue;
        if (select(machine, lifecycle, self, asked).length === 0)
          return refuseMissing(engine, operation, lifecycle, asked, missing);
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
