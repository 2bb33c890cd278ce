import type { Check, Failed, Task } from "../check.ts";
import type { Level } from "../report/report.ts";
import type { Session } from "./session.ts";
import { rankOf } from "./specificity.ts";

/** A requirement that does not hold, as one task has found. */
export interface Failure {
  readonly key: string;
  readonly id: string;
  readonly level: Level;
  readonly subject: string;
  readonly verdict: "fail" | "difference";
  readonly finding: Failed;
  readonly check: Check;
  readonly task: Task;
}

/**
 * Finds which failures follow from which: one thing that is wrong breaks many requirements, and naming
 * all of them hides it. Of failures that the same requests show, or that are about the same member, the
 * most telling one stays, and the others are its consequences.
 *
 * A failure never follows from a weaker one: what must hold does not hide behind what should.
 *
 * Returns the failures that stay, the most telling first, and the key of its cause for each other.
 */
export function diagnose(
  session: Session,
  failures: readonly Failure[],
): { readonly causes: readonly Failure[]; readonly follows: ReadonlyMap<string, Failure> } {
  const known = failures.map((failure) => ({ failure, marks: marksOf(session, failure) }));
  const ordered = known.toSorted(
    (a, b) =>
      strengthOf(b.failure) - strengthOf(a.failure) || placeOf(a.failure) - placeOf(b.failure),
  );
  const causes: typeof known = [];
  const follows = new Map<string, Failure>();
  for (const one of ordered) {
    const cause = causes.find(
      (other) =>
        other.failure.id !== one.failure.id &&
        strengthOf(other.failure) >= strengthOf(one.failure) &&
        // What says more is told, even where it only should hold.
        placeOf(other.failure) <= placeOf(one.failure) &&
        touches(other.marks, one.marks),
    );
    if (cause === undefined) causes.push(one);
    else follows.set(one.failure.key, cause.failure);
  }
  return {
    causes: causes.map(({ failure }) => failure).toSorted((a, b) => placeOf(a) - placeOf(b)),
    follows,
  };
}

function placeOf({ id, finding }: Failure): number {
  return rankOf(id, finding.member !== undefined, finding.way);
}

function strengthOf({ verdict, level }: Failure): number {
  if (verdict === "difference") return 0;
  return level === "must" ? 2 : 1;
}

/** What a failure is about. */
interface Marks {
  readonly exchanges: ReadonlySet<number>;
  readonly member?: string;

  /** The resources that it was seen on, and what was asked of them last. */
  readonly resources: ReadonlySet<string>;
  readonly asked: ReadonlySet<string>;

  /** The list it is about. */
  readonly list?: string;

  /** It is about how refusals are written; or about one that is right but for that. */
  readonly tellsForm: boolean;
  readonly showsForm: boolean;
}

function marksOf(session: Session, { id, subject, finding }: Failure): Marks {
  const { story, shows = [], member } = finding;
  const exchanges = new Set([...story, ...shows].map(({ index }) => index));
  const behaves = id.startsWith("LC-") && member === undefined;
  const firings = session.firings.filter((one) => exchanges.has(one.exchange.index));
  const ids = behaves
    ? [
        ...firings.map((one) => one.id),
        ...session.sightings
          .filter((one) => one.via !== "list" && exchanges.has(one.exchange.index))
          .map((one) => one.id),
      ]
    : [];
  const last = firings.findLast((one) => one.exchange.operation?.self !== undefined);
  const named = session.contract.operations.find((one) => one.id === subject);
  const asked = [named, story.at(-1)?.operation].find((one) => one?.lists !== undefined);
  const list = id.startsWith("PG-") || id.startsWith("LC-") ? asked?.id : undefined;
  return {
    tellsForm: id === "ER-01" || id === "ER-02",
    showsForm: finding.way === "form" || finding.way === "another error",
    exchanges,
    ...(member === undefined ? {} : { member: /^\/[^/]+/.exec(member)?.[0] ?? member }),
    resources: new Set(ids.filter((one) => one !== undefined)),
    asked: new Set(behaves && last?.exchange.operation ? [last.exchange.operation.id] : []),
    ...(list === undefined ? {} : { list }),
  };
}

function touches(cause: Marks, other: Marks): boolean {
  const share = <T>(a: ReadonlySet<T>, b: ReadonlySet<T>) => [...b].some((one) => a.has(one));
  return (
    share(cause.exchanges, other.exchanges) ||
    (cause.member !== undefined && cause.member === other.member) ||
    share(cause.resources, other.resources) ||
    share(cause.asked, other.asked) ||
    (cause.list !== undefined && cause.list === other.list) ||
    (cause.tellsForm && other.showsForm)
  );
}
