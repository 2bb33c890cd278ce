import { broken, type Check, type Finding, held, type Task, undecided } from "../check.ts";
import type { Cell } from "../model/cells.ts";
import { drift } from "../model/explain.ts";
import { isFinal, roleOfCell } from "../model/roles.ts";
import { stateOf } from "../model/state-of.ts";
import { little } from "../run/power.ts";
import { addressed, bring, isUnreached, readAgain } from "../run/resource.ts";
import type { Session } from "../run/session.ts";
import { isSuccess } from "../target/exchange.ts";

const parallel = 5;
const rounds = 3;

/** How often with little to spend. */
const few = 2;

/** Of parallel cancellations each is answered as declared, and one transition happens. */
export const cancelParallel: Check = {
  id: "LC-RACE-01",
  phase: "act",
  tasks: (session) =>
    Object.values(session.contract.lifecycles)
      .flatMap((lifecycle) => session.exploration(lifecycle).cells)
      .filter((cell) => roleOfCell(cell) === "cancel" && cell.trigger.select === undefined)
      .filter(
        ({ lifecycle, expected }) => expected?.kind === "taken" && isFinal(lifecycle, expected.to),
      )
      .map((cell) => ({
        subject: cell.name,
        place: cell.place,
        basis: cell.expected?.basis ?? "documented",
        judge: async () => {
          const most = session.left() < little ? few : rounds;
          for (let round = 1; round < most; round += 1) {
            const finding = await judge(session, cell);
            if (finding.verdict !== "pass") return finding;
          }
          return judge(session, cell);
        },
      })) satisfies readonly Task[],
};

async function judge(session: Session, cell: Cell): Promise<Finding> {
  const { lifecycle, node, request, trigger, expected } = cell;
  if (node === undefined || request === undefined || expected?.kind !== "taken") {
    return undecided(`no request leads to ${cell.state}; a driver could`);
  }
  const resource = await bring(session, lifecycle, node);
  if (isUnreached(resource)) return undecided(resource.unreached, resource.story);
  const data = addressed(session, trigger.operation, resource, request);
  const answers = await Promise.all(
    Array.from({ length: parallel }, () => session.call(trigger.operation, data)),
  );
  const after = await readAgain(session, resource);
  const story = [...resource.story, ...answers, ...after.story.slice(-1)];
  const wins = answers.filter(isSuccess).length;
  const answersIn = (state: string) =>
    session
      .exploration(lifecycle)
      .cells.find((one) => one.state === state && one.trigger.operation === trigger.operation)
      ?.expected;
  const again = answersIn(expected.to);
  const others = drift(lifecycle, new Set([cell.state]), session.isAlone(resource.id));
  const isTakenOn = [...others].some(
    (state) => state !== cell.state && answersIn(state)?.kind !== "refused",
  );
  if (again?.kind === "refused" && wins > 1 && isTakenOn)
    return undecided("the system may have moved it on before it was cancelled", story);
  if (again?.kind === "refused" && wins !== 1) {
    return broken({ expected: "one success, and refusals", observed: `${wins} successes`, story });
  }
  if (again !== undefined && again.kind !== "refused" && wins !== parallel) {
    return broken({ expected: `${parallel} successes`, observed: `${wins} successes`, story });
  }
  const state = isUnreached(after) ? after.unreached : (stateOf(lifecycle, after.value) ?? "none");
  return drift(lifecycle, new Set([expected.to]), session.isAlone(resource.id)).has(state)
    ? held(parallel)
    : broken({ expected: expected.to, observed: state, story });
}
