import type { Case, Json, Lifecycle, Operation, Predicate } from "@conduct/contract";
import { isJsonObject, parseReference } from "@conduct/contract";
import { bodyChoices } from "../model/body-schema.ts";
import { draftOf, draftsOf } from "../model/drafts.ts";
import type { RequestData, Scope } from "../model/evaluate.ts";
import { judge } from "../model/judge.ts";
import type { Node } from "../model/node.ts";
import { type Outcome, outcomesOf, type Refused } from "../model/outcomes.ts";
import { isTime } from "../model/telling-draft.ts";
import type { Trigger } from "../model/triggers.ts";
import { schemaAt } from "../schema/sample.ts";
import { type Creator, creationRequests } from "./creators.ts";
import { isUnreached, make, type Parents, type Resource, type Unreached } from "./resource.ts";
import type { Session } from "./session.ts";

/** A request to create that is refused for what it says, or for where. */
export interface RefusedCreation {
  readonly request: RequestData;
  readonly expected: Refused;
}

/** The event of a creation, if it is only made under conditions. */
export function conditionalTrigger(
  session: Session,
  { operation, lifecycle }: Creator,
): Trigger | undefined {
  const trigger = session
    .exploration(lifecycle)
    .triggers.find((one) => one.operation === operation);
  const cases = birthsOf(lifecycle, trigger);
  return cases.length > 0 && cases.every((one) => one.if !== undefined) ? trigger : undefined;
}

/** Resources of the kind that a creation is made under, one for each kind of them that conditions tell apart. */
export function hostsOf(session: Session, { within }: Operation): readonly Node[] {
  const parent = session.contract.lifecycles[within.at(-1)?.lifecycle ?? ""];
  if (parent === undefined) return [];
  const born = session.exploration(parent).nodes.filter(({ steps }) => steps.length === 1);
  return born.slice(0, mostHosts);
}

const mostHosts = 3;

/** A parent of one kind; made for whoever asks, undefined where there is none to be. */
export async function hostFor(
  session: Session,
  operation: Operation,
  host: number,
): Promise<Resource | Unreached | undefined> {
  const lifecycle = session.contract.lifecycles[operation.within.at(-1)?.lifecycle ?? ""];
  const node = hostsOf(session, operation)[host];
  return lifecycle === undefined || node === undefined ? undefined : make(session, lifecycle, node);
}

/** A parent of the kind under which a creation is taken, if the usual one is of another. */
export async function hostThatTakes(
  session: Session,
  { operation, lifecycle }: Creator,
  request: RequestData,
): Promise<Parents | undefined> {
  const trigger = conditionalTrigger(session, { operation, lifecycle });
  if (trigger === undefined) return undefined;
  const isTaken = ({ self }: Node) => {
    const scope: Scope = { self: {}, from: "$none", parent: self, request };
    const [first] = outcomesOf(lifecycle, trigger, "$none", scope, () => true);
    return first?.kind === "taken";
  };
  const host = hostsOf(session, operation).findIndex(isTaken);
  if (host <= 0) return undefined;
  const parent = await session.once(`host ${operation.id} ${host}`, () =>
    hostFor(session, operation, host),
  );
  return parent === undefined || isUnreached(parent)
    ? undefined
    : new Map([[parent.lifecycle.name, parent]]);
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
  const conditions = birthsOf(lifecycle, trigger).flatMap((one) => one.if ?? []);
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

function birthsOf(lifecycle: Lifecycle, trigger: Trigger | undefined): readonly Case[] {
  const event = lifecycle.events[trigger?.event ?? ""];
  return event?.cases.filter(({ from }) => from.includes("$none")) ?? [];
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
