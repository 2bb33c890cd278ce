import type { Lifecycle } from "@conduct/contract";
import { broken, type Finding, held, type Task, undecided } from "../check.ts";
import type { Cell } from "../model/cells.ts";
import { outcomeKey } from "../model/outcomes.ts";
import type { Problem, Trial } from "./judge-trial.ts";
import { longWays, type Stride } from "./long-ways.ts";
import { retoldTrial } from "./retold-trial.ts";
import { richWays } from "./rich-ways.ts";
import { sequences } from "./sequences.ts";
import type { Session } from "./session.ts";
import { tryCell } from "./trial.ts";

/**
 * One task for each cell that a requirement speaks of: it looks at some aspects of the trial, which is
 * made once for all requirements, and at what longer ways have shown of the same.
 */
export function cellTasks(
  session: Session,
  concerns: (cell: Cell) => boolean,
  aspects: readonly Problem["aspect"][],
  speaksOf: (problem: Problem, cell: Cell) => boolean = () => true,
): readonly Task[] {
  return Object.values(session.contract.lifecycles).flatMap((lifecycle) =>
    session
      .exploration(lifecycle)
      .cells.filter(concerns)
      .map((cell) => ({ cell, mine: (problem: Problem) => speaksOf(problem, cell) }))
      .map(({ cell, mine }) => ({
        subject: cell.name,
        place: cell.place,
        basis: cell.expected?.basis ?? "documented",
        judge: async () => {
          const trial = await tryCell(session, cell);
          const first = "untried" in trial ? [] : [trial];
          const settled = first.some(({ problems }) =>
            problems.some((problem) => aspects.includes(problem.aspect) && mine(problem)),
          );
          const strides = settled ? [] : await stridesOver(session, lifecycle, cell);
          const trials = [...first, ...strides];
          if ("untried" in trial && strides.length === 0)
            return undecided(trial.untried, trial.story);
          return weigh(session, trials, aspects, mine);
        },
        late: async () => {
          const met = await tryLate(session, cell);
          if (met !== undefined) return weigh(session, [met], aspects, mine);
          const drawn = (await sequences(session)).get(lifecycle) ?? [];
          const trials = over(session, cell, drawn);
          // What members hold after a long life hangs on details that contracts seldom tell.
          const told = aspects.filter((one) => one !== "effect" && one !== "unchanged");
          return trials.length === 0
            ? undecided("no sequence came by")
            : weigh(session, trials, told, mine);
        },
        rejudge: (session, story) => {
          const trial = retoldTrial(session, cell, story);
          if (trial === undefined || "untried" in trial) return undecided("it is not tried there");
          const { problems, id } = trial;
          return weigh(session, [{ problems, story, id }], aspects, mine);
        },
      })),
  );
}

/** What nothing led to at first may have been led to by the way since: an end of what requests and the system did. */
async function tryLate(
  session: Session,
  cell: Cell,
): Promise<Exclude<Trial, { untried: string }> | undefined> {
  const [first] = cell.node?.steps ?? [];
  const isAwaited = first !== undefined && "reach" in first;
  if (!isAwaited || session.rows !== undefined) return undefined;
  if (!("untried" in (await tryCell(session, cell)))) return undefined;
  const again = await tryCell(session, cell, "late");
  return "untried" in again ? undefined : again;
}

/** What is wrong with one that nobody else touches is told rather than what is wrong with one that somebody may have. */
function weigh(
  session: Session,
  trials: readonly Pick<Stride["trial"], "problems" | "story" | "id">[],
  aspects: readonly Problem["aspect"][],
  counts: (problem: Problem) => boolean,
): Finding {
  const found = trials.flatMap(({ problems, story, id }) =>
    problems.map((problem) => ({ problem, story, isAlone: session.isAlone(id) })),
  );
  const mine = found.filter(({ problem }) => aspects.includes(problem.aspect) && counts(problem));
  const [worst] = mine.toSorted(
    (a, b) => Number(b.isAlone) - Number(a.isAlone) || weightOf(a.problem) - weightOf(b.problem),
  );
  if (worst !== undefined) {
    const { member, way: _, ...told } = worst.problem;
    // What is about more than one member is about none in particular.
    const one = mine.every(({ problem }) => problem.member !== undefined);
    return broken({
      ...told,
      story: worst.story,
      ...(one && member !== undefined ? { member } : {}),
      ...wayOf(
        mine.map(({ problem }) => problem),
        found.map(({ problem }) => problem),
      ),
    });
  }
  const other = found[0]?.problem;
  return other === undefined || aspects.includes("answer")
    ? held(trials.length)
    : undecided(
        `its ${other.aspect} is already wrong: ${other.observed} instead of ${other.expected}`,
      );
}

/** A reply that says something else is one thing, and one that does since something else happened another. */
function wayOf(mine: readonly Problem[], all: readonly Problem[]): { readonly way?: string } {
  const [{ way } = {}] = mine;
  if (way === undefined || !mine.every((one) => one.way === way)) return {};
  const moved = way === "said" && all.some(({ aspect }) => aspect === "state");
  return { way: moved ? "said of another state" : way };
}

/** What is documented first, and what is about the whole before what is about a member, or about how it is written. */
function weightOf({ basis, member, way }: Problem): number {
  const part = member !== undefined || way !== undefined;
  return (basis === "documented" ? 0 : 2) + (part ? 1 : 0);
}

/** What longer ways have tried that is the same as a cell: alike in how it should end, if any is. */
async function stridesOver(
  session: Session,
  lifecycle: Lifecycle,
  cell: Cell,
): Promise<readonly Stride["trial"][]> {
  if (session.rows !== undefined) return [];
  const long = await longWays(session, lifecycle);
  return over(session, cell, [...long, ...(await richWays(session, lifecycle))]);
}

function over(
  session: Session,
  cell: Cell,
  strides: readonly Stride[],
): readonly Stride["trial"][] {
  const { cells } = session.exploration(cell.lifecycle);
  return strides
    .filter((stride) => {
      const alike = cells.filter((one) => isAlike(one, stride.cell));
      const same = alike.find((one) => keyOf(one) === keyOf(stride.cell)) ?? alike[0];
      return same === cell;
    })
    .map(({ trial }) => trial);
}

function isAlike(one: Cell, other: Cell): boolean {
  return one.state === other.state && one.trigger.name === other.trigger.name;
}

function keyOf({ expected }: Cell): string {
  return expected === undefined ? "" : outcomeKey(expected);
}
