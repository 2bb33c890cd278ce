import { createLife } from "./job-life.ts";
import { createLists } from "./job-lists.ts";

/**
 * A tiny job server, written by hand from the prose of jobs.yaml, with one switch for each sin.
 *
 * It shares no code with the mock or the referee: what judges it must not be what it is made of.
 */
export type Sin = string;

export interface JobsOptions {
  readonly sins?: readonly Sin[];

  /** Demands this bearer token. */
  readonly token?: string;
}

/** A job as it is stored. */
export interface Job {
  id: string;
  state: string;
  name: string;
  attempt: number;
  attempts: number;
  createdAt: string;
  updatedAt: string;
  log: string[];
  [member: string]: unknown;
}

/** What the parts of the server share. */
export interface World {
  readonly has: (sin: Sin) => boolean;
  readonly jobs: ReadonlyMap<string, Job>;

  /** How many requests there have been. */
  readonly turn: () => number;

  /** What the clock of the server says. */
  readonly time: () => string;
  readonly json: (status: number, body: unknown, headers?: Record<string, string>) => Response;
  readonly no: (status: number, code: string) => Response;
}

/** Answers like the API of jobs.yaml, but for the sins it is told to commit. */
export function createJobs({
  sins = [],
  token,
}: JobsOptions = {}): (request: Request) => Promise<Response> {
  const has = (sin: Sin) => sins.includes(sin);
  const jobs = new Map<string, Job>();
  const world: World = { has, jobs, json, no, turn: () => ticks, time: () => time() };
  const [life, lists] = [createLife(world), createLists(world)];
  let count = 0;
  let ticks = 0;
  let writes = 0;
  let told = 1;

  const time = () => {
    const date = new Date(Date.UTC(2026, 0, 1) + Math.floor(ticks / 4) * 1000);
    if (has("writes offsets")) return date.toISOString().replace("Z", "+00:00");
    if (has("writes microseconds")) return date.toISOString().replace("Z", "123Z");
    if (has("tells milliseconds") || has("looks at its clock twice"))
      return new Date(date.getTime() + ticks * 9).toISOString();
    if (has("tells millionths"))
      return date.toISOString().replace("Z", `${String((ticks % 4) * 137 + 100)}Z`);
    return has("writes local times") ? date.toISOString().slice(0, 19) : date.toISOString();
  };

  return async (request) => {
    if (!has("breaks off writes") || request.method !== "POST") return serve(request);
    writes += 1;
    // Whether it was served before it broke, nobody knows: one was, the next was not.
    const reply = writes % 34 === 17 ? undefined : await serve(request);
    if (reply === undefined || writes % 17 === 0) throw new TypeError("socket hang up");
    return reply;
  };

  async function serve(request: Request): Promise<Response> {
    ticks += 1;
    if (has("asks for patience") && ticks % 7 === 0) {
      return json(429, {}, { "retry-after": "0" });
    }
    if (has("is overloaded now and then") && ticks % 9 === 0) {
      return json(503, {}, { "retry-after": "0" });
    }
    if (has("drops connections") && request.method === "GET" && ticks % 11 === 0) {
      throw new TypeError("socket hang up");
    }
    if (has("has other callers") && ticks % 13 === 0) keep(fresh("somebody else's"));
    if (has("has callers who act") && ticks % 5 === 0) visit();
    const url = new URL(request.url);
    const parts = url.pathname.split("/").filter((part) => part !== "");
    const text = await request.text();
    const isSpelledOut = request.headers.get("content-type")?.includes("charset") === true;
    if (isSpelledOut && has("refuses to hear of charsets")) return no(400, "invalid");
    const route = `${request.method} ${parts.length > 1 && !["pages", "cursors"].includes(parts[1] ?? "") ? ["jobs", ":id", ...parts.slice(2)].join("/") : parts.join("/")}`;
    if (!paths.has(route.split(" ")[1] ?? "")) {
      return has("serves unknown paths") ? json(200, {}) : no(404, "no-such-path");
    }
    if (!routes.has(route)) {
      return has("takes any method") ? json(200, {}) : notAllowed(route);
    }
    if (token !== undefined && request.headers.get("authorization") !== `Bearer ${token}`) {
      if (has("lets anybody write") && request.method === "POST")
        void handle(route, parts, url, text);
      const some = request.headers.has("authorization") && route === "GET jobs";
      const shown = (request.headers.get("authorization") ?? "").replace(/^Bearer /, "");
      const isPart = shown !== "" && token.startsWith(shown) && has("takes part of the token");
      const isMore = shown.startsWith(token) && has("takes more than the token");
      const isNamed = shown.endsWith(` ${token}`) && has("takes any scheme");
      const isAny = some && has("takes any token for lists");
      if (!has("lets anybody in") && !isAny && !isPart && !isMore && !isNamed)
        return no(401, "unauthorized");
    }
    return has("loses what comes together")
      ? loosely(parts, () => handle(route, parts, url, text))
      : handle(route, parts, url, text);
  }

  /** Reads the log first, and writes it back with what was added when others may have written too. */
  async function loosely(parts: readonly string[], act: () => Response): Promise<Response> {
    const job = jobs.get(parts[1] ?? "");
    const read = job?.log ?? [];
    await new Promise((resolve) => setTimeout(resolve, 1));
    const before = job?.log.length ?? 0;
    const reply = act();
    if (job !== undefined && job.log.length > before) job.log = [...read, job.log.at(-1) ?? ""];
    return reply;
  }

  function handle(route: string, parts: readonly string[], url: URL, text: string): Response {
    if (has("refuses teams") && url.searchParams.has("team")) return no(400, "invalid");
    switch (route) {
      case "POST jobs":
        return create(text);
      case "GET jobs":
        return lists.listItems(url);
      case "GET jobs/pages":
        return lists.listPages(url);
      case "GET jobs/cursors":
        return lists.listCursors(url);
    }
    let body: Record<string, unknown> = {};
    if (route === "POST jobs/:id/events") {
      const parsed = parse(text);
      if (parsed instanceof Response) return parsed;
      body = parsed;
      const valid =
        typeof body.event === "string" && ["string", "undefined"].includes(typeof body.text);
      if (!valid && !has("takes any report")) return no(400, "invalid");
    }
    const job = jobs.get(parts[1] ?? "");
    if (job === undefined) {
      if (has("invents missing jobs")) return life.show(fresh("ghost"), 200);
      if (has("cancels missing jobs") && route.endsWith("cancel"))
        return life.show(fresh("ghost"), 200);
      return no(404, "not-found");
    }
    switch (route) {
      case "GET jobs/:id":
        return life.read(job);
      case "POST jobs/:id/events":
        return life.report(job, body);
      case "POST jobs/:id/cancel":
        return life.cancel(job);
      case "POST jobs/:id/retry":
        return life.retry(job);
      default:
        return life.result(job);
    }
  }

  function parse(text: string): Record<string, unknown> | Response {
    try {
      const body: unknown = JSON.parse(text);
      if (typeof body === "object" && body !== null && !Array.isArray(body)) {
        return body as Record<string, unknown>;
      }
    } catch {
      if (has("breaks on broken bodies")) return json(500, { stack: "at x" });
      if (has("hangs up on broken bodies")) throw new TypeError("socket hang up");
    }
    return no(400, "invalid");
  }

  function create(text: string): Response {
    const body = parse(text);
    if (body instanceof Response) return body;
    const { name, attempts, rank, depth, loud } = body;
    if (name === null && has("breaks on null")) return json(500, { stack: "at x" });
    const wrong =
      typeof name !== "string" ||
      [...name].length > (has("refuses eighty letters") ? 79 : 80) ||
      (has("counts bytes of names") && Buffer.byteLength(name) > 80) ||
      (attempts !== undefined &&
        (!Number.isInteger(attempts) ||
          Number(attempts) < 1 ||
          Number(attempts) > (has("allows four attempts") ? 4 : 5))) ||
      (rank !== undefined && (!Number.isInteger(rank) || Number(rank) < 0)) ||
      (depth !== undefined && !Number.isInteger(depth)) ||
      (depth === 0 && has("takes no depth of zero")) ||
      (loud !== undefined && typeof loud !== "boolean");
    if (wrong && !has("takes any creation")) {
      if (has("keeps refused creations")) keep(fresh(String(name)));
      return no(400, "invalid");
    }
    if (has("refuses strange members") && Object.keys(body).some((one) => !known.has(one)))
      return no(400, "invalid");
    if (has("demands what is optional") && attempts === undefined) return no(400, "invalid");
    const job = fresh(String(name));
    if (typeof attempts === "number") job.attempts = attempts;
    else if (has("begins with what others were told")) job.attempts = told;
    told = Math.max(told, job.attempts);
    if (typeof rank === "number" && (rank !== 0 || !has("takes zero for nothing"))) job.rank = rank;
    if (typeof depth === "number")
      job.depth = depth === 0 && has("takes a depth of zero for nothing") ? 5 : depth;
    if (typeof loud === "boolean") job.loud = loud && !has("is never loud");
    if (has("forgets what was sent")) job.name = "unnamed";
    if (has("names the nameless")) job.name ||= "unnamed";
    if (has("cuts long names off")) job.name = job.name.slice(0, 60);
    if (has("tidies names up")) job.name = job.name.trim().normalize("NFC");
    if (has("creates running jobs")) job.state = "running";
    if (has("adopts forged members")) Object.assign(job, body, { id: job.id });
    if (has("starts attempts at zero")) job.attempt = 0;
    if (has("starts jobs at creation")) job.startedAt = time();
    if (has("ends jobs at creation")) job.endedAt = time();
    if (has("repeats identifiers") && count % 5 === 0) job.id = "job-1";
    if (has("ends what failed at each creation"))
      for (const other of jobs.values())
        if (other.state === "failed") Object.assign(other, { state: "succeeded", result: "late" });
    if (!has("forgets new jobs")) keep(job);
    if (has("forgets the version header")) return json(201, job);
    const reply = life.show(job, has("answers creations with 200") ? 200 : 201);
    if (has("tells another date")) reply.headers.set("date", "Thu, 01 Jan 2099 00:00:00 GMT");
    else reply.headers.set("date", new Date(job.createdAt).toUTCString());
    return reply;
  }

  function fresh(name: string): Job {
    count += 1;
    const number = String(count).padStart(4, "0");
    // Scattered, so that nobody guesses the next.
    const id = `job-${has("counts its jobs") ? number : `${(count * 387_420_489) % 1_000_003}-${number}`}`;
    const now = time();
    return {
      id,
      state: "queued",
      name,
      attempt: 1,
      attempts: 1,
      createdAt: now,
      updatedAt: now,
      log: [],
    };
  }

  /** Somebody else makes a job, calls it off, and begins anew what they have called off. */
  function visit(): void {
    const [last] = [...jobs.values()].filter(({ name }) => name === "a visitor's").slice(-1);
    if (last === undefined || last.attempt > 3) keep(fresh("a visitor's"));
    else if (last.state === "queued") life.cancel(last);
    else life.retry(last);
  }

  function keep(job: Job): void {
    jobs.set(job.id, job);
  }

  function json(status: number, body: unknown, headers: Record<string, string> = {}): Response {
    const isTurned = has("writes members in any order") && ticks % 2 === 0;
    return Response.json(isTurned ? turned(body) : body, { status, headers });
  }

  function notAllowed(route: string): Response {
    const refusal = no(405, "no-such-method");
    const path = route.split(" ")[1];
    const known = [...routes].map((one) => one.split(" ")).filter(([, one]) => one === path);
    if (!has("forgets to allow"))
      refusal.headers.set("allow", known.map(([method]) => method).join(", "));
    return refusal;
  }

  function no(status: number, code: string): Response {
    const media = has("refuses in plain JSON") ? "application/json" : "application/problem+json";
    const trace = has("shows its stack")
      ? { trace: "Error\n    at create (/srv/jobs.js:10:5)" }
      : {};
    const named = has("names another status") ? 400 + (status % 7) + 1 : status;
    const body = has("refuses without a code")
      ? { status: named }
      : { code, status: named, ...trace };
    const written = has("writes media types in capitals")
      ? `${media.toUpperCase()}; Charset=UTF-8`
      : media;
    return new Response(JSON.stringify(body), { status, headers: { "content-type": written } });
  }
}

/** The same with the members in the other order, inside too. */
function turned(body: unknown): unknown {
  if (Array.isArray(body)) return body.map(turned);
  if (typeof body !== "object" || body === null) return body;
  const members = Object.entries(body).map(([name, value]) => [name, turned(value)] as const);
  return Object.fromEntries(members.toReversed());
}

const known: ReadonlySet<string> = new Set(["name", "attempts", "rank", "depth", "loud"]);

const routes: ReadonlySet<string> = new Set([
  "POST jobs",
  "GET jobs",
  "GET jobs/pages",
  "GET jobs/cursors",
  "GET jobs/:id",
  "POST jobs/:id/events",
  "POST jobs/:id/cancel",
  "POST jobs/:id/retry",
  "GET jobs/:id/result",
]);

const paths: ReadonlySet<string> = new Set([...routes].map((route) => route.split(" ")[1] ?? ""));
