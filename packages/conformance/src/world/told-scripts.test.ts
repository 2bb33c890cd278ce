import type { Contract } from "@conduct/contract";
import { readContract } from "@conduct/contract/node";
import { describe, expect, test } from "vitest";
import { createCrates } from "../../test/crates.ts";
import { createIdleClock } from "../../test/idle-clock.ts";
import { sessionOf } from "../../test/session-of.ts";
import { checkConformance } from "../check-conformance.ts";
import type { Fixtures } from "../run/fixture.ts";
import { chanceOf } from "./chance.ts";
import { consequenceTasks } from "./consequences.ts";
import { rulesOf } from "./perform.ts";
import { operationsOf } from "./script.ts";
import { stirrings } from "./stir.ts";
import { toldScripts } from "./told-scripts.ts";

const parts = (...kinds: readonly string[]) => ({ parts: kinds.map((kind) => ({ kind })) });

const fixtures = {
  packCrate: {
    success: parts("good", "good"),
    failure: parts("good", "bad"),
    slow: parts("slow", "slow"),
    idle: { ...parts("good", "good"), belt: "last" },
  },
};

const only = ["LC-EVT-*", "LC-SEQ-01", "LC-LIVE-*", "LC-RET-01"];

describe("work whose end is told, and what comes of it", () => {
  test("is held against nobody who keeps to the contract", async () => {
    expect(await found([], [])).toEqual([]);
  });

  test("is held against nobody for what is made of something assumed", async () => {
    expect(await found(["weighs all"], [])).toEqual([]);
  });

  test("is told apart from what another run in the same process was told", async () => {
    const contract = await cratesContract();
    const scriptsOf = (fixtures: Fixtures) =>
      consequenceTasks(sessionOf(contract, { exclusive: false, fixtures }), "LC-EVT-03").length;
    const [before, told, after] = [{}, fixtures, {}].map(scriptsOf);

    expect(told).toBeGreaterThan(before ?? 0);
    expect(after).toBe(before);
  });

  test("is started where what is made is only a plan of it, with parts of different names", async () => {
    const { contract } = await readContract("ai-flow");
    if (contract === undefined) return expect.unreachable();
    const part = (outcome: string) => ({ name: "ant", kwargs: { outcome } });
    const fixtures = {
      addWorkflow: {
        success: { name: "told", tasks: [part("success")] },
        slow: { name: "told", tasks: [part("endless")] },
      },
    };
    const session = sessionOf(contract, { exclusive: false, fixtures });
    const rules = rulesOf(session);
    const [first] = toldScripts(
      {
        contract,
        rules,
        operations: operationsOf(contract, "all"),
        validator: session.validator,
        chance: chanceOf(1),
        stirrings: stirrings(rules, false, 0),
        closely: true,
        surely: false,
      },
      fixtures,
    );

    const asked = first?.map(({ operation }) => operation.id);
    expect(asked?.slice(0, 3)).toEqual(["addNamespace", "addWorkflow", "startWorkflowExecution"]);
    const making = first?.find(({ operation }) => operation.id === "addWorkflow");
    expect(making?.request.body).toMatchObject({ tasks: [{ name: "ant" }, { name: "ant-2" }] });
  });

  test("finds out the server that is over early, whose parts are not", async () => {
    expect(await found(["is over early"], only, 0)).not.toEqual([]);
  });

  test.for([
    "counts too few",
    "heeds the last alone",
    "never ends many",
    "leaves a part",
    "loses what was done",
    "keeps what is broken open",
  ])("finds out the server that %s", async (sin) => {
    expect(await found([sin], only)).not.toEqual([]);
  });
});

async function found(
  sins: readonly string[],
  only: readonly string[],
  settles = 10_000,
): Promise<readonly (readonly [string, string])[]> {
  const contract = await cratesContract();
  const clock = createIdleClock();
  const { results } = await checkConformance({
    contract,
    target: { url: "http://crates.test", fetch: createCrates(clock, sins), settles },
    clock,
    seed: 1,
    exclusive: false,
    fixtures,
    shrink: false,
    budget: { time: 300_000 },
    ...(only.length > 0 && { only }),
  });
  return results.filter(({ verdict }) => verdict === "fail").map((one) => [one.id, one.subject]);
}

async function cratesContract(): Promise<Contract> {
  const { contract } = await readContract(`${import.meta.dirname}/../../test/crates.yaml`);
  return contract ?? expect.unreachable();
}
