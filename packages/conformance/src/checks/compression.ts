import type { Operation } from "@conduct/contract";
import { broken, type Check, type Finding, held } from "../check.ts";
import type { Session } from "../run/session.ts";
import { wholeApi } from "../run/whole-api.ts";
import { Interruption } from "../target/connection.ts";
import { type Exchange, isSuccess, type SentRequest } from "../target/exchange.ts";
import { plainRead } from "./negotiation.ts";

/** Compression changes how a reply is sent, and nothing of what it says. */
export const compression: Check = {
  id: "CN-03",
  phase: "act",
  tasks: (session) => [wholeApi(session, () => judge(session))],
};

async function judge(session: Session): Promise<Finding> {
  const reads = session.contract.operations.filter(
    ({ method, reads, lists, hold }) => method === "GET" && (reads ?? lists) && hold === undefined,
  );
  let exercised = 0;
  for (const operation of reads.slice(0, enough)) {
    const found = await compare(session, operation);
    if (found === undefined) continue;
    if (found.verdict === "fail") return found;
    exercised += 1;
  }
  return held(exercised, "no reply stayed the same long enough, or none was compressed");
}

/** It is one thing for the whole API: some operations tell. */
const enough = 3;

/** Reads the same plainly, compressed, and plainly again: what has changed by itself shows nothing. */
async function compare(session: Session, operation: Operation): Promise<Finding | undefined> {
  const request = await plainRead(session, operation);
  if ("verdict" in request) return undefined;
  const read = (encoding: string) => session.send(encoded(request, encoding));
  const before = await read("identity");
  let packed: Exchange;
  try {
    packed = await read("gzip");
  } catch (error) {
    if (!(error instanceof Interruption) || error.code !== "unreachable") throw error;
    const expected = "a reply in gzip, or as it is, to who accepts gzip";
    return broken({ expected, observed: error.message, story: [before] });
  }
  const after = await read("identity");
  if (!isSuccess(before) || contentOf(before) !== contentOf(after)) return undefined;
  const story = [before, packed];
  if (before.reply.headers["content-encoding"] !== undefined) return undefined;
  if (contentOf(packed) !== contentOf(before)) {
    const observed = packed.reply.text.slice(0, 200);
    return broken({ expected: before.reply.text.slice(0, 200), observed, story });
  }
  return packed.reply.headers["content-encoding"] === undefined ? undefined : held(1);
}

/** The text, or what it says where that is JSON. */
function contentOf({ reply: { text, body } }: Exchange): string {
  return body === undefined ? text : JSON.stringify(body);
}

function encoded(request: SentRequest, encoding: string): SentRequest {
  return { ...request, headers: { ...request.headers, "accept-encoding": encoding } };
}
