import type { Lifecycle } from "@conduct/contract";
import { broken, type Check, held, type Task, undecided } from "../check.ts";
import type { Cell } from "../model/cells.ts";
import { drift } from "../model/explain.ts";
import { isSecured } from "../model/secured.ts";
import { stateOf } from "../model/state-of.ts";
import { addressed } from "../run/addressing.ts";
import { bring, isUnreached, readAgain } from "../run/resource.ts";
import type { Session } from "../run/session.ts";
import { toRequest } from "../target/call.ts";
import { leavingTasks } from "./rejected-creation.ts";

/** A write without credentials has no effect. */
export const anonymousWrite: Check = {
  id: "SE-04",
  phase: "act",
  tasks: (session) => [...leavingTasks(session, "anonymous"), ...intrusionTasks(session)],
};

/** One task for each operation that moves resources: without credentials it moves none, though it is named. */
function intrusionTasks(session: Session): readonly Task[] {
  return Object.values(session.contract.lifecycles).flatMap((lifecycle) => {
    const cells = session
      .exploration(lifecycle)
      .cells.filter(
        ({ trigger, expected, node, request, state }) =>
          expected?.kind === "taken" &&
          expected.to !== state &&
          expected.to !== "$none" &&
          isSecured(trigger.operation) &&
          node !== undefined &&
          request !== undefined,
      );
    const firsts = new Map(
      cells.toReversed().map((cell) => [cell.trigger.operation, cell] as const),
    );
    return [...firsts.values()]
      .toReversed()
      .slice(0, mostIntrusions)
      .flatMap((cell) => intrusionTask(session, lifecycle, cell));
  });
}

const mostIntrusions = 3;

function intrusionTask(session: Session, lifecycle: Lifecycle, cell: Cell): readonly Task[] {
  if (cell.node === undefined || cell.request === undefined) return [];
  const { node, request, trigger, place } = cell;
  return [
    {
      subject: `${trigger.operation.id}, seen by a read`,
      place,
      basis: trigger.operation.basis,
      judge: async () => {
        if (session.target.credentials === undefined)
          return undecided("no credentials were given, so leaving them out shows nothing");
        const before = await bring(session, lifecycle, node);
        if (isUnreached(before)) return undecided(before.unreached, before.story);
        const data = addressed(session, trigger.operation, before, request);
        const plain = toRequest(trigger.operation, data);
        const asked = await session.send({ ...plain, anonymous: true }, trigger.operation);
        const after = await readAgain(session, { ...before, story: [...before.story, asked] });
        // Whether it is refused at all is another question.
        if (isUnreached(after) || asked.reply.status < 400)
          return undecided("it was not refused", [asked]);
        const [was, is] = [stateOf(lifecycle, before.value), stateOf(lifecycle, after.value)];
        const may = drift(lifecycle, new Set([was ?? ""]), session.isAlone(before.id));
        return is === undefined || may.has(is)
          ? held(1)
          : broken({ expected: `still ${was}`, observed: is, story: after.story });
      },
    },
  ];
}
