import { describe, expect, test } from "vitest";
import { judgePrints, printsContract } from "../../test/prints.ts";

/** For each check of what a hidden worker does, servers that break its sentence. */
const sins: readonly (readonly [id: string, sin: string])[] = [
  ["LC-CAN-01", "tells what it is now"],
  ["LC-CAN-03", "prints on"],
  ["LC-CAN-05", "moves the stop"],
  ["LC-CAN-09", "forgets to stop"],
  ["LC-TS-03", "ends while it prints"],
  ["LC-LIST-02", "lists none that it prints"],
];

describe("a server with a hidden worker", () => {
  test("passes, with the states seen that only the worker brings about", async () => {
    const { results, coverage } = await judgePrints([]);

    expect(results.filter(({ verdict }) => verdict === "fail")).toEqual([]);
    expect(results.filter(({ verdict }) => verdict === "difference")).toEqual([]);
    expect(coverage[0]?.exercised).toBeGreaterThanOrEqual(4);
  });

  test.for(sins)("%s finds out one that %s", async ([id, sin]) => {
    const { causes } = await judgePrints([sin]);

    expect(causes.map((key) => key.replace(/:.*$/, ""))).toContain(id);
  });

  test("is asked again of what requests and the worker together have led to its end", async () => {
    const contract = await printsContract();
    const { Print } = contract.lifecycles;
    const cancel = Print?.events.cancel;
    if (Print === undefined || cancel === undefined) return expect.unreachable();
    const cases = cancel.cases.filter(({ from }) => !from.includes("queued"));
    const events = { ...Print.events, cancel: { ...cancel, cases } };
    const lifecycles = { ...contract.lifecycles, Print: { ...Print, events } };
    const blamed = async (...sins: readonly string[]) => {
      const { results } = await judgePrints(["leaves the queue alone", ...sins], {
        contract: { ...contract, lifecycles },
      });
      return new Set(results.filter(({ verdict }) => verdict === "fail").map(({ id }) => id));
    };

    expect(await blamed()).toEqual(new Set());
    expect(await blamed("prints anew what it has stopped")).toContain("LC-EVT-01");
  });

  test("LC-CAN-03 shows the request to stop that was not obeyed", async () => {
    const { results } = await judgePrints(["prints on"]);

    const found = results.find(
      ({ id, verdict, observed }) =>
        id === "LC-CAN-03" && verdict === "fail" && observed?.includes("went on"),
    );
    const asked = found?.witness.map(({ request }) => `${request.method} ${request.url}`);
    expect(asked?.at(0)).toMatch(/^POST .*prints$/);
    expect(asked).toContainEqual(expect.stringMatching(/^POST .*cancel$/));
    expect(asked?.at(-1)).toMatch(/^GET /);
  });

  test("LC-CAN-05 finds out one that answers a second time as if there was something to cancel", async () => {
    const { results } = await judgePrints(["forgets what it has stopped"]);

    const found = results.find(
      ({ id, subject }) => id === "LC-CAN-05" && subject.includes("· cancelled ·"),
    );
    expect(found).toMatchObject({ expected: '/was is "cancelled"', observed: '"queued"' });
  });

  test("LC-CAN-05 holds it against one that notes anew what is noted once", async () => {
    const { results } = await judgePrints(["moves the stop"]);

    const found = results.filter(({ id }) => id === "LC-CAN-05").map(({ verdict }) => verdict);
    expect(found).toContain("fail");
  });
});
