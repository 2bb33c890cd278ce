import type { Check, Task } from "../check.ts";
import { areaOf } from "../report/group.ts";
import { urgencyOf } from "./power.ts";
import type { Session } from "./session.ts";

/** A task of a requirement. */
export interface Planned {
  readonly check: Check;
  readonly task: Task;

  /** Its place among the tasks of its check. */
  readonly turn: number;
}

/** No chapter takes more of the requests before the others have had theirs. */
const largestShare = 2 / 3;

/** Kept for the chapters that are still to be begun. */
const keptPart = 1 / 8;

/** Of the last part of the requests each requirement gets some, and what is to be asked once more at the end. */
const lastPart = 1 / 10;

/** So many requests a task takes, more or less. */
const usualCost = 4;

/**
 * Judges one after the other, and hands back what is to come last: all for which only the last part is left. What would
 * have taken more than the share of its chapter waits until the others have had theirs.
 *
 * A chapter that is begun with too little left for all of it has one task of each of its requirements first,
 * then a second: else the first few would take it all.
 */
export async function judgeByShares(
  session: Pick<Session, "budget" | "left" | "sent">,
  plan: readonly Planned[],
  judge: (planned: Planned) => Promise<void>,
): Promise<readonly Planned[]> {
  const most = session.budget.requests;
  const chapters = new Set(plan.map(chapterOf));
  const spent = new Map<string, number>();
  const waiting: Planned[] = [];
  let queue = plan;
  for (let at = 0; at < queue.length; at += 1) {
    const chapter = chapterOf(queue[at] as Planned);
    const isBegun = spent.size === 0 || spent.has(chapter);
    if (!isBegun) queue = inTurnsIfMany(queue, chapter, session.left() / usualCost);
    const planned = queue[at] as Planned;
    const used = spent.get(chapter) ?? 0;
    spent.set(chapter, used);
    const kept = lastPart + (spent.size < chapters.size ? keptPart : 0);
    const isShort = session.left() <= most * kept;
    const before = session.sent.length;
    if (isShort || used > most * largestShare) waiting.push(planned);
    else await judge(planned);
    spent.set(chapter, used + session.sent.length - before);
  }
  const later: Planned[] = [];
  for (const planned of waiting) {
    if (session.left() <= most * lastPart) later.push(planned);
    else await judge(planned);
  }
  return firstsFirst(later);
}

/** What is in a chapter with more than so many tasks goes round, in the places that it has. */
function inTurnsIfMany(
  plan: readonly Planned[],
  chapter: string,
  most: number,
): readonly Planned[] {
  const own = plan.filter((one) => chapterOf(one) === chapter);
  if (own.length <= most) return plan;
  const rounds = firstsFirst(own).values();
  return plan.map((one) => (chapterOf(one) === chapter ? (rounds.next().value ?? one) : one));
}

/** The first task of each requirement, then the second of each. */
function firstsFirst(plan: readonly Planned[]): readonly Planned[] {
  return plan.toSorted((a, b) => a.turn - b.turn);
}

/**
 * First what tells most of each chapter; then what tells most for what it takes; else the first task of the
 * first requirement of each area, then of the second.
 */
export function spreadOut(plan: readonly Planned[]): readonly Planned[] {
  const when = ({ check, turn }: Planned) => urgencyOf(check.id, turn);
  const waiting = new Map<string, number>();
  const ranked = plan.map((planned) => {
    const row = `${planned.turn} ${areaOf(planned.check.id)}`;
    const rank = waiting.get(row) ?? 0;
    waiting.set(row, rank + 1);
    return { planned, rank };
  });
  const ordered = ranked
    .toSorted((a, b) => when(a.planned) - when(b.planned) || a.rank - b.rank)
    .map(({ planned }) => planned);
  const chapters = Map.groupBy(ordered, chapterOf);
  const firsts = new Set([...chapters.values()].flatMap((all) => all.slice(0, 1)));
  return [...firsts, ...ordered.filter((one) => !firsts.has(one))];
}

/** `LC`, `PG`: what requirements of one kind begin with. */
function chapterOf({ check }: Planned): string {
  return check.id.replace(/-.*$/, "");
}
