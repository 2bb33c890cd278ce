import { resolve } from "node:path";
import { describe, expect, test } from "vitest";
import { run } from "./run.ts";

const fiveMistakes = resolve(import.meta.dirname, "fixtures/five-mistakes.yaml");

describe("conduct lint", () => {
  test("prints every mistake at once, each with its line and column, and exits 1", async () => {
    const { code, out } = await run("lint", fiveMistakes);

    const found = out.split("\n").filter((line) => line.includes(" error "));
    expect(found.map((line) => line.replace(fiveMistakes, "").split(" ").slice(0, 3))).toEqual([
      [":24:44", "error", "C101"],
      [":26:43", "error", "C201"],
      [":31:20", "error", "C202"],
      [":45:20", "error", "C203"],
      [":50:32", "error", "C208"],
    ]);
    expect(out).toContain('Job has no state "runing". Did you mean "running"?');
    expect(out).toContain("5 findings: 5 errors, 0 warnings, 0 notes.");
    expect(code).toBe(1);
  });

  test("gives machines the same findings as JSON", async () => {
    const { code, out } = await run("lint", fiveMistakes, "--json");

    const { findings } = JSON.parse(out) as { findings: { code: string; place: object }[] };
    expect(findings.map((finding) => finding.code)).toEqual([
      "C101",
      "C201",
      "C202",
      "C203",
      "C208",
    ]);
    expect(findings[0]?.place).toEqual({
      file: fiveMistakes,
      line: 24,
      column: 44,
      pointer: "/x-conduct/lifecycles/Job/events/start/to",
    });
    expect(code).toBe(1);
  });

  test("has nothing to report of the shipped contracts, and exits 0", async () => {
    expect(await run("lint", "gyoza", "moderately")).toEqual({
      code: 0,
      out: "gyoza, moderately: nothing to report.\n",
      err: "",
    });
  });

  test("cannot judge a document that is not there, and exits 2", async () => {
    const { code, out } = await run("lint", "no-such-file.yaml");

    expect(out).toContain("error C002");
    expect(code).toBe(2);
  });

  test("names the profiles when asked for another, and exits 2", async () => {
    const { code, err } = await run("lint", fiveMistakes, "--profile", "lax");

    expect(err).toContain("Allowed choices are core, strict, audit");
    expect(code).toBe(2);
  });
});
