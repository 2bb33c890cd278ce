import { readContract } from "@conduct/contract/node";
import { expect, test } from "vitest";
import { sessionOf } from "../../test/session-of.ts";
import { isStill } from "./spares.ts";

test("who was told when it has begun does not stand for one that has not", async () => {
  const { contract } = await readContract("moderately");
  const { PipelineExecution: lifecycle } = contract?.lifecycles ?? {};
  if (contract === undefined || lifecycle === undefined) return expect.unreachable();
  const session = sessionOf(contract, { exclusive: true });
  const [node] = session.exploration(lifecycle).nodes;
  if (node === undefined) return expect.unreachable();
  const isStillSo = (members: object) => {
    const value = { status: "pending", startedAt: null, completedAt: null, ...members };
    return isStill(session, { lifecycle, id: "one", value, path: {}, story: [] }, node);
  };

  expect(node.state).toBe("pending");
  expect(isStillSo({})).toBe(true);
  expect(isStillSo({ startedAt: "2026-01-02T03:04:05Z" })).toBe(false);
  expect(isStillSo({ status: "running" })).toBe(false);
});
