import { getPointer, type Json, type Lifecycle, type Operation } from "@conduct/contract";
import { draftOf, wholeDraft } from "../model/drafts.ts";
import type { RequestData } from "../model/evaluate.ts";
import { drift } from "../model/explain.ts";
import type { Node, Step } from "../model/node.ts";
import { idReference, matchRule } from "../model/self-rule.ts";
import { idOf, stateOf } from "../model/state-of.ts";
import { type Exchange, isSuccess } from "../target/exchange.ts";
import { addressed, at, fresh, matching, overlap } from "./addressing.ts";
import { awaitState } from "./awaiting.ts";
import { birthOf, born, elementsOf } from "./born.ts";
import { hostAmong } from "./host.ts";
import { idlyPlanned } from "./idle-ways.ts";
import { requestedId } from "./journal.ts";
import { meetNeeds } from "./meet-needs.ts";
import { readerOf } from "./representation.ts";
import type { Session } from "./session.ts";
import { shownAsRead } from "./shown-as-read.ts";

/** A resource that this run made, and all that was said about it. */
export interface Resource {
  readonly lifecycle: Lifecycle;
  readonly id: string;

  /** What it looked like last. */
  readonly value: Json;

  /** Parameters of the path it lives under. */
  readonly path: { readonly [name: string]: string };
  readonly story: readonly Exchange[];
}

/** Why a resource could not be brought where it was wanted. */
export interface Unreached {
  readonly unreached: string;
  readonly story: readonly Exchange[];
}

export function isUnreached(value: object): value is Unreached {
  return "unreached" in value;
}

/**
 * Brings a new resource where a plan leads, and looks whether it got there. Where the target refuses a step of the plan
 * each time, it is brought there by other steps.
 */
export async function bring(
  session: Session,
  lifecycle: Lifecycle,
  node: Node,
): Promise<Resource | Unreached> {
  const known = session.detour(lifecycle, node);
  const brought = await bringBy(session, lifecycle, known ?? node);
  const other = isUnreached(brought) ? session.detour(lifecycle, known ?? node) : undefined;
  return other === undefined ? brought : bringBy(session, lifecycle, other);
}

/** Brings a new resource by the very steps of a plan. Where the system has moved it on, another one is tried. */
export async function bringBy(
  session: Session,
  lifecycle: Lifecycle,
  node: Node,
): Promise<Resource | Unreached> {
  for (let turn = 1; ; turn += 1) {
    const brought = await lead(session, lifecycle, node);
    if (!("overtaken" in brought) || turn === turns) return brought;
  }
}

/** Makes a resource that others are to live under or come from: what its creation shows of it is enough. */
export async function make(
  session: Session,
  lifecycle: Lifecycle,
  node: Node,
): Promise<Resource | Unreached> {
  const [first, ...more] = node.steps;
  if (first === undefined || more.length > 0 || !("trigger" in first))
    return bring(session, lifecycle, node);
  const made = await take(session, lifecycle, first, undefined, []);
  return isUnreached(made) || stateOf(lifecycle, made.value) === node.state
    ? made
    : bring(session, lifecycle, node);
}

const turns = 4;

/** Something else than us has moved it on. */
export interface Overtaken extends Unreached {
  readonly overtaken: true;
}

/** Leads a resource through the steps of a plan; without one the first step makes it. */
export async function lead(
  session: Session,
  lifecycle: Lifecycle,
  node: Node,
  begun?: Resource,
): Promise<Resource | Unreached | Overtaken> {
  let current = begun;
  const story: Exchange[] = [];
  for (const [index, step] of node.steps.entries()) {
    if (begun !== undefined && index === 0) continue;
    const next = await take(session, lifecycle, step, current, story);
    const from = node.steps[index - 1]?.to;
    if (from !== undefined && "trigger" in step) noteStep(session, lifecycle, step, from, next);
    if (isUnreached(next)) return next;
    current = next;
  }
  if (current === undefined) return { unreached: "no step leads there", story };
  const told = shownAsRead(session, current);
  if (told !== undefined && stateOf(lifecycle, told) === node.state)
    return { ...current, value: told };
  const read = await readAgain(session, current);
  if (isUnreached(read)) return read;
  const state = stateOf(lifecycle, read.value);
  if (state === node.state) return read;
  const shown = state ?? JSON.stringify(getPointer(read.value, lifecycle.state) ?? null);
  const missed = { unreached: `the way to ${node.state} ended in ${shown}`, story: read.story };
  const moved = drift(lifecycle, new Set([node.state]), session.isAlone(current.id)).has(
    state ?? "",
  );
  return moved ? { ...missed, overtaken: true } : missed;
}

/** A step that was refused says something of the way; one that broke down, or came too often, does not. */
function noteStep(
  session: Session,
  lifecycle: Lifecycle,
  { trigger }: Extract<Step, { readonly trigger: unknown }>,
  from: string,
  { story }: Resource | Unreached,
): void {
  const reply = story.at(-1)?.reply;
  const isRefused = reply !== undefined && refusals.has(reply.status);
  if (isRefused || (reply !== undefined && reply.status < 300))
    session.stepped(lifecycle, trigger, from, !isRefused);
}

const refusals = new Set([400, 403, 404, 405, 409, 422]);

/** The resources that requests name as parents, by the name of their lifecycle. */
export type Parents = ReadonlyMap<string, Resource>;

/** Makes a resource with the plainest request, or with the one given. */
export async function create(
  session: Session,
  operation: Operation,
  lifecycle: Lifecycle,
  request: RequestData,
  parents?: Parents,
): Promise<Resource | Unreached> {
  const sent = await creation(session, operation, lifecycle, request, parents);
  if ("unreached" in sent) return { unreached: sent.unreached, story: [] };
  const exchange = await session.call(operation, sent);
  const value = getPointer(exchange.reply.body, operation.view);
  const shown = value === undefined ? undefined : shownId(operation, lifecycle, exchange);
  // What requests name by its members needs no identifier that is shown; what they call it themselves is one.
  const isMatched = matchRule(operation.self) !== undefined;
  const chosen = requestedId(operation, lifecycle, exchange);
  const id = shown ?? chosen ?? (isMatched ? JSON.stringify(value) : undefined);
  if (!isSuccess(exchange) || id === undefined || value === undefined) {
    const why = `${operation.method} ${operation.path} answered ${exchange.reply.status} and no ${lifecycle.name}`;
    return { unreached: why, story: [exchange] };
  }
  return { lifecycle, id, value, path: sent.path, story: [exchange] };
}

/** A request to create as it can be sent now: under parents that exist, with names that nothing has yet. */
export async function creation(
  session: Session,
  operation: Operation,
  lifecycle: Lifecycle,
  request: RequestData,
  parents?: Parents,
): Promise<RequestData | { readonly unreached: string }> {
  const placed = await underParents(session, operation, request, parents);
  return "unreached" in placed ? placed : fresh(session, operation, lifecycle, placed);
}

/** Reads a resource once more. */
export async function readAgain(
  session: Session,
  resource: Resource,
): Promise<Resource | Unreached> {
  const operation = readerOf(session.contract, resource.lifecycle);
  const draft = operation && wholeDraft(operation, resource.lifecycle, session.drafting);
  if (operation === undefined || draft === undefined) {
    return { unreached: `no operation reads ${resource.lifecycle.name}`, story: resource.story };
  }
  const exchange = await session.call(operation, addressed(session, operation, resource, draft));
  const value = getPointer(exchange.reply.body, operation.view);
  const story = [...resource.story, exchange];
  if (!isSuccess(exchange) || value === undefined) {
    return { unreached: `reading it answered ${exchange.reply.status}`, story };
  }
  return { ...resource, value, story };
}

async function take(
  session: Session,
  lifecycle: Lifecycle,
  step: Step,
  current: Resource | undefined,
  story: Exchange[],
): Promise<Resource | Unreached> {
  const { driver } = session;
  if ("birth" in step) return born(session, lifecycle, step.birth, make);
  if ("reach" in step) {
    if (driver.reach === undefined) return awaitState(session, lifecycle, step.reach);
    const id = await driver.reach(lifecycle.name, step.reach);
    if (id === undefined) return { unreached: `the driver brings nothing to ${step.reach}`, story };
    return readAgain(session, { lifecycle, id, value: null, path: {}, story });
  }
  if ("fire" in step) {
    if (current === undefined) return { unreached: "there is nothing to fire at yet", story };
    await driver.fire?.(lifecycle.name, current.id, step.fire);
    return current;
  }
  const { operation } = step.trigger;
  if (current === undefined)
    return create(session, operation, lifecycle, idlyPlanned(session, operation, step.request));
  const exchange = await session.call(
    operation,
    addressed(session, operation, current, step.request),
  );
  const next = { ...current, story: [...current.story, exchange] };
  if (isSuccess(exchange)) return next;
  return {
    unreached: `${step.trigger.name} on the way to ${step.to} answered ${exchange.reply.status}`,
    story: next.story,
  };
}

/** Resources that were there before us: those that the first page of a list shows. */
export async function existingOnes(
  session: Session,
  lifecycle: Lifecycle,
): Promise<readonly Resource[] | Unreached> {
  const { name } = lifecycle;
  const operation = session.contract.operations.find(
    ({ lists, self, within }) =>
      lists?.lifecycle === name &&
      lists.at === undefined &&
      self === undefined &&
      within.length === 0,
  );
  const draft = operation && draftOf(operation, session.drafting);
  if (operation === undefined || draft === undefined) {
    return { unreached: `nothing creates or lists a ${name}`, story: [] };
  }
  const exchange = await session.call(operation, draft);
  const items = getPointer(exchange.reply.body, operation.pagination?.response.items ?? "");
  const found = elementsOf(items).flatMap((value) => {
    const id = idOf(lifecycle, value);
    return id === undefined ? [] : [{ lifecycle, id, value, path: draft.path, story: [exchange] }];
  });
  return found.length > 0
    ? found
    : { unreached: `nothing creates a ${name}, and there is none`, story: [exchange] };
}

/** The parent that an operation works under: made once in a run, and able to make what is listed there. */
export function parentFor(
  session: Session,
  { lists }: Operation,
  lifecycle: Lifecycle,
): Promise<Resource | Unreached> {
  const birth = birthOf(session, lists?.lifecycle);
  const makes = birth?.kind === "spawned" && birth.maker === lifecycle;
  const key = makes
    ? `parent ${lifecycle.name} of ${lists?.lifecycle}`
    : `parent ${lifecycle.name}`;
  return session.once(key, async () => {
    const node = makes ? birth.node : session.exploration(lifecycle).nodes[0];
    return node === undefined ? hostAmong(session, lifecycle) : make(session, lifecycle, node);
  });
}

/** Puts identifiers of parents into a request: those given, or such as are made once in a run. */
export async function underParents(
  session: Session,
  operation: Operation,
  request: RequestData,
  parents?: Parents,
): Promise<RequestData | { readonly unreached: string }> {
  let placed = request;
  for (const { lifecycle: name, self } of operation.within) {
    const lifecycle = session.contract.lifecycles[name];
    const reference = idReference(self);
    if (lifecycle === undefined) continue;
    const parent = parents?.get(name) ?? (await parentFor(session, operation, lifecycle));
    if (isUnreached(parent))
      return { unreached: `its ${name} could not be made: ${parent.unreached}` };
    placed = { ...placed, path: { ...placed.path, ...overlap(operation, parent.path) } };
    placed =
      reference === undefined
        ? matching(self, parent.value, placed)
        : at(placed, reference, parent.id);
  }
  return meetNeeds(session, operation, placed, parents);
}

/** The identifier that a reply shows, within the representation or where the operation says. */
export function shownId(
  operation: Operation,
  lifecycle: Lifecycle,
  { reply }: Exchange,
): string | undefined {
  const { idAt, view } = operation;
  const id = idAt === undefined ? undefined : getPointer(reply.body, idAt);
  if (typeof id === "string" || typeof id === "number") return String(id);
  return idOf(lifecycle, getPointer(reply.body, view) ?? null);
}
