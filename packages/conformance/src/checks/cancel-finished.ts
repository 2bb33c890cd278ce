import type { Check } from "../check.ts";
import { roleOfCell } from "../model/roles.ts";
import { cellTasks } from "../run/cell-tasks.ts";

/** Cancelling finished work is refused or ignored as declared, and takes nothing from its result. */
export const cancelFinished: Check = {
  id: "LC-CAN-06",
  phase: "act",
  tasks: (session) =>
    cellTasks(
      session,
      ({ lifecycle, state, ...cell }) => {
        const final = lifecycle.states[state]?.final;
        return (
          roleOfCell({ lifecycle, state, ...cell }) === "cancel" &&
          final !== undefined &&
          final !== "cancelled"
        );
      },
      ["answer", "state", "stay", "unchanged", "left"],
      // What goes elsewhere than a cancellation leads does not stay final, whoever cancels it.
      ({ aspect, observed }, { lifecycle, trigger }) => {
        const state = Object.values(lifecycle.states).find(
          ({ name, value }) => JSON.stringify(value[lifecycle.state] ?? name) === observed,
        );
        const { cases = [] } = lifecycle.events[trigger.event ?? ""] ?? {};
        return (
          aspect !== "left" || state === undefined || cases.some(({ to }) => to === state.name)
        );
      },
    ),
};
