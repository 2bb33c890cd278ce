import { getPointer, type Json, type Lifecycle, type Operation } from "@conduct/contract";
import fc from "fast-check";
import type { Cell } from "../model/cells.ts";
import { countersOf } from "../model/counters.ts";
import { draftsOf } from "../model/drafts.ts";
import type { RequestData } from "../model/evaluate.ts";
import { outcomesOf } from "../model/outcomes.ts";
import { stateOf } from "../model/state-of.ts";
import { tellingDraft } from "../model/telling-draft.ts";
import type { Trigger } from "../model/triggers.ts";
import { writableOf } from "../model/writable.ts";
import { attend } from "./attend.ts";
import { creationRequests, creators } from "./creators.ts";
import { idly } from "./idle-ways.ts";
import type { Trial } from "./judge-trial.ts";
import { doubted, isOverride } from "./overridden.ts";
import { little } from "./power.ts";
import { representationSchema } from "./representation.ts";
import { create, isUnreached, type Resource, readAgain } from "./resource.ts";
import type { Session } from "./session.ts";
import { tryOn } from "./trial.ts";

/** One step of a long way: what was tried, and how it ended. */
export interface Stride {
  readonly cell: Cell;
  readonly trial: Exclude<Trial, { untried: string }>;
}

const strides = 10;

/** A share of all long ways by what there is to see: of a resource that can do little, a long life tells little. */
function waysOf(session: Session, lifecycle: Lifecycle): number {
  const cellsOf = (one: Lifecycle) => session.exploration(one).cells.length;
  const all = new Set(creators(session.contract).map((one) => one.lifecycle));
  const total = [...all].reduce((sum, one) => sum + cellsOf(one), 0);
  const share = Math.round((waysInAll * cellsOf(lifecycle)) / Math.max(1, total));
  return Math.max(fewestWays, Math.min(share, mostWays));
}

const waysInAll = 12;
const fewestWays = 2;
const mostWays = 5;

/** Milliseconds: apart from each other, so that times can tell one step from the next. */
export const pause = 4;

/**
 * Lives that are longer than it takes to see each cell once: some resources are led through events drawn
 * from the seed, and looked at after each. What only shows on the second attempt, or after a detour,
 * shows here.
 *
 * Each resource is followed to its first surprise, since nothing can be foretold after it. What no request
 * makes for itself is only followed.
 */
export function longWays(session: Session, lifecycle: Lifecycle): Promise<readonly Stride[]> {
  return session.once(`long ways ${lifecycle.name}`, async () => {
    const found: Stride[] = [];
    const births = birthsOf(session, lifecycle);
    if (births.length === 0) {
      await attend(session, lifecycle);
      return found;
    }
    if (session.left() < little) return found;
    // The draws are made beforehand, so that the same seed asks the same whatever is answered.
    const plan = fc.sample(
      fc.array(fc.nat({ max: 2 ** 20 }), { minLength: strides, maxLength: strides }),
      { numRuns: waysOf(session, lifecycle), seed: session.seed },
    );
    const known = new Set<string>();
    for (const [index, draws] of plan.entries()) {
      const birth = births[(births.length - 1 - (index % births.length)) % births.length];
      if (birth === undefined) continue;
      const made = await create(
        session,
        birth.operation,
        lifecycle,
        idly(session, birth.operation, birth.request),
      );
      const read = isUnreached(made) ? made : await readAgain(session, made);
      if (!isUnreached(read)) found.push(...(await follow(session, read, draws, known)));
    }
    return found;
  });
}

/** All ways in which resources of a lifecycle are made. */
export function birthsOf(session: Session, lifecycle: Lifecycle): readonly Birth[] {
  return creators(session.contract)
    .filter((one) => one.lifecycle === lifecycle)
    .flatMap(({ operation }) =>
      creationRequests(session, lifecycle, operation).map((request) => ({ operation, request })),
    );
}

interface Birth {
  readonly operation: Operation;
  readonly request: RequestData;
}

async function follow(
  session: Session,
  from: Resource,
  draws: readonly number[],
  known: Set<string>,
): Promise<readonly Stride[]> {
  const found: Stride[] = [];
  let resource = from;
  let before = "";
  let dull = 0;
  let wasPut = false;
  for (const draw of draws) {
    const option = chosen(optionsFor(session, resource), draw);
    if (option === undefined) break;
    const asked = `${option.name} ${Object.keys(Object(option.request.body)).join()}`;
    const news = `${before} ${formOf(resource)} ${asked}`;
    dull = known.has(news) ? dull + 1 : 0;
    if (dull === mostDull) break;
    known.add(news);
    before = asked;
    await session.clock.sleep(pause);
    const { trial, after } = await tryOn(session, option, resource);
    if ("untried" in trial) break;
    found.push({ cell: option, trial: wasPut ? doubted(trial) : trial });
    wasPut ||= isOverride(option.expected);
    if (trial.problems.length > 0 || isUnreached(after)) break;
    resource = after;
  }
  return found;
}

/** So often may be asked what was asked before of a resource like this one, after the same: it leads on to others. */
const mostDull = 3;

/** What a resource is like, without what differs from one to the next: how many of what, and what is there. */
function formOf({ lifecycle, value }: Resource): string {
  const counts = countersOf(lifecycle).map(({ pointer }) => getPointer(value, pointer) ?? null);
  const form = JSON.stringify(value, (_, member: Json) => {
    if (typeof member === "string" || typeof member === "number") return typeof member;
    return Array.isArray(member) ? member.slice(0, 3) : member;
  });
  return `${stateOf(lifecycle, value)} ${JSON.stringify(counts)} ${form}`;
}

/** First an operation is drawn, then what is asked of it: many events of one must not drown another. */
export function chosen(options: readonly Option[], draw: number): Option | undefined {
  const moving = options.filter(
    ({ expected, state }) => expected?.kind === "taken" && expected.to !== state,
  );
  const pool = draw % 8 === 0 || moving.length === 0 ? options : moving;
  const groups = [...Map.groupBy(pool, ({ trigger }) => trigger.operation).values()];
  const group = groups[Math.floor(draw / 8) % groups.length] ?? [];
  return group[Math.floor(draw / 64) % group.length];
}

export type Option = Cell & { readonly request: RequestData };

/** What can be asked of a resource now; `plainly` without members that only say something. */
export function optionsFor(
  session: Session,
  resource: Resource,
  plainly = false,
): readonly Option[] {
  const { lifecycle, value } = resource;
  const state = stateOf(lifecycle, value);
  if (state === undefined) return [];
  const scope = { self: value, from: state };
  return session
    .exploration(lifecycle)
    .triggers.filter(({ operation, through }) => operation.self !== undefined && !through)
    .flatMap((trigger) =>
      requestsFor(session, lifecycle, trigger, scope, plainly).flatMap(
        (request) => optionOf(session, resource, { trigger, request }) ?? [],
      ),
    );
}

/** A request to a resource, and how it ends now; undefined where it may be gone then. */
export function optionOf(
  session: Session,
  { lifecycle, value }: Resource,
  { trigger, request }: { readonly trigger: Trigger; readonly request: RequestData },
): Option | undefined {
  const state = stateOf(lifecycle, value);
  if (state === undefined) return undefined;
  const schema = representationSchema(session.contract, lifecycle, session.validator);
  const writable = writableOf(schema, session.validator);
  const scope = { self: value, from: state, request };
  const [expected] = outcomesOf(lifecycle, trigger, state, scope, writable);
  if (expected === undefined || (expected.kind === "taken" && expected.to === "$none"))
    return undefined;
  const name = `${lifecycle.name} · ${state} · ${trigger.name}`;
  return { lifecycle, state, trigger, expected, request, name, place: expected.place };
}

function requestsFor(
  session: Session,
  lifecycle: Lifecycle,
  trigger: Trigger,
  scope: { readonly self: Resource["value"]; readonly from: string },
  plainly: boolean,
): readonly RequestData[] {
  const schema = representationSchema(session.contract, lifecycle, session.validator);
  const telling = tellingDraft(lifecycle, trigger, session.drafting, schema);
  const drafts = draftsOf(lifecycle, trigger, scope, session.drafting);
  return telling === undefined || plainly ? drafts : [telling, ...drafts.slice(0, 1)];
}
