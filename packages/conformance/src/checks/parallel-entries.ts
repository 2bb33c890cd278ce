import { type Effects, getPointer, type Lifecycle } from "@conduct/contract";
import { broken, type Finding, held, type Task, undecided } from "../check.ts";
import { listsOf } from "../lists/list.ts";
import { largeSize } from "../lists/scene.ts";
import { walk } from "../lists/walk.ts";
import type { Cell } from "../model/cells.ts";
import type { Taken } from "../model/outcomes.ts";
import { isFinal, roleOfCell } from "../model/roles.ts";
import { stateOf } from "../model/state-of.ts";
import { addressed } from "../run/addressing.ts";
import { bring, isUnreached, type Resource, readAgain } from "../run/resource.ts";
import type { Session } from "../run/session.ts";
import { isSuccess } from "../target/exchange.ts";

/**
 * What is added to a history at the same time is all there afterwards: one task for each lifecycle with an event
 * that only adds to one. Who reads it, adds to what was read and writes it back loses some.
 */
export function parallelEntryTasks(session: Session): readonly Task[] {
  return Object.values(session.contract.lifecycles).flatMap((lifecycle): readonly Task[] => {
    const [adding] = addingTo(session, lifecycle);
    if (adding === undefined) return [];
    const { cell, at } = adding;
    return [
      {
        subject: `${cell.trigger.name}, several at once`,
        place: cell.place,
        basis: cell.expected?.basis ?? "documented",
        judge: () => judge(session, cell, at),
      },
    ];
  });
}

const together = 5;

/** Requests that leave a resource where it is and add to one of its arrays. */
function addingTo(
  session: Session,
  lifecycle: Lifecycle,
): readonly { readonly cell: Cell; readonly at: string }[] {
  return session.exploration(lifecycle).cells.flatMap((cell) => {
    const { expected, node, request, state } = cell;
    if (expected?.kind !== "taken" || node === undefined || request === undefined) return [];
    if (expected.case.to !== undefined || isFinal(lifecycle, state)) return [];
    if (roleOfCell(cell) !== "other") return [];
    return appended(lifecycle, expected).map((at) => ({ cell, at }));
  });
}

/** The arrays that an event adds one entry to. */
function appended({ each }: Lifecycle, { case: { effects }, event }: Taken): readonly string[] {
  const done: readonly Effects[] = event.each ? [effects, each] : [effects];
  const all = done.flatMap(({ append = {} }) =>
    Object.entries(append).flatMap(([pointer, entry]) =>
      Array.isArray(entry) || pointer.includes("/-1") ? [] : [pointer],
    ),
  );
  // What is added to twice, or written otherwise too, is counted by others.
  const isSet = (pointer: string) => done.some(({ set = {} }) => pointer in set);
  return all.filter(
    (pointer) => all.indexOf(pointer) === all.lastIndexOf(pointer) && !isSet(pointer),
  );
}

async function judge(session: Session, cell: Cell, at: string): Promise<Finding> {
  const { lifecycle, node, request, trigger, state } = cell;
  if (node === undefined || request === undefined) return undecided("nothing leads there");
  const resource = await bring(session, lifecycle, node);
  if (isUnreached(resource)) return undecided(resource.unreached, resource.story);
  const before = await countOf(session, resource, at);
  if (before === undefined) return undecided(`nothing shows ${at}`, resource.story);
  const sent = await Promise.all(
    Array.from({ length: together }, () =>
      session.call(trigger.operation, addressed(session, trigger.operation, resource, request)),
    ),
  );
  const added = sent.filter(isSuccess).length;
  const after = await countOf(session, resource, at);
  const read = await readAgain(session, resource);
  if (after === undefined || isUnreached(read) || stateOf(lifecycle, read.value) !== state)
    return undecided("it has gone on meanwhile", [...resource.story, ...sent]);
  if (after >= before + added) return held(added);
  return broken({
    expected: `${before + added} entries at ${at}, since ${added} of ${together} requests were accepted`,
    observed: `${after} entries`,
    story: [...resource.story, ...sent, ...read.story.slice(-1)],
    member: at,
  });
}

/** How many entries there are, as the resource or a list inside of it shows; undefined if neither does. */
async function countOf(
  session: Session,
  resource: Resource,
  at: string,
): Promise<number | undefined> {
  const list = listsOf(session.contract).find(
    (one) => one.lifecycle === resource.lifecycle && one.at === at,
  );
  if (list !== undefined) {
    const found = await walk(session, list, { owner: resource, ...largeSize(list) });
    return found.ended === "end" ? found.items.length : undefined;
  }
  const read = await readAgain(session, resource);
  const entries = isUnreached(read) ? undefined : getPointer(read.value, at);
  return Array.isArray(entries) ? entries.length : undefined;
}
