import type { Check } from "../check.ts";
import { isFinal } from "../model/roles.ts";
import { isLaterStamp, stampsOf } from "../model/stamps.ts";
import { cellTasks } from "../run/cell-tasks.ts";
import { innerTasks } from "./inner.ts";

/** What ends before it has begun has no time of its beginning. */
export const neverBegun: Check = {
  id: "LC-TS-05",
  phase: "act",
  tasks: (session) => [
    ...innerTasks(session, "LC-TS-05"),
    ...cellTasks(
      session,
      ({ lifecycle, expected, state }) =>
        expected?.kind === "taken" &&
        !isFinal(lifecycle, state) &&
        isFinal(lifecycle, expected.to) &&
        stampsOf(lifecycle).entered.some((one) => !one.final && isLaterStamp(lifecycle, one)),
      ["unchanged"],
      ({ member, was }, { lifecycle }) =>
        was === null &&
        stampsOf(lifecycle).entered.some(({ final, pointer }) => !final && pointer === member),
    ),
  ],
};
