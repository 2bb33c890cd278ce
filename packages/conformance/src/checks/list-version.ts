import { broken, type Check, type Finding, held, undecided } from "../check.ts";
import { listsOf } from "../lists/list.ts";
import { getPage } from "../lists/page.ts";
import { prepare, type Scene } from "../lists/scene.ts";
import { firstAsk } from "../lists/walk.ts";
import { isUnreached } from "../run/resource.ts";
import type { Session } from "../run/session.ts";
import { headerOf } from "../run/versions.ts";
import { withRole } from "../target/call.ts";
import { isSuccess } from "../target/exchange.ts";

/** A list that has a version answers a conditional request by it: it says that nothing has changed only then. */
export const listVersion: Check = {
  id: "PG-G-16",
  phase: "act",
  tasks: (session) =>
    listsOf(session.contract)
      .filter(({ at, operation }) => at === undefined && headerOf(operation, "if-none-match"))
      .map((list) => ({
        subject: list.operation.id,
        place: list.operation.place,
        basis: list.basis,
        judge: async () => {
          const scene = await prepare(session, list, "version");
          if ("unprepared" in scene) return undecided(scene.unprepared, scene.story);
          return judge(session, scene);
        },
      })),
};

async function judge(session: Session, { ground, made, alone }: Scene): Promise<Finding> {
  const { list } = ground;
  const { operation } = list;
  const header = headerOf(operation, "if-none-match");
  const first = await getPage(session, list, firstAsk(list, ground.ask));
  const tag = first.exchange.reply.headers.etag;
  const { data } = first.exchange;
  if (header === undefined || data === undefined || tag === undefined)
    return undecided("the list shows no ETag", [first.exchange]);
  const known = withRole(data, `header.${header.name}`, tag);
  const again = await session.call(operation, known);
  const { status, text } = again.reply;
  if (!isSuccess(again) && (status !== 304 || text !== "")) {
    const observed = `${status} ${text.slice(0, 200)}`;
    const expected = "304 without a body, or the list";
    return broken({ expected, observed, story: [first.exchange, again] });
  }
  const added = await ground.add();
  if (isUnreached(added)) return undecided(added.unreached, added.story);
  const fresh = await getPage(session, list, firstAsk(list, ground.ask));
  const same = fresh.keys.join(" ") === first.keys.join(" ");
  if (same || !alone) return held(1);
  const later = await session.call(operation, known);
  return isSuccess(later)
    ? held(2)
    : broken({
        expected: `the list, since it has changed: it has ${made.length + 1} items by now`,
        observed: String(later.reply.status),
        story: [first.exchange, ...added.story, later],
      });
}
