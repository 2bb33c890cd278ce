import { describe, expect, test } from "vitest";
import { type ApiName, listSwitches } from "../src/index.ts";
import { startCaller } from "./caller.ts";
import { factsOf } from "./facts.ts";

describe.for(Object.keys(factsOf) as ApiName[])("%s", (api) => {
  const variations = listSwitches().variations.filter((one) => one.api === api && !one.over);

  test.for(variations)("what is documented holds with $id", async ({ id }) => {
    const documented = factsOf[api].filter(({ basis }) => basis === undefined);
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
