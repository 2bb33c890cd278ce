import { describe, expect, test } from "vitest";
import { judgeWashes, type Pace, washesContract } from "../../test/washes.ts";
import type { ConformanceOptions } from "../conformance-options.ts";

/** What the owner of such a server can tell of it. */
const fixtures = {
  loadWash: {
    success: { soap: "soft" },
    failure: { soap: "rough" },
    slow: { soap: "slow" },
    idle: { soap: "idle" },
  },
};

const only = [
  ...["LC-CRE-*", "LC-EVT-*", "LC-CAN-*", "LC-SEQ-05", "LC-RACE-*"],
  ...["LC-RES-*", "LC-TS-*", "LC-RET-*", "SE-03", "SC-REQ-01", "PG-*"],
];

/** A little later or sooner, it has moved between any two requests of the referee. */
const paces: readonly Pace[] = [
  { begin: 0, done: 0 },
  { begin: 1, done: 1 },
  { begin: 2, done: 3 },
  { begin: 4, done: 2 },
  { begin: 12, done: 30 },
];

describe("a server that moves its resources by itself, whoever asks", () => {
  test.for(paces)("passes where washes begin after $begin ms and last $done ms", async (pace) => {
    const { results } = await judgeWashes(pace, [], { only });

    expect(results.filter(({ verdict }) => verdict === "fail")).toEqual([]);
    expect(results.filter(({ verdict }) => verdict === "error")).toEqual([]);
  });

  test("is led by slow work to what passes, and from there by requests to what only they bring", async () => {
    const { results, coverage } = await judgeWashes({ begin: 12, done: 5 }, [], { only, fixtures });

    expect(results.filter(({ verdict }) => verdict === "fail")).toEqual([]);
    expect(coverage.find(({ lifecycle }) => lifecycle === "Wash")).toMatchObject({
      exercised: coverage.find(({ lifecycle }) => lifecycle === "Wash")?.cells,
    });
  });

  test.for([
    ["LC-CRE-09", "takes the state"],
    ["LC-EVT-04", "shows another"],
    ["LC-EVT-04", "breaks on words"],
    ["LC-CAN-11", "lets strangers stop"],
    ["LC-EVT-02", "stops twice"],
    ["LC-RET-02", "tries thrice"],
    ["LC-RET-02", "gives up at once"],
    ["LC-CRE-10", "builds twice"],
    ["LC-TS-04", "ends before it begins"],
    ["LC-TS-08", "counts in milliseconds"],
    ["PG-N-04", "counts what it shows"],
  ] as const)("%s finds out one that %s", async ([id, sin]) => {
    const { results } = await judgeWashes({ begin: 12, done: 5 }, [sin], { only: [id], fixtures });

    expect(results.filter(({ verdict }) => verdict === "fail").map((one) => one.id)).toContain(id);
  });

  test("may refuse a stop that comes too late as it likes, where only that it is refused is sure", async () => {
    const contract = await washesContract();
    const errors = Object.fromEntries(
      Object.entries(contract.errors).map(([name, one]) => [
        name,
        { ...one, basis: "assumed" } as const,
      ]),
    );
    const race = { only: ["LC-RACE-02"], fixtures };
    const failed = async (options: Partial<ConformanceOptions>) =>
      (await judgeWashes({ begin: 12, done: 5 }, ["refuses otherwise"], options)).results.filter(
        ({ verdict }) => verdict === "fail",
      ).length;

    expect(await failed(race)).toBe(1);
    expect(await failed({ ...race, contract: { ...contract, errors } })).toBe(0);
  });
});
