import { expect, test } from "vitest";
import { jobsContract } from "../../test/judge-jobs.ts";
import { surelyTaken } from "./sure-case.ts";

test.for<readonly [string | undefined, readonly string[], string | undefined]>([
  ["cancel", ["queued"], "documented"],
  ["cancel", ["running", "stopping"], "documented"],
  ["cancel", ["stopping", "cancelled"], undefined],
  ["cancel", ["succeeded"], undefined],
  ["cancel", [], undefined],
  ["fail", ["running"], undefined],
  ["note", ["running"], "documented"],
  ["none", ["running"], undefined],
  [undefined, ["running"], undefined],
])("%s in %j surely happens: %s", async ([event, states, basis]) => {
  const { lifecycles } = await jobsContract();
  const lifecycle = lifecycles.Job;
  if (lifecycle === undefined) throw new Error("there are no jobs");

  expect(surelyTaken(lifecycle, event, new Set(states))).toBe(basis);
});
