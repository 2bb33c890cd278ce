import type { Clock } from "../src/target/clock.ts";

interface Firing {
  readonly id: string;
  status: string;
  readonly pot: unknown;
}

/** A tiny server that holds requests, written by hand from the prose of kilns.yaml, with one switch for each sin. */
export function createKilns(
  clock: Clock,
  sins: readonly string[] = [],
): (request: Request) => Promise<Response> {
  const has = (sin: string) => sins.includes(sin);
  const firings = new Map<string, Firing>();
  let watchers: readonly ((moved: Firing) => void)[] = [];
  let requests = 0;
  let queue: Promise<unknown> = Promise.resolve();

  return async (request) => {
    requests += 1;
    if (requests % 5 === 0 && (has("is overrun") || has("names no time"))) {
      const hint = has("names no time")
        ? {}
        : { "retry-after": has("hints in words") ? "soon" : "0" };
      return Response.json({ code: "too-many" }, { status: 429, headers: hint });
    }
    const url = new URL(request.url);
    const [place, id, action] = url.pathname.split("/").filter((part) => part !== "");
    const text = url.searchParams.get("hold") ?? "0";
    const seconds = Number(text);
    if (has("breaks on senseless holds") && Number.isNaN(seconds)) return no(500, "oops");
    const isFine = /^\d+$/.test(text) && seconds <= 60;
    if (!isFine && !has("takes any hold")) return no(400, "invalid");
    if (place === "arrivals") return arrivals(url.searchParams.get("pot"), seconds || 0);
    if (request.method === "GET" && id === undefined) return Response.json([...firings.values()]);
    let firing: Firing | undefined = id === undefined ? undefined : firings.get(id);
    if (id === undefined) {
      const body = (await request.json()) as { pot?: unknown };
      if (typeof body.pot !== "string") return no(400, "invalid");
      firing = { id: `firing-${(firings.size + 7) ** 3}`, status: "waiting", pot: body.pot };
      firings.set(firing.id, firing);
      for (const look of watchers) look(firing);
    }
    if (firing === undefined) return no(404, "not-found");
    if (action === undefined && id !== undefined) {
      if (has("lets nobody pass")) await queue;
      return show(firing, 200);
    }
    if (request.method === "GET" || id === undefined) {
      const held = () => hold(firing, seconds || 0, id === undefined ? 201 : 200);
      if (!has("holds one at a time") && !has("lets nobody pass")) return held();
      const turn = has("lets nobody pass") ? held() : queue.then(held);
      queue = Promise.all([queue, turn]);
      return turn;
    }
    const to = moves[`${firing.status} ${action}`];
    if (to === undefined) return no(409, "cold");
    firing.status = to;
    for (const look of watchers) look(firing);
    return show(firing, 200);
  };

  async function hold(firing: Firing, seconds: number, status: number): Promise<Response> {
    const before = { ...firing };
    const isOver = () => firing.status === "done" || firing.status === "cancelled";
    const deaf = has("hears no cancel") && "cancelled";
    if (!has("holds nothing") && !(isOver() && !has("waits for what is over"))) {
      const length = has("holds for ever") ? seconds * 1_000 : seconds;
      await new Promise<void>((release) => {
        const stop = new AbortController();
        void clock.sleep(length * 1_000, stop.signal).then(release);
        if (has("holds to the last")) return;
        watchers = [
          ...watchers,
          (moved) => {
            if (moved === firing && isOver() && firing.status !== deaf) stop.abort();
          },
        ];
      });
    }
    if (!isOver() && seconds > 0 && has("fails when time is up")) return no(504, "timeout");
    return show(has("shows what was") ? before : firing, status);
  }

  async function arrivals(pot: string | null, seconds: number): Promise<Response> {
    const found = () => [...firings.values()].filter((one) => pot === null || one.pot === pot);
    const present = found().length > 0 && !has("waits beside items");
    if (!present && !has("holds no list")) {
      const stop = new AbortController();
      if (!has("misses what comes"))
        watchers = [...watchers, () => (found().length > 0 ? stop.abort() : undefined)];
      await clock.sleep(seconds * 1_000, stop.signal);
    }
    return Response.json(found());
  }

  function show(firing: Firing, status: number): Response {
    return Response.json(firing, { status });
  }

  function no(status: number, code: string): Response {
    return Response.json({ code }, { status });
  }
}

const moves: { readonly [asked: string]: string } = {
  "waiting light": "burning",
  "burning finish": "done",
  "waiting cancel": "cancelled",
  "burning cancel": "cancelled",
};
