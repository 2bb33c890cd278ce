import { type Emission, getPointer, type Lifecycle } from "@conduct/contract";
import { explain, initialStates } from "../model/explain.ts";
import { type Move, nameOf, toldBy } from "../model/message.ts";
import type { Node } from "../model/node.ts";
import { stateOf } from "../model/state-of.ts";
import { schemaAt } from "../schema/sample.ts";
import { withRole } from "../target/call.ts";
import type { Exchange } from "../target/exchange.ts";
import type { Mailbox, Message, Receiver } from "../target/receiver.ts";
import { creatorOf } from "./creators.ts";
import { create, isUnreached, lead, type Resource, readAgain, type Unreached } from "./resource.ts";
import type { Session } from "./session.ts";

/** A resource whose changes are told to the referee, and what has come of it. */
export interface Told {
  readonly resource: Resource;
  readonly mailbox: Mailbox;
  readonly receiver: Receiver;

  /** States that it was seen to have come to, and of which is to be told. */
  readonly due: readonly string[];
  readonly story: readonly Exchange[];
}

/** How long a message may be on its way where nobody says: then it is only waited for, and never missed. */
const usually = 1_000;

/** Milliseconds that it takes at most to hear of a change, and to take notice. */
export function patienceFor({ within }: Emission): number {
  return within === undefined ? usually : within + 500;
}

/**
 * Makes a resource that names an address of the referee, and moves it by requests: the `longest` way, or by
 * one step. `statusOf` answers what comes.
 */
export async function listenTo(
  session: Session,
  emission: Emission,
  options: { readonly longest: boolean; readonly statusOf?: (count: number) => number },
): Promise<Told | Unreached> {
  const lifecycle = session.contract.lifecycles[emission.lifecycle];
  const pointer = /^\$self#(\/.+)$/.exec(emission.to)?.[1];
  const receiver = await session.receiver();
  if (receiver === undefined)
    return none("the target could not reach the referee: a config can say how, by webhooks");
  const creator = lifecycle && creatorOf(session, lifecycle);
  if (lifecycle === undefined || creator === undefined || pointer === undefined)
    return none("no request says whom to tell");
  const { operation, request } = creator;
  const schema = Object.values(operation.body?.content ?? {})[0]?.schema;
  if (schemaAt(schema, pointer, session.validator) === undefined)
    return none("no request says whom to tell");
  const mailbox = receiver.address(options.statusOf);
  const telling = withRole(request, `body#${pointer}`, mailbox.url);
  const made = await create(session, operation, lifecycle, telling);
  if (isUnreached(made)) return made;
  const shown = getPointer(made.value, pointer);
  if (shown !== undefined && shown !== mailbox.url)
    return { unreached: "it does not keep the address", story: made.story };
  const node = wayFor(session, lifecycle, operation.id, options.longest);
  if (node === undefined) return none("no request moves it on");
  const moved = await lead(session, lifecycle, node, made);
  const read = isUnreached(moved)
    ? await readAgain(session, { ...made, story: moved.story })
    : moved;
  if (isUnreached(read)) return read;
  return {
    resource: read,
    mailbox,
    receiver,
    due: dueOf(session, emission, read),
    story: read.story,
  };
}

/**
 * What was told of a resource that is left alone by now, and what it has come to by then; `missing` are
 * states of which nothing was told.
 */
export async function collect(
  session: Session,
  emission: Emission,
  { resource, mailbox, due }: Told,
): Promise<{
  readonly messages: readonly Message[];
  readonly missing: readonly string[];
  readonly last: Resource | Unreached;
}> {
  const tells = (state: string) =>
    mailbox.messages.some((message) =>
      toldBy(emission, resource.lifecycle, resource.id, message).some(({ to }) => to === state),
    );
  await mailbox.until(() => due.every(tells), patienceFor(emission));
  const missing = due.filter((state) => !tells(state));
  // What comes later than the last look may tell of what comes later than that.
  const messages = [...mailbox.messages];
  return { messages, missing, last: await readAgain(session, resource) };
}

/** Why a message is not as any of the emissions to its address should be; undefined if it is. */
export function faultOf(
  session: Session,
  emission: Emission,
  told: Told,
  message: Message,
  last: Resource | Unreached,
): Fault | undefined {
  const faults = kinOf(session, emission).map((one) => faultIn(session, one, told, message, last));
  return faults.includes(undefined) ? undefined : faults[0];
}

/** What is sent to the same address. */
export function kinOf(
  { contract: { emissions = [] } }: Session,
  one: Emission,
): readonly Emission[] {
  return [
    one,
    ...emissions.filter(
      (other) => other !== one && other.lifecycle === one.lifecycle && other.to === one.to,
    ),
  ];
}

interface Fault {
  readonly expected: string;
  readonly observed: string;
}

function faultIn(
  session: Session,
  emission: Emission,
  { resource }: Told,
  message: Message,
  last: Resource | Unreached,
): Fault | undefined {
  const { lifecycle, id } = resource;
  const observed = `${message.method} with ${message.text.slice(0, 300)}`;
  if (message.method !== emission.method)
    return { expected: emission.method, observed: message.method };
  const content = emission.request?.content ?? {};
  const media = message.headers["content-type"]?.split(";")[0]?.trim().toLowerCase() ?? "none";
  const declared = content[media];
  if (Object.keys(content).length > 0 && declared === undefined)
    return { expected: `content type ${Object.keys(content).join(" or ")}`, observed: media };
  const mismatches =
    declared === undefined
      ? []
      : session.validator.validate(declared.schema, message.body, "reply");
  const [mismatch] = mismatches;
  if (mismatch !== undefined)
    return {
      expected: `a message as its schema says: ${mismatch.pointer} ${mismatch.message}`,
      observed,
    };
  const moves = toldBy(emission, lifecycle, id, message);
  // Where states are shown that nobody declared, they may be told as well.
  if (moves.length === 0 && lifecycle.open) return undefined;
  if (moves.length === 0)
    return { expected: `a change of ${lifecycle.name} ${id} that is declared`, observed };
  const end = isUnreached(last) ? undefined : stateOf(lifecycle, last.value);
  if (moves.some((move) => isPossible(lifecycle, move, end))) return undefined;
  return { expected: `a change on the way to ${end}`, observed };
}

/** Messages with one name that tell different things. */
export function namesakes(
  emission: Emission,
  { resource: { lifecycle, id }, mailbox }: Told,
): readonly Message[] {
  const moves = (message: Message) => toldBy(emission, lifecycle, id, message).map(keyOf);
  return mailbox.messages.filter((one, index) =>
    mailbox.messages
      .slice(0, index)
      .some(
        (other) =>
          nameOf(emission, one) !== undefined &&
          nameOf(emission, one) === nameOf(emission, other) &&
          !moves(one).some((move) => moves(other).includes(move)),
      ),
  );
}

function keyOf({ from, to }: Move): string {
  return `${from} ${to}`;
}

/** Whether a change can have happened to a resource that was made by us and is now in a state. */
function isPossible(lifecycle: Lifecycle, { from, to }: Move, end: string | undefined): boolean {
  const called = new Set(Object.keys(lifecycle.events));
  const leads = (start: ReadonlySet<string>, state: string) =>
    explain(lifecycle, start, { state, called, exclusive: false }).size > 0;
  return leads(initialStates(lifecycle), from) && (end === undefined || leads(new Set([to]), end));
}

/** States that it has come to since it was first seen, as far as they are told. */
function dueOf(
  session: Session,
  { states }: Emission,
  { lifecycle, id }: Resource,
): readonly string[] {
  const seen = session.sightings
    .filter((one) => one.lifecycle === lifecycle && one.id === id)
    .toSorted((a, b) => a.exchange.index - b.exchange.index)
    .flatMap(({ state }) => state ?? []);
  return [...new Set(seen.filter((state, index) => index > 0 && state !== seen[index - 1]))].filter(
    (state) => states.includes(state),
  );
}

/** A way that begins with the creation and goes on by requests that change the state. */
function wayFor(
  session: Session,
  lifecycle: Lifecycle,
  creation: string,
  longest: boolean,
): Node | undefined {
  const ways = session.exploration(lifecycle).nodes.filter(({ steps }) => {
    const [first, ...rest] = steps;
    const begins =
      first !== undefined && "trigger" in first && first.trigger.operation.id === creation;
    return begins && rest.length > 0 && rest.length < 5 && rest.every((step) => "trigger" in step);
  });
  const length = ({ steps }: Node) =>
    steps.filter((step, index) => index > 0 && step.to !== steps[index - 1]?.to).length;
  const moving = ways.filter((way) => length(way) > 0);
  const ordered = moving.toSorted(
    (a, b) => length(a) - length(b) || a.steps.length - b.steps.length,
  );
  return longest ? ordered.at(-1) : ordered[0];
}

function none(unreached: string): Unreached {
  return { unreached, story: [] };
}
