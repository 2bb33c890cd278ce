import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { shippedContracts } from "@conduct/contract/node";
import { describe, expect, test } from "vitest";
import { run, start } from "./run.ts";

describe("conduct mock", () => {
  test("prints one line of JSON when ready, serves each contract, and stops cleanly", async () => {
    const { greeting, stop } = await start("mock", "gyoza", "moderately", "--port", "0", "--json");

    const { url, contracts } = JSON.parse(greeting) as {
      url: string;
      contracts: Record<string, string>;
    };
    expect(contracts).toEqual({ gyoza: `${url}/gyoza`, moderately: `${url}/moderately` });
    const list = await fetch(`${contracts.gyoza}/runs`);
    expect(await list.json()).toEqual({ object: "list", data: [], has_more: false, url: "/runs" });
    expect(await stop()).toEqual({ code: 0, out: `${greeting}\n`, err: "" });
    await expect(fetch(url)).rejects.toThrow();
  });

  test("serves runs when no document is named", async () => {
    const { greeting, stop } = await start("mock", "--port", "0", "--json");
    await stop();

    const { contracts } = JSON.parse(greeting) as { contracts: Record<string, string> };
    expect(Object.keys(contracts)).toEqual(["runs"]);
  });

  test("serves every shipped contract when told to, and those that are named besides", async () => {
    const { greeting, stop } = await start("mock", "--all", "gyoza", "--port", "0", "--json");
    await stop();

    const { contracts } = JSON.parse(greeting) as { contracts: Record<string, string> };
    expect(Object.keys(contracts)).toEqual(shippedContracts());
  });

  test("says that the port is taken, and the way out, and exits 2", async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, "127.0.0.1", resolve));
    const { port } = other.address() as AddressInfo;

    const { code, err } = await run("mock", "gyoza", "--port", String(port));

    other.close();
    expect(err).toBe(
      `[port-taken] Something else listens on 127.0.0.1:${port}. Stop it, choose another port, or use port 0 for any that is free.\n` +
        'Try "conduct mock --port 0", or "npm start -- --port 0" in the repository.\n',
    );
    expect(code).toBe(2);
  });

  test("refuses a port that is none", async () => {
    const { code, err } = await run("mock", "--port", "http");

    expect(err).toContain("It takes a number from 0 to 65535.");
    expect(code).toBe(2);
  });

  test("demands credentials when told to", async () => {
    const { greeting, stop } = await start(
      "mock",
      "gyoza",
      "--port",
      "0",
      "--json",
      "--require-credentials",
    );
    const { contracts } = JSON.parse(greeting) as { contracts: Record<string, string> };

    const without = await fetch(`${contracts.gyoza}/runs`);
    const withKey = await fetch(`${contracts.gyoza}/runs`, { headers: { "x-api-key": "any" } });

    await stop();
    expect([without.status, withKey.status]).toEqual([401, 200]);
  });
});
