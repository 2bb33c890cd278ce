import { readContract } from "@conduct/contract/node";
import { describe, expect, test } from "vitest";
import { judgeDesks } from "../../test/desks.ts";
import { sessionOf } from "../../test/session-of.ts";
import { chanceOf } from "./chance.ts";
import { familyScripts } from "./family-scripts.ts";
import { rulesOf } from "./perform.ts";
import { operationsOf } from "./script.ts";
import { stirrings } from "./stir.ts";

describe("familyScripts()", () => {
  test("several hang on one, in several states, when something happens to it", async () => {
    const read = await readContract(`${import.meta.dirname}/../../test/desks.yaml`);
    const contract = read.contract ?? expect.unreachable();
    const session = sessionOf(contract, { exclusive: true });
    const rules = rulesOf(session);
    const writing = {
      contract,
      rules,
      operations: operationsOf(contract, "all"),
      validator: session.validator,
      chance: chanceOf(1),
      stirrings: stirrings(rules, true, 0),
    };
    const scripts = familyScripts(writing, 6);
    expect(familyScripts(writing, 1)).toHaveLength(1);
    expect(familyScripts(writing, 0)).toEqual([]);

    const heads = scripts.map((lines) => lines.at(-1));
    expect(heads.map((head) => head?.operation.id)).toEqual(["closeDesk", "clearDesk"]);
    for (const [place, lines] of scripts.entries()) {
      const { id } = heads[place]?.request.path ?? {};
      const written = lines.filter(({ operation }) => operation.id === "writeLetter");
      const there = written.filter(({ request }) => request.path.id === id);
      expect(there.length).toBeGreaterThan(2);
    }
    const asked = scripts[0]?.map(({ operation }) => operation.id);
    expect(asked).toContain("pinLetter");
  });

  test("hold nothing against who keeps to the contract", async () => {
    const { results } = await judgeDesks([]);

    const bad = results.filter(({ verdict }) => ["fail", "difference", "error"].includes(verdict));
    expect(bad.map((one) => JSON.stringify(one))).toEqual([]);
  });

  test.for(["shreds two", "spares what is pinned", "shreds them all", "leaves the first"])(
    "find out the server that %s",
    async (sin) => {
      const { results } = await judgeDesks([sin]);

      const bad = results.filter(({ verdict }) => verdict === "fail");
      expect(bad.map(({ subject }) => subject)).toContainEqual(
        expect.stringMatching(/^what follows/),
      );
    },
  );

  test("show with what is reported what went wrong, and not only how it began", async () => {
    const { results } = await judgeDesks(["spares what is pinned"], true);

    const [first] = results.filter(({ verdict }) => verdict === "fail");
    expect(first?.id).toBe("LC-SEQ-01");
    const told = first?.witness.map(({ operation }) => operation) ?? [];
    expect(told).toEqual(expect.arrayContaining(["writeLetter", "pinLetter", "closeDesk"]));
    expect(told.filter((one) => one?.startsWith("get"))).toHaveLength(1);
  });
});
