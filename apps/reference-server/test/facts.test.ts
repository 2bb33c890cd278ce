import { describe, test } from "vitest";
import type { ApiName } from "../src/index.ts";
import { databases, startCaller } from "./caller.ts";
import { factsOf } from "./facts.ts";

describe.for(Object.keys(factsOf) as ApiName[])("%s", (api) => {
  describe.for(databases)("on $name", ({ database }) => {
    test.for(factsOf[api])("$says", async ({ verify, credentials }) => {
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
});
