import type { Clock } from "../src/target/clock.ts";

interface Depot {
  readonly id: string;
  readonly town: string;
  crates: number;
  open: number;
}

interface Crate {
  readonly id: string;
  readonly depot: string;
  status: string;
  readonly belt: unknown;
  readonly count: number;
  readonly weight: number;
  label: number | null;
  ended: number;
}

interface Part {
  readonly id: string;
  readonly crate: string;
  readonly kind: string;
  status: string;
}

/**
 * A tiny server of crates and their parts, written by hand from crates.yaml, with one switch for each sin: its
 * workers look at the parts of a crate one after the other, unless it is on a belt.
 *
 * It shares no code with the mock or the referee.
 */
export function createCrates(
  clock: Clock,
  sins: readonly string[] = [],
): (request: Request) => Promise<Response> {
  const has = (sin: string) => sins.includes(sin);
  const depots: Depot[] = [];
  const crates: Crate[] = [];
  const parts: Part[] = [];
  let plans: { readonly at: number; readonly act: () => void }[] = [];

  return async (request) => {
    catchUp();
    const [kind, id, more] = new URL(request.url).pathname.split("/").slice(1);
    const text = await request.text();
    const method = methodOf(kind, id, more);
    if (method !== undefined && request.method !== method)
      return Response.json({ code: "no" }, { status: 405, headers: { allow: method } });
    if (kind === "depots" && id === undefined) return build(parse(text));
    const depot = depots.find((one) => one.id === id);
    const crate = crates.find((one) => one.id === id);
    const part = parts.find((one) => one.id === id);
    if (kind === "depots" && depot) return more === "crates" ? pack(depot, parse(text)) : ok(depot);
    if (kind === "parts" && part) return ok(part);
    if (kind !== "crates" || crate === undefined) return no(404);
    if (more === "parts") return ok(partsOf(crate));
    if (more === "recount") return recount(crate);
    return more === "send" ? send(crate) : ok(crate);
  };

  function catchUp(): void {
    for (;;) {
      const [next] = plans.filter(({ at }) => at <= clock.now()).toSorted((a, b) => a.at - b.at);
      if (next === undefined) return;
      plans = plans.filter((one) => one !== next);
      next.act();
    }
  }

  function build(body: unknown): Response {
    const { town } = (body ?? {}) as { town?: unknown };
    if (typeof town !== "string") return no(400);
    const depot = { id: `depot-${(depots.length + 3) ** 3}`, town, crates: 0, open: 0 };
    depots.push(depot);
    return ok(depot, 201);
  }

  function pack(depot: Depot, body: unknown): Response {
    const { parts: told, belt = null } = (body ?? {}) as { parts?: unknown; belt?: unknown };
    const kinds = Array.isArray(told) ? told.map((one) => (one as Part | null)?.kind) : [];
    const isRight = kinds.length > 0 && kinds.length <= 4 && kinds.every(isText);
    if (!isRight || !(belt === null || isText(belt))) return no(400);
    const id = `crate-${(crates.length + 5) ** 3}`;
    const count = kinds.length - (has("counts too few") && kinds.length > 1 ? 1 : 0);
    const weight = has("weighs all") ? 7 * kinds.length : 1;
    const ended = 0;
    const crate: Crate = {
      id,
      depot: depot.id,
      status: "waiting",
      belt,
      count,
      weight,
      label: null,
      ended,
    };
    crates.push(crate);
    for (const kind of kinds.filter(isText))
      parts.push({ id: `part-${(parts.length + 7) ** 3}`, crate: id, kind, status: "new" });
    depot.crates += 1;
    depot.open += 1;
    if (belt === null) after(100, () => begin(crate));
    return ok(crate, 201);
  }

  function begin(crate: Crate): void {
    if (crate.status !== "waiting") return;
    crate.status = "open";
    for (const [index, part] of partsOf(crate).entries())
      after(part.kind === "slow" ? 8_000 : 100 * (index + 1), () => end(crate, part));
  }

  function end(crate: Crate, part: Part): void {
    if (part.status !== "new") return;
    part.status = part.kind === "bad" ? "cracked" : "fine";
    if (crate.status !== "open") return;
    crate.ended += 1;
    const all = partsOf(crate);
    const isOver = all.every(({ status }) => status !== "new") || has("is over early");
    if (!isOver || (has("never ends many") && all.length > 3)) return;
    const deciding = has("heeds the last alone") ? [part] : all;
    const isBroken = deciding.some(({ status }) => status === "cracked");
    crate.status = isBroken ? "broken" : "sound";
    if (!isBroken) crate.label = crate.weight + 1;
    if (!(isBroken && has("keeps what is broken open"))) close(crate);
  }

  function send(crate: Crate): Response {
    if (crate.status !== "waiting" && crate.status !== "open") return no(409);
    const left = has("leaves a part") ? partsOf(crate).slice(0, 1) : partsOf(crate);
    for (const part of left)
      if (part.status === "new" || has("loses what was done")) part.status = "left";
    crate.status = "sent";
    close(crate);
    return ok(crate);
  }

  function recount(crate: Crate): Response {
    if (crate.status === "waiting" || crate.status === "open") return no(409);
    crate.ended = 0;
    return ok(crate);
  }

  function close({ depot: id }: Crate): void {
    const depot = depots.find((one) => one.id === id);
    if (depot !== undefined) depot.open -= 1;
  }

  function after(pause: number, act: () => void): void {
    plans.push({ at: clock.now() + pause, act });
  }

  function partsOf({ id }: Crate): Part[] {
    return parts.filter(({ crate }) => crate === id);
  }
}

function methodOf(kind = "", id?: string, more = ""): string | undefined {
  const place = [kind, id === undefined ? "" : "one", more].join(" ");
  return methods[place];
}

const methods: { readonly [place: string]: string } = {
  "depots  ": "POST",
  "depots one ": "GET",
  "depots one crates": "POST",
  "crates one ": "GET",
  "crates one send": "POST",
  "crates one recount": "POST",
  "crates one parts": "GET",
  "parts one ": "GET",
};

function isText(value: unknown): value is string {
  return typeof value === "string";
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function ok(value: unknown, status = 200): Response {
  return Response.json(value, { status });
}

function no(status: number): Response {
  return Response.json({ code: "no" }, { status });
}
