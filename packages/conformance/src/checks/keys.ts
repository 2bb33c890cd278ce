import { type Idempotency, isJsonObject, type Lifecycle, type Operation } from "@conduct/contract";
import { broken, type Check, type Finding, held, type Task, undecided } from "../check.ts";
import { bodySchema } from "../model/body-schema.ts";
import { draftOf } from "../model/drafts.ts";
import type { RequestData } from "../model/evaluate.ts";
import { evenly } from "../model/evenly.ts";
import { isFinal } from "../model/roles.ts";
import { idReference } from "../model/self-rule.ts";
import { addressed, at } from "../run/addressing.ts";
import { creationRequests, creators } from "../run/creators.ts";
import { optionsFor } from "../run/long-ways.ts";
import { theirsOf } from "../run/of-somebody-else.ts";
import { refusalProblems } from "../run/refusal-problems.ts";
import { readerOf } from "../run/representation.ts";
import { isUnreached, readAgain, shownId, underParents } from "../run/resource.ts";
import type { Session } from "../run/session.ts";
import { tryOn } from "../run/trial.ts";
import { toRequest, withRole } from "../target/call.ts";
import { type Exchange, isSuccess } from "../target/exchange.ts";

const parallel = 5;

/**
 * The same key with the same request names the same resource, now and when all else has been done and the
 * resource is over; with that of somebody else it names none that is not theirs.
 */
export const keyRepeated: Check = {
  id: "LC-CRE-05",
  phase: "act",
  tasks: (session) => [
    ...keyed(
      session,
      (one) => repeated(session, one, "at once"),
      (one) => repeated(session, one, "late"),
    ),
    ...(session.target.other === undefined
      ? []
      : keyed(session, (one) => shared(session, one)).map((task) => ({
          ...task,
          subject: `${task.subject}, sent by somebody else`,
        }))),
  ],
};

async function repeated(
  session: Session,
  { operation, lifecycle, rule, send, requests: [request] }: Keyed,
  when: "at once" | "late",
): Promise<Finding> {
  if (request === undefined) return undecided(`no valid request for ${operation.id}`);
  const { key, first } = await firstUse(session, operation, (key) => send(request, key));
  if (!isSuccess(first)) return unanswered([first]);
  const age = session.clock.now() - first.sentAt;
  if (when === "late" && (rule.ttl === undefined || 2 * age > rule.ttl))
    return undecided("nobody says that the key is still good");
  const before = when === "late" ? await ended(session, operation, lifecycle, first) : [first];
  const second = await send(request, key);
  const [wanted, named] = [first, second].map((one) => shownId(operation, lifecycle, one));
  if (isSuccess(second) && wanted === named) return held(1);
  if (second.reply.status >= 500) return unanswered([first, second]);
  const observed = isSuccess(second)
    ? (named ?? "no identifier")
    : `${second.reply.status} ${second.reply.text.slice(0, 200)}`;
  return broken({ expected: `${wanted} again`, observed, story: [...before, second] });
}

/** A key and the first request with it: the same for the whole run, also where all else is looked at anew. */
function firstUse(
  session: Session,
  operation: Operation,
  send: (key: string) => Promise<Exchange>,
): Promise<FirstUse> {
  const uses = firstUses.get(session) ?? new Map<Operation, Promise<FirstUse>>();
  firstUses.set(session, uses);
  const known = uses.get(operation);
  if (known !== undefined) return known;
  const key = keyOf(session, operation);
  const use = send(key).then((first) => ({ key, first }));
  uses.set(operation, use);
  // What was interrupted may succeed the next time.
  use.catch(() => uses.delete(operation));
  return use;
}

interface FirstUse {
  readonly key: string;
  readonly first: Exchange;
}

const firstUses = new WeakMap<Session, Map<Operation, Promise<FirstUse>>>();

/** Brings what a request has made to its end, if another can do so: the whole story of it. */
async function ended(
  session: Session,
  operation: Operation,
  lifecycle: Lifecycle,
  first: Exchange,
): Promise<readonly Exchange[]> {
  const id = shownId(operation, lifecycle, first);
  const path = first.data?.path ?? {};
  const made =
    id && (await readAgain(session, { lifecycle, id, value: null, path, story: [first] }));
  if (!made || isUnreached(made)) return [first];
  const end = optionsFor(session, made, true).find(
    ({ expected }) => expected?.kind === "taken" && isFinal(lifecycle, expected.to),
  );
  return end === undefined ? [first] : (await tryOn(session, end, made)).after.story;
}

/** Who may not see a resource does not come by it with its key. */
async function shared(
  session: Session,
  { operation, lifecycle, rule, send, requests: [request] }: Keyed,
): Promise<Finding> {
  const reader = readerOf(session.contract, lifecycle);
  const draft = reader && draftOf(reader, session.drafting);
  if (request === undefined || reader === undefined || draft === undefined)
    return undecided(`no valid request for ${operation.id}`);
  const key = keyOf(session, operation);
  const first = await send(request, key);
  const id = shownId(operation, lifecycle, first);
  if (!isSuccess(first) || id === undefined) return unanswered([first]);
  const again = await underTheirs(session, operation, first.data ?? request);
  const second = await session.send({ ...toRequest(operation, again), stranger: true });
  if (!isSuccess(second)) return elsewhere(session, { operation, rule }, again, [first, second]);
  if (shownId(operation, lifecycle, second) !== id) return held(1);
  const made = { lifecycle, id, value: null, path: request.path, story: [] };
  const asked = toRequest(reader, addressed(session, reader, made, draft));
  const read = await session.send({ ...asked, stranger: true });
  return isSuccess(read)
    ? undecided("what is ours is shown to somebody else anyway", [first, second, read])
    : broken({
        expected: "a resource of their own",
        observed: `${id}, which belongs to somebody else`,
        story: [first, second],
      });
}

/** The same request under parents of somebody else, as far as they can make such. */
async function underTheirs(
  session: Session,
  { within }: Operation,
  request: RequestData,
): Promise<RequestData> {
  let placed = request;
  for (const { lifecycle: name, self } of within) {
    const lifecycle = session.contract.lifecycles[name];
    const reference = idReference(self);
    const parent = lifecycle && (await theirsOf(session, lifecycle));
    if (reference === undefined || parent === undefined || isUnreached(parent)) continue;
    placed = at(placed, reference, parent.id);
  }
  return placed;
}

/** What is refused for a key of ours alone has looked at the key of somebody else. */
async function elsewhere(
  session: Session,
  { operation, rule }: Pick<Keyed, "operation" | "rule">,
  request: RequestData,
  story: readonly Exchange[],
): Promise<Finding> {
  const other = withRole(request, rule.key, keyOf(session, operation));
  const third = await session.send({ ...toRequest(operation, other), stranger: true });
  const refused = story.at(-1);
  return isSuccess(third) && refused !== undefined && refused.reply.status < 500
    ? broken({
        expected: "a resource of their own, as with a key that nobody has sent",
        observed: `${refused.reply.status} ${refused.reply.text.slice(0, 200)}`,
        story: [...story, third],
      })
    : undecided("somebody else cannot create with that key", story);
}

/** The same key with another request is refused as declared. */
export const keyReused: Check = {
  id: "LC-CRE-06",
  phase: "act",
  tasks: (session) =>
    keyed(session, async ({ operation, rule, send, requests }) => {
      const [request, other] = requests;
      if (request === undefined || other === undefined)
        return undecided(`no two valid requests for ${operation.id} that differ`);
      const { mismatch } = rule;
      // What nobody declares nobody is held to: there are servers that look at nothing but the key.
      if (mismatch === undefined) return undecided("nothing is declared that would answer it");
      const key = keyOf(session, operation);
      // The other one first: a key that differs in its end only from one that had the plain request is another.
      const first = await send(other, key);
      if (!isSuccess(first)) return mistaken(session, { operation, rule }, first, other);
      const second = await send(request, key);
      const [wrong] = refusalProblems(session, { error: mismatch }, second);
      if (wrong !== undefined) {
        const [expected, observed, basis] = wrong;
        const sure = basis === undefined ? {} : { basis };
        return broken({ expected, observed, story: [first, second], ...sure });
      }
      const part = await partly(session, { operation, rule, send }, mismatch, requests.at(-1));
      if (part !== undefined) return part;
      // A key is read as it is written: in other letters it is another key.
      const third = await send(request, key.toUpperCase());
      return isSuccess(third) ? held(2) : mistaken(session, { operation, rule }, third, request);
    }),
};

/** A request that differs in one member only is another one: of a rich request one member at a time is left out. */
async function partly(
  session: Session,
  { operation, rule, send }: Pick<Keyed, "operation" | "rule" | "send">,
  mismatch: string,
  rich: RequestData | undefined,
): Promise<Finding | undefined> {
  const body = rich?.body;
  const schema = bodySchema(operation);
  if (rich === undefined || !isJsonObject(body) || schema === undefined) return undefined;
  const others = Object.keys(body)
    .filter((name) => rule.key !== `body#/${name}`)
    .map((name) => {
      const { [name]: _, ...rest } = body;
      return { name, rest };
    })
    .filter(({ rest }) => session.validator.validate(schema, rest, "request").length === 0);
  const key = keyOf(session, operation);
  const first = others.length > 0 ? await send(rich, key) : undefined;
  if (first === undefined || !isSuccess(first)) return undefined;
  for (const { name, rest } of evenly(others, members)) {
    const second = await send({ ...rich, body: rest }, key);
    const [wrong] = refusalProblems(session, { error: mismatch }, second);
    if (wrong === undefined) continue;
    const [expected, observed, basis] = wrong;
    return broken({
      expected: `${expected}, since the other request had ${name}`,
      observed,
      story: [first, second],
      ...(basis === undefined ? {} : { basis }),
    });
  }
  return undefined;
}

/** So many members of a request are left out in turn. */
const members = 4;

/** Parallel creations with one key leave one resource; those that come too soon may be told so. */
export const keyParallel: Check = {
  id: "LC-CRE-07",
  phase: "act",
  tasks: (session) =>
    keyed(session, async ({ operation, lifecycle, send, requests: [request] }) => {
      if (request === undefined) return undecided(`no valid request for ${operation.id}`);
      const key = keyOf(session, operation);
      const story = await Promise.all(Array.from({ length: parallel }, () => send(request, key)));
      const ids = new Set(
        story.filter(isSuccess).map((one) => shownId(operation, lifecycle, one) ?? "none"),
      );
      if (ids.size === 0) return unanswered(story);
      return ids.size === 1
        ? held(parallel)
        : broken({ expected: "one resource", observed: [...ids].join(", "), story });
    }),
};

interface Keyed {
  readonly operation: Operation;
  readonly lifecycle: Lifecycle;
  readonly rule: Extract<Idempotency, { key: string }>;

  /** Valid requests, no two with the same body. */
  readonly requests: readonly RequestData[];
  readonly send: (request: RequestData, key: string) => Promise<Exchange>;
}

/** One task for each operation that creates under a key. */
function keyed(
  session: Session,
  judge: (keyed: Keyed) => Promise<Finding>,
  late?: (keyed: Keyed) => Promise<Finding>,
): readonly Task[] {
  return creators(session.contract).flatMap(({ operation, lifecycle }) => {
    const rule = operation.idempotency;
    if (rule === undefined || !("key" in rule)) return [];
    const { place, basis, id } = operation;
    const prepared = (way: (keyed: Keyed) => Promise<Finding>) => async () => {
      const bodies = new Map(
        creationRequests(session, lifecycle, operation).map((one) => [
          JSON.stringify(one.body),
          one,
        ]),
      );
      const requests: RequestData[] = [];
      for (const request of bodies.values()) {
        const placed = await underParents(session, operation, request);
        if ("unreached" in placed) return undecided(placed.unreached);
        requests.push(placed);
      }
      const send = (request: RequestData, key: string) =>
        session.call(operation, withRole(request, rule.key, key));
      return way({ operation, lifecycle, rule, requests, send });
    };
    return [
      {
        subject: id,
        place,
        basis,
        judge: prepared(judge),
        ...(late && { late: prepared(late) }),
      },
    ];
  });
}

/** A key that no request of this run has had, nor one of another. */
function keyOf(session: Session, { id }: Operation): string {
  return `${session.tag}-${id}-${session.nextNumber()}`;
}

/** A key that was never used is refused as if it had been, and the request alone is not: it is taken for another key. */
async function mistaken(
  session: Session,
  { operation, rule }: Pick<Keyed, "operation" | "rule">,
  first: Exchange,
  request: RequestData,
): Promise<Finding> {
  const { mismatch: error } = rule;
  if (error === undefined || refusalProblems(session, { error }, first).length > 0)
    return unanswered([first]);
  const role = /^header\.(.*)/.exec(rule.key)?.[1] ?? "";
  const earlier = session.exchanges.findLast(
    (one) => one.operation === operation && isSuccess(one) && one.data?.headers[role] !== undefined,
  );
  const control = await session.call(operation, request);
  if (earlier === undefined || !isSuccess(control)) return unanswered([first]);
  return broken({
    expected: "success, since the key was not used before",
    observed: `${first.reply.status} ${first.reply.text.slice(0, 200)}`,
    story: [earlier, control, first],
  });
}

function unanswered(story: readonly Exchange[]): Finding {
  const [refused] = story.filter((one) => !isSuccess(one));
  return undecided(`a creation was answered with ${refused?.reply.status}`, story);
}
