import { type Contract, isJsonObject, type JsonObject } from "@conduct/contract";
import { type Finding, held, type Task, undecided } from "../check.ts";
import type { Fixtures } from "../run/fixture.ts";
import { little } from "../run/power.ts";
import type { Session } from "../run/session.ts";
import { chanceOf } from "./chance.ts";
import { familyScripts } from "./family-scripts.ts";
import { type Performance, perform, rulesOf } from "./perform.ts";
import { operationsOf, type Script } from "./script.ts";
import { stirrings } from "./stir.ts";
import { tell, type Verdict } from "./tell.ts";
import { toldScripts } from "./told-scripts.ts";
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
        basis: "documented",
        asks: true,
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
  if (judged === undefined) return undecided("there is too little left to spend");
  const { performance, verdict } = judged;
  if (performance.kind === "explained") return held(performance.looks);
  if (performance.kind === "undecided") return undecided(performance.reason, performance.story);
  if (verdict === undefined)
    return undecided("another script shows it, or it was explained the second time");
  return verdict.id === id ? verdict.failed : undecided(`it is a matter of ${verdict.id}`);
}

/** A few at a time; what cannot be explained is done once more. */
async function performAll(session: Session): Promise<readonly Judged[]> {
  // Half a script says nothing, and would leave nothing to those who need but a few requests.
  if (session.left() < little) return [];
  const scripts = scriptsFor(session);
  const done: Judged[] = [];
  for (let at = 0; at < scripts.length; at += together) {
    const some = scripts.slice(at, at + together);
    const performances = await Promise.all(some.map((one) => perform(session, one)));
    done.push(...performances.map((performance) => ({ performance })));
  }
  const odd = done
    .flatMap(({ performance }, place) =>
      performance.kind === "unexplained"
        ? [{ place, basis: tell(performance, session.contract).failed.basis }]
        : [],
    )
    // What hangs on nothing that is only assumed says more.
    .toSorted((a, b) => Number(b.basis === "documented") - Number(a.basis === "documented"))
    .map(({ place }) => place);
  const [firstOdd] = odd;
  if (firstOdd === undefined) return done;
  const again = (places: readonly number[]) =>
    Promise.all(
      places.map(async (place) => ({
        place,
        judged: await performOne(session, scripts[place] ?? []),
      })),
    );
  const isWrong = ({ judged }: { readonly judged: Judged }) => judged.verdict !== undefined;
  const repeated = (await again(odd.slice(0, mostAgain))).filter(isWrong);
  const alone = repeated.find(({ judged }) => judged.verdict?.failed.basis === "documented");
  // What leaks from one into another shows only beside it.
  const beside = scripts.map((_, place) => place).filter((place) => isBeside(place, firstOdd));
  const first = alone ?? repeated[0] ?? (await again(beside)).find(isWrong);
  return first === undefined ? done : done.with(first.place, first.judged);
}

/** They were performed at the same time. */
function isBeside(place: number, other: number): boolean {
  return Math.floor(place / together) === Math.floor(other / together);
}

async function performOne(session: Session, script: Script): Promise<Judged> {
  const performance = await perform(session, script);
  if (performance.kind !== "unexplained") return { performance };
  return { performance, verdict: tell(performance, session.contract) };
}

const together = 6;
const mostAgain = 2;

const written = new WeakMap<Contract["operations"], Map<string, readonly Script[]>>();

/**
 * The scripts of a contract: the same in each run that knows as much of the target, since what is tried is not to hang
 * on chance.
 */
function scriptsFor(session: Session): readonly Script[] {
  const { contract, exclusive, toldWhoActs, fixtures } = session;
  // Who acts may be found out in the course of a run: what is to be tried stays what it was.
  const told = JSON.stringify([toldWhoActs ? exclusive : "nobody has told", fixtures]);
  const ofContract = written.get(contract.operations) ?? new Map<string, readonly Script[]>();
  written.set(contract.operations, ofContract);
  const known = ofContract.get(told);
  if (known !== undefined) return known;
  const operations = operationsOf(contract);
  const rules = rulesOf(session);
  const writing = {
    contract,
    operations,
    validator: session.validator,
    chance: chanceOf(beginning),
    rules,
    idle: exclusive ? {} : idleIn(fixtures),
    stirrings: stirrings(rules, exclusive, session.clock.now()),
    tried: new Set<string>(),
    vain: new Map<string, number>(),
    worth: new Map<string, number>(),
    closely: false,
    surely: false,
  };
  const closer = { closely: true, operations: operationsOf(contract, true) };
  if (operations.length === 0) return [];
  const drawn = draw((closely, surely) =>
    writeScript({ ...writing, surely, ...(closely ? closer : {}) }),
  );
  const all = { ...writing, operations: operationsOf(contract, "all"), closely: true };
  const made = [
    ...drawn,
    // Where chance has much to tell already, there is too little left for more.
    ...familyScripts({ ...all, chance: chanceOf(beginning) }, mostScripts - drawn.length),
    ...(exclusive ? [] : toldScripts({ ...all, chance: chanceOf(beginning) }, fixtures)),
  ];
  ofContract.set(told, made);
  return made;
}

/** Bodies of which somebody has told that nobody else takes up what they make. */
function idleIn(fixtures: Fixtures): { readonly [operation: string]: JsonObject } {
  const idle = Object.entries(fixtures).flatMap(([id, { idle: body }]) =>
    isJsonObject(body) ? [[id, body] as const] : [],
  );
  return Object.fromEntries(idle);
}

function draw(write: (closely: boolean, surely: boolean) => Written): readonly Script[] {
  const drawn = Array.from({ length: mostDrawn }, () => write(false, true));
  const isWorthIt = ({ news }: Written) => news >= worthIt;
  const sure = drawn.filter((one, index) => isWorthIt(one) || index < fewest).slice(0, mostScripts);
  // Where hardly anything is sure, what is not is better than nothing.
  const missing = Math.max(0, fewest - sure.filter(isWorthIt).length);
  const others = Array.from({ length: missing }, () => write(false, false)).filter(isWorthIt);
  // Then once more, at what was of no account so far.
  const closer = Array.from({ length: mostCloser }, () => write(true, false));
  const best = closer.toSorted((a, b) => b.news - a.news).filter(isWorthIt);
  return [...sure, ...others, ...best.slice(0, 1)].map(({ script }) => script);
}

type Written = ReturnType<typeof writeScript>;

const beginning = 1;
const mostDrawn = 8;
const mostScripts = 6;
const mostCloser = 2;
const fewest = 3;
const worthIt = 150;
