import { describe, expect, test } from "vitest";
import { type ApiName, listSwitches } from "../src/index.ts";
import { aiFlowFacts } from "./ai-flow/facts.ts";
import { arizeFacts } from "./arize/facts.ts";
import { databases, type Fact, startCaller } from "./caller.ts";
import { eigenpalFacts } from "./eigenpal/facts.ts";
import { gyozaFacts } from "./gyoza/facts.ts";
import { moderatelyFacts } from "./moderately/facts.ts";
import { runsFacts } from "./runs/facts.ts";

const facts: Readonly<Record<ApiName, readonly Fact[]>> = {
  gyoza: gyozaFacts,
  moderately: moderatelyFacts,
  eigenpal: eigenpalFacts,
  arize: arizeFacts,
  "ai-flow": aiFlowFacts,
  runs: runsFacts,
};

describe.for(Object.keys(facts) as ApiName[])("%s", (api) => {
  describe.for(databases)("on $name", ({ database }) => {
    test.for(facts[api])("$says", async ({ verify, credentials }) => {
      const caller = await startCaller({
        api,
        ...(database ? { database } : {}),
        ...(credentials ? { credentials } : {}),
      });

      try {
        await verify(caller);
      } finally {
        await caller.close();
      }
    });
  });

  const variations = listSwitches().variations.filter((one) => one.api === api && !one.over);

  test.for(variations)("what is documented holds with $id", async ({ id }) => {
    const documented = facts[api].filter(({ basis }) => basis === undefined);
    for (const { says, verify, credentials } of documented) {
      const caller = await startCaller({
        api,
        variation: id,
        ...(credentials ? { credentials } : {}),
      });
      try {
        await verify(caller);
      } catch (error) {
        expect.fail(`"${says}" does not hold: ${error}`);
      } finally {
        await caller.close();
      }
    }
  });
});
