import type { Contract } from "@conduct/contract";
import { describe, expect, test } from "vitest";
import { jobsContract, judgeJobs } from "../../test/judge-jobs.ts";
import { judgeShelf } from "../../test/judge-shelf.ts";

describe("an event that counts as no update", () => {
  test("may come after the last one", async () => {
    const only = ["LC-TS-04", "LC-SEQ-06", "LC-CAN-*"];
    const blamed = async (contract?: Contract) => {
      const { results } = await judgeJobs({
        only,
        sins: ["dates no cancellations"],
        ...(contract && { contract }),
      });
      return results.filter(({ verdict }) => verdict === "fail").map(({ id }) => id);
    };

    expect(await blamed()).not.toEqual([]);
    expect(await blamed(await withSilentCancel())).toEqual([]);
  });
});

async function withSilentCancel(): Promise<Contract> {
  const contract = await jobsContract();
  const { Job } = contract.lifecycles;
  const cancel = Job?.events.cancel;
  if (Job === undefined || cancel === undefined) return expect.unreachable();
  const events = { ...Job.events, cancel: { ...cancel, each: false } };
  return { ...contract, lifecycles: { ...contract.lifecycles, Job: { ...Job, events } } };
}

describe("what is documented while its details are assumed", () => {
  test("is held against who does what is to be refused, however it is refused", async () => {
    const contract = await withErrors("assumed");
    const only = ["LC-CAN-05"];

    expect(await failedBy({ contract, only, sins: ["cancels twice"] })).toEqual(only);
    expect(await failedBy({ contract, only, sins: ["codes the second cancel otherwise"] })).toEqual(
      [],
    );
  });

  test("is not held against who cuts a size down that is only assumed to be refused", async () => {
    const refuses = await jobsContract();
    const only = ["PG-L-02"];

    expect(refuses.operations.map((one) => one.pagination?.size.over)).toContain("invalid");
    expect(await failedBy({ contract: refuses, only, sins: ["takes any large size"] })).toEqual(
      only,
    );
    const contract = withAssumed(refuses, ["/size/over"]);
    expect(await failedBy({ contract, only, sins: ["takes any large size"] })).toEqual([]);
  });

  test("is held against pages that are shorter by default than when that is asked for", async () => {
    const contract = await withShortPages();
    const only = ["PG-G-11"];

    expect(await failedBy({ contract, only, sins: [] })).toEqual([]);
    expect(await failedBy({ contract, only, sins: ["ignores the default"] })).toEqual(only);
  });
});

describe("LC-SEQ-06", () => {
  const only = ["LC-SEQ-06"];
  const sins = ["tells milliseconds"];

  test("demands the time of each update, but of moves alone where it is assumed of the others", async () => {
    const contract = await jobsContract();
    const moves = [...sins, "updates on moves only"];

    expect(await failedBy({ contract, only, sins })).toEqual([]);
    expect(await failedBy({ contract, only, sins: moves })).toEqual(only);
    expect(await failedBy({ contract: withAssumedUpdates(contract), only, sins: moves })).toEqual(
      [],
    );
  });

  test("demands the time of a move, whatever is assumed of the other updates", async () => {
    const contract = withAssumedUpdates(await jobsContract());

    expect(await failedBy({ contract, only, sins: [...sins, "updates never"] })).toEqual(only);
  });
});

describe("SC-REQ-02", () => {
  test("is judged with names of their own where names are taken by what was made before", async () => {
    const { results } = await judgeShelf(
      { paging: "page", unique: true },
      { only: ["SC-REQ-*", "LC-CRE-*"] },
    );

    const found = results.filter(({ id }) => id === "SC-REQ-02");
    expect(found.map(({ verdict }) => verdict)).toContain("pass");
    expect(found.filter(({ verdict }) => verdict !== "pass")).toEqual([]);
  });
});

async function failedBy(options: Parameters<typeof judgeJobs>[0]): Promise<readonly string[]> {
  const { results } = await judgeJobs(options);
  return [...new Set(results.filter(({ verdict }) => verdict === "fail").map(({ id }) => id))];
}

async function withErrors(basis: "assumed"): Promise<Contract> {
  const contract = await jobsContract();
  const errors = Object.entries(contract.errors).map(([name, one]) => [name, { ...one, basis }]);
  return { ...contract, errors: Object.fromEntries(errors) };
}

async function withShortPages(): Promise<Contract> {
  return withAssumed(await jobsContract(), ["/size/fill"]);
}

function withAssumed(contract: Contract, assumed: readonly string[]): Contract {
  const operations = contract.operations.map((one) =>
    one.pagination === undefined ? one : { ...one, pagination: { ...one.pagination, assumed } },
  );
  return { ...contract, operations };
}

function withAssumedUpdates(contract: Contract): Contract {
  const lifecycles = Object.entries(contract.lifecycles).map(([name, one]) => [
    name,
    { ...one, each: { ...one.each, assumed: Object.keys(one.each.set ?? {}) } },
  ]);
  return { ...contract, lifecycles: Object.fromEntries(lifecycles) };
}
