import type { Lifecycle } from "@conduct/contract";
import { drift, initialStates } from "../model/explain.ts";
import { type Exchange, isBefore, type SentRequest } from "../target/exchange.ts";
import type { Sighting } from "./journal.ts";

/** Watches whether anybody but the referee moves resources. */
export interface Company {
  /** A resource that was left alone and has moved all the same; undefined as long as none has. */
  readonly seen: Sighting | undefined;

  /**
   * Notes a request as it is sent, and whether it is made to each of many; what it returns notes that it has
   * been answered.
   */
  sending(request: SentRequest, toMany?: boolean): (exchange: Exchange) => void;

  /** Looks whether what an exchange shows has moved by itself. */
  look(sightings: readonly Sighting[]): void;
}

/**
 * Starts to watch. Every resource that the run makes and leaves alone is a sentinel: if workers are
 * about, one of these moves in a way that only a worker explains.
 *
 * `concerns` tells the sentinels from others. Of those that nothing at all happens to before a client asks,
 * not even by the server itself, a `newborn` tells: it moves out of where creations lead.
 *
 * A request that names a resource, accepted or not, excuses what it does next. Only like is compared
 * with like, since a list that is behind the reads is another matter.
 */
export function watchForCompany(
  concerns: (id: string) => boolean = () => true,
  newborn = false,
): Company {
  const writes: Write[] = [];
  const last = new Map<string, Sighting>();
  let seen: Sighting | undefined;

  function note(sighting: Sighting): void {
    const { lifecycle, id, state, via, exchange } = sighting;
    if (state === undefined || !concerns(id)) return;
    const view = via === "list" ? "list" : "read";
    const key = `${lifecycle.name} ${view} ${id}`;
    const creates = exchange.operation?.self === undefined && via === "fire";
    const before = last.get(key);
    if (
      creates
        ? !newborn && startsAhead(lifecycle, state)
        : before && isMoved(lifecycle, before, sighting)
    )
      seen ??= sighting;
    // What a reply to an event shows is not always what a read shows next.
    if (via === "fire" && !creates) last.delete(key);
    else last.set(key, sighting);
  }

  function isMoved(lifecycle: Lifecycle, before: Sighting, { id, state, exchange }: Sighting) {
    if (before.state === state || !isBefore(before.exchange, exchange)) return false;
    const since = before.exchange.sentAt;
    const excused = writes.some(
      ({ text, toMany, answeredAt }) =>
        answeredAt >= since && (toMany || text.includes(JSON.stringify(id).slice(1, -1))),
    );
    const from = new Set([before.state ?? ""]);
    if (excused) return false;
    if (!newborn) return onlyByWorkers(lifecycle, from, state ?? "");
    const isFirst = initialStates(lifecycle).has(before.state ?? "");
    return isFirst && drift(lifecycle, from, false).has(state ?? "");
  }

  return {
    get seen() {
      return seen;
    },

    sending(request, toMany = false) {
      if (["GET", "HEAD", "OPTIONS"].includes(request.method)) return () => {};
      const text = `${decoded(request.path)} ${request.body ?? ""}`;
      const write: Write = { text, toMany, answeredAt: Number.POSITIVE_INFINITY };
      writes.push(write);
      return ({ receivedAt }) => {
        write.answeredAt = receivedAt;
      };
    },

    look(sightings) {
      if (seen === undefined) for (const one of sightings) note(one);
    },
  };
}

interface Write {
  /** All that it says, the identifiers of resources among it. */
  readonly text: string;

  /** It names nobody, and may be meant for any. */
  readonly toMany: boolean;
  answeredAt: number;
}

/** A new resource is further than its creation takes it. */
function startsAhead(lifecycle: Lifecycle, state: string): boolean {
  return onlyByWorkers(lifecycle, initialStates(lifecycle), state);
}

function onlyByWorkers(lifecycle: Lifecycle, from: ReadonlySet<string>, to: string): boolean {
  return !drift(lifecycle, from, true).has(to) && drift(lifecycle, from, false).has(to);
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
