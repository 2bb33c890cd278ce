import type { Operation } from "@conduct/contract";
import {
  broken,
  type Check,
  type Finding,
  held,
  type Task,
  type Undecided,
  undecided,
} from "../check.ts";
import { bodySchema } from "../model/body-schema.ts";
import { declaredMedia, declaredReply, mediaOf } from "../run/declared-reply.ts";
import { isUnreached } from "../run/resource.ts";
import type { Session } from "../run/session.ts";
import { standingFor } from "../run/standing.ts";
import { toRequest } from "../target/call.ts";
import { type Exchange, isSuccess, type SentRequest } from "../target/exchange.ts";

/** A media type that is not offered is refused with 406 or answered with one that is; a body of another one is refused. */
export const mediaRefused: Check = {
  id: "CN-01",
  phase: "act",
  tasks: (session) => [
    ...readsOf(session).map((operation) =>
      taskOf(operation, "a reply", () => judgeUnoffered(session, operation)),
    ),
    ...session.contract.operations
      .filter((operation) => demandsBody(session, operation))
      .map((operation) => taskOf(operation, "a body", () => judgeForeign(session, operation))),
  ],
};

/** Whoever accepts anything, or says what they like best, is answered. */
export const mediaAccepted: Check = {
  id: "CN-02",
  phase: "act",
  tasks: (session) =>
    readsOf(session).map((operation, place) =>
      taskOf(operation, "", () => judgeAccepted(session, operation, place)),
    ),
};

/** Wishes are mostly read for the whole API at once: so many operations are told all of them, the others one each. */
const enough = 3;

async function judgeUnoffered(session: Session, operation: Operation): Promise<Finding> {
  const ground = await plainRead(session, operation);
  if ("verdict" in ground) return ground;
  const exchange = await session.send(accepting(ground, "application/x-conduct-none"));
  const { status } = exchange.reply;
  if (status === 406 || isAnswered(exchange, operation)) return held(1);
  const expected = "406, or what is declared";
  const seen = isSuccess(exchange) ? `content type ${mediaOf(exchange) || "none"}` : String(status);
  return broken({ expected, observed: seen, story: [exchange] });
}

/** Text that is no JSON, so that a server that does not look at the type refuses it all the same. */
async function judgeForeign(session: Session, operation: Operation): Promise<Finding> {
  const standing = await standingFor(session, operation);
  if (isUnreached(standing)) return undecided(standing.unreached, standing.story);
  const plain = toRequest(operation, standing.data);
  const headers = { ...plain.headers, "content-type": "application/x-conduct-none" };
  const exchange = await session.send({ ...plain, headers, body: "<none/>" });
  const { status } = exchange.reply;
  if (status >= 400 && status < 500) return held(1);
  const expected = "a refusal of a body of another media type";
  return broken({ expected, observed: String(status), story: [exchange] });
}

async function judgeAccepted(
  session: Session,
  operation: Operation,
  place: number,
): Promise<Finding> {
  const ground = await plainRead(session, operation);
  if ("verdict" in ground) return ground;
  const [media = "application/json"] = Object.keys(
    declaredReply(operation, operation.success)?.content ?? {},
  );
  const [type = ""] = media.split("/");
  const all = ["*/*", `${type}/*`, `text/x-conduct;q=0.2, ${media};q=0.9, */*;q=0.1`];
  const wishes = place < enough ? all : all.slice(place % all.length).slice(0, 1);
  for (const wish of wishes) {
    const exchange = await session.send(accepting(ground, wish));
    if (isAnswered(exchange, operation)) continue;
    const expected = `an answer to who accepts ${wish}`;
    const seen = `${exchange.reply.status} ${mediaOf(exchange)}`;
    return broken({ expected, observed: seen, story: [exchange] });
  }
  return held(wishes.length);
}

/** A read that succeeds, for the others to be compared with. */
export function plainRead(
  session: Session,
  operation: Operation,
): Promise<SentRequest | Undecided> {
  return session.once(`plain read ${operation.id}`, async () => {
    const standing = await standingFor(session, operation);
    if (isUnreached(standing)) return undecided(standing.unreached, standing.story);
    // Whoever brings a resource somewhere looks at it last: that may have been the very same read.
    const looked = standing.resource?.story.at(-1);
    const isSame =
      looked?.operation === operation &&
      looked.request.path === toRequest(operation, standing.data).path;
    const exchange = looked && isSame ? looked : await session.call(operation, standing.data);
    return isAnswered(exchange, operation)
      ? exchange.request
      : undecided(`without a wish it answers ${exchange.reply.status}`, [exchange]);
  });
}

function isAnswered(exchange: Exchange, operation: Operation): boolean {
  if (!isSuccess(exchange)) return false;
  const reply = declaredReply(operation, exchange.reply.status);
  if (reply === undefined) return false;
  return Object.keys(reply.content).length === 0 || declaredMedia(reply, exchange) !== undefined;
}

function accepting(request: SentRequest, accept: string): SentRequest {
  return { ...request, headers: { ...request.headers, accept } };
}

/** What only reads, and answers with a body. */
function readsOf({ contract }: Session): readonly Operation[] {
  return contract.operations.filter(
    (operation) =>
      operation.method === "GET" &&
      operation.yields === undefined &&
      Object.keys(declaredReply(operation, operation.success)?.content ?? {}).length > 0,
  );
}

/** It creates, and nothing comes of it without a body: who does not understand the one that is sent has to say so. */
function demandsBody({ validator }: Session, operation: Operation): boolean {
  const schema = bodySchema(operation);
  const { required } = operation.body ?? {};
  return (
    schema !== undefined &&
    operation.self === undefined &&
    required === true &&
    Object.keys(operation.body?.content ?? {}).every((media) => !media.includes("*")) &&
    validator.validate(schema, {}, "request").length > 0
  );
}

function taskOf(operation: Operation, of: string, judge: () => Promise<Finding>): Task {
  const { id, place, basis } = operation;
  return { subject: of === "" ? id : `${id} · ${of}`, place, basis, judge };
}
