import type { Cause, Contract } from "@conduct/contract";
import { expect, test } from "vitest";
import { jobsContract } from "../../test/judge-jobs.ts";
import { sketch } from "../../test/lifecycle.ts";
import { sessionOf } from "../../test/session-of.ts";
import { exitsOf } from "./lives.ts";

const plain: Contract = await jobsContract();
const cause = (event: string): Cause => ({ lifecycle: "Part", event, set: {} });
const part = sketch({
  name: "Part",
  states: { busy: {}, halted: {}, done: {} },
  events: {
    halt: { by: "server", from: "busy", to: "halted" },
    finish: { by: "server", from: "busy", to: "done" },
  },
});

test("what a request brings about by way of another resource is no way out that the system has to take", () => {
  const whole = sketch({
    name: "Whole",
    states: { on: {}, off: {} },
    events: {
      stop: { from: "on", to: "off", causes: [cause("halt")] },
      close: { by: "server", from: "on", to: "off", causes: [cause("finish")] },
    },
  });
  const session = sessionOf({ ...plain, lifecycles: { Part: part, Whole: whole } });
  const here = session.contract.lifecycles.Part ?? part;

  const ends = exitsOf(session, here, "busy").map(({ to }) => to);

  expect(new Set(ends)).toEqual(new Set(["done"]));
});
