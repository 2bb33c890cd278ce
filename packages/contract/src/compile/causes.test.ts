import type { Case, LifecycleEvent } from "@conduct/contract";
import { describe, expect, test } from "vitest";
import { compile, lifecycle } from "../../test/compile.ts";

describe("an event that causes others", () => {
  test("says which, on whom and with what", () => {
    const taken = caseOf(
      "causes: [{ event: Run.create, for: $self#/parts, set: { /part: $item } }]",
    );

    expect(taken?.causes).toEqual([
      { lifecycle: "Run", event: "create", for: "$self#/parts", set: { "/part": "$item" } },
    ]);
  });

  test("says it for each element of an array that is made for it", () => {
    const taken = caseOf(
      "causes: [{ event: Run.stop, for: [1, { $first: [$self#/x] }], self: $item }]",
    );

    expect(taken?.causes).toMatchObject([
      { for: [1, { $first: ["$self#/x"] }], self: "$item", set: {} },
    ]);
  });

  test("is refused if there is no such event", () => {
    expect(() => caseOf("causes: [{ event: Run.halt }]")).toThrow('Run has no event "halt".');
  });
});

describe("a clock event", () => {
  test("comes again after a time", () => {
    expect(eventOf("by: clock, every: 90s").every).toEqual({ interval: 90_000 });
  });

  test("comes again as the resource says", () => {
    const rule = "{ of: $self#/plan, forms: { cron@: cron, every: [h, m] } }";

    expect(eventOf(`by: clock, every: ${rule}`).every).toEqual({
      of: "$self#/plan",
      forms: { "cron@": "cron", every: ["h", "m"] },
    });
  });

  test("may come some time after an instant", () => {
    expect(eventOf("by: clock, at: $self#/beat, after: 60s")).toMatchObject({
      at: "$self#/beat",
      after: 60_000,
    });
  });

  test.for(["by: server, every: 1h", "by: clock, every: 1h, after: 1s"])(
    "is not what it is with %s",
    (members) => {
      expect(() => eventOf(members)).toThrow("C001");
    },
  );
});

function eventOf(members: string): LifecycleEvent {
  const states = "states: { queued: {}, done: { final: success } }";
  const events = `create: { from: $none, to: queued }, stop: { from: queued, to: done, ${members} }`;
  const event = compile(lifecycle(`{ ${states}, events: { ${events} } }`)).lifecycles.Run?.events
    .stop;
  if (event === undefined) throw new Error("There is no event.");
  return event;
}

function caseOf(members: string): Case | undefined {
  return eventOf(members).cases[0];
}
