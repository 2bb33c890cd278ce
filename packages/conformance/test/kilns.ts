import type { Clock } from "../src/target/clock.ts";
import { createDryings } from "./dryings.ts";
import { throughDoor } from "./kiln-door.ts";

interface Firing {
  readonly id: string;
  status: string;
  readonly pot: unknown;
  tries: number;
  readonly attempts: { readonly number: number }[];
  readonly timeline: { readonly at: string; readonly what: string }[];
}

/** A tiny server that holds requests, written by hand from the prose of kilns.yaml, with one switch for each sin. */
export function createKilns(
  clock: Clock,
  sins: readonly string[] = [],
): (request: Request) => Promise<Response> {
  const has = (sin: string) => sins.includes(sin);
  const dry = createDryings(clock, has);
  const firings = new Map<string, Firing>();
  let watchers: readonly ((moved: Firing) => void)[] = [];
  let requests = 0;
  let queue: Promise<unknown> = Promise.resolve();

  return throughDoor(handle, has);

  async function handle(request: Request): Promise<Response> {
    requests += 1;
    if (requests % 5 === 0 && (has("is overrun") || has("names no time"))) {
      const hint = has("names no time")
        ? {}
        : { "retry-after": has("hints in words") ? "soon" : "0" };
      return Response.json({ code: "too-many" }, { status: 429, headers: hint });
    }
    const url = new URL(request.url);
    const [place, id, action] = url.pathname.split("/").filter((part) => part !== "");
    if (place === "dryings") return dry(request);
    const text = url.searchParams.get("hold") ?? "0";
    const seconds = Number(text);
    if (has("breaks on senseless holds") && Number.isNaN(seconds)) return no(500, "oops");
    const isFine = /^\d+$/.test(text) && seconds <= 60;
    if (!isFine && !has("takes any hold")) return no(400, "invalid");
    if (place === "arrivals") return arrivals(url.searchParams.get("pot"), seconds || 0);
    if (request.method === "GET" && id === undefined) return Response.json([...firings.values()]);
    let firing: Firing | undefined = id === undefined ? undefined : firings.get(id);
    if (id === undefined) {
      const body = (await request.json()) as { pot?: unknown; recipe?: unknown };
      const strange = Object.keys(body).some((name) => name !== "pot" && name !== "recipe");
      if (strange && has("refuses strangers at times") && requests % 2 === 0)
        return no(400, "invalid");
      if (typeof body.pot !== "string") return no(400, "invalid");
      firing = {
        ...{ id: `firing-${(firings.size + 7) ** 3}`, status: "waiting", pot: body.pot },
        ...{ tries: 1, attempts: [{ number: 1 }], timeline: [] },
      };
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
    note(firing, action ?? "");
    for (const look of watchers) look(firing);
    return show(firing, 200);
  }

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

  function note(firing: Firing, action: string): void {
    if (action === "crack") {
      firing.tries += 1;
      if (!has("lists one attempt")) firing.attempts.push({ number: firing.tries });
    }
    const what = action === "cancel" && has("notes what cannot be") ? "crack" : action;
    const skew = has("notes backwards") ? firing.timeline.length * 60_000 : 0;
    firing.timeline.push({ at: new Date(clock.now() - skew).toISOString(), what });
  }

  function show(firing: Firing, status: number): Response {
    const shown = has("shows recipes") ? { ...firing, recipe: "clay" } : firing;
    const id = has("leads to another") ? [...firings.keys()][0] : firing.id;
    const location = has("leads nowhere") ? "/kilns/1" : `/firings/${id}`;
    return Response.json(shown, { status, headers: status === 201 ? { location } : {} });
  }

  function no(status: number, code: string): Response {
    const more = has("adds to refusals") ? { hint: "Try again." } : {};
    return Response.json({ code, ...more }, { status });
  }
}

const moves: { readonly [asked: string]: string } = {
  "waiting light": "burning",
  "burning finish": "done",
  "burning crack": "waiting",
  "waiting cancel": "cancelled",
  "burning cancel": "cancelled",
};
