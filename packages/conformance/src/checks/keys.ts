import type { Idempotency, Lifecycle, Operation } from "@conduct/contract";
import { broken, type Check, type Finding, held, type Task, undecided } from "../check.ts";
import type { RequestData } from "../model/evaluate.ts";
import { creationRequests, creators } from "../run/creators.ts";
import { shownId, underParents } from "../run/resource.ts";
import type { Session } from "../run/session.ts";
import { refusalProblems } from "../run/trial.ts";
import { withRole } from "../target/call.ts";
import { type Exchange, isSuccess } from "../target/exchange.ts";

const parallel = 5;

/** The same key with the same request names the same resource. */
export const keyRepeated: Check = {
  id: "LC-CRE-05",
  phase: "act",
  tasks: (session) =>
    keyed(session, async ({ operation, lifecycle, send, requests: [request] }) => {
      if (request === undefined) return undecided(`no valid request for ${operation.id}`);
      const key = keyOf(session, operation);
      const story = [await send(request, key), await send(request, key)];
      if (!story.every(isSuccess)) return unanswered(story);
      const [first, second] = story.map((one) => shownId(operation, lifecycle, one));
      return first === second
        ? held(1)
        : broken({ expected: `${first} again`, observed: second ?? "no identifier", story });
    }),
};

/** The same key with another request is refused as declared. */
export const keyReused: Check = {
  id: "LC-CRE-06",
  phase: "act",
  tasks: (session) =>
    keyed(session, async ({ operation, rule, send, requests: [request, other] }) => {
      if (request === undefined || other === undefined)
        return undecided(`no two valid requests for ${operation.id} that differ`);
      const { mismatch } = rule;
      const key = keyOf(session, operation);
      // The other one first: a key that differs in its end only from one that had the plain request is another.
      const first = await send(other, key);
      if (!isSuccess(first)) return mistaken(session, { operation, rule }, first, other);
      const second = await send(request, key);
      const [wrong] = refusalProblems(
        session,
        mismatch === undefined ? {} : { error: mismatch },
        second,
      );
      if (wrong === undefined) return held(1);
      const [expected, observed, basis] = wrong;
      const sure = basis === undefined ? {} : { basis };
      return broken({ expected, observed, story: [first, second], ...sure });
    }),
};

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
function keyed(session: Session, judge: (keyed: Keyed) => Promise<Finding>): readonly Task[] {
  return creators(session.contract).flatMap(({ operation, lifecycle }) => {
    const rule = operation.idempotency;
    if (rule === undefined || !("key" in rule)) return [];
    const { place, basis, id } = operation;
    return [
      {
        subject: id,
        place,
        basis,
        judge: async () => {
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
          return judge({ operation, lifecycle, rule, requests, send });
        },
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
