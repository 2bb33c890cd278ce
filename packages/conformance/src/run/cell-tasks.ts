import { broken, held, type Task, undecided } from "../check.ts";
import type { Cell } from "../model/cells.ts";
import type { Session } from "./session.ts";
import { type Problem, tryCell } from "./trial.ts";

/**
 * One task for each cell that a requirement speaks of: it looks at some aspects of the trial, which is
 * made once for all requirements.
 */
export function cellTasks(
  session: Session,
  concerns: (cell: Cell) => boolean,
  aspects: readonly Problem["aspect"][],
): readonly Task[] {
  return Object.values(session.contract.lifecycles)
    .flatMap((lifecycle) => session.exploration(lifecycle).cells)
    .filter(concerns)
    .map((cell) => ({
      subject: cell.name,
      place: cell.place,
      basis: cell.expected?.basis ?? "documented",
      judge: async () => {
        const trial = await tryCell(session, cell);
        if ("untried" in trial) return undecided(trial.untried, trial.story);
        const { problems, story } = trial;
        const problem = problems.find(({ aspect }) => aspects.includes(aspect));
        if (problem !== undefined) return broken({ ...problem, story });
        const other = problems[0];
        return other === undefined || aspects.includes("answer")
          ? held(1)
          : undecided(
              `its ${other.aspect} is already wrong: ${other.observed} instead of ${other.expected}`,
            );
      },
    }));
}
