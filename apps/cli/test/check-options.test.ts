import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Report } from "@conduct/conformance";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { startCrooked } from "./crooked.ts";
import { run, start } from "./run.ts";

let folder = "";
let mock = "";
let crooked = "";
const closing: (() => Promise<unknown>)[] = [];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "conduct-check-"));
  const { greeting, stop } = await start("mock", "gyoza", "--port", "0", "--json");
  mock = (JSON.parse(greeting) as { contracts: Record<string, string> }).contracts.gyoza ?? "";
  const server = await startCrooked(mock);
  crooked = server.url;
  closing.push(server.close, stop);
});

afterAll(async () => {
  for (const close of closing) await close();
  await rm(folder, { recursive: true });
});

/** Requirements that the crooked server breaks, and one that it keeps. */
const few = ["--only", "LC-CRE-01,ER-04", "--seed", "1"];

describe("conduct check: reports", () => {
  test("exits 1 for a server that does not conform, and writes a file for each ending", async () => {
    const files = ["r.json", "r.xml", "r.html", "r.md", "r.sarif"].map((name) =>
      join(folder, name),
    );
    const { code, out } = await check(
      crooked,
      ...few,
      ...files.flatMap((file) => ["--report", file]),
    );

    const texts = await Promise.all(files.map((file) => readFile(file, "utf8")));
    expect(code).toBe(1);
    expect(out).toMatch(/^FAIL LC-CRE-01 \(must\)/m);
    expect(out).toMatch(/^SKIPPED \(\d+\) left out on request/m);
    expect(texts.map((text) => text.slice(0, 6))).toEqual([
      expect.stringContaining("{"),
      "<?xml ",
      "<!doct",
      "### ❌ ",
      expect.stringContaining("{"),
    ]);
    expect(texts.filter((text) => !text.includes("LC-CRE-01"))).toEqual([]);
  });

  test("says what a config would add, where there is none", async () => {
    const { out } = await check(mock, ...few);

    expect(out).toContain("A conduct.config.ts (or .yaml) could say more:");
    expect(out).toContain("  exclusive ");
  });

  test("refuses an ending that it does not know, and says which there are", async () => {
    const { code, err } = await check(mock, "--report", "report.pdf");

    expect(err).toContain("It takes a file that ends in .json (");
    expect(code).toBe(2);
  });
});

describe("conduct check: scope", () => {
  test("sends 200 requests at most with --quick, and touches more than the first requirements", async () => {
    const { code, report } = await checkAsJson(mock, "--quick", "--seed", "1");

    expect(report.requests).toBeLessThanOrEqual(200);
    const areas = new Set(
      report.results.filter(({ verdict }) => verdict === "pass").map(({ id }) => id.slice(0, 2)),
    );
    expect([...areas].toSorted()).toEqual(expect.arrayContaining(["ER", "LC", "PG", "SC"]));
    expect(code).toBe(0);
  });

  test("fails with --strict-coverage where a MUST was not tested", async () => {
    const { code } = await check(mock, "--quick", "--seed", "1", "--strict-coverage");

    expect(code).toBe(1);
  });

  test("writes nothing with --read-only", async () => {
    const { report } = await checkAsJson(mock, "--read-only", "--only", "LC-CRE-*,ER-04");

    const of = (id: string) => report.results.filter((result) => result.id === id);
    expect(of("LC-CRE-01").map(({ verdict }) => verdict)).toEqual(
      of("LC-CRE-01").map(() => "inconclusive"),
    );
    expect(of("LC-CRE-01")[0]?.reason).toContain("the target is only to be read");
  });

  test.for([
    [["--quick", "--thorough"], "cannot be used with option"],
    [["--only", "LC-CAM-01"], 'No requirement is called "LC-CAM-01". Did you mean "LC-CAN-01"?'],
    [["--skip", "XX-*"], 'No requirement is called "XX-*".'],
    [["--fail-on", "always"], "Allowed choices are must, should, may."],
    [["--rate", "0"], "It takes a number above 0"],
    [["--consistency", "soon"], "It takes a duration, such as 500ms"],
    [["--update-baseline"], "--update-baseline needs to know the list"],
    [["--from", "report.json"], "--from says which report a --replay is from"],
    [["--baseline", "no-such.yaml"], "Make one with --update-baseline."],
    [["--config", "no-such.yaml"], "no-such.yaml does not exist."],
  ] as const)("refuses %j, and says what is allowed", async ([args, message]) => {
    const { code, err } = await check(mock, "--max-requests", "5", ...args);

    expect(err).toContain(message);
    expect(code).toBe(2);
  });
});

describe("conduct check: baseline", () => {
  test("writes what fails, passes with it, and fails once it is stale", async () => {
    const baseline = join(folder, "known.yaml");
    const first = await check(crooked, ...few, "--baseline", baseline, "--update-baseline");
    const known = await check(crooked, ...few, "--baseline", baseline);
    const stale = await check(mock, ...few, "--baseline", baseline);
    const mended = await check(mock, ...few, "--baseline", baseline, "--update-baseline");

    expect([first.code, known.code, stale.code, mended.code]).toEqual([0, 0, 1, 0]);
    expect(known.out).toMatch(/^FAIL LC-CRE-01/m);
    expect(stale.out).toContain("It does not fail any more. Remove it.");
    expect(await readFile(baseline, "utf8")).toContain("known: []");
  });

  test("names a mistake in the list by line and column", async () => {
    const baseline = join(folder, "wrong.yaml");
    await writeFile(baseline, "known:\n  - { id: LC-CRE-01, because: slow }\n");

    const { code, err } = await check(crooked, ...few, "--baseline", baseline);

    expect(err).toMatch(/wrong\.yaml:2:\d+ "because" is not known here\./);
    expect(code).toBe(2);
  });
});

describe("conduct check: replay", () => {
  test("fails again where it failed, and is fixed elsewhere", async () => {
    const file = join(folder, "replay.json");
    await check(crooked, ...few, "--report", file);
    const { results } = JSON.parse(await readFile(file, "utf8")) as Report;
    const key = results.find(({ verdict }) => verdict === "fail")?.key ?? "";

    const again = await check(crooked, "--replay", key, "--from", file);
    const elsewhere = await check(mock, "--replay", key, "--from", file);
    const wrong = await check(mock, "--replay", "LC-CAN-99", "--from", file);

    expect([again.code, elsewhere.code, wrong.code]).toEqual([1, 0, 2]);
    expect(again.out).toContain("STILL FAILS");
    expect(elsewhere.out).toContain("FIXED");
    expect(wrong.err).toContain(`Its failures are ${key}`);
  });
});

describe("conduct check: config", () => {
  test("reads TypeScript, with credentials from a function that no report shows", async () => {
    const file = join(folder, "conduct.config.ts");
    await writeFile(
      file,
      `const url: string = ${JSON.stringify(crooked)};
export default {
  url,
  credentials: async (): Promise<string> => "canary-77aa",
  only: ["LC-CRE-01", "ER-04"],
  reports: ["from-config.html", "from-config.json"],
};
`,
    );

    const { code, out, err } = await run("check", "gyoza", "--config", file);

    const pages = await Promise.all(
      ["html", "json"].map((ending) => readFile(join(folder, `from-config.${ending}`), "utf8")),
    );
    expect(code).toBe(1);
    expect(err).toContain("conduct.config.ts");
    expect(out).not.toContain("could say more");
    expect(pages.join("")).toContain("$TOKEN");
    expect(pages.join("") + out + err).not.toContain("canary-77aa");
  });

  test("lets the environment override a config, and options both", async () => {
    const file = join(folder, "conduct.config.yaml");
    await writeFile(file, `url: ${crooked}\nonly: [ER-04]\nseed: 1\n`);
    process.env.CONDUCT_URL = mock;
    process.env.CONDUCT_SEED = "2";

    const { report } = await checkAsJson(undefined, "--config", file, "--seed", "3");

    delete process.env.CONDUCT_URL;
    delete process.env.CONDUCT_SEED;
    expect(report).toMatchObject({ target: mock, seed: 3, counts: { fail: 0 } });
    expect(report.counts.pass).toBeGreaterThan(0);
  });

  test("names a mistake in YAML by line and column", async () => {
    const file = join(folder, "mistaken.yaml");
    await writeFile(file, "budget:\n  request: 5\n");

    const { code, err } = await run("check", "gyoza", "--config", file);

    expect(err).toContain(
      'mistaken.yaml:2:3 "request" is not known here. Did you mean "requests"?',
    );
    expect(code).toBe(2);
  });

  test("asks for an address where nothing says it", async () => {
    const { code, err } = await run("check", "gyoza");

    expect(err).toContain("Give --url http://127.0.0.1:4010, set CONDUCT_URL, or write url into");
    expect(code).toBe(2);
  });
});

describe("conduct check --help", () => {
  test("explains every option, the exit codes and the variables, with examples", async () => {
    const { out } = await run("check", "--help");

    for (const option of [
      "--config",
      "--report",
      "--baseline",
      "--update-baseline",
      "--replay",
      "--from",
      "--quick",
      "--thorough",
      "--fail-on",
      "--strict-coverage",
    ]) {
      expect(out).toMatch(new RegExp(`^  ${option}\\b.*  \\w|^  ${option}\\b`, "m"));
    }
    expect(out).toContain(
      "Exit codes: 0 conformant, 1 not conformant or a stale baseline, 2 nothing",
    );
    expect(out).toContain("CONDUCT_TOKEN");
    expect(out).toContain("Examples:");
  });
});

function check(url: string, ...args: readonly string[]) {
  return run("check", "gyoza", "--url", url, ...args);
}

async function checkAsJson(url: string | undefined, ...args: readonly string[]) {
  const at = url === undefined ? [] : ["--url", url];
  const { code, out } = await run("check", "gyoza", ...at, "--json", ...args);
  return { code, report: JSON.parse(out) as Report };
}
