import {
  getPointer,
  type Json,
  type Lifecycle,
  type Operation,
  type Self,
} from "@conduct/contract";
import { draftsOf } from "../model/drafts.ts";
import { evaluate, type RequestData } from "../model/evaluate.ts";
import { isHole } from "../model/expected.ts";
import type { Node } from "../model/node.ts";
import { type Outcome, outcomesOf } from "../model/outcomes.ts";
import { isFinal } from "../model/roles.ts";
import { matchRule } from "../model/self-rule.ts";
import { stateOf } from "../model/state-of.ts";
import type { Trigger } from "../model/triggers.ts";
import { withRole } from "../target/call.ts";
import { matching } from "./addressing.ts";
import { bornOf } from "./born.ts";
import {
  bring,
  create,
  isUnreached,
  lead,
  type Parents,
  type Resource,
  type Unreached,
  underParents,
} from "./resource.ts";
import type { Session } from "./session.ts";
import { followAll, isMovedBySystem } from "./watch.ts";

/** Resources of which a request to each of many picks some and leaves others. */
export interface Herd {
  readonly request: RequestData;

  /** Each is picked, and the event leads it elsewhere or changes it. */
  readonly picked: readonly Resource[];

  /** It is picked too, but over: the event leaves it where it is. */
  readonly over?: Resource;

  /** What the request does not speak of, though it is of the same kind. */
  readonly other?: Resource;
}

/**
 * Makes resources that a request to each of many picks, and one that it does not: under another parent, or
 * with another value of what the request asks for.
 */
export async function gather(
  session: Session,
  lifecycle: Lifecycle,
  trigger: Trigger,
): Promise<Herd | Unreached> {
  const { operation } = trigger;
  const match = matchRule(operation.self)?.match ?? {};
  const outer = session.contract.lifecycles[operation.within.at(-1)?.lifecycle ?? ""];
  const bound = outer !== undefined && speaksOf(match, "$parent");
  const plans = plansOf(session, lifecycle, trigger);
  const [plan] = plans;
  if (plan === undefined) return none(`nothing is known that ${trigger.name} would move`);
  const [home, away] = bound
    ? [await parentOf(session, outer, plan.node), await parentOf(session, outer, plan.node)]
    : [undefined, undefined];
  for (const one of [home, away]) if (one !== undefined && isUnreached(one)) return one;
  const under = (parent: Resource | Unreached | undefined): Parents =>
    new Map(parent === undefined || isUnreached(parent) ? [] : [[parent.lifecycle.name, parent]]);

  const over = await overIn(session, lifecycle, trigger, plan, under(home));
  // What the request asks for by its state has to be in one.
  const [one, two = one] = lifecycle.state in match ? [plan] : plans;
  const picked: Resource[] = [];
  for (const { node } of [one, two].filter((some) => some !== undefined)) {
    const made = await makeUnder(session, lifecycle, node, under(home));
    if (isUnreached(made)) return made;
    if (!picked.some(({ id }) => id === made.id)) picked.push(made);
  }
  const placed = await underParents(session, operation, plan.request, under(home));
  if ("unreached" in placed) return none(placed.unreached);
  const [first] = picked;
  const request = first === undefined ? placed : asking(operation, first.value, placed);
  const isPicked = ({ value }: Resource) => fitsIn(match, value, request, home);
  if (!picked.every((some) => isPicked(some) === true))
    return none(`whether ${operation.id} picks what was made is not to be seen`);

  const other = bound
    ? await makeUnder(session, lifecycle, plan.node, under(away))
    : await otherwise(session, lifecycle, match, plan, plans);
  const known = (some: Resource | Unreached | undefined, wanted: boolean) =>
    some !== undefined && !isUnreached(some) && isPicked(some) === wanted ? some : undefined;
  const [old, stranger] = [known(over, true), known(other, false)];
  return {
    request,
    picked,
    ...(old === undefined ? {} : { over: old }),
    ...(stranger === undefined ? {} : { other: stranger }),
  };
}

/** A place to begin, a request to send then, and what comes of it. */
interface Plan {
  readonly node: Node;
  readonly request: RequestData;
  readonly outcome: Outcome & { readonly kind: "taken" };
}

/** Where the event moves or changes a resource: one plan for each state, two at most. */
function plansOf(session: Session, lifecycle: Lifecycle, trigger: Trigger): readonly Plan[] {
  const plans = new Map<string, Plan>();
  for (const node of session.exploration(lifecycle).nodes) {
    if (plans.has(node.state) || !isPlain(node)) continue;
    for (const request of draftsOf(
      lifecycle,
      trigger,
      { self: node.self, from: node.state },
      session.drafting,
    )) {
      const scope = { self: node.self, request, from: node.state };
      const [only, ...more] = outcomesOf(lifecycle, trigger, node.state, scope, () => true);
      if (only?.kind !== "taken" || more.length > 0) continue;
      if (only.to === node.state && only.effected.changes.length === 0) continue;
      plans.set(node.state, { node, request, outcome: only });
      break;
    }
  }
  return [...plans.values()].slice(0, 2);
}

/** It can be made where it is wanted, by requests alone. */
function isPlain({ steps }: Node): boolean {
  return steps.every((step) => "trigger" in step || "birth" in step);
}

/** Something that is over, under the same parent; one that ended by itself, if the system ends what it is given. */
async function overIn(
  session: Session,
  lifecycle: Lifecycle,
  trigger: Trigger,
  { node, request, outcome }: Plan,
  parents: Parents,
): Promise<Resource | Unreached | undefined> {
  const stays = (state: string) => {
    const [only] = outcomesOf(lifecycle, trigger, state, { request, from: state }, () => true);
    return only?.kind === "ignored" || (only?.kind === "taken" && only.to === state);
  };
  const ends = Object.keys(lifecycle.states).filter(
    (state) => isFinal(lifecycle, state) && stays(state),
  );
  const others = ends.filter((state) => state !== outcome.to);
  if (ends.length === 0) return undefined;
  const plain = session
    .exploration(lifecycle)
    .nodes.find((one) => others.includes(one.state) && isPlain(one));
  if (plain !== undefined) return makeUnder(session, lifecycle, plain, parents);
  if (others.length === 0 || !isMovedBySystem(session, lifecycle)) return undefined;
  const made = await makeUnder(session, lifecycle, node, parents);
  if (isUnreached(made)) return made;
  const [watched] = await followAll(session, [made], { afterwards: 0 });
  const ended = stateOf(lifecycle, watched?.resource.value ?? null);
  return watched?.settled === true && others.includes(ended ?? "") ? watched.resource : undefined;
}

/** The resource as one would have it that the request does not ask for: in another state, or of another value. */
async function otherwise(
  session: Session,
  lifecycle: Lifecycle,
  match: Match,
  { node }: Plan,
  plans: readonly Plan[],
): Promise<Resource | Unreached | undefined> {
  if (lifecycle.state in match) {
    const elsewhere = plans.find((one) => one.node.state !== node.state);
    return elsewhere && bring(session, lifecycle, elsewhere.node);
  }
  const [first, ...rest] = node.steps;
  if (first === undefined || !("trigger" in first)) return undefined;
  for (const pointer of Object.keys(match)) {
    const value = getPointer(first.request.body, pointer);
    if (typeof value !== "string" && typeof value !== "number") continue;
    const other = typeof value === "number" ? value + 1 : `${value}-other`;
    const request = withRole(first.request, `body#${pointer}`, other);
    return bring(session, lifecycle, { ...node, steps: [{ ...first, request }, ...rest] });
  }
  return undefined;
}

/** A parent of its own, that can have what is to be made. */
function parentOf(
  session: Session,
  lifecycle: Lifecycle,
  { steps: [first] }: Node,
): Promise<Resource | Unreached> {
  const birth = first !== undefined && "birth" in first ? first.birth : undefined;
  const makes = birth?.kind === "spawned" && birth.maker === lifecycle ? birth.node : undefined;
  const node = makes ?? session.exploration(lifecycle).nodes[0];
  return node === undefined
    ? Promise.resolve(none(`no request makes a ${lifecycle.name}`))
    : bring(session, lifecycle, node);
}

async function makeUnder(
  session: Session,
  lifecycle: Lifecycle,
  node: Node,
  parents: Parents,
): Promise<Resource | Unreached> {
  const [first] = node.steps;
  if (first === undefined || parents.size === 0) return bring(session, lifecycle, node);
  if ("trigger" in first) {
    const { operation } = first.trigger;
    const made = await create(session, operation, lifecycle, first.request, parents);
    return isUnreached(made) ? made : lead(session, lifecycle, node, made);
  }
  if (!("birth" in first)) return none("no request makes it");
  const { birth } = first;
  const parent = parents.get(birth.kind === "spawned" ? birth.maker.name : birth.parent.name);
  if (parent === undefined) return none("its parent is not the one that makes it");
  const made = await bornOf(session, lifecycle, birth, parent);
  return isUnreached(made) ? made : lead(session, lifecycle, node, made);
}

export type Match = NonNullable<ReturnType<typeof matchRule>>["match"];

function speaksOf(match: Match, source: string): boolean {
  return Object.values(match).some((one) => typeof one === "string" && one.startsWith(source));
}

/** Asks for what a resource has. */
function asking({ self }: Operation, value: Json, request: RequestData): RequestData {
  return matching(self satisfies Self | undefined, value, request);
}

/** Whether a representation has the values that a request asks for; undefined where that is not to be seen. */
export function fitsIn(
  match: Match,
  value: Json,
  request: RequestData,
  parent: Resource | Unreached | undefined,
): boolean | undefined {
  const parts = Object.entries(match).map(([pointer, template]) => {
    const held = getPointer(value, pointer);
    const wanted =
      typeof template === "string" && template.startsWith("$parent#")
        ? parent && !isUnreached(parent) && getPointer(parent.value, template.slice(8))
        : evaluate(template, { request });
    if (held === undefined || wanted === undefined || isHole(wanted)) return undefined;
    return typeof held === "object" || typeof wanted === "object"
      ? undefined
      : String(held) === String(wanted);
  });
  if (parts.includes(false)) return false;
  return parts.includes(undefined) ? undefined : true;
}

function none(unreached: string): Unreached {
  return { unreached, story: [] };
}
