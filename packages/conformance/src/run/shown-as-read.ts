import type { Json } from "@conduct/contract";
import { drift } from "../model/explain.ts";
import { isBefore } from "../target/exchange.ts";
import { requestedEvent, type Sighting } from "./journal.ts";
import { readerOf } from "./representation.ts";
import type { Resource } from "./resource.ts";
import type { Session } from "./session.ts";

/** So many that were read right after such a reply looked just as it had shown them. */
const enough = 4;

/**
 * What a resource looks like, by the reply that made it or moved it last, where that needs no second look: reads have
 * always shown what such replies had shown, and nobody but us moves it. Undefined where a read has to tell.
 */
export function shownAsRead(
  session: Session,
  { lifecycle, id, story }: Resource,
): Json | undefined {
  const { last, replies } = compared(session);
  const shown = last.get(nameOf({ lifecycle, id }));
  const isReply = shown !== undefined && shown.via === "fire" && !shown.partial;
  if (!isReply || shown.exchange !== story.at(-1) || shown.state === undefined) return undefined;
  const { alike = 0, different = 0 } = replies.get(kindOf(shown) ?? "") ?? {};
  if (alike < enough || different > 0) return undefined;
  const moved = drift(lifecycle, new Set([shown.state]), session.isAlone(id), shown.value);
  return moved.size === 1 ? shown.value : undefined;
}

interface Compared {
  /** How many of the sightings were taken into account. */
  readonly seen: number;

  /** How each resource was seen last. */
  readonly last: Map<string, Sighting>;

  /** By what was asked: how often a read showed the same right after it, and how often something else. */
  readonly replies: Map<string, { readonly alike: number; readonly different: number }>;
}

const kept = new WeakMap<Session, Compared>();

function compared(session: Session): Compared {
  const { sightings, firings, contract } = session;
  const { seen, last, replies } = kept.get(session) ?? {
    seen: 0,
    last: new Map<string, Sighting>(),
    replies: new Map(),
  };
  for (const sighting of sightings.slice(seen)) {
    const { lifecycle, exchange } = sighting;
    const name = nameOf(sighting);
    const before = last.get(name);
    last.set(name, sighting);
    const kind = before && kindOf(before);
    if (before === undefined || kind === undefined || before.partial) continue;
    if (exchange.operation !== readerOf(contract, lifecycle)) continue;
    // What was asked meanwhile, even in vain, is another matter.
    const isNext =
      isBefore(before.exchange, exchange) &&
      !firings.some(
        (one) =>
          one.exchange !== before.exchange &&
          one.exchange.index > before.exchange.index &&
          one.exchange.index < exchange.index &&
          one.id === sighting.id,
      );
    if (!isNext) continue;
    const { alike, different } = replies.get(kind) ?? { alike: 0, different: 0 };
    const isAlike = JSON.stringify(before.value) === JSON.stringify(sighting.value);
    replies.set(kind, {
      alike: alike + Number(isAlike),
      different: different + Number(!isAlike),
    });
  }
  const now = { seen: sightings.length, last, replies };
  kept.set(session, now);
  return now;
}

function nameOf({ lifecycle, id }: Pick<Sighting, "lifecycle" | "id">): string {
  return `${lifecycle.name} ${id}`;
}

/** What was asked, of a resource in which state it was then. */
function kindOf({ via, exchange, state }: Sighting): string | undefined {
  const { operation } = exchange;
  return via !== "fire" || operation === undefined
    ? undefined
    : `${operation.id} ${requestedEvent(operation, exchange)} ${state}`;
}
