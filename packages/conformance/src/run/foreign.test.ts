import type { Contract } from "@conduct/contract";
import { beforeAll, describe, expect, test } from "vitest";
import { jobsContract } from "../../test/judge-jobs.ts";
import { sketch } from "../../test/lifecycle.ts";
import type { Exchange } from "../target/exchange.ts";
import { foreignTo } from "./foreign.ts";
import type { Sighting } from "./journal.ts";

describe("foreignTo()", () => {
  let jobs: Contract;
  beforeAll(async () => {
    jobs = await jobsContract();
  });

  test("tells what no reply to a creation of ours has named", () => {
    const isForeign = tellerOf(jobs, "Job", [
      seen(jobs, "Job", "ours", "createJob"),
      seen(jobs, "Job", "theirs", "listJobs"),
    ]);

    expect(isForeign("theirs")).toBe(true);
    expect(isForeign("ours")).toBe(false);
  });

  test("tells nothing before we have made any, nor of a creation that was refused", () => {
    const listed = seen(jobs, "Job", "theirs", "listJobs");

    expect(tellerOf(jobs, "Job", [listed])("theirs")).toBe(false);
    expect(
      tellerOf(jobs, "Job", [seen(jobs, "Job", "ours", "createJob", 409), listed])("theirs"),
    ).toBe(false);
  });

  test("tells nothing of what also comes about by what happens to others", () => {
    const shift = sketch({
      name: "Shift",
      states: { on: {}, off: {} },
      events: {
        end: { from: "on", to: "off", spawn: { lifecycle: "Job", event: "create", set: {} } },
      },
    });
    const shared = { ...jobs, lifecycles: { ...jobs.lifecycles, Shift: shift } };

    expect(tellerOf(shared, "Job", [seen(shared, "Job", "ours", "createJob")])("theirs")).toBe(
      false,
    );
  });
});

function tellerOf(contract: Contract, name: string, sightings: readonly Sighting[]) {
  const lifecycle = contract.lifecycles[name];
  if (lifecycle === undefined) throw new Error(`There is no ${name}.`);
  return foreignTo({ contract, sightings }, lifecycle);
}

/** A resource in the reply to an operation. */
function seen(contract: Contract, name: string, id: string, by: string, status = 201): Sighting {
  const lifecycle = contract.lifecycles[name];
  const operation = contract.operations.find((one) => one.id === by);
  if (lifecycle === undefined || operation === undefined) throw new Error(`There is no ${by}.`);
  const exchange: Exchange = {
    index: 0,
    turn: 0,
    after: 0,
    operation,
    request: { method: operation.method, path: operation.path, headers: {} },
    reply: { status, headers: {}, text: "" },
    sentAt: 0,
    receivedAt: 0,
  };
  return { exchange, lifecycle, id, state: undefined, value: {}, via: "fire", partial: false };
}
