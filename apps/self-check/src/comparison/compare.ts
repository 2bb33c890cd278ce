import { fileURLToPath } from "node:url";
import { checkConformance } from "@conduct/conformance";
import type { Json } from "@conduct/contract";
import { readContract } from "@conduct/contract/node";
import { type ApiName, createReferenceServer } from "@conduct/reference-server";
import { findIds, type Ids, plainDocument, withIds } from "./plain-document.ts";
import { install, type Tested, type Tool } from "./tool.ts";

/** What one tool makes of one API: how it fares on the server that is right, and which faults it sees. */
export interface Row {
  readonly tool: string;
  readonly api: ApiName;

  /** Tests that fail although the server is right, of all that it ran; tests, or requirements. */
  readonly false: number;
  readonly tests: number;
  readonly caught: readonly string[];
  readonly missed: readonly string[];

  /** Why it could not test this API at all. */
  readonly unfit?: string;
}

/**
 * Tests a right server and servers with one fault with every tool and with ourselves.
 *
 * A fault counts as caught if a test fails that does not fail on the right server: what a tool wrongly
 * holds against everybody is not held against it here.
 */
export async function compare(
  api: ApiName,
  faults: readonly string[],
  tools: readonly Tool[],
  folder: string,
  onProgress: (tool: string, fault: string) => void,
): Promise<readonly Row[]> {
  const file = fileURLToPath(new URL(`../../../../openapi/${api}/openapi.yaml`, import.meta.url));
  const document = plainDocument(file);
  let ids: Ids = new Map();
  const rows: Row[] = [await judged("Conduct", (url) => conduct(file, url))];
  for (const tool of tools) {
    const home = await install(tool, folder);
    rows.push(await judged(tool.name, (url) => tool.test(home, withIds(document, ids), url)));
  }
  return rows;

  async function judged(tool: string, test: (url: string) => Promise<Tested>): Promise<Row> {
    let clean: Tested;
    let again: Tested;
    try {
      clean = await onServer(undefined, test);
      // Tests that only fail now and then say nothing either.
      again = await onServer(undefined, test);
    } catch (error) {
      const [unfit = ""] = String(error).split("\n");
      return { tool, api, false: 0, tests: 0, caught: [], missed: faults, unfit };
    }
    const usual = new Set([...clean.failing, ...again.failing]);
    const caught: string[] = [];
    const missed: string[] = [];
    for (const fault of faults) {
      onProgress(tool, fault);
      // Who cannot go on where a right server lets it go on has noticed something.
      const { failing } = await onServer(fault, test).catch(() => ({ failing: ["the run"] }));
      (failing.some((name) => !usual.has(name)) ? caught : missed).push(fault);
    }
    return { tool, api, false: usual.size, tests: clean.tests, caught, missed };
  }

  async function onServer(
    fault: string | undefined,
    test: (url: string) => Promise<Tested>,
  ): Promise<Tested> {
    const server = await createReferenceServer({ api, seed: 1, ...(fault && { fault }) });
    try {
      const found = await findIds(document, (path, body) =>
        server.fetch(requestFor(`http://server.test${path}`, body)),
      );
      // A server with a fault may not show them, but has them all the same.
      ids = new Map([...ids, ...(fault === undefined ? found : [])]);
      return await test((await server.listen(0)).url);
    } finally {
      await server.close();
    }
  }
}

function requestFor(url: string, body?: Json): Request {
  return body === undefined
    ? new Request(url)
    : new Request(url, {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify(body),
      });
}

/** Ourselves, as anybody would run us: by the URL alone. */
async function conduct(file: string, url: string): Promise<Tested> {
  const { contract } = await readContract(file);
  if (contract === undefined) throw new Error(`${file} has mistakes: lint it.`);
  const { results } = await checkConformance({
    contract,
    target: { url },
    seed: 1,
    budget: { time: 300_000 },
  });
  const tried = results.filter(({ verdict }) => verdict !== "not-applicable");
  return {
    tests: tried.length,
    failing: tried.filter(({ verdict }) => verdict === "fail").map(({ key }) => key),
  };
}
