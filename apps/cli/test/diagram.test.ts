import { describe, expect, test } from "vitest";
import { run } from "./run.ts";

describe("conduct diagram", () => {
  test("draws a lifecycle as Mermaid text", async () => {
    const { code, out } = await run("diagram", "gyoza");

    expect(out).toMatch(/^stateDiagram-v2\n/);
    expect(out).toContain("RUNNING --> COMPLETED");
    expect(code).toBe(0);
  });

  test("draws it as a picture", async () => {
    const { out } = await run("diagram", "gyoza", "--format", "svg");

    expect(out).toMatch(/^<svg [\s\S]*<\/svg>\n$/);
  });

  test("gives other tools an XState machine", async () => {
    const { out } = await run("diagram", "moderately", "--format", "xstate");

    const machine = JSON.parse(out) as { states: object };
    expect(Object.keys(machine.states)).toEqual(expect.arrayContaining(["pending", "completed"]));
  });

  test("names the lifecycles there are when asked for another, and exits 2", async () => {
    expect(await run("diagram", "gyoza", "--lifecycle", "Run")).toEqual({
      code: 2,
      out: "",
      err: 'gyoza has no lifecycle "Run". It has OpRun, OpDefinition.\n',
    });
  });
});
