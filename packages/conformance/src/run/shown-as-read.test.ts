import { expect, test } from "vitest";
import { jobsContract } from "../../test/judge-jobs.ts";
import type { Exchange } from "../target/exchange.ts";
import type { Firing, Sighting } from "./journal.ts";
import type { Resource } from "./resource.ts";
import type { Session } from "./session.ts";
import { shownAsRead } from "./shown-as-read.ts";

/** What the reply to a retry has shown, and a read after it; nothing: nobody has looked. */
type Told = readonly [reply: string, read?: string];

test.for<readonly [about: string, told: readonly Told[], isTrusted: boolean]>([
  [
    "what reads have always shown alike",
    [["a", "a"], ["b", "b"], ["c", "c"], ["d", "d"], ["e"]],
    true,
  ],
  ["what was hardly ever read", [["a", "a"], ["b", "b"], ["c", "c"], ["d"]], false],
  [
    "what a read has shown otherwise",
    [["a", "a"], ["b", "B"], ["c", "c"], ["d", "d"], ["e", "e"], ["f"]],
    false,
  ],
])("trusts replies by %s", async ([, told, isTrusted]) => {
  const { session, last } = await afterRetries(told);

  expect(shownAsRead(session, last) !== undefined).toBe(isTrusted);
});

test("trusts nothing that others may move", async () => {
  const { session, last } = await afterRetries([
    ["a", "a"],
    ["b", "b"],
    ["c", "c"],
    ["d", "d"],
    ["e"],
  ]);

  expect(shownAsRead({ ...session, isAlone: () => false }, last)).toBeUndefined();
});

async function afterRetries(
  told: readonly Told[],
): Promise<{ readonly session: Session; readonly last: Resource }> {
  const contract = await jobsContract();
  const { Job: lifecycle } = contract.lifecycles;
  const find = (name: string) => contract.operations.find(({ id }) => id === name);
  if (lifecycle === undefined) throw new Error("jobs.yaml has no Job.");
  const sightings: Sighting[] = [];
  const firings: Firing[] = [];
  for (const [place, [reply, read]] of told.entries()) {
    for (const [turn, note] of [reply, read].entries()) {
      if (note === undefined) continue;
      const index = 2 * place + turn;
      const operation = find(turn === 0 ? "retryJob" : "getJob");
      const exchange = {
        index,
        after: index,
        operation,
        request: {},
        reply: { status: 200 },
      } as Exchange;
      const id = `job-${place}`;
      const value = { id, state: "queued", note };
      const via = turn === 0 ? "fire" : "read";
      sightings.push({ exchange, lifecycle, id, state: "queued", value, via, partial: false });
      if (turn === 0) firings.push({ exchange, lifecycle, id, event: "retry" });
    }
  }
  const session = { contract, sightings, firings, driver: {}, isAlone: () => true };
  const { id, value, exchange } = sightings.at(-1) ?? expect.unreachable();
  return {
    session: session as unknown as Session,
    last: { lifecycle, id, value, path: {}, story: [exchange] },
  };
}
