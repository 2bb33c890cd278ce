import type { LifecycleEvent } from "@conduct/contract";
import { expect, test } from "vitest";
import { mayBeDue } from "./due.ts";
import type { Session } from "./session.ts";

const minute = 60_000;
const session = (lasted: number, driver = {}) =>
  ({
    driver,
    clock: { now: () => 5_000 + lasted },
    sent: [{ sentAt: 5_000 }],
  }) as unknown as Session;
const event = (more: object) => ({ by: "clock", after: 15 * minute, ...more }) as LifecycleEvent;

test.for([
  { what: "what takes longer than the run has lasted", lasted: minute, is: false },
  { what: "what takes no longer", lasted: 10 * minute, is: true },
  { what: "what another instant decides", lasted: minute, more: { at: "$self#/due" }, is: true },
  { what: "what is no matter of the clock", lasted: minute, more: { by: "server" }, is: true },
  {
    what: "anything, once the clock is put forward",
    lasted: minute,
    driver: { advance() {} },
    is: true,
  },
])("$what may be due: $is", ({ lasted, more = {}, driver, is }) => {
  expect(mayBeDue(session(lasted, driver), event(more))).toBe(is);
});
