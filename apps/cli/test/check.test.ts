import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { run, start } from "./run.ts";

describe("conduct check", () => {
  test("passes a mock over a socket, writes the report, and exits 0", async () => {
    const folder = await mkdtemp(join(tmpdir(), "conduct-check-"));
    const { greeting, stop } = await start("mock", "gyoza", "--port", "0", "--json");
    const { contracts } = JSON.parse(greeting) as { contracts: Record<string, string> };

    const { code, out } = await run(
      "check",
      "gyoza",
      "--url",
      contracts.gyoza ?? "",
      "--seed",
      "1",
      "--report",
      join(folder, "report.json"),
    );

    await stop();
    const report = JSON.parse(await readFile(join(folder, "report.json"), "utf8")) as {
      counts: Record<string, number>;
    };
    await rm(folder, { recursive: true });
    expect(out).not.toContain("FAIL");
    expect(report.counts).toMatchObject({ fail: 0, error: 0 });
    expect(report.counts.pass).toBeGreaterThan(50);
    expect(code).toBe(0);
  });

  test("cannot judge a target that is down, and exits 2", async () => {
    const { greeting, stop } = await start("mock", "gyoza", "--port", "0", "--json");
    const { contracts } = JSON.parse(greeting) as { contracts: Record<string, string> };
    await stop();

    const { code, out } = await run("check", "gyoza", "--url", contracts.gyoza ?? "", "--json");

    const report = JSON.parse(out) as { problem: string };
    expect(report.problem).toContain("got no answer");
    expect(code).toBe(2);
  });

  test("refuses a URL that is none, and exits 2", async () => {
    const { code, err } = await run("check", "gyoza", "--url", "localhost");

    expect(err).toContain("It takes an http or https URL, such as http://127.0.0.1:4010.");
    expect(code).toBe(2);
  });

  test("never prints the token", async () => {
    const { greeting, stop } = await start("mock", "gyoza", "--port", "0", "--json");
    const { contracts } = JSON.parse(greeting) as { contracts: Record<string, string> };
    process.env.CONDUCT_TOKEN = "canary-5f1c";

    const { out, err } = await run(
      "check",
      "gyoza",
      "--url",
      contracts.gyoza ?? "",
      "--json",
      "--header",
      "X-API-Key: canary-5f1c",
    );

    delete process.env.CONDUCT_TOKEN;
    await stop();
    expect(out).toContain('"requests"');
    expect(out + err).not.toContain("canary-5f1c");
  });
});
