import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { Worker } from "node:worker_threads";
import { build } from "esbuild";
import { bodyOf } from "./bodies.ts";
import type { Contender, contenders as makeContenders } from "./contenders.ts";

/**
 * Prints what a call costs beside bare `fetch`, as ratios of medians in one run.
 *
 * Times differ from machine to machine and minute to minute; ratios within a run are worth comparing.
 * In each round the contenders take turns in another order.
 */
const rounds = 31;
const here = import.meta.dirname;
const contenders = await loadContenders();

const stubbed: typeof fetch = async (input) =>
  new Response(bodyOf((input as Request).url), {
    headers: { "Content-Type": "application/json" },
  });
await report("fetch is a stub", contenders("http://bench.test", stubbed), 500);

const server = new Worker(resolve(here, "server.ts"));
const port = await new Promise((listening) => server.once("message", listening));
await report("a server on the loopback", contenders(`http://127.0.0.1:${port}`, fetch), 100);
await server.terminate();

async function report(title: string, all: readonly Contender[], calls: number): Promise<void> {
  console.log(
    `\n${title}: median of ${rounds} rounds of ${calls} calls, and its ratio to bare fetch`,
  );
  const [get, list] = [await measure(all, "get", calls), await measure(all, "list", calls)];
  for (const [index, { name }] of all.entries())
    console.log(`  ${name.padEnd(22)} get ${shown(get, index)}   list ${shown(list, index)}`);
}

function shown(medians: readonly number[], index: number): string {
  const [median = 0, bare = 1] = [medians[index], medians[0]];
  return `${median.toFixed(1).padStart(7)} us (x${(median / bare).toFixed(2)})`;
}

/** The median microseconds of a call, for each contender. */
async function measure(
  all: readonly Contender[],
  what: "get" | "list",
  calls: number,
): Promise<readonly number[]> {
  const times = all.map((): number[] => []);
  for (let round = -2; round < rounds; round += 1) {
    for (let turn = 0; turn < all.length; turn += 1) {
      const index = (turn + Math.abs(round)) % all.length;
      const start = performance.now();
      for (let call = 0; call < calls; call += 1) await all[index]?.[what]();
      // The first two rounds warm up.
      if (round >= 0) times[index]?.push(((performance.now() - start) * 1000) / calls);
    }
  }
  return times.map((one) => one.toSorted((a, b) => a - b)[Math.floor(one.length / 2)] ?? 0);
}

/** The generated client and the runtime, from their sources. */
async function loadContenders(): Promise<typeof makeContenders> {
  const folder = await mkdtemp(join(tmpdir(), "conduct-bench-"));
  try {
    const outfile = join(folder, "contenders.mjs");
    await build({
      entryPoints: [join(here, "contenders.ts")],
      alias: { "@conduct/client/runtime-v1": resolve(here, "../src/runtime-v1.ts") },
      bundle: true,
      format: "esm",
      target: "es2022",
      outfile,
      logLevel: "error",
    });
    return (await import(pathToFileURL(outfile).href)).contenders;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
