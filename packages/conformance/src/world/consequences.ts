import type { Basis, Contract } from "@conduct/contract";
import { type Finding, held, type Task, undecided } from "../check.ts";
import { weakest } from "../model/outcomes.ts";
import type { Session } from "../run/session.ts";
import { chanceOf } from "./chance.ts";
import { type Performance, perform, rulesOf } from "./perform.ts";
import { operationsOf, type Script } from "./script.ts";
import { stirrings } from "./stir.ts";
import { countersIn, tell, type Verdict } from "./tell.ts";
import { writeScript } from "./write-script.ts";

/**
 * Whether all that follows from what is done follows, and nothing else: one task for each script in which
 * resources have to do with each other.
 *
 * A script is sent once for all requirements, and each of them has its part of what was wrong.
 */
export function consequenceTasks(session: Session, id: string): readonly Task[] {
  return scriptsFor(session).flatMap((script, index): readonly Task[] => {
    const [first] = script;
    if (first === undefined) return [];
    return [
      {
        subject: `what follows (script ${index + 1})`,
        place: first.operation.place,
        basis: basisOf(session.contract, script),
        judge: async () => {
          if (session.rows !== undefined) return findingOf(await performOne(session, script), id);
          const all = await session.once("scripts", () => performAll(session));
          return findingOf(all[index], id);
        },
      },
    ];
  });
}

/** A performance, and what was wrong with it if it was wrong each time. */
interface Judged {
  readonly performance: Performance;
  readonly verdict?: Verdict;
}

function findingOf(judged: Judged | undefined, id: string): Finding {
  if (judged === undefined) return undecided("it was not performed");
  const { performance, verdict } = judged;
  if (performance.kind === "explained") return held(performance.looks);
  if (performance.kind === "undecided") return undecided(performance.reason, performance.story);
  if (verdict === undefined)
    return undecided("another script shows it, or it was explained the second time");
  return verdict.id === id ? verdict.failed : undecided(`it is a matter of ${verdict.id}`);
}

/** A few at a time; what cannot be explained is done once more. */
async function performAll(session: Session): Promise<readonly Judged[]> {
  const scripts = scriptsFor(session);
  const done: Judged[] = [];
  for (let at = 0; at < scripts.length; at += together) {
    const some = scripts.slice(at, at + together);
    const performances = await Promise.all(some.map((one) => perform(session, one)));
    done.push(...performances.map((performance) => ({ performance })));
  }
  // Together again: what leaks from one into another shows only then.
  const odd = done.flatMap(({ performance }, place) =>
    performance.kind === "unexplained" ? [place] : [],
  );
  const again = await Promise.all(
    odd.slice(0, mostAgain).map(async (place) => {
      const script = scripts[place] ?? [];
      return { place, judged: await performOne(session, script) };
    }),
  );
  const first = again.find(({ judged }) => judged.verdict !== undefined);
  return first === undefined ? done : done.with(first.place, first.judged);
}

async function performOne(session: Session, script: Script): Promise<Judged> {
  const performance = await perform(session, script);
  if (performance.kind !== "unexplained") return { performance };
  const counts = countersIn(Object.values(session.contract.lifecycles));
  return { performance, verdict: tell(performance, counts) };
}

const together = 5;
const mostAgain = 3;

const written = new WeakMap<Contract["operations"], readonly Script[]>();

/** The scripts of a contract: the same in each run, since what is tried is not to hang on chance. */
function scriptsFor(session: Session): readonly Script[] {
  const { contract, exclusive } = session;
  const known = written.get(contract.operations);
  if (known !== undefined) return known;
  const operations = operationsOf(contract);
  const rules = rulesOf(session);
  const writing = {
    contract,
    operations,
    validator: session.validator,
    chance: chanceOf(beginning),
    rules,
    stirrings: stirrings(rules, exclusive),
    tried: new Set<string>(),
    worth: new Map<string, number>(),
  };
  const made = operations.length === 0 ? [] : draw(() => writeScript(writing));
  written.set(contract.operations, made);
  return made;
}

function draw(write: () => { readonly script: Script; readonly news: number }): readonly Script[] {
  const drawn = Array.from({ length: mostDrawn }, write);
  return drawn
    .filter(({ news }, index) => news >= worthIt || index < fewest)
    .slice(0, mostScripts)
    .map(({ script }) => script);
}

const beginning = 1;
const mostDrawn = 8;
const mostScripts = 4;
const fewest = 3;
const worthIt = 10;

/** As sure as the least sure of what is asked for, and of what follows. */
function basisOf({ lifecycles }: Contract, script: Script): Basis {
  const bases = script.flatMap(({ operation }) => {
    const lifecycle = lifecycles[operation.fires?.lifecycle ?? ""];
    const events = Object.values(lifecycle?.events ?? {}).map((event) => event.basis);
    return [operation.basis, ...events];
  });
  return weakest(...bases);
}
