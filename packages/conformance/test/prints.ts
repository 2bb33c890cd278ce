import type { Contract } from "@conduct/contract";
import { readContract } from "@conduct/contract/node";
import { checkConformance } from "../src/check-conformance.ts";
import type { ConformanceOptions } from "../src/conformance-options.ts";
import type { Report } from "../src/report/report.ts";
import type { Clock } from "../src/target/clock.ts";

/**
 * Judges a tiny server of prints, written by hand from prints.yaml, whose hidden printer works while
 * time passes: ten milliseconds in the queue, thirty in the printer. Nobody really waits.
 */
export async function judgePrints(
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
  const fetch = createPrints(clock, sins);
  return checkConformance({
    contract: await printsContract(),
    target: {
      url: "http://prints.test",
      async fetch(request) {
        now += 1;
        return fetch(request);
      },
    },
    clock,
    seed: 1,
    patience: 5_000,
    budget: { time: 600_000 },
    ...options,
  });
}

function createPrints(clock: Clock, sins: readonly string[]): typeof globalThis.fetch {
  const has = (sin: string) => sins.includes(sin);
  const prints = new Map<string, Print>();

  return async (input) => {
    const request = input as Request;
    const [root, id, action] = new URL(request.url).pathname.split("/").slice(1);
    for (const print of prints.values()) work(print, clock.now());
    const isKnown = action === undefined || action === "cancel";
    if (root !== "prints" || !isKnown) return no(404, "not-found");
    const method = id === undefined ? "GET, POST" : action === "cancel" ? "POST" : "GET";
    if (!method.includes(request.method)) return no(405, "wrong-method", { allow: method });
    if (id === undefined && request.method === "GET") return list(new URL(request.url));
    if (id === undefined) {
      const name = `${crypto.randomUUID()}`;
      prints.set(name, { id: name, made: clock.now(), status: "queued", pages: 0 });
      return show(prints.get(name), 201);
    }
    const print = prints.get(id);
    if (print === undefined) return no(404, "not-found");
    if (action === undefined) return show(print);
    const was = print.status;
    if (was === "queued" && has("leaves the queue alone")) return no(404, "not-found");
    if (was === "cancelled" && has("prints anew what it has stopped"))
      Object.assign(print, { status: "queued", made: clock.now(), stop: undefined });
    else cancel(print, clock.now());
    const shown = was === "cancelled" && has("forgets what it has stopped") ? "queued" : was;
    return Response.json({ id, was: has("tells what it is now") ? print.status : shown });
  };

  function list({ searchParams }: URL): Response {
    const doing = searchParams.get("doing");
    const states = doing === null ? undefined : doings[doing];
    if (doing !== null && states === undefined) return no(400, "invalid");
    const isHidden = doing === "works" && has("lists none that it prints");
    const shown = [...prints.values()].filter(
      ({ status }) => states === undefined || (states.includes(status) && !isHidden),
    );
    return Response.json(shown.map(toShown));
  }

  function cancel(print: Print, now: number): void {
    if (print.status === "queued") end(print, "cancelled", now);
    if (print.status !== "printing" || has("forgets to stop")) return;
    print.stop ??= now;
    if (has("moves the stop")) print.stop = now;
  }

  /** Takes a print as far as it has come by now. */
  function work(print: Print, now: number): void {
    if (print.status === "queued" && now >= print.made + 10 && !has("never begins")) {
      print.status = "printing";
      print.started = now;
    }
    if (print.status !== "printing") return;
    const since = now - (print.started ?? now);
    const pages = Math.min(3, Math.floor(since / 8));
    print.pages = has("counts pages down") ? 3 - pages : pages;
    const stopped = print.stop !== undefined && now >= print.stop + 12 && !has("prints on");
    if (stopped && !has("hangs when stopped")) end(print, "cancelled", now);
    if (print.status !== "printing" || has("never ends")) return;
    const hangs = print.stop !== undefined && has("hangs when stopped");
    if (since >= 30 && !hangs) end(print, "printed", now);
  }

  function end(print: Print, status: string, now: number): void {
    print.status = status;
    print.ended = now;
  }

  function show(print: Print | undefined, status = 200): Response {
    return Response.json(toShown(print), { status });
  }

  function toShown(print: Print | undefined): object {
    const { id, made = 0, started, ended, stop, pages, status: state } = print ?? {};
    const early = has("ends while it prints") && state === "printing" ? started : undefined;
    return {
      id,
      status: state,
      pages,
      created_at: new Date(made).toISOString(),
      started_at: textOf(started),
      ended_at: textOf(ended ?? early),
      stop_at: textOf(stop),
    };
  }
}

const doings: { readonly [doing: string]: readonly string[] } = {
  waits: ["queued"],
  works: ["printing"],
  over: ["printed", "jammed", "cancelled"],
};

function no(status: number, code: string, headers: Record<string, string> = {}): Response {
  return Response.json({ code }, { status, headers });
}

function textOf(time: number | undefined): string | null {
  return time === undefined ? null : new Date(time).toISOString();
}

interface Print {
  readonly id: string;
  readonly made: number;
  status: string;
  pages: number;
  started?: number;
  ended?: number;
  stop?: number;
}

let compiled: Contract | undefined;

export async function printsContract(): Promise<Contract> {
  if (compiled !== undefined) return compiled;
  const { contract, diagnostics } = await readContract(`${import.meta.dirname}/prints.yaml`);
  if (contract === undefined) throw new Error(diagnostics.map(({ message }) => message).join("\n"));
  compiled = contract;
  return contract;
}
