import type { Operation } from "@conduct/contract";
import {
  broken,
  type Check,
  type Failed,
  type Finding,
  held,
  type Task,
  undecided,
} from "../check.ts";
import { bodySchema, jsonMedia } from "../model/body-schema.ts";
import { takesFirst } from "../model/triggers.ts";
import { isUnreached } from "../run/resource.ts";
import type { Session } from "../run/session.ts";
import { standingFor } from "../run/standing.ts";
import { toRequest } from "../target/call.ts";
import { type Exchange, isSuccess } from "../target/exchange.ts";

/** A body that is broken, empty or endless is refused, and is never an error of the server. */
export const requestBroken: Check = {
  id: "SC-REQ-04",
  phase: "act",
  tasks: (session) =>
    inTurns(session.contract.operations).map(
      (operation, place): Task => ({
        subject: operation.id,
        place: operation.place,
        basis: operation.basis,
        judge: () => judge(session, operation, place),
      }),
    ),
};

/** One that needs a body, then one that may go without, and so on: what the first few of each show is the same for all. */
function inTurns(operations: readonly Operation[]): readonly Operation[] {
  // What is first in line is not taken just to see whether the request is read.
  const asked = operations.filter((one) => bodySchema(one) !== undefined && !takesFirst(one));
  const needing = asked.filter(({ body }) => body?.required === true);
  const others = asked.filter(({ body }) => body?.required !== true);
  return needing
    .flatMap((one, place) => [one, ...others.slice(place, place + 1)])
    .concat(others.slice(needing.length));
}

/** Who reads bodies mostly reads those of the whole API: so many operations are sent all oddities, the others one each. */
const enough = 4;

async function judge(session: Session, operation: Operation, place: number): Promise<Finding> {
  const standing = await standingFor(session, operation);
  if (isUnreached(standing)) return undecided(standing.unreached, standing.story);
  const plain = toRequest(operation, standing.data);
  const headers = {
    ...plain.headers,
    "content-type": jsonMedia(operation)?.[0] ?? "application/json",
  };
  const schema = bodySchema(operation) ?? {};
  const takesNull = session.validator.validate(schema, null, "request").length === 0;
  const usual: readonly Body[] = [
    ['{"half":', true, "half a body"],
    ["", operation.body?.required === true, "an empty body"],
  ];
  const odd: readonly Body[] = [
    ["[]", true, "an array instead of an object"],
    ["null", !takesNull, "null instead of an object"],
    [`${"[".repeat(2_000)}${"]".repeat(2_000)}`, true, "a body nested 2,000 deep"],
    [JSON.stringify("x".repeat(1_048_576)), true, "a text of 1 MiB"],
  ];
  const some = place < enough ? odd : odd.slice(place % odd.length).slice(0, 1);
  const bodies = [...usual, ...some];
  for (const [body, refused, name] of bodies) {
    const exchange = await session.send({ ...plain, headers, body }, operation);
    const { status } = exchange.reply;
    if (status < 500 && (!refused || status >= 400)) continue;
    const expected = refused ? `a refusal of ${name}` : `no error of the server for ${name}`;
    const alike = body === "" && !refused ? withoutBody(session, operation) : undefined;
    return broken({ expected, observed: String(status), story: [exchange], ...alike });
  }
  return held(bodies.length);
}

type Body = readonly [body: string, refused: boolean, name: string];

/** Where the same goes well with a body, it is the body that the server cannot do without, whatever is asked for. */
function withoutBody(session: Session, operation: Operation): Partial<Failed> | undefined {
  const own = session.exchanges.filter((one) => one.operation === operation);
  const isEmpty = ({ request }: Exchange) => (request.body ?? "") === "";
  if (!own.some((one) => !isEmpty(one) && isSuccess(one))) return undefined;
  const shows = own.filter((one) => isEmpty(one) && one.reply.status >= 500);
  return own.some((one) => isEmpty(one) && isSuccess(one))
    ? undefined
    : { shows, way: "needs a body" };
}
