import { formatPointer, type Json, type Lifecycle } from "@conduct/contract";
import { isShown } from "../model/hidden.ts";
import { stateOf } from "../model/state-of.ts";
import { writableOf } from "../model/writable.ts";
import { representationSchema } from "../run/representation.ts";
import type { Session } from "../run/session.ts";
import { type Exchange, isSuccess } from "../target/exchange.ts";
import { ask, namesUnsure } from "./ask.ts";
import { type Explained, explainAll, type Step } from "./explain-all.ts";
import { type Fitting, fitting, type Projection, projection } from "./fit.ts";
import type { Rules } from "./happen.ts";
import { lastingAlone, lastingIn, touchedBy } from "./lasting.ts";
import { noteId } from "./note-id.ts";
import type { Line, Script } from "./script.ts";
import { stirrings } from "./stir.ts";
import { surest } from "./surest.ts";
import { tallies } from "./tallies.ts";
import { look, type Shown, spelledRequest, type View, viewsOf } from "./views.ts";
import {
  confirmed,
  emptyWorld,
  isFresh,
  type Thing,
  type Told,
  textOf,
  thingOf,
  Unforeseen,
  type World,
} from "./world.ts";

/** How a script went. */
export type Performance =
  | { readonly kind: "explained"; readonly looks: number; readonly story: readonly Exchange[] }
  | { readonly kind: "undecided"; readonly reason: string; readonly story: readonly Exchange[] }
  | Unexplained;

/** Nothing that the contract allows explains what was shown. */
export interface Unexplained {
  readonly kind: "unexplained";
  readonly story: readonly Exchange[];

  /** The request that no world allows to be answered so; absent if it is what was shown afterwards. */
  readonly line?: Line;
  readonly exchange?: Exchange;
  readonly fitting: Fitting;
  readonly nearest?: World;

  /** Whether a resource has come about since all was last seen to be as it must be. */
  readonly isNew: (thing: Thing) => boolean;

  /** Something that is only assumed has had a part in what should have been. */
  readonly isUnsure: boolean;

  /** What is seen of a resource as it must be, by what is known of this performance. */
  readonly project: Projection;
}

/** What scripts are performed and explained with. */
export function rulesOf(session: Session): Rules {
  const { contract, validator } = session;
  const writable = new Map(
    Object.values(contract.lifecycles).map((one) => [
      one.name,
      writableOf(representationSchema(contract, one, validator), validator),
    ]),
  );
  return { contract, writable: ({ name }) => writable.get(name) ?? (() => true) };
}

/**
 * Sends the requests of a script, looks at everything they have to do with, and finds out whether there is
 * any story that the contract allows and that ends like this.
 */
export async function perform(session: Session, script: Script): Promise<Performance> {
  const rules = rulesOf(session);
  const { contract, validator } = session;
  const story: Exchange[] = [];
  const ids = new Map<string, Json>();
  const fresh = new Map<string, string>();
  const told: Told = (text) => {
    if (!isFresh(text)) return ids.get(text);
    const known = fresh.get(text) ?? `${session.tag}-${session.nextNumber()}`;
    fresh.set(text, known);
    return known;
  };
  const shows = (lifecycle: Lifecycle, member: string) =>
    !tallies(contract, lifecycle).has(formatPointer([member])) &&
    isShown(
      representationSchema(contract, lifecycle, validator),
      formatPointer([member]),
      validator,
    );
  const project = projection(shows, told);
  const lasts = lastingIn(contract, script, session.exclusive);
  const touched = touchedBy(contract, script, session.exclusive);
  const rests = lastingAlone(contract, session.exclusive);
  const next = stirrings(rules, session.exclusive, session.clock.now());
  const seen = new Map<string, Shown>();
  const invalid = contract.errors[contract.refusals.request ?? ""]?.status ?? 400;
  let worlds: readonly World[] = [emptyWorld];
  let pending: { readonly step: Step; readonly line: Line; readonly exchange: Exchange }[] = [];
  const patience = Math.max(idle, session.target.settles ?? 0);
  const isStill = !Object.values(contract.lifecycles).some(next.moves);
  const looks = new Map<string, string>();
  const past = new Map<string, Thing>();
  let times = 0;

  const undecidedBy = (reason: string) => ({ kind: "undecided", reason, story }) as const;
  const explain = (shown: readonly Shown[]): { fit: Fitting; explained: Explained } => {
    const fit = fitting(shown, project, ({ lifecycle, state }) => lasts(lifecycle, state));
    return {
      fit,
      explained: explainAll(
        worlds,
        pending.map(({ step }) => step),
        next,
        fit,
      ),
    };
  };

  const isAtRest = ({ view, items }: Shown) =>
    items.every((item) => rests(view.lifecycle, stateOf(view.lifecycle, item) ?? ""));

  /** Looks until nothing happens any more, and whether that can be explained. */
  const settle = async (isLast: boolean, lull: number): Promise<Performance | undefined> => {
    const now = applied(
      worlds,
      pending.map(({ step }) => step),
    );
    const known = now[0] ?? worlds[0] ?? emptyWorld;
    for (const one of known.things) past.set(one.key, one);
    const all = viewsOf(contract, known, told, past).filter(({ lifecycle }) =>
      touched.has(lifecycle.name),
    );
    const isQuiet = (view: View) =>
      [known, ...now].every((world) => {
        const things = view.shows(world);
        const isAsSeen = lookOf(view, world) === looks.get(view.name);
        return isAsSeen && things.every((one) => rests(one.lifecycle, one.state));
      });
    // What is only assumed is looked at too, before more hangs on it.
    const isDoubted = (view: View) =>
      [known, ...now].some((world) => view.shows(world).some(({ doubt }) => doubt !== undefined));
    const isUnsure = [known, ...now].some((world) => world.isUnsure === true);
    const isDue = (view: View) =>
      isDoubted(view) || (next.moves(view.lifecycle) && (isUnsure || !isQuiet(view)));
    // Where nothing moves by itself, what should have changed is looked at step by step.
    const isOther = (view: View) => lookOf(view, known) !== looks.get(view.name);
    const some = all.filter(isStill ? isOther : isDue);
    let views = isLast ? all : some;
    if (views.length === 0 && !isLast) return undefined;
    const { clock } = session;
    let text = "";
    let inexplicable = "";
    let changed = clock.now();
    let changes = 0;
    let wrongly: boolean | undefined;
    let pause = shortest;
    let due = views;
    const fresh = new Set<View>();
    // What goes on by itself has hardly begun.
    if (!isStill) await clock.sleep(shortest);
    for (;;) {
      for (const view of due) {
        const one = await look(session, view, told);
        if (one === undefined) return undecidedBy(`${view.operation.id} does not show all of it`);
        seen.set(view.name, one);
        looks.set(view.name, lookOf(view, known));
        fresh.add(view);
      }
      const shown = views.flatMap(({ name }) => seen.get(name) ?? []);
      times += 1;
      // In which order a list has its items is no matter of what has happened.
      const now = JSON.stringify(
        shown.map(({ items }) => items.map((item) => JSON.stringify(item)).toSorted()),
      );
      if (now !== text) {
        [text, changed, pause] = [now, clock.now(), shortest];
        changes += 1;
        if (changes > mostChanges) return undecidedBy("it never comes to rest");
      }
      const restless = shown.filter((one) => !isAtRest(one)).map(({ view }) => view);
      const isCalm = restless.length === 0;
      const quiet = clock.now() - changed;
      // What rests is looked at again only once the rest does.
      const stale = views.filter((view) => !fresh.has(view));
      if ((isCalm || quiet >= lull) && stale.length > 0) {
        due = stale;
        continue;
      }
      if ((isCalm || quiet >= lull) && (inexplicable !== text || quiet >= patience)) {
        const { fit, explained } = explain(shown);
        const isVague = explained.tooMany || explained.worlds.length > many;
        if (isVague && views.length < all.length) {
          due = all.filter((view) => !views.includes(view));
          views = all;
          continue;
        }
        if (explained.tooMany) return undecidedBy("it can have gone in too many ways");
        if (explained.worlds.length > 0) {
          story.push(...shown.map(({ exchange }) => exchange));
          worlds = explained.worlds.map((one) => confirmed(one, isLookedAt(views)));
          pending = [];
          return undefined;
        }
        // Time changes what is shown, not how a request was answered.
        wrongly ??= isAnsweredWrongly(fit);
        const isOver = quiet >= patience || wrongly;
        if (isOver && views.length < all.length) {
          due = all;
          views = all;
          continue;
        }
        if (isOver) {
          story.push(...shown.map(({ exchange }) => exchange));
          return unexplained(surest(fit, shown, { nearestTo, explain }));
        }
        inexplicable = text;
        pause = patience / looksInDoubt;
      }
      await clock.sleep(pause);
      // What goes on is looked at less and less often, and once more when it has been quiet for long enough.
      pause = Math.min(pause * growth, Math.max(rarest, Math.min(quiet, lull - quiet)));
      fresh.clear();
      due = isCalm || inexplicable === text ? views : restless;
    }
  };

  const nearestTo = (fit: Fitting) => {
    const steps = pending.map(({ step }) => step);
    return explainAll(worlds, steps, next, {
      ...fit,
      isOpen: () => true,
      isWhole: () => false,
    });
  };

  const isAnsweredWrongly = (fit: Fitting) => {
    const { stuck, tooMany } = nearestTo(fit);
    return stuck !== undefined && !tooMany;
  };

  const unexplained = (fit: Fitting): Unexplained => {
    const { nearest, stuck, stuckIn = [], tooMany } = nearestTo(fit);
    const at = stuck === undefined || tooMany ? undefined : pending[stuck];
    const steps = pending.map(({ step }) => step);
    // Then nothing but a case that is only assumed stands in the way.
    const isOnlyAssumed = explainAll(worlds, steps, next.doubted, fit).worlds.length > 0;
    return {
      kind: "unexplained",
      story,
      fitting: fit,
      project,
      isNew: ({ key }) => worlds.every((one) => thingOf(one, key) === undefined),
      isUnsure:
        isOnlyAssumed ||
        (at === undefined
          ? nearest === undefined || nearest.isUnsure === true
          : stuckIn.some((one) => one.isUnsure === true || namesUnsure(one, at.line.operation))),
      ...(at === undefined ? {} : { line: at.line, exchange: at.exchange }),
      ...(nearest === undefined ? {} : { nearest }),
    };
  };

  try {
    for (const line of script) {
      const { operation, request, name } = line;
      const data = spelledRequest(request, told);
      if (JSON.stringify(data).includes("[object"))
        return undecidedBy("an identifier was not told");
      const exchange = await session.call(operation, data);
      story.push(exchange);
      const { status } = exchange.reply;
      if (status >= 500 || status < 200 || status === 429)
        return undecidedBy(`${operation.id} answered ${status}`);
      const isDone = isSuccess(exchange);
      if (isDone) noteId(contract.lifecycles, line, exchange, ids);
      const step: Step = (world) => {
        const asked = ask(rules, world, { operation, request, name });
        return asked.accepted === isDone ? asked.world : undefined;
      };
      pending.push({ step, line, exchange });
      const steps = pending.map((one) => one.step);
      if (status === invalid && applied(worlds, steps).length === 0)
        return undecidedBy(`${operation.id} does not take what it was sent`);
      const ended = line.waits ? await settle(false, lullAfter(line, patience)) : undefined;
      if (ended !== undefined) return ended;
    }
    // What was waited for already is only looked at.
    const last = pending.length === 0 ? undefined : script.at(-1);
    return (
      (await settle(true, lullAfter(last, patience))) ?? {
        kind: "explained",
        looks: times,
        story,
      }
    );
  } catch (error) {
    if (error instanceof Unforeseen) return undecidedBy(error.message);
    throw error;
  }
}

/** What has changed so often while it was looked at goes on for ever. */
const mostChanges = 60;

/** Where as much as this is left open, more is looked at. */
const many = 12;

/** What cannot be explained is looked at so often while it is waited for. */
const looksInDoubt = 3;

/** Milliseconds: what counts as calm, and where work has to begin first, how long nothing may happen, and how often to look. */
const calm = 150;
const beginning = 600;
const idle = 2_500;
const shortest = 150;
const rarest = 400;
const growth = 1.8;

/** How long nothing may happen before it goes on: until work has begun, or is over, may take longer than usual. */
function lullAfter(line: Line | undefined, patience: number): number {
  return line?.until === undefined ? calm : line.until === "begun" ? beginning : patience;
}

/** What a view must show, as text. */
function lookOf(view: View, world: World): string {
  return textOf({ ...world, things: view.shows(world) });
}

/** Whether what was looked at shows the resources of a lifecycle. */
function isLookedAt(views: readonly View[]): (lifecycle: Lifecycle) => boolean {
  const names = new Set(views.map(({ lifecycle }) => lifecycle.name));
  return ({ name }) => names.has(name);
}

function applied(worlds: readonly World[], steps: readonly Step[]): readonly World[] {
  return worlds.flatMap((world) => {
    const last = steps.reduce<World | undefined>((now, step) => now && step(now), world);
    return last === undefined ? [] : [last];
  });
}
