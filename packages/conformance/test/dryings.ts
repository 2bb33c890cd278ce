import type { Clock } from "../src/target/clock.ts";

interface Drying {
  readonly id: string;
  readonly clay: unknown;
  readonly born: number;

  /** When it was to be stopped, if it was. */
  stop?: number;
  reads: number;
}

/** Clay dries by itself: what the server shows depends on how long ago it was told to. */
export function createDryings(
  clock: Clock,
  has: (sin: string) => boolean,
): (request: Request) => Promise<Response> {
  const dryings = new Map<string, Drying>();

  return async (request) => {
    const [, id, action] = new URL(request.url).pathname.split("/").filter((part) => part !== "");
    if (id === undefined) {
      const { clay } = (await request.json()) as { clay?: unknown };
      if (typeof clay !== "string") return no(400, "invalid");
      const made = { id: `d-${(dryings.size + 11) ** 3}`, clay, born: clock.now(), reads: 0 };
      dryings.set(made.id, made);
      return show(made, 201);
    }
    const drying = dryings.get(id);
    if (drying === undefined) return no(404, "not-found");
    const isOld = clock.now() - drying.born > 1_900;
    if (has("clears away what is dry") && isOld && statusOf(drying) === "dry")
      return no(404, "not-found");
    if (action === "stop") {
      if (drying.stop !== undefined || !live.has(statusOf(drying))) return no(409, "cold");
      drying.stop = clock.now();
    }
    return show(drying, 200);
  };

  function statusOf({ born, clay, stop }: Drying): string {
    const age = clock.now() - born;
    const hangs = has("never begins") || (has("never begins on bad clay") && clay === "bad");
    const began = age > 300 && !hangs;
    if (stop !== undefined && stop - born <= 300) return "scrapped";
    if (!began) return "wet";
    if (stop !== undefined && has("forgets to stop")) return "drying";
    if (stop !== undefined && clock.now() - stop > 200) return "scrapped";
    if (age < 900 || has("never finishes")) return "drying";
    const isGood = (clay === "bad") === has("mixes up clay");
    return isGood ? "dry" : "spoiled";
  }

  function show(drying: Drying, status: number): Response {
    const { id, clay, stop } = drying;
    const isMarked = has("marks what is dry as stopped") && clock.now() - drying.born > 1_400;
    if (live.has(statusOf(drying))) drying.reads += 1;
    const percent = has("counts down") ? 100 - drying.reads : drying.reads;
    const stopped = stop !== undefined || isMarked;
    const shown = { id, status: statusOf(drying), clay, percent, stopped };
    return Response.json(shown, { status });
  }

  function no(status: number, code: string): Response {
    return Response.json({ code }, { status });
  }
}

const live: ReadonlySet<string> = new Set(["wet", "drying"]);
