import {
  isJsonObject,
  type Json,
  type Lifecycle,
  type Predicate,
  parseReference,
} from "@conduct/contract";
import { bodyChoices } from "../model/body-schema.ts";
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
 * set of conditions that do not hold, those first in which least is wrong.
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
  const found = new Map<string, RefusedCreation & { readonly wrong: number }>();
  for (const request of draftsFor(session, lifecycle, trigger, conditions, scopeAt(0))) {
    // A clock may be wrong, but not by a day.
    const ends = [-1, 0, 1].map((days) => {
      const scope = { ...scopeAt(days), request };
      return {
        outcomes: outcomesOf(lifecycle, trigger, "$none", scope, () => true),
        held: parts.map((part) => judge(part, scope)),
      };
    });
    const [expected] = ends.flatMap(({ outcomes }) => outcomes.filter(isRefused));
    const isSure = ends.every(({ outcomes }) => outcomes.every(isRefused));
    if (expected === undefined || !isSure) continue;
    const held = ends[1]?.held ?? [];
    const key = held.map(String).join();
    const wrong = held.filter((one) => one !== true).length;
    if (!found.has(key)) found.set(key, { request, expected, wrong });
  }
  return [...found.values()].toSorted((a, b) => a.wrong - b.wrong).slice(0, mostRefusals);
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
  const choices = bodyChoices(operation, validator);
  const times = choices.flatMap((schema, choice) => {
    const named = [...new Set(conditions.flatMap(referencesOf))].filter((text) => {
      const pointer = parseReference(text)?.pointer ?? "";
      const member = schemaAt(schema, pointer, validator);
      return text.startsWith("$request.body#") && isJsonObject(member) && isTime(member, validator);
    });
    return timesFor(named, session.clock.now()).map((bindings) =>
      draftOf(operation, drafting, bindings, choice),
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

/** The conditions that a condition is made of. */
function partsOf(predicate: Predicate): readonly Predicate[] {
  if ("all" in predicate) return predicate.all.flatMap(partsOf);
  if ("any" in predicate) return predicate.any.flatMap(partsOf);
  return [predicate];
}

function referencesOf(part: Json | Predicate): readonly string[] {
  if (typeof part === "string") return part.startsWith("$") ? [part] : [];
  if (typeof part !== "object" || part === null) return [];
  return Object.values(part).flatMap((one) => referencesOf(one as Json));
}
