import type { Check, Failed, Finding, Task } from "../check.ts";
import type { Session } from "../run/session.ts";
import { Interruption } from "../target/connection.ts";
import type { Exchange } from "../target/exchange.ts";
import { retell } from "./retell.ts";
import { isAsSure, isSame } from "./same.ts";
import { type Shown, smallest } from "./smallest.ts";
import { isWhole, withSources } from "./sources.ts";

/** A failure whose requests are to be as few as can be. */
export interface Shrinkable {
  readonly check: Check;
  readonly task: Task;
  readonly failed: Failed;
}

/** A failure as it was shown last, with as little as it takes. */
export interface Shrunk {
  readonly failed: Failed;

  /** How often it was shown again, of so many times that it was tried. */
  readonly shown: number;
  readonly tried: number;
}

/** How often what is found is shown again. */
const again = 3;

/** Milliseconds: what takes longer to show has been waited for, and once more is enough. */
const slow = 2_000;

/**
 * Shows a failure with fewer requests, on the live target, and then again to see whether it does so
 * each time.
 *
 * `allowance` is how many requests that may take; less if the budget of the run ends before. A failure is
 * never lost: nothing is returned where it was not shown again, and the story that told it first stands.
 */
export async function shrink(
  session: Session,
  shrinkable: Shrinkable,
  allowance: number,
): Promise<Shrunk | undefined> {
  const purse = openPurse(session, allowance);
  let best: Shrunk | undefined;
  for await (const short of shortsOf(session, shrinkable, purse)) {
    let [shown, tried] = [0, 0];
    const times = short.took > slow ? 1 : again;
    for (; tried < times && purse.affords(short.cost); tried += 1) {
      if ((await purse.spend(short.show)) !== undefined) shown += 1;
    }
    // What shows it each time is worth more than what shows it with less.
    if (best === undefined || shown > best.shown) best = { failed: short.failed, shown, tried };
    if (shown === times) break;
  }
  return best;
}

/** Ways to show a failure with less, the shortest first. */
async function* shortsOf(
  session: Session,
  shrinkable: Shrinkable,
  purse: Purse,
): AsyncGenerator<Short> {
  const short = await retold(session, shrinkable, purse);
  if (short === undefined) yield* askedAgain(session, shrinkable, purse);
  else yield short;
}

/** A failure that was shown once more, and how to show it another time. */
interface Short {
  readonly failed: Failed;
  readonly cost: number;

  /** Milliseconds that it took. */
  readonly took: number;
  readonly show: () => Promise<Failed | undefined>;
}

/** What may be spent. */
interface Purse {
  affords(requests: number): boolean;

  /** Shows something; what cannot be told again is not shown. Whoever is interrupted affords nothing more. */
  spend<T>(show: () => Promise<T | undefined>): Promise<T | undefined>;
}

function openPurse(session: Session, allowance: number): Purse {
  const end = Math.max(session.left() - allowance, 0);
  let open = true;
  return {
    affords: (requests) => open && session.left() - requests >= end,
    spend: async (show) => {
      try {
        return await show();
      } catch (error) {
        if (error instanceof Interruption) open = false;
        return undefined;
      }
    },
  };
}

/** Sends parts of the story, and lets the check judge what comes back. */
async function retold(
  session: Session,
  { check, task, failed }: Shrinkable,
  purse: Purse,
): Promise<Short | undefined> {
  const asks = check.phase === "act" || task.asks === true;
  if (asks && task.rejudge === undefined) return undefined;
  const show = async (steps: readonly Exchange[]): Promise<Failed | undefined> => {
    const branch = session.branch({ rows: 2 });
    const story = await retell(branch, steps, session.tag);
    const finding = await judged(branch, check, task.subject, story);
    return finding !== undefined && isSame(failed, finding) && isAsSure(task, failed, finding)
      ? { ...finding, story }
      : undefined;
  };
  for (const story of storiesOf(session, failed)) {
    const from = await shownBy(endsOf(story), show, purse);
    if (from === undefined) continue;
    const least = await smallest(
      from,
      async (steps) => (isWhole(steps, story) ? purse.spend(() => show(steps)) : undefined),
      // Showing it thrice comes first.
      (steps, best) => purse.affords(steps.length + again * best.length),
    );
    const { steps } = least;
    return { failed: least.proof, cost: steps.length, took: 0, show: () => show(steps) };
  }
  return undefined;
}

/** The first of several stories that shows it. */
async function shownBy(
  stories: readonly (readonly Exchange[])[],
  show: (steps: readonly Exchange[]) => Promise<Failed | undefined>,
  purse: Purse,
): Promise<Shown<Exchange, Failed> | undefined> {
  for (const steps of stories) {
    if (!purse.affords((again + 1) * steps.length)) return undefined;
    const proof = await purse.spend(() => show(steps));
    if (proof !== undefined) return { steps, proof };
  }
  return undefined;
}

/** The end of a story with what it needs, which is often enough; then what was done, without the looks between; all of it last. */
function endsOf(story: readonly Exchange[]): readonly (readonly Exchange[])[] {
  const ends = [2, 3, 5].map((length) => withSources(story.slice(-length), story));
  const deeds = withSources(
    story.filter(({ request }, at) => request.method !== "GET" || at === story.length - 1),
    story,
  );
  const some = [...ends.filter(({ length }) => length <= story.length / 2), deeds];
  return [...some.filter(({ length }) => length < story.length), story];
}

/** What shows it, with what that needs; and where that is not enough, everything that was done to the same resources. */
function storiesOf(session: Session, { story }: Failed): readonly (readonly Exchange[])[] {
  const plain = withSources(story, session.exchanges);
  const indices = new Set(story.map(({ index }) => index));
  const last = Math.max(...indices);
  const ids = new Set(
    [...session.sightings.filter(({ via }) => via !== "list"), ...session.firings]
      .filter(({ exchange }) => indices.has(exchange.index))
      .map(({ lifecycle, id }) => `${lifecycle.name} ${id}`),
  );
  const lives = [...session.sightings.filter(({ via }) => via !== "list"), ...session.firings]
    .filter(
      ({ lifecycle, id, exchange }) => ids.has(`${lifecycle.name} ${id}`) && exchange.index <= last,
    )
    .map(({ exchange }) => exchange);
  const wide = withSources([...lives, ...story], session.exchanges);
  return wide.length > plain.length && wide.length <= longest ? [plain, wide] : [plain];
}

const longest = 40;

export async function judged(
  branch: Session,
  check: Check,
  subject: string,
  story: readonly Exchange[],
): Promise<Finding | undefined> {
  const task = taskIn(branch, check, subject);
  return check.phase === "review" ? task?.judge() : task?.rejudge?.(branch, story);
}

/** Lets the check ask once more, in a world that is no larger than it has to be. */
async function* askedAgain(
  session: Session,
  { check, task, failed }: Shrinkable,
  purse: Purse,
): AsyncGenerator<Short> {
  for (const rows of [2, 3, 5, 8]) {
    const show = async (): Promise<Failed | undefined> => {
      const branch = session.branch({ rows });
      const finding = await taskIn(branch, check, task.subject)?.judge();
      return finding?.verdict === "fail" &&
        finding.member === failed.member &&
        isAsSure(task, failed, finding)
        ? { ...finding, story: withSources(finding.story, branch.exchanges) }
        : undefined;
    };
    const before = session.left();
    const since = session.clock.now();
    if (!purse.affords(failed.story.length)) return;
    const found = await purse.spend(show);
    const cost = before - session.left();
    const took = session.clock.now() - since;
    if (found !== undefined) yield { failed: found, cost, took, show };
    // Where there are no rows to speak of, more of them make no difference.
    if (!isAboutList(session, task.subject)) return;
  }
}

function isAboutList({ contract }: Session, subject: string): boolean {
  return contract.operations.some(({ id, lists }) => id === subject && lists !== undefined);
}

function taskIn(session: Session, check: Check, subject: string): Task | undefined {
  return check.tasks(session).find((one) => one.subject === subject);
}
