import {
  isJsonObject,
  type Json,
  type Lifecycle,
  type Predicate,
  parseReference,
} from "@conduct/contract";
import { bodyKinds } from "../model/body-schema.ts";
import { partsOf } from "../model/conditions.ts";
import { draftOf, draftsOf } from "../model/drafts.ts";
import type { RequestData, Scope } from "../model/evaluate.ts";
import { judge } from "../model/judge.ts";
import { type Outcome, outcomesOf, type Refused } from "../model/outcomes.ts";
import { isTime } from "../model/telling-draft.ts";
import type { Trigger } from "../model/triggers.ts";
import { schemaAt } from "../schema/sample.ts";
import { creatingCases } from "./conditional-creation.ts";
import { creationRequests } from "./creators.ts";
import type { Resource } from "./resource.ts";
import type { Session } from "./session.ts";

/** A request to create that is refused for what it says, or for where. */
export interface RefusedCreation {
  readonly request: RequestData;
  readonly expected: Refused;
}

/**
 * Requests to create under a parent that its conditions refuse, whatever time it is for the server; one for each
 * set of conditions that do not hold.
 */
export function refusedCreations(
  session: Session,
  lifecycle: Lifecycle,
  trigger: Trigger,
  parent: Resource | undefined,
): readonly RefusedCreation[] {
  const conditions = creatingCases(lifecycle, trigger).flatMap((one) => one.if ?? []);
  const parts = conditions.flatMap(partsOf);
  const scopeAt = (days: number): Scope => ({
    self: {},
    from: "$none",
    ...(parent === undefined ? {} : { parent: parent.value }),
    now: new Date(session.clock.now() + days * day).toISOString(),
  });
  const found = new Map<string, RefusedCreation>();
  for (const request of draftsFor(session, lifecycle, trigger, conditions, scopeAt(0))) {
    // A clock may be wrong, but not by a day.
    const ends = [-1, 0, 1].flatMap((days) =>
      outcomesOf(lifecycle, trigger, "$none", { ...scopeAt(days), request }, () => true),
    );
    const [expected, ...others] = ends.filter(isRefused);
    if (expected === undefined || others.length + 1 < ends.length) continue;
    const scope = { ...scopeAt(0), request };
    const broken = parts.map((part) => String(judge(part, scope))).join();
    if (!found.has(broken)) found.set(broken, { request, expected });
  }
  return [...found.values()].slice(0, mostRefusals);
}

const day = 86_400_000;
const mostRefusals = 6;

function isRefused(outcome: Outcome): outcome is Refused {
  return outcome.kind === "refused";
}

/** Requests in which one condition or another does not hold. */
function draftsFor(
  session: Session,
  lifecycle: Lifecycle,
  trigger: Trigger,
  conditions: readonly Predicate[],
  scope: Scope,
): readonly RequestData[] {
  const { operation } = trigger;
  const { drafting, validator } = session;
  const named = [...new Set(conditions.flatMap(referencesOf))];
  const times = bodyKinds(operation, validator).flatMap((schema, kind) => {
    const instants = named.filter((text) => {
      const { source, pointer = "" } = parseReference(text) ?? {};
      const member = schemaAt(schema, pointer, validator);
      return source === "request.body" && isJsonObject(member) && isTime(member, validator);
    });
    return timesFor(instants, session.clock.now()).map((bindings) =>
      draftOf(operation, drafting, bindings, kind),
    );
  });
  const creations = creationRequests(session, lifecycle, operation);
  const drafts = [...draftsOf(lifecycle, trigger, scope, drafting), ...times];
  return [...drafts, ...creations.flatMap(withRepeats)].filter((one) => one !== undefined);
}

/** The same with the first element of one of its arrays once more: what is to be told apart no longer can be. */
function withRepeats(request: RequestData): readonly RequestData[] {
  const { body } = request;
  if (!isJsonObject(body)) return [];
  return Object.entries(body).flatMap(([name, value]) => {
    const [first] = Array.isArray(value) ? (value as readonly Json[]) : [];
    if (first === undefined) return [];
    return [{ ...request, body: { ...body, [name]: [first, ...(value as readonly Json[])] } }];
  });
}

/** Each of some times alone, and each two of them, long ago, a while ago and far ahead. */
function timesFor(
  names: readonly string[],
  now: number,
): readonly ReadonlyMap<string, Json | undefined>[] {
  const instants = [-400, -3, -2, 400].map((days) => new Date(now + days * day).toISOString());
  const alone = names.flatMap((name) =>
    instants.map(
      (one) => new Map([...names.map((other) => [other, undefined] as const), [name, one]]),
    ),
  );
  const [first, second] = names;
  if (first === undefined || second === undefined) return alone;
  const both = instants.flatMap((one) =>
    instants.map(
      (other) =>
        new Map([
          [first, one],
          [second, other],
        ]),
    ),
  );
  return [...alone, ...both];
}

function referencesOf(part: Json | Predicate): readonly string[] {
  if (typeof part === "string") return part.startsWith("$") ? [part] : [];
  if (typeof part !== "object" || part === null) return [];
  return Object.values(part).flatMap((one) => referencesOf(one as Json));
}
