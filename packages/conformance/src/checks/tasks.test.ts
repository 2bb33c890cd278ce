import { readContract, shippedContracts } from "@conduct/contract/node";
import { describe, expect, test } from "vitest";
import { sessionOf } from "../../test/session-of.ts";
import { acts } from "./acts.ts";
import { checks } from "./index.ts";
import { reviews } from "./reviews.ts";

describe("checks", () => {
  test("stand where their phase says", () => {
    expect(acts.filter(({ phase }) => phase !== "act")).toEqual([]);
    expect(reviews.filter(({ phase }) => phase !== "review")).toEqual([]);
  });
});

describe("tasks", () => {
  test.for(shippedContracts())(
    "no two of %s have the same name: the verdict on the one would be lost",
    async (name) => {
      const { contract } = await readContract(name);
      if (contract === undefined) throw new Error(`${name} cannot be read.`);
      const session = sessionOf(contract, {
        target: { url: "http://nobody.test", credentials: "one", other: "another" },
      });

      const names = checks.flatMap((check) =>
        check.tasks(session).map(({ subject }) => `${check.id} ${subject}`),
      );

      expect(names.filter((one, place) => names.indexOf(one) !== place)).toEqual([]);
    },
  );
});
