import type { Basis, Json } from "@conduct/contract";
import { broken, type Check, type Finding, held, type Task, undecided } from "../check.ts";
import {
  delayOf,
  type Holding,
  holdingsOf,
  preferring,
  slack,
  waitSchema,
} from "../holds/holding.ts";
import { settledResource } from "../holds/settled.ts";
import { draftOf } from "../model/drafts.ts";
import type { RequestData } from "../model/evaluate.ts";
import { addressed } from "../run/addressing.ts";
import { declaredReply } from "../run/declared-reply.ts";
import { refusalProblems } from "../run/refusal-problems.ts";
import { isUnreached } from "../run/resource.ts";
import type { Session } from "../run/session.ts";
import { standingFor } from "../run/standing.ts";
import { isUnderCondition } from "../run/unseen-condition.ts";
import { withRole } from "../target/call.ts";
import { type Exchange, isSuccess } from "../target/exchange.ts";

/** A wish to wait too long, or for no sensible time, is cut short or refused as declared. */
export const holdBounds: Check = {
  id: "LC-WAIT-04",
  phase: "act",
  tasks: (session) =>
    holdingsOf(session.contract)
      .filter(({ hold }) => !("always" in hold.by))
      .map(
        (holding): Task => ({
          subject: holding.operation.id,
          place: holding.operation.place,
          basis: holding.operation.basis,
          judge: () => judge(session, holding),
        }),
      ),
};

async function judge(session: Session, holding: Holding): Promise<Finding> {
  const { operation } = holding;
  const ground = await groundFor(session, holding);
  if ("unreached" in ground) return undecided(ground.unreached, ground.story);
  let exercised = 0;
  for (const wish of wishesOf(session, holding)) {
    // What is allowed may be granted: only where there is nothing to wait for does it answer soon.
    if (wish.allowed && wish.lasts && !ground.settled) continue;
    const exchange = await session.call(operation, wish.put(ground.data), 2 * slack);
    const wrong = flawOf(session, holding, wish, exchange);
    exercised += 1;
    if (wrong === undefined) continue;
    const [expected, observed, basis] = wrong;
    return broken({
      expected: `${expected} for ${wish.text}`,
      observed,
      story: [exchange],
      exercised,
      ...(basis === undefined ? {} : { basis }),
    });
  }
  return held(exercised);
}

/** Where to ask: at a resource that is there already, if the operation waits for one that exists. */
async function groundFor(session: Session, holding: Holding) {
  const { operation, kind } = holding;
  const draft = draftOf(operation, session.drafting);
  const settled = kind === "reads" ? await settledResource(session, holding) : undefined;
  if (settled !== undefined && !isUnreached(settled) && draft !== undefined) {
    return { data: addressed(session, operation, settled, draft), settled: true };
  }
  const standing = await standingFor(session, operation);
  return isUnreached(standing) ? standing : { data: standing.data, settled: false };
}

interface Wish {
  readonly text: string;

  /** The contract lets one send it. */
  readonly allowed: boolean;

  /** It is a time, and a long one. */
  readonly lasts: boolean;

  /** A server is free to make of it what it likes, but for an error of its own. */
  readonly loose: boolean;
  put(data: RequestData): RequestData;
}

function wishesOf(session: Session, { operation, hold }: Holding): readonly Wish[] {
  const { by, max } = hold;
  if ("always" in by) return [];
  const unit = "prefer" in by || by.unit === "s" ? 1000 : 1;
  const values: readonly (readonly [Json, boolean])[] = [
    ...(max === undefined ? [] : [[Math.floor(max / unit) + 1, true] as const]),
    [-1, false],
    ["soon", false],
    [0, false],
  ];
  if ("prefer" in by) {
    return values.map(([value, lasts]) => ({
      text: `Prefer: wait=${value}`,
      allowed: true,
      lasts,
      loose: true,
      put: (data) => preferring(operation, data, `wait=${value}`),
    }));
  }
  const schema = waitSchema(operation, by.param);
  return values.map(([value, lasts]) => ({
    text: `${by.param} ${JSON.stringify(value)}`,
    allowed:
      schema === undefined || session.validator.validate(schema, value, "request").length === 0,
    lasts,
    // What is no time, and yet allowed, may be anything.
    loose: value === "soon" || value === -1,
    put: (data) => withRole(data, by.param, value as string | number),
  }));
}

function flawOf(
  session: Session,
  { operation }: Holding,
  { allowed, loose }: Wish,
  exchange: Exchange,
): readonly [expected: string, observed: string, basis?: Basis | undefined] | undefined {
  const { status, text } = exchange.reply;
  const observed =
    status === 0 ? `nothing for ${delayOf(exchange)} ms` : `${status} ${text.slice(0, 200)}`;
  if (allowed) {
    if (status === 0 || delayOf(exchange) > slack) return ["an answer at once", observed];
    const refused = loose && status < 500 && declaredReply(operation, status) !== undefined;
    const closed = isUnderCondition(session, operation, exchange);
    return isSuccess(exchange) || refused || closed ? undefined : ["a success", observed];
  }
  if (status === 0) return ["a refusal", observed];
  const { request: name } = session.contract.refusals;
  const [wrong] = refusalProblems(session, name === undefined ? {} : { error: name }, exchange);
  if (wrong === undefined) return undefined;
  // How it is refused may be assumed; that it is refused is what the schema means.
  const refused = status >= 400 && status < 500;
  return [wrong[0], wrong[1], refused ? wrong[2] : undefined];
}
