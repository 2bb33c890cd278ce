import { getPointer } from "@conduct/contract";
import { broken, type Finding, held, type Task, undecided } from "../check.ts";
import { removalOf } from "../lists/scene.ts";
import { bodySchema } from "../model/body-schema.ts";
import { fits, formatExpected, instant } from "../model/expected.ts";
import { isShown } from "../model/hidden.ts";
import { outcomesOf, weakest } from "../model/outcomes.ts";
import { restless } from "../model/restless.ts";
import { isFine, tick } from "../model/stamps.ts";
import { stateOf } from "../model/state-of.ts";
import { topOf } from "../model/top-of.ts";
import { writableOf } from "../model/writable.ts";
import { type Creator, triggerOf } from "../run/creators.ts";
import { representationSchema } from "../run/representation.ts";
import { isUnreached, type Resource, readAgain } from "../run/resource.ts";
import type { Session } from "../run/session.ts";
import {
  createFree,
  makeNamed,
  type Namesakes,
  namesakesOf,
  namesOf,
  sentFor,
  type UniqueRule,
} from "../run/taken-names.ts";
import { schemaAt } from "../schema/sample.ts";
import { withRole } from "../target/call.ts";
import { type Exchange, isSuccess } from "../target/exchange.ts";

/**
 * What nothing is called any more, something new may be called, and it is as new as any: one task for each operation
 * that creates, and each rule. So it may be called what something else is called but for capital letters.
 */
export function freedNameTasks(session: Session, creator: Creator): readonly Task[] {
  const { lifecycle, operation } = creator;
  const removal = removalOf(session, { lifecycle });
  return (lifecycle.unique ?? []).flatMap((rule): readonly Task[] => {
    const task = (subject: string, judge: () => Promise<Finding>): Task => ({
      subject: `${operation.id} · ${rule.by.join(" ")}, ${subject}`,
      place: rule.place,
      basis: weakest(operation.basis, rule.basis),
      judge,
    });
    return [
      task("in other letters", () => judgeLetters(session, creator, rule)),
      ...(removal === undefined
        ? []
        : [task("once it is gone", () => judgeGone(session, creator, rule, removal.remove))]),
    ];
  });
}

async function judgeLetters(
  session: Session,
  creator: Creator,
  rule: UniqueRule,
): Promise<Finding> {
  const pointer = rule.by.at(-1) ?? "";
  const names = await namesakesOf(session, creator, rule);
  const one = names && (await makeNamed(session, names));
  const sent = one && sentFor(one);
  const name = getPointer(sent?.body, pointer);
  if (names === undefined || one === undefined || sent === undefined || typeof name !== "string")
    return undecided("no request says how it is called");
  const schema = schemaAt(bodySchema(creator.operation), pointer, session.validator);
  const other = [name.toUpperCase(), name.toLowerCase()].find((text) => text !== name);
  const isKept = getPointer(one.value, pointer) === name;
  if (
    other === undefined ||
    !isKept ||
    session.validator.validate(schema ?? {}, other, "request").length > 0
  )
    return undecided("no other letters may be sent", one.story);
  const { exchange, isRefused } = await createFree(
    session,
    names,
    withRole(sent, `body#${pointer}`, other),
  );
  return isRefused
    ? refusedFor(`it is created, since ${JSON.stringify(name)} is another name`, [
        ...one.story,
        exchange,
      ])
    : held(1);
}

async function judgeGone(
  session: Session,
  creator: Creator,
  rule: UniqueRule,
  remove: (resource: Resource) => Promise<readonly Exchange[] | undefined>,
): Promise<Finding> {
  const names = await namesakesOf(session, creator, rule);
  const one = names && (await makeNamed(session, names));
  const sent = one && sentFor(one);
  if (names === undefined || one === undefined || sent === undefined)
    return undecided("nothing shows how it is called");
  const removed = await remove(one);
  if (removed === undefined) return undecided("it could not be deleted", one.story);
  const read = await readAgain(session, { ...one, story: [...one.story, ...removed] });
  // What can still be read is not gone yet.
  if (!isUnreached(read)) return undecided("it can still be read", read.story);
  // Its times are not those of another one, if the clock has gone on.
  await session.clock.sleep(3 * tick);
  const { exchange, isRefused } = await createFree(session, names, sent);
  const story = [...read.story, exchange];
  if (isRefused)
    return refusedFor(
      `it is created, since nothing has this ${rule.by.join(", ")} any more`,
      story,
    );
  if (!isSuccess(exchange)) return undecided("it is not created again", story);
  return judgeNew(session, names, one, exchange, story);
}

function refusedFor(expected: string, story: readonly Exchange[]): Finding {
  const { status, text } = story.at(-1)?.reply ?? { status: 0, text: "" };
  return broken({ expected, observed: `${status} ${text.slice(0, 200)}`, story });
}

/** What was as its creation says the first time is so the second time. */
function judgeNew(
  session: Session,
  { creator, rule }: Namesakes,
  one: Resource,
  exchange: Exchange,
  story: readonly Exchange[],
): Finding {
  const { operation, lifecycle } = creator;
  const value = getPointer(exchange.reply.body, operation.view) ?? null;
  if (namesOf(rule, value) !== namesOf(rule, one.value)) return held(1);
  const { validator } = session;
  const schema = representationSchema(session.contract, lifecycle, validator);
  const scope = {
    self: {},
    request: exchange.data ?? { path: {}, query: {}, headers: {} },
    from: "$none",
  };
  const trigger = triggerOf(session, creator) ?? {};
  const state = stateOf(lifecycle, value);
  const fit = outcomesOf(lifecycle, trigger, "$none", scope, writableOf(schema, validator))
    .filter((outcome) => outcome.kind === "taken")
    .find(({ to }) => to === state && to === stateOf(lifecycle, one.value));
  if (fit === undefined) return held(1);
  const free = restless(lifecycle, new Set([fit.to]), session.isAlone(one.id));
  const sentAt = one.story[0]?.sentAt ?? exchange.sentAt;
  for (const { pointer, expected, assumed } of fit.effected.changes) {
    const [was, is] = [getPointer(one.value, pointer), getPointer(value, pointer)];
    if (was === undefined || is === undefined || free.has(topOf(pointer))) continue;
    if (!isShown(schema, pointer, validator) || !fits(expected, was)) continue;
    const isOld =
      expected === instant && was === is && isFine(is) && exchange.sentAt - sentAt >= 2 * tick;
    if (fits(expected, is) && !isOld) continue;
    return broken({
      expected: `${pointer} is ${formatExpected(expected)}, as of what is new`,
      observed: JSON.stringify(is),
      story,
      member: pointer,
      ...(assumed ? { basis: "assumed" as const } : {}),
    });
  }
  return held(2);
}
