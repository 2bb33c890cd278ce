import type { Contract } from "@conduct/contract";
import { readContract } from "@conduct/contract/node";
import { checkConformance } from "../src/check-conformance.ts";
import type { ConformanceOptions } from "../src/conformance-options.ts";
import type { Report } from "../src/report/report.ts";
import type { Clock } from "../src/target/clock.ts";

/** How the washes go on: after so many milliseconds each begins, and is done. */
export interface Pace {
  readonly begin: number;
  readonly done: number;
}

/**
 * Judges a tiny server of washes, written by hand from washes.yaml. Every house has an owner, washes are
 * counted across all houses, and nobody but the server moves them. Nobody really waits.
 */
export async function judgeWashes(
  { begin, done }: Pace,
  sins: readonly string[],
  options: Partial<ConformanceOptions> = {},
): Promise<Report> {
  let now = Date.parse("2026-01-01T00:00:00Z");
  const clock: Clock = {
    now: () => now,
    async sleep(milliseconds) {
      now += milliseconds;
    },
  };
  const fetch = createWashes(clock, { begin, done }, sins);
  return checkConformance({
    contract: await washesContract(),
    target: {
      url: "http://washes.test",
      credentials: "mine",
      other: "theirs",
      async fetch(request) {
        now += 1;
        return fetch(request);
      },
    },
    clock,
    seed: 1,
    budget: { time: 600_000 },
    ...options,
  });
}

interface Wash {
  readonly number: number;
  readonly house: string;
  since: number;
  status: string;
  soap: string;
  garment: string | null;
  begun: number | null;
  ended: number | null;
  readonly steps: number[];
  tries: number;
  halt?: number;
}

function createWashes(clock: Clock, pace: Pace, sins: readonly string[]) {
  const has = (sin: string) => sins.includes(sin);
  const owners = new Map<string, string>();
  const built = new Map<string, number>();
  const replies = new Map<string, Response>();
  const washes: Wash[] = [];
  const seconds = () => Math.floor(clock.now() / 1000);
  const dated = () => ({ date: new Date(clock.now()).toUTCString() });

  return async (request: Request): Promise<Response> => {
    for (const wash of washes) work(wash);
    const [root, house = "", under, number, action] = new URL(request.url).pathname
      .split("/")
      .slice(1);
    const caller = /^Bearer (mine|theirs)$/.exec(request.headers.get("authorization") ?? "")?.[1];
    if (caller === undefined) return no(401, "who");
    if (root !== "houses" || (under ?? "washes") !== "washes") return no(404, "nowhere");
    if (house === "") return build(caller, await bodyOf(request));
    if (owners.get(house) !== caller && !(has("lets strangers stop") && action === "stop"))
      return no(404, "no-house");
    if (under === undefined) return Response.json({ id: house, built: built.get(house) });
    if (number === undefined) return loadOnce(house, request);
    if (!/^[1-9]\d*$/.test(number)) return no(has("breaks on words") ? 500 : 400, "invalid");
    const wash = washes[Number(number) - 1] ?? (has("shows another") ? washes.at(-1) : undefined);
    if (wash?.house !== house) return no(404, "no-wash");
    if (action === "steps") return list(wash, new URL(request.url).searchParams);
    if (action === "garment") return Response.json({ garment: wash.garment });
    if (action === "stop") return stop(wash);
    if (request.method === "GET") return show(wash);
    return dose(wash, await bodyOf(request), request.headers.get("if-match"));
  };

  function build(caller: string, { id }: Record<string, unknown>): Response {
    if (typeof id !== "string" || id === "") return no(400, "invalid");
    if (owners.has(id) && !has("builds twice")) return no(409, "taken");
    owners.set(id, caller);
    built.set(id, has("counts in milliseconds") ? clock.now() : seconds());
    return Response.json({ id, built: built.get(id) }, { status: 201, headers: dated() });
  }

  /** Shows a part of the steps, the first and the last one of a part included. */
  function list({ steps }: Wash, query: URLSearchParams): Response {
    const [from, count] = [Number(query.get("from") || 0), Number(query.get("count") || 5)];
    const isFit = Number.isInteger(from) && Number.isInteger(count);
    if (!isFit || from < 0 || count < 1 || count > 10) return no(400, "invalid");
    const items = steps.slice(from, from + count).map((step) => ({ step }));
    const total = has("counts what it shows") ? items.length : steps.length;
    return Response.json({ items, total });
  }

  /** A key that was sent before is answered as it was the first time, however old that is by now. */
  async function loadOnce(house: string, request: Request): Promise<Response> {
    const body = await bodyOf(request);
    const key = `${house} ${request.headers.get("idempotency-key") ?? crypto.randomUUID()}`;
    const reply = replies.get(key) ?? load(house, body);
    if (reply.ok) replies.set(key, reply.clone());
    return reply.clone();
  }

  function load(house: string, body: Record<string, unknown>): Response {
    const { soap, status } = body;
    if (typeof soap !== "string" || soap === "") return no(400, "invalid");
    const first = has("takes the state") && typeof status === "string" ? status : "waiting";
    const wash: Wash = {
      number: washes.length + 1,
      house,
      since: clock.now(),
      status: first,
      soap,
      garment: null,
      begun: null,
      ended: null,
      steps: [],
      tries: 0,
    };
    washes.push(wash);
    work(wash);
    return show(wash, 201);
  }

  function stop(wash: Wash): Response {
    if (wash.status === "waiting") wash.status = "stopped";
    else if (wash.status === "washing") {
      wash.status = "stopping";
      wash.halt = clock.now() + 20;
    } else if (!(has("stops twice") && wash.status === "stopping"))
      return no(has("refuses otherwise") ? 422 : 409, "too-late");
    return show(wash);
  }

  function dose(wash: Wash, { soap }: Record<string, unknown>, version: string | null): Response {
    if (version === null || typeof soap !== "string" || soap === "") return no(400, "invalid");
    if (version !== "*" && version !== tagOf(wash)) return no(412, "changed");
    if (wash.status !== "waiting") return no(has("refuses otherwise") ? 422 : 409, "too-late");
    wash.soap = soap;
    return show(wash);
  }

  /** Takes a wash as far as it has come by now. */
  function work(wash: Wash): void {
    const age = clock.now() - wash.since;
    const pause = wash.soap === "slow" ? 200 : pace.done;
    if (wash.soap === "idle") return;
    if (wash.status === "waiting" && age >= pace.begin) {
      wash.status = "washing";
      wash.begun = seconds();
      wash.tries += 1;
      wash.steps.push(wash.steps.length);
    }
    if (wash.status === "stopping" && clock.now() >= (wash.halt ?? 0)) wash.status = "stopped";
    if (wash.status !== "washing" || age < pace.begin + pause) return;
    const most = has("tries thrice") ? 3 : has("gives up at once") ? 1 : 2;
    if (wash.soap === "rough" && wash.tries < most) {
      wash.status = "waiting";
      wash.since = clock.now();
      return;
    }
    wash.status = wash.soap === "rough" ? "torn" : "dry";
    wash.ended = has("ends before it begins") ? seconds() - 60 : seconds();
    if (wash.status === "torn") return;
    wash.garment = "shirt";
    wash.steps.push(wash.steps.length);
  }
}

function show(wash: Wash, code = 200): Response {
  const { number, house, status, soap, garment, begun, ended, tries } = wash;
  const shown = { number, house, status, soap, garment, begun, ended, tries };
  return Response.json(shown, { status: code, headers: { etag: tagOf(wash) } });
}

function tagOf({ status, soap }: Pick<Wash, "status" | "soap">): string {
  return `"${status}-${soap}"`;
}

async function bodyOf(request: Request): Promise<Record<string, unknown>> {
  try {
    const body: unknown = await request.json();
    return typeof body === "object" && body !== null ? { ...body } : {};
  } catch {
    return {};
  }
}

function no(status: number, code: string): Response {
  return Response.json({ code }, { status });
}

let compiled: Contract | undefined;

export async function washesContract(): Promise<Contract> {
  if (compiled !== undefined) return compiled;
  const { contract, diagnostics } = await readContract(`${import.meta.dirname}/washes.yaml`);
  if (contract === undefined) throw new Error(diagnostics.map(({ message }) => message).join("\n"));
  compiled = contract;
  return contract;
}
