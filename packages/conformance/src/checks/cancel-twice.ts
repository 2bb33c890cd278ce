import { broken, type Check, type Finding, held, type Task, undecided } from "../check.ts";
import type { Cell } from "../model/cells.ts";
import { isFinal, roleOfCell } from "../model/roles.ts";
import { stateOf } from "../model/state-of.ts";
import { addressed } from "../run/addressing.ts";
import { cellTasks } from "../run/cell-tasks.ts";
import { refusalProblems } from "../run/refusal-problems.ts";
import { wrongMembers } from "../run/reply-members.ts";
import { bring, isUnreached } from "../run/resource.ts";
import type { Session } from "../run/session.ts";
import { tryOn } from "../run/trial.ts";
import { isMovedBySystem } from "../run/watch.ts";
import { isSuccess } from "../target/exchange.ts";
import { isWish } from "./cancel-mark.ts";

/** Cancelling again is ignored or refused as declared, each time the same. */
export const cancelTwice: Check = {
  id: "LC-CAN-05",
  phase: "act",
  tasks: (session) => {
    const cells = Object.values(session.contract.lifecycles)
      .flatMap((lifecycle) => session.exploration(lifecycle).cells)
      .filter((cell) => roleOfCell(cell) === "cancel");
    const over = cells.filter(
      ({ lifecycle, state }) => lifecycle.states[state]?.final === "cancelled",
    );
    return [
      ...over.map((cell) => taskOf(session, cell)),
      ...cellTasks(
        session,
        (cell) =>
          roleOfCell(cell) === "cancel" && cell.expected?.kind === "ignored" && isAgain(cell),
        ["answer", "state", "stay"],
      ),
      ...cells
        .filter((cell) => isWish(cell) && staysIn(cell) && isMovedBySystem(session, cell.lifecycle))
        .map((cell) => wishAgain(session, cell)),
    ];
  },
};

const repeats = 3;

/** Milliseconds, so that a time that is noted anew is another one. */
const pause = 3;

/** A cancellation where only a cancellation leads, and that is not over yet. */
export function isAgain({ lifecycle, state, trigger }: Cell): boolean {
  const cases = lifecycle.events[trigger.event ?? ""]?.cases ?? [];
  return !isFinal(lifecycle, state) && cases.some(({ to }) => to === state);
}

function staysIn({ expected, state }: Cell): boolean {
  return expected?.kind === "taken" && expected.to === state;
}

/** The event sets the member only where there is nothing yet, and the author knows it. */
function isNotedOnce({ expected }: Cell, member: string | undefined): boolean {
  if (expected?.kind !== "taken" || member === undefined) return false;
  const { init = {}, assumed = [] } = expected.case.effects;
  return member in init && !assumed.includes(member);
}

/** Asking once more for what is asked for already has no further effect. */
function wishAgain(session: Session, cell: Cell): Task {
  return {
    subject: `${cell.name}, again`,
    place: cell.place,
    basis: cell.expected?.basis ?? "documented",
    judge: async () => {
      const { lifecycle, node, request } = cell;
      if (node === undefined || request === undefined)
        return undecided(`no request leads to ${cell.state}; a driver could`);
      let finding: Finding = undecided("the system was quicker each time");
      for (let turn = 0; turn < repeats; turn += 1) {
        const resource = await bring(session, lifecycle, node);
        if (isUnreached(resource)) return undecided(resource.unreached, resource.story);
        const asked = { ...cell, request };
        const once = await tryOn(session, asked, resource);
        const { after } = once;
        if (isUnreached(after) || stateOf(lifecycle, after.value) !== cell.state) continue;
        await session.clock.sleep(pause);
        const { trial } = await tryOn(session, asked, after);
        if ("untried" in trial) continue;
        const [problem] = trial.problems;
        if (problem === undefined) return held(1);
        const { aspect, place: _, ...told } = problem;
        // That it succeeds is part of being idempotent, and a time that is noted once is not noted again; that no
        // other member changes is only likely.
        const sure =
          aspect === "answer" ||
          aspect === "state" ||
          (aspect === "unchanged" && isNotedOnce(cell, problem.member));
        finding = broken({ ...told, story: trial.story, ...(sure ? {} : { basis: "assumed" }) });
      }
      return finding;
    },
  };
}

function taskOf(session: Session, cell: Cell): Task {
  return {
    subject: cell.name,
    place: cell.place,
    basis: cell.expected?.basis ?? "documented",
    judge: async () => {
      const { lifecycle, node, request, trigger, expected } = cell;
      if (node === undefined || request === undefined || expected === undefined) {
        return undecided(`no request leads to ${cell.state}; a driver could`);
      }
      const resource = await bring(session, lifecycle, node);
      if (isUnreached(resource)) return undecided(resource.unreached, resource.story);

      const again = addressed(session, trigger.operation, resource, request);
      const second = await session.call(trigger.operation, again);
      const third = await session.call(trigger.operation, again);
      const story = [...resource.story, second, third];
      session.tried(lifecycle, cell.name);
      if (second.reply.status !== third.reply.status) {
        const observed = `${second.reply.status}, then ${third.reply.status}`;
        return broken({ expected: "the same answer both times", observed, story });
      }
      if (expected.kind === "refused") {
        const [wrong] = refusalProblems(session, expected, third);
        if (wrong === undefined) return held(2);
        const [wanted, observed, basis] = wrong;
        // How it is refused may be assumed; that it is refused is what the event says.
        const isFlat = isSuccess(third) || third.reply.status >= 500;
        const sure = isFlat
          ? { basis: "documented" as const }
          : basis === undefined
            ? {}
            : { basis };
        return broken({ expected: wanted, observed, story, ...sure });
      }
      if (!isSuccess(third)) {
        const observed = String(third.reply.status);
        return broken({ expected: "success, and no change", observed, story });
      }
      const scope = { self: resource.value, from: cell.state, to: cell.state };
      const [said] = wrongMembers(trigger.operation, third, scope);
      return said === undefined
        ? held(2)
        : broken({ expected: said[0], observed: said[1], story, way: "said" });
    },
  };
}
