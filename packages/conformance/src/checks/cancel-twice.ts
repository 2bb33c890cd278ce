import { broken, type Check, held, type Task, undecided } from "../check.ts";
import type { Cell } from "../model/cells.ts";
import { roleOfCell } from "../model/roles.ts";
import { addressed, bring, isUnreached } from "../run/resource.ts";
import type { Session } from "../run/session.ts";
import { refusalProblems } from "../run/trial.ts";
import { isSuccess } from "../target/exchange.ts";

/** Cancelling again is ignored or refused as declared, each time the same. */
export const cancelTwice: Check = {
  id: "LC-CAN-05",
  phase: "act",
  tasks: (session) =>
    Object.values(session.contract.lifecycles)
      .flatMap((lifecycle) => session.exploration(lifecycle).cells)
      .filter((cell) => roleOfCell(cell) === "cancel")
      .filter(({ lifecycle, state }) => lifecycle.states[state]?.final === "cancelled")
      .map((cell) => taskOf(session, cell)),
};

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
        return broken({
          expected: wanted,
          observed,
          story,
          ...(basis === undefined ? {} : { basis }),
        });
      }
      if (isSuccess(third)) return held(2);
      return broken({
        expected: "success, and no change",
        observed: String(third.reply.status),
        story,
      });
    },
  };
}
