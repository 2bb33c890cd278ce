import { getPointer } from "@conduct/contract";
import { broken, type Finding, held, type Task, undecided } from "../check.ts";
import { type Ground, groundFor } from "../lists/ground.ts";
import { type List, listsOf } from "../lists/list.ts";
import { orderingsOf } from "../lists/ordering.ts";
import { getPage, type Page } from "../lists/page.ts";
import { largeSize } from "../lists/scene.ts";
import { firstAsk, saysEnd } from "../lists/walk.ts";
import { orderOf } from "../model/judge.ts";
import { stampsOf } from "../model/stamps.ts";
import { stateOf } from "../model/state-of.ts";
import { addressed } from "../run/addressing.ts";
import { creators } from "../run/creators.ts";
import { someOfEach } from "../run/power.ts";
import { isUnreached, type Resource, readAgain } from "../run/resource.ts";
import type { Session } from "../run/session.ts";
import { isSuccess } from "../target/exchange.ts";

/**
 * A list that was asked before shows what has happened since: one task for each list, or for some that are alike.
 * Whoever keeps lists for a while gives the old one to whoever asks the same again.
 */
export function freshTasks(session: Session): readonly Task[] {
  const made = new Set(creators(session.contract).map(({ lifecycle }) => lifecycle));
  const lists = listsOf(session.contract).filter(
    ({ at, lifecycle }) => at === undefined && made.has(lifecycle),
  );
  const operations = lists.map(({ operation }) => operation);
  // Who keeps lists that are cut into pages in one way keeps all of them.
  const some = someOfEach(session, operations, ({ pagination }) => pagination?.request);
  return lists
    .filter(({ operation }) => some.includes(operation))
    .map((list) => ({
      subject: `${list.operation.id}, asked again`,
      place: list.pagination.place,
      basis: list.basis,
      judge: async () => {
        const ground = await groundFor(session, list, "again");
        if (isUnreached(ground)) return undecided(ground.unreached, ground.story);
        return judge(session, ground);
      },
    }));
}

async function judge(session: Session, ground: Ground): Promise<Finding> {
  const { list, ask } = ground;
  const look = () => getPage(session, list, firstAsk(list, { ...ask, ...largeSize(list) }));
  const before = await look();
  const made = await ground.add();
  if (isUnreached(made)) return undecided(made.unreached, made.story);
  const after = await look();
  if (!before.ok || !after.ok) return undecided("the list could not be read");
  if (!after.keys.includes(made.id)) {
    if (saysEnd(list, after) !== true && !isNewestFirst(list, after))
      return undecided("it may be on a later page");
    return broken({
      expected: `${made.id} in the list, since it was created`,
      observed: "the list as it was before",
      story: [before.exchange, ...made.story, after.exchange],
    });
  }
  const moved = await move(session, made);
  if (moved === undefined) return held(1);
  const last = await look();
  const item = last.items[last.keys.indexOf(made.id)];
  const listed = item === undefined ? undefined : stateOf(list.lifecycle, item);
  const read = await readAgain(session, moved);
  if (isUnreached(read) || listed === undefined) return held(1);
  const [was, is] = [made, read].map(({ value }) => stateOf(list.lifecycle, value));
  if (listed !== was || is === was || stateOf(list.lifecycle, moved.value) !== is) return held(2);
  return broken({
    expected: `state ${is}, as reads have shown before and after`,
    observed: `${listed}, as it was before`,
    basis: "documented",
    story: [after.exchange, ...moved.story, last.exchange, ...read.story.slice(-1)],
  });
}

/** Moves a new resource on by a request, if one does, and reads it. */
async function move(session: Session, resource: Resource): Promise<Resource | undefined> {
  const { lifecycle } = resource;
  const state = stateOf(lifecycle, resource.value);
  const cell = session
    .exploration(lifecycle)
    .cells.find(
      (one) =>
        one.state === state &&
        one.request !== undefined &&
        one.expected?.kind === "taken" &&
        one.expected.to !== state &&
        one.expected.to !== "$none",
    );
  if (cell?.request === undefined) return undefined;
  const { operation } = cell.trigger;
  const asked = await session.call(
    operation,
    addressed(session, operation, resource, cell.request),
  );
  if (!isSuccess(asked)) return undefined;
  const read = await readAgain(session, { ...resource, story: [...resource.story, asked] });
  return isUnreached(read) ? undefined : read;
}

/** What is new stands on the first page; as far as one sees, its order is as it is declared. */
export function isNewestFirst(
  { lifecycle, pagination: { order } }: List,
  { items }: Page,
): boolean {
  const [usual] = order === undefined ? [] : orderingsOf(order);
  if (usual?.dir !== "desc" || !stampsOf(lifecycle).created.includes(usual.by)) return false;
  const [first, last] = [items[0], items.at(-1)].map((item) => getPointer(item ?? null, usual.by));
  return (orderOf(first, last) ?? 0) > 0;
}
