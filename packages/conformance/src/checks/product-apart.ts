import {
  getPointer,
  isJsonObject,
  type Json,
  type Lifecycle,
  type Operation,
  parseReference,
} from "@conduct/contract";
import { broken, type Check, held, undecided } from "../check.ts";
import { fits } from "../model/expected.ts";
import { type ServedApart, servedApart } from "../run/served-apart.ts";
import type { Session } from "../run/session.ts";
import { Interruption } from "../target/connection.ts";
import { type Exchange, isSuccess } from "../target/exchange.ts";
import { isGzip, unzip } from "../target/gzip.ts";

/**
 * A product that is served apart is at its address for everybody, and is as the reply describes it.
 *
 * It is held against the reply's own words, so that it does not matter how sure the author is of the form.
 */
export const productApart: Check = {
  id: "LC-RES-08",
  phase: "act",
  tasks: (session) =>
    session.contract.operations.flatMap((operation) => {
      const lifecycle = session.contract.lifecycles[operation.yields?.lifecycle ?? ""];
      if (!lifecycle || !operation.yields?.cases.some(({ fetch, file }) => fetch && file))
        return [];
      return [
        {
          subject: operation.id,
          place: operation.place,
          basis: "documented",
          judge: () => judge(session, lifecycle, operation),
        },
      ];
    }),
};

async function judge(session: Session, lifecycle: Lifecycle, operation: Operation) {
  const apart = await servedApart(session, lifecycle, operation);
  if (apart === undefined) return undecided("nothing was stored as a document of its own");
  const address = replied(apart, apart.served.fetch);
  if (typeof address !== "string") return undecided("the reply has no address");
  let fetched: Exchange;
  try {
    const request = { method: "GET", path: address, headers: {}, anonymous: true, raw: true };
    fetched = await session.send(request);
  } catch (error) {
    if (!(error instanceof Interruption) || error.code !== "unreachable") throw error;
    return undecided("its address cannot be reached from here");
  }
  const story = [...apart.resource.story, apart.exchange, fetched];
  if (!isSuccess(fetched)) {
    const observed = `${fetched.reply.status} ${fetched.reply.text.slice(0, 100)}`;
    return broken({ expected: "the document, at its address", observed, story });
  }
  const wrong = await wrongIn(apart, fetched);
  return wrong === undefined ? held(1) : broken({ ...wrong, story });
}

type Wrong = Pick<Parameters<typeof broken>[0], "expected" | "observed">;

async function wrongIn(apart: ServedApart, { reply }: Exchange): Promise<Wrong | undefined> {
  const { bytes = new Uint8Array() } = reply;
  const packing = packingOf(apart);
  // Whoever fetched it may have unpacked it already: then nothing is known of what was sent.
  const asSent = reply.headers["content-encoding"] === undefined;
  if (asSent && packing === "gzip" && !isGzip(bytes))
    return { expected: "what gzip has packed", observed: reply.text.slice(0, 100) };
  const size = asSent ? sizeSaid(apart) : undefined;
  if (size !== undefined && size !== bytes.length)
    return { expected: `${size} bytes, as the reply says`, observed: String(bytes.length) };
  if (packing !== undefined && packing !== "gzip" && packing !== "none") return undefined;
  const text = asSent && packing === "gzip" ? await unzip(bytes).catch(() => "") : reply.text;
  if (!/[/+]json\b/.test(apart.served.media ?? apart.served.file?.media ?? "")) return undefined;
  const seen = parsed(text);
  if (seen !== undefined && fits(apart.product, seen)) return undefined;
  return { expected: "what the resource shows as its product", observed: text.slice(0, 100) };
}

/** How the reply says it is packed, or else the contract. */
function packingOf({ served, exchange }: ServedApart): unknown {
  const { encoding } = served;
  const named = encoding?.startsWith("$") ? replied({ served, exchange }, encoding) : encoding;
  return named ?? undefined;
}

/** How long the reply says it is, where the contract says that it tells this. */
function sizeSaid({ served, exchange }: ServedApart): number | undefined {
  const at = pointerTo(served.body ?? null, "$file.size");
  const size = at === undefined ? undefined : getPointer(exchange.reply.body, at);
  return typeof size === "number" ? size : undefined;
}

function pointerTo(template: Json, wanted: string): string | undefined {
  if (template === wanted) return "";
  if (!isJsonObject(template)) return undefined;
  for (const [name, member] of Object.entries(template)) {
    const below = pointerTo(member, wanted);
    if (below !== undefined) return `/${name}${below}`;
  }
  return undefined;
}

function replied(
  { exchange }: Pick<ServedApart, "served" | "exchange">,
  reference: string | undefined,
): Json | undefined {
  const parsedReference = reference === undefined ? undefined : parseReference(reference);
  return parsedReference?.source === "response.body"
    ? getPointer(exchange.reply.body, parsedReference.pointer)
    : undefined;
}

function parsed(text: string): Json | undefined {
  try {
    return JSON.parse(text) as Json;
  } catch {
    return undefined;
  }
}
