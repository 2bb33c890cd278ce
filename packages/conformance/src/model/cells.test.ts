import { isJsonObject } from "@conduct/contract";
import { readContract } from "@conduct/contract/node";
import { expect, test } from "vitest";
import { sessionOf } from "../../test/session-of.ts";

test("a cell whose request would tell the times leaves them to the server, unless it is asked plainly as well", async () => {
  const { contract } = await readContract("moderately");
  const { PipelineExecution: execution } = contract?.lifecycles ?? {};
  if (contract === undefined || execution === undefined) return expect.unreachable();
  const session = sessionOf(contract, { exclusive: true });
  const runs = session
    .exploration(execution)
    .cells.filter(({ trigger, expected }) => trigger.event === "run" && expected?.kind === "taken");
  const tellsTimes = runs.map(({ state, request }) => {
    const { body } = request ?? {};
    return [state, isJsonObject(body) && "startedAt" in body];
  });

  expect(tellsTimes.filter(([state]) => state === "paused")).toEqual([["paused", false]]);
  expect(tellsTimes).toContainEqual(["pending", false]);
  expect(tellsTimes).toContainEqual(["pending", true]);
});
