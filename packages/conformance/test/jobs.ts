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

interface Job {
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

/** Answers like the API of jobs.yaml, but for the sins it is told to commit. */
export function createJobs({
  sins = [],
  token,
}: JobsOptions = {}): (request: Request) => Promise<Response> {
  const has = (sin: Sin) => sins.includes(sin);
  const jobs = new Map<string, Job>();
  const cursors = new Map<string, string>();
  let count = 0;
  let ticks = 0;
  let pagesServed = 0;

  const time = () => {
    const date = new Date(Date.UTC(2026, 0, 1) + Math.floor(ticks / 4) * 1000);
    if (has("writes offsets")) return date.toISOString().replace("Z", "+00:00");
    if (has("writes microseconds")) return date.toISOString().replace("Z", "123Z");
    return has("writes local times") ? date.toISOString().slice(0, 19) : date.toISOString();
  };

  return async (request) => {
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
    const url = new URL(request.url);
    const parts = url.pathname.split("/").filter((part) => part !== "");
    const text = await request.text();
    const route = `${request.method} ${parts.length > 1 && !["pages", "cursors"].includes(parts[1] ?? "") ? ["jobs", ":id", ...parts.slice(2)].join("/") : parts.join("/")}`;
    if (!paths.has(route.split(" ")[1] ?? "")) {
      return has("serves unknown paths") ? json(200, {}) : no(404, "no-such-path");
    }
    if (!routes.has(route)) {
      return has("takes any method") ? json(200, {}) : no(405, "no-such-method");
    }
    if (token !== undefined && request.headers.get("authorization") !== `Bearer ${token}`) {
      if (has("lets anybody write") && request.method === "POST")
        void handle(route, parts, url, text);
      if (!has("lets anybody in")) return no(401, "unauthorized");
    }
    return handle(route, parts, url, text);
  };

  function handle(route: string, parts: readonly string[], url: URL, text: string): Response {
    switch (route) {
      case "POST jobs":
        return create(text);
      case "GET jobs":
        return listItems(url);
      case "GET jobs/pages":
        return listPages(url);
      case "GET jobs/cursors":
        return listCursors(url);
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
      if (has("invents missing jobs")) return show(fresh("ghost"), 200);
      if (has("cancels missing jobs") && route.endsWith("cancel")) return show(fresh("ghost"), 200);
      return no(404, "not-found");
    }
    switch (route) {
      case "GET jobs/:id":
        return read(job);
      case "POST jobs/:id/events":
        return report(job, body);
      case "POST jobs/:id/cancel":
        return cancel(job);
      case "POST jobs/:id/retry":
        return retry(job);
      default:
        return result(job);
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
    }
    return no(400, "invalid");
  }

  function create(text: string): Response {
    const body = parse(text);
    if (body instanceof Response) return body;
    const { name, attempts } = body;
    const wrong =
      typeof name !== "string" ||
      name.length > 80 ||
      (attempts !== undefined &&
        (!Number.isInteger(attempts) || Number(attempts) < 1 || Number(attempts) > 5));
    if (wrong && !has("takes any creation")) {
      if (has("keeps refused creations")) keep(fresh(String(name)));
      return no(400, "invalid");
    }
    if (has("demands what is optional") && attempts === undefined) return no(400, "invalid");
    const job = fresh(String(name));
    if (typeof attempts === "number") job.attempts = attempts;
    if (has("forgets what was sent")) job.name = "unnamed";
    if (has("creates running jobs")) job.state = "running";
    if (has("adopts forged members")) Object.assign(job, body, { id: job.id });
    if (has("starts attempts at zero")) job.attempt = 0;
    if (has("starts jobs at creation")) job.startedAt = time();
    if (has("ends jobs at creation")) job.endedAt = time();
    if (has("repeats identifiers") && count % 5 === 0) job.id = "job-0001";
    if (!has("forgets new jobs")) keep(job);
    if (has("forgets the version header")) return json(201, job);
    return show(job, has("answers creations with 200") ? 200 : 201);
  }

  function fresh(name: string): Job {
    count += 1;
    const id = `job-${String(count).padStart(4, "0")}`;
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

  function keep(job: Job): void {
    jobs.set(job.id, job);
  }

  /** Counts a read of a job, and returns true from the second one on. */
  function again(job: Job): boolean {
    job.reads = Number(job.reads ?? 0) + 1;
    return Number(job.reads) > 1;
  }

  function read(job: Job): Response {
    if (job.state === "stopping" && again(job)) {
      end(job);
      Object.assign(job, { state: "cancelled", updatedAt: time(), log: [...job.log, "stop"] });
    }
    if (has("works by itself") && job.state === "queued" && again(job)) {
      Object.assign(job, {
        state: "running",
        startedAt: time(),
        updatedAt: time(),
        log: [...job.log, "start"],
      });
    }
    if (has("skips to failure") && job.state === "queued" && job.attempts > 1) {
      return show(job, 200, { state: "failed", reason: "skipped", endedAt: time() });
    }
    if (has("revives cancelled jobs") && job.state === "cancelled" && again(job)) {
      return show(job, 200, { state: "running" });
    }
    if (has("revives finished jobs") && job.state === "succeeded" && again(job)) {
      return show(job, 200, { state: "running" });
    }
    if (has("turns failures into successes") && job.state === "failed" && again(job)) {
      return show(job, 200, { state: "succeeded", result: "late" });
    }
    if (has("cancels by itself") && job.state === "queued" && again(job)) {
      return show(job, 200, { state: "cancelled", endedAt: time() });
    }
    if (has("forgets the start") && job.state === "running")
      return show(job, 200, { state: "queued" });
    if (has("shows unknown states") && job.state === "running")
      return show(job, 200, { state: "paused" });
    if (has("creates anew at each read"))
      return show(job, 200, {
        createdAt: new Date(Date.UTC(2026, 0, 1) + ticks * 1000).toISOString(),
      });
    if (has("touches finished jobs") && job.state === "succeeded") job.note = `read at ${ticks}`;
    if (has("updates backwards")) {
      return show(job, 200, {
        updatedAt: new Date(Date.UTC(2027, 0, 1) - ticks * 1000).toISOString(),
      });
    }
    if (has("counts attempts down") && job.attempt > 1)
      return show(job, 200, { attempt: job.attempt - 1 });
    if (has("rewrites the log") && job.log.length > 1)
      return show(job, 200, { log: job.log.slice(1) });
    return show(job);
  }

  function report(job: Job, body: Record<string, unknown>): Response {
    const { event, text } = body;
    const running = job.state === "running";
    switch (event) {
      case "start":
        if (job.state !== "queued") return illegal(job);
        if (has("refuses to start")) return no(409, "illegal");
        if (!has("starts without a time")) job.startedAt = time();
        return accept(job, "start", has("starts nothing") ? "queued" : "running");
      case "note":
        if (!running) return illegal(job);
        if (!has("loses notes")) job.note = String(text ?? "");
        if (text === undefined) delete job.note;
        if (has("notes over the attempt")) job.attempt += 1;
        return accept(job, "note", job.state);
      case "succeed":
        if (!running) return illegal(job);
        if (!has("succeeds without a result")) job.result = text ?? "done";
        job.took = has("takes negative time")
          ? -5
          : Date.parse(time()) - Date.parse(String(job.startedAt ?? time()));
        end(job);
        return accept(job, "succeed", "succeeded");
      case "fail":
        if (!running) return illegal(job);
        if (job.attempt < job.attempts || has("retries for ever")) {
          job.attempt += has("skips an attempt") ? 2 : 1;
          delete job.startedAt;
          return accept(job, "fail", "queued");
        }
        if (!has("fails without a reason")) job.reason = text ?? "no reason";
        end(job);
        return accept(job, "fail", "failed");
      default:
        return no(400, "invalid");
    }
  }

  function illegal(job: Job): Response {
    if (has("ignores what is illegal")) return show(job);
    const final = ["succeeded", "failed", "cancelled"].includes(job.state);
    if (has("reopens finished jobs") && final) return accept(job, "start", "running");
    if (has("calls the illegal bad")) return no(400, "illegal");
    if (has("changes what it refuses")) job.note = "refused";
    return no(409, has("codes the illegal otherwise") ? "wrong" : "illegal");
  }

  function cancel(job: Job): Response {
    if (job.state === "stopping") return accept(job, "cancel", "stopping");
    if (job.state === "running")
      return accept(job, "cancel", has("stops nothing") ? "queued" : "stopping");
    if (job.state === "queued") {
      if (has("refuses to cancel")) return no(409, "over");
      end(job);
      return accept(job, "cancel", has("cancels nothing") ? job.state : "cancelled");
    }
    if (job.state === "cancelled") {
      if (has("cancels twice")) return accept(job, "cancel", "cancelled");
      if (has("breaks on the second cancel")) return json(500, {});
      return no(409, has("codes the second cancel otherwise") ? "illegal" : "over");
    }
    if (has("cancels finished jobs")) return accept(job, "cancel", "cancelled");
    if (has("takes results away")) delete job.result;
    return no(409, "over");
  }

  function retry(job: Job): Response {
    const allowed = job.state === "failed" || job.state === "cancelled";
    if (!allowed && !(has("retries successes") && job.state === "succeeded"))
      return no(409, "illegal");
    if (has("refuses to retry")) return no(409, "illegal");
    job.attempt += 1;
    delete job.startedAt;
    delete job.endedAt;
    delete job.reason;
    return accept(job, "retry", "queued");
  }

  function result(job: Job): Response {
    if (job.state === "succeeded" && !has("hides results")) return json(200, { value: job.result });
    const pending = job.state === "queued" || job.state === "running";
    if (has("serves nothing early") && pending) return json(200, { value: "" });
    if (has("serves nothing late") && !pending) return json(200, { value: "" });
    return no(404, "no-result");
  }

  function end(job: Job): void {
    if (has("ends before it begins")) job.endedAt = "2025-01-01T00:00:00Z";
    else if (!has("ends without a time")) job.endedAt = time();
  }

  function accept(job: Job, event: string, state: string): Response {
    const before = job.state;
    job.state = state;
    job.updatedAt = time();
    if (!has("logs nothing")) job.log = [...job.log, event];
    return show(job, 200, has("answers with the old state") ? { state: before } : {});
  }

  function listItems(url: URL): Response {
    const limit = sizeOf(url, "limit");
    if (limit instanceof Response) return limit;
    const query = url.searchParams;
    const state = query.get("state") ?? "";
    if (state !== "" && !states.includes(state) && !has("takes any state"))
      return no(400, "invalid");
    for (const bound of ["since", "until"]) {
      const text = query.get(bound);
      if (text && Number.isNaN(Date.parse(text))) return no(400, "invalid");
    }
    let all = newest().filter((job) => passes(job, query));
    if (has("shuffles equals")) all = tied(all, ticks);
    const [after, before] = [query.get("after"), query.get("before")];
    if (after !== null && before !== null && !has("lets after win")) return no(400, "bad-cursor");
    const place = all.findIndex((job) => job.id === (after ?? before));
    const anchored = after !== null || before !== null;
    if (anchored && place < 0) {
      if (has("empties unknown cursors"))
        return json(200, { items: [], more: false, kind: "jobs" });
      return no(400, "bad-cursor");
    }
    let from = after === null ? 0 : place + (has("includes the anchor") ? 0 : 1);
    if (has("skips one") && after !== null) from += 1;
    if (has("skips equals") && after !== null) {
      while (all[from] !== undefined && all[from]?.createdAt === all[place]?.createdAt) from += 1;
    }
    let items = all.slice(from, from + limit);
    let more = from + limit < all.length;
    if (before !== null && after === null) {
      const start = Math.max(place - limit, 0);
      items = all.slice(start, place);
      more = start > 0;
      if (has("turns pages round")) items.reverse();
      if (has("begins before pages")) items = all.slice(0, Math.min(limit, place));
    }
    if (has("says more when full")) more = items.length === limit;
    if (has("never says more")) more = false;
    if (has("sorts pages only")) items.sort((a, b) => (a.name < b.name ? -1 : 1)).reverse();
    pagesServed += 1;
    if (has("repeats pages differently") && pagesServed % 2 === 0) items = items.toReversed();
    if (has("lists old states")) items = items.map((job) => ({ ...job, state: "queued" }));
    if (has("lists other names")) items = items.map((job) => ({ ...job, attempts: 99 }));
    if (has("hides a job")) items = items.filter((job) => !/[37]$/.test(job.id));
    if (has("empties with null") && all.length === 0)
      return json(200, { items: null, more: false, kind: "jobs" });
    const kind = has("changes its kind") && anchored ? "page" : "jobs";
    return json(200, { items, more: has("writes more as text") ? String(more) : more, kind });
  }

  function listPages(url: URL): Response {
    const query = url.searchParams;
    const clamp = !has("enforces no maximum");
    const size = sizeOf(url, "size", clamp ? "clamp" : "any");
    if (size instanceof Response) return size;
    const page = Number(query.get("page") ?? 1);
    const named = (word: string, allowed: readonly string[]) => {
      const text = query.get(word);
      return text === null || allowed.includes(text);
    };
    if (!Number.isInteger(page) || (page < 1 && !has("has a page zero"))) return no(400, "invalid");
    if (!named("sort", ["created", "name"]) || !named("direction", ["asc", "desc"]))
      return no(400, "invalid");
    const key = query.get("sort") === "name" ? "name" : "createdAt";
    const down = query.get("direction") === "desc";
    const matching = [...jobs.values()].filter((job) => passes(job, query));
    const sorted = matching.toSorted((a, b) => {
      const order =
        String(a[key]) === String(b[key])
          ? a.id < b.id
            ? -1
            : 1
          : String(a[key]) < String(b[key])
            ? -1
            : 1;
      return down && !has("sorts one way only") ? -order : order;
    });
    const index = has("counts pages from zero") ? page : page - 1;
    let items = sorted.slice(index * size, (index + 1) * size);
    if (has("shifts pages") && index > 0)
      items = sorted.slice(index * size - 1, (index + 1) * size - 1);
    if (has("repeats the last page") && items.length === 0) items = sorted.slice(-size);
    const total = has("counts everything")
      ? jobs.size
      : has("counts the page")
        ? items.length
        : matching.length;
    return json(200, { items, total, pages: Math.ceil(total / size) });
  }

  function listCursors(url: URL): Response {
    const limit = sizeOf(url, "limit");
    if (limit instanceof Response) return limit;
    const query = url.searchParams;
    const cursor = query.get("cursor");
    const name = query.get("name") ?? "";
    const issued = cursor === null || cursor === "" ? undefined : cursors.get(cursor);
    let from = 0;
    if (cursor) {
      if (issued === undefined && has("breaks on damaged cursors")) return json(500, {});
      if (issued === undefined && !has("forgives unknown cursors")) return no(400, "bad-cursor");
      const [place, bound] = issued?.split("|") ?? ["0", name];
      if (bound !== name && !has("binds no cursor")) return no(400, "bad-cursor");
      if (has("spends cursors")) cursors.delete(cursor);
      from = Number(place);
    } else if (cursor === "" && has("breaks on empty cursors")) return json(500, {});
    const filtered =
      has("filters the first page only") && from > 0
        ? newest()
        : newest().filter((job) => passes(job, query));
    const items = filtered.slice(from, from + limit);
    const turn = has("issues new cursors each time") ? `${ticks}.` : "";
    const next = `c${turn}${from + limit}-${name.length}-${name.slice(-6)}`;
    cursors.set(next, `${from + limit}|${name}`);
    const last = from + limit >= filtered.length;
    if (has("ends at half") && from + limit >= filtered.length / 2)
      return json(200, { items, next: null });
    if (has("goes round")) return json(200, { items, next: cursor || next });
    return json(200, { items, next: last ? null : next });
  }

  function newest(): Job[] {
    return [...jobs.values()].toSorted((a, b) =>
      a.createdAt === b.createdAt ? (a.id < b.id ? 1 : -1) : a.createdAt < b.createdAt ? 1 : -1,
    );
  }

  /** Equal times in an order that changes from request to request. */
  function tied(all: readonly Job[], turn: number): Job[] {
    return all.toSorted((a, b) =>
      a.createdAt === b.createdAt
        ? ((Number(a.id.slice(4)) * turn) % 7) - ((Number(b.id.slice(4)) * turn) % 7)
        : 0,
    );
  }

  function passes(job: Job, query: URLSearchParams): boolean {
    const name = query.get("name") ?? "";
    const state = query.get("state") ?? "";
    const since = query.get("since") ?? "";
    const until = query.get("until") ?? "";
    const made = Date.parse(job.createdAt);
    const named = has("finds names in part")
      ? name === "" || job.name.startsWith(name.slice(0, 3))
      : name === "" || job.name === name;
    const inState = state === "" || has("filters no state") || job.state === state;
    const one = has("applies one filter only") && name !== "" && since !== "" && state === "";
    const late =
      since === "" ||
      (has("excludes the bound") ? made > Date.parse(since) : made >= Date.parse(since));
    const early =
      until === "" ||
      (has("includes the bound") ? made <= Date.parse(until) : made < Date.parse(until));
    return named && inState && (one || late) && early;
  }

  function sizeOf(
    url: URL,
    name: string,
    over: "refuse" | "clamp" | "any" = "refuse",
  ): number | Response {
    const texts = url.searchParams.getAll(name);
    if (texts.length === 0) return has("ignores the default") ? 3 : 5;
    const size = Number(texts[0]);
    if (has("breaks on senseless sizes") && !Number.isInteger(size)) return json(500, {});
    if (!Number.isInteger(size) || texts[0] === "") return no(400, "invalid");
    if (size < 1) return has("takes any small size") ? 5 : no(400, "invalid");
    if (size > 20) {
      if (over === "refuse") return has("takes any large size") ? size : no(400, "invalid");
      return over === "any" ? size : 20;
    }
    if (has("refuses the greatest size") && size === 20) return no(400, "invalid");
    return has("gives one too many") ? size + 1 : size;
  }

  function show(job: Job, status = 200, instead: Record<string, unknown> = {}): Response {
    const { reads: _, ...plain } = { ...job, ...instead };
    const nulls = has("says null for absent")
      ? { result: null, reason: null, startedAt: null, endedAt: null }
      : {};
    const more = has("adds members") ? { region: "north", tags: [] } : {};
    const shown: Record<string, unknown> = { ...nulls, ...plain, ...more };
    if (has("shows wrong types")) shown.attempt = String(shown.attempt);
    if (has("answers with 202")) return json(202, shown, { "x-version": "1" });
    if (has("answers in plain text")) {
      return new Response(JSON.stringify(shown), {
        status,
        headers: { "content-type": "text/plain", "x-version": "1" },
      });
    }
    return json(status, shown, { "x-version": "1" });
  }

  function json(status: number, body: unknown, headers: Record<string, string> = {}): Response {
    return Response.json(body, { status, headers });
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
    return new Response(JSON.stringify(body), { status, headers: { "content-type": media } });
  }
}

const states = ["queued", "running", "stopping", "succeeded", "failed", "cancelled"];

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
