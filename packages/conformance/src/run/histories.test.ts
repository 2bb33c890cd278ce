import { expect, test } from "vitest";
import { jobsContract } from "../../test/judge-jobs.ts";
import type { Exchange } from "../target/exchange.ts";
import { anomaliesOf, historiesOf } from "./histories.ts";
import type { Firing, Sighting } from "./journal.ts";
import type { Session } from "./session.ts";

/** A look at a job, or the start of it, by when it was sent: after so many replies. Listed as replies came. */
type Told = readonly ["queued" | "running" | "start" | "start that shows it queued", after: number];

test.for<readonly [about: string, told: readonly Told[], blamed: boolean]>([
  [
    "a start that is over before a look",
    [
      ["queued", 0],
      ["start", 1],
      ["running", 2],
    ],
    false,
  ],
  [
    "no start at all",
    [
      ["queued", 0],
      ["queued", 1],
      ["running", 2],
    ],
    true,
  ],
  [
    "a start that was over before it was seen queued",
    [
      ["start", 0],
      ["queued", 1],
      ["running", 2],
    ],
    true,
  ],
  [
    "a start that was sent after it was seen running",
    [
      ["queued", 0],
      ["running", 1],
      ["start", 2],
    ],
    true,
  ],
  [
    "a look that was under way with the start, and came last",
    [
      ["queued", 0],
      ["start", 1],
      ["queued", 1],
      ["running", 3],
    ],
    false,
  ],
  [
    "a start that shows it queued after all",
    [
      ["start that shows it queued", 0],
      ["running", 1],
    ],
    true,
  ],
  [
    "a start whose reply came after that of a look",
    [
      ["queued", 0],
      ["running", 1],
      ["start", 1],
    ],
    false,
  ],
])("%s", async ([, told, blamed]) => {
  const session = await alone(told);
  const { Job: job } = session.contract.lifecycles;
  if (job === undefined) return expect.unreachable();

  expect(anomaliesOf(session, job).length > 0).toBe(blamed);
});

test("what is removed and made again under its name is another one", async () => {
  const contract = await jobsContract();
  const { Job: job } = contract.lifecycles;
  const { cancel } = job?.events ?? {};
  const operation = contract.operations.find(({ id }) => id === "createJob");
  if (job === undefined || cancel === undefined) return expect.unreachable();
  const removes = { ...cancel, cases: cancel.cases.map((one) => ({ ...one, to: "$none" })) };
  const lifecycle = { ...job, events: { ...job.events, cancel: removes } };
  const livesAfter = (status: number) => {
    const exchanges = [201, status, 201].map(
      (code, index) =>
        ({
          index,
          after: index,
          request: {},
          reply: { status: code },
          ...(code === 201 && { operation }),
        }) as Exchange,
    );
    const at = (index: number) => ({
      exchange: exchanges[index] as Exchange,
      lifecycle,
      id: "one",
    });
    const seen = { state: "queued", value: { id: "one" }, via: "fire", partial: false } as const;
    const session = {
      contract,
      exchanges,
      sightings: [0, 2].map((index) => ({ ...at(index), ...seen })),
      firings: [{ ...at(1), event: "cancel" }],
      driver: {},
      broken: [],
      isAlone: () => true,
    };
    return historiesOf(session as unknown as Session, lifecycle);
  };

  expect(livesAfter(204).map(({ sightings, ours }) => [sightings.length, ours])).toEqual([
    [1, true],
    [1, true],
  ]);
  // What was not removed is the same, though its creation is answered once more.
  expect(livesAfter(409).map(({ sightings, ours }) => [sightings.length, ours])).toEqual([
    [2, true],
  ]);
});

async function alone(told: readonly Told[]): Promise<Session> {
  const contract = await jobsContract();
  const { Job: lifecycle } = contract.lifecycles;
  if (lifecycle === undefined) throw new Error("jobs.yaml has no Job.");
  const exchanges = told.map(
    ([, after], index) => ({ index, after, request: {}, reply: { status: 200 } }) as Exchange,
  );
  const at = (index: number) => ({ exchange: exchanges[index] as Exchange, lifecycle, id: "one" });
  const sightings = told.flatMap(([what], index): readonly Sighting[] => {
    if (what === "start") return [];
    const state = what === "running" ? what : "queued";
    const value = { id: "one", state };
    return [{ ...at(index), state, value, via: "read", partial: true }];
  });
  const firings = told.flatMap(([what], index): readonly Firing[] =>
    what.startsWith("start") ? [{ ...at(index), event: "start" }] : [],
  );
  const known = {
    contract,
    exchanges,
    sightings,
    firings,
    driver: {},
    broken: [],
    isAlone: () => true,
  };
  return known as unknown as Session;
}
