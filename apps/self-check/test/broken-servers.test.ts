import { describe, test } from "vitest";
import { type Api, contracts, expectFound, judged, type Sin } from "./one-sin.ts";

/** Of each API one sin of its lifecycle and one of its lists; the others are in broken-servers.full.test.ts. */
const sins: readonly Sin[] = [
  ["gyoza", "ignores-cancel"],
  ["gyoza", "has-more-when-full"],
  ["moderately", "restarts-completed-executions"],
  ["moderately", "ignores-order-by"],
];

describe.concurrent("a server that is right", () => {
  test.for(Object.keys(contracts) as Api[])(
    "passes, written by hand for %s",
    async (api, { expect }) => {
      const { exit, failed } = await judged(contracts[api], api);

      expect(failed).toEqual([]);
      expect(exit).toBe(0);
    },
  );
});

describe.concurrent("a server with one sin", () => {
  test.for(sins)("%s: %s fails, and the requirement it breaks is named", (sin, { expect }) =>
    expectFound(sin, expect),
  );
});
