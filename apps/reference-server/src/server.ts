import { setTimeout } from "node:timers/promises";
import { openAiFlow } from "./ai-flow/service.ts";
import type { Given, Service } from "./api.ts";
import { openArize } from "./arize/service.ts";
import { openDatabase } from "./database/open.ts";
import { openEigenpal } from "./eigenpal/service.ts";
import { openGyoza } from "./gyoza/service.ts";
import { type Listening, listen } from "./http/listen.ts";
import { openModerately } from "./moderately/service.ts";
import { createRandom } from "./random.ts";
import { openRuns } from "./runs/service.ts";
import type { ApiName } from "./switch.ts";
import { chooseFaults, chooseVariations } from "./switches.ts";

/** What a server is to be. */
export interface ServerOptions {
  readonly api: ApiName;

  /** Faults to turn on, by id; the id of a pair turns on both of its faults. */
  readonly fault?: string | readonly string[];

  /** Legal variations to turn on, by id. */
  readonly variation?: string | readonly string[];

  /** `postgres://…`, the path of an SQLite file, or `:memory:`, which is the default. */
  readonly database?: string;

  /** The time in milliseconds; the machine's unless given. */
  readonly clock?: () => number;

  /** Waits; the machine's timer unless given. */
  readonly sleep?: (milliseconds: number) => Promise<void>;

  /**
   * Delivers what is for a webhook.
   *
   * Unless given, whoever listens on this machine is told; nothing is sent to anybody else.
   */
  readonly deliver?: (message: Request) => Promise<Response>;

  /** How many milliseconds a hidden worker takes for one step; 20 unless given. */
  readonly pace?: number;

  /** Makes ids and chance repeat themselves. */
  readonly seed?: number;

  /** Refuses requests without credentials; any credentials will do. */
  readonly credentials?: "required" | "ignored";

  /**
   * How many workers inside the server claim what waits and drive it to its end.
   *
   * Where no caller can do that, there are two unless said otherwise; elsewhere none.
   */
  readonly workers?: number;
}

/** How an API is opened, and how many workers it has of its own. */
interface Opening {
  readonly workers: number;
  open(given: Given<string, string>): Promise<Service>;
}

const openings: Readonly<Record<ApiName, Opening>> = {
  gyoza: { workers: 0, open: openGyoza },
  moderately: { workers: 0, open: openModerately },
  eigenpal: { workers: 2, open: openEigenpal },
  arize: { workers: 2, open: openArize },
  "ai-flow": { workers: 2, open: openAiFlow },
  runs: { workers: 2, open: openRuns },
};

/** A running server: a function from request to response, and a socket if one is wanted. */
export interface ReferenceServer {
  fetch(request: Request): Promise<Response>;

  /** Listens on 127.0.0.1; port 0 takes a free one. */
  listen(port: number): Promise<{ readonly url: string }>;

  /** Does one step of the work that is due, as a worker would; false if none is. */
  work(): Promise<boolean>;

  close(): Promise<void>;
}

/**
 * Starts one API on a database of its own.
 *
 * ```ts
 * const server = await createReferenceServer({ api: "gyoza", fault: "ignores-cancel" });
 * const reply = await server.fetch(new Request("http://gyoza.test/runs"));
 * await server.close();
 * ```
 *
 * @throws {UnknownSwitch} for a fault or variation that the API does not have.
 */
export async function createReferenceServer(options: ServerOptions): Promise<ReferenceServer> {
  const { api, seed, credentials } = options;
  const { open, workers } = openings[api];
  const faults = chooseFaults(api, [options.fault ?? []].flat());
  const variations = chooseVariations(api, [options.variation ?? []].flat());
  const database = await openDatabase(options.database);
  const given = {
    database,
    random: createRandom(seed),
    clock: skew(options.clock ?? Date.now, variations),
    sleep: options.sleep ?? ((milliseconds: number) => setTimeout(milliseconds)),
    deliver: options.deliver ?? deliverNearby,
    pace: options.pace ?? 20,
    credentials: credentials === "required",
    faults,
    variations,
  };
  const service = await open(given);
  const stopWorkers = startWorkers(options.workers ?? workers, () => service.work());
  const listening: Listening[] = [];

  return {
    fetch: (request) => service.answer(request),
    work: () => service.work(),
    async listen(port) {
      const transport = {
        gzip: variations.has("compresses"),
        chunked: variations.has("sends-chunks"),
        closing: variations.has("closes-connections"),
      };
      const one = await listen((request) => service.answer(request), { port, transport });
      listening.push(one);
      return { url: one.url };
    },
    async close() {
      await Promise.all(listening.map((one) => one.close()));
      await stopWorkers();
      await database.close();
    },
  };
}

async function deliverNearby(message: Request): Promise<Response> {
  const { hostname } = new URL(message.url);
  const isNear = ["localhost", "127.0.0.1", "[::1]"].includes(hostname);
  return isNear ? await fetch(message) : new Response(null, { status: 204 });
}

function skew(clock: () => number, variations: ReadonlySet<string>): () => number {
  const minutes = 60_000;
  if (variations.has("runs-two-minutes-ahead")) return () => clock() + 2 * minutes;
  if (variations.has("runs-two-minutes-behind")) return () => clock() - 2 * minutes;
  return clock;
}

/** Real loops, each looking for work of its own accord, until told to stop. */
function startWorkers(count: number, work: () => Promise<boolean>): () => Promise<void> {
  let stopped = false;
  const loops = Array.from({ length: count }, async () => {
    while (!stopped) {
      const worked = await work();
      await setTimeout(worked ? 0 : 5);
    }
  });

  return async () => {
    stopped = true;
    await Promise.all(loops);
  };
}
