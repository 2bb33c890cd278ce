import { getPointer } from "@conduct/contract";
import { broken, type Finding, held, type Task, undecided } from "../check.ts";
import { bodySchema } from "../model/body-schema.ts";
import type { Cell } from "../model/cells.ts";
import { weakest } from "../model/outcomes.ts";
import { stateOf } from "../model/state-of.ts";
import { strikesUnnamed } from "../model/triggers.ts";
import { addressed, freshName } from "../run/addressing.ts";
import type { Creator } from "../run/creators.ts";
import { refusalProblems } from "../run/refusal-problems.ts";
import { isUnreached, type Resource, readAgain } from "../run/resource.ts";
import type { Session } from "../run/session.ts";
import {
  createFree,
  makeNamed,
  type Namesakes,
  namesakesOf,
  namesOf,
  renamedBy,
  sentFor,
  takenTwice,
  type UniqueRule,
} from "../run/taken-names.ts";
import { schemaAt } from "../schema/sample.ts";
import { withRole } from "../target/call.ts";
import { type Exchange, isSuccess } from "../target/exchange.ts";

/**
 * Whoever is called otherwise later on must not be called like another one, may be called as it is, and leaves its old
 * name to others: one task for each operation that changes a name, and each rule.
 */
export function renamedTasks(session: Session, creator: Creator): readonly Task[] {
  const { lifecycle, operation } = creator;
  return (lifecycle.unique ?? []).flatMap((rule) => {
    const changes = new Map(
      changesOf(session, creator, rule).map((one) => [one.trigger.operation, one]),
    );
    return [...changes].map(
      ([change, cell]): Task => ({
        subject: `${operation.id} · ${rule.by.join(" ")}, changed by ${change.id}`,
        place: rule.place,
        basis: weakest(weakest(operation.basis, rule.basis), cell.expected?.basis ?? "documented"),
        judge: () => judge(session, creator, rule, cell),
      }),
    );
  });
}

/** Requests to something new which may call it otherwise and do nothing else. */
function changesOf(
  session: Session,
  { lifecycle, operation }: Creator,
  rule: UniqueRule,
): readonly Cell[] {
  return session.exploration(lifecycle).cells.filter((cell) => {
    const { trigger, node, state, expected, request } = cell;
    const [first, ...more] = node?.steps ?? [];
    const isNew = first !== undefined && "trigger" in first && more.length === 0;
    const pointer = renamedBy(rule, cell);
    return (
      isNew &&
      first.trigger.operation === operation &&
      request !== undefined &&
      expected?.kind === "taken" &&
      expected.to === state &&
      pointer !== undefined &&
      !strikesUnnamed(trigger.operation) &&
      schemaAt(bodySchema(trigger.operation), pointer, session.validator) !== undefined
    );
  });
}

async function judge(
  session: Session,
  creator: Creator,
  rule: UniqueRule,
  cell: Cell,
): Promise<Finding> {
  const names = await namesakesOf(session, creator, rule);
  if (names === undefined) return undecided(`no valid request creates a ${creator.lifecycle.name}`);
  const one = await makeNamed(session, names);
  const other = await makeNamed(session, names);
  if (one === undefined || other === undefined) return undecided("nothing shows how it is called");
  const renaming = { session, cell, rule };
  const free = otherName(renaming, other);
  const renamed = await rename(renaming, other, free);
  const isCalled = nameIn(rule, renamed.now) === free && likeButForName(rule, one, renamed.now);
  if (stateOf(creator.lifecycle, one.value) !== cell.state || !isCalled)
    return undecided("it is not called otherwise", renamed.now.story);
  const again = await rename(renaming, renamed.now, free);
  return (
    judgeOwn(renaming, again) ??
    (await judgeTaken(renaming, again.now, one)) ??
    (await judgeLeft(renaming, names, other, again.now)) ??
    held(3)
  );
}

/** Nothing else has the name that it has itself. */
function judgeOwn({ session, rule }: Renaming, { exchange, now }: Renamed): Finding | undefined {
  if (isSuccess(exchange) || refusalProblems(session, rule, exchange).length > 0) return undefined;
  return broken({
    expected: `the request is accepted, since ${rule.by.join(", ")} stays as it is`,
    observed: `${exchange.reply.status} ${exchange.reply.text.slice(0, 200)}`,
    story: now.story,
  });
}

/** What another one has is refused, and changes nothing. */
async function judgeTaken(
  renaming: Renaming,
  other: Resource,
  one: Resource,
): Promise<Finding | undefined> {
  const { session, rule } = renaming;
  const { exchange, now } = await rename(renaming, other, nameIn(rule, one) ?? "");
  const [problem] = refusalProblems(session, rule, exchange);
  const story = [...one.story, ...now.story];
  if (problem === undefined) {
    if (namesOf(rule, now.value) === namesOf(rule, other.value)) return undefined;
    return broken({
      expected: "the resource as it was, since it is refused",
      observed: `${rule.by.join(", ")} is ${namesOf(rule, now.value)}`,
      story,
    });
  }
  // It may be refused for another reason that has come about meanwhile: then any name is.
  if (!isSuccess(exchange)) {
    const control = await rename(renaming, now, otherName(renaming, now));
    if (!isSuccess(control.exchange)) return undefined;
  }
  return takenTwice(rule, problem, story);
}

/** What it was called before, another one may be called now. */
async function judgeLeft(
  { session, rule }: Renaming,
  names: Namesakes,
  before: Resource,
  now: Resource,
): Promise<Finding | undefined> {
  const sent = sentFor(before);
  if (sent === undefined) return undefined;
  const { exchange, isRefused } = await createFree(session, names, sent);
  if (!isRefused) return undefined;
  return broken({
    expected: `it is created, since nothing has this ${rule.by.join(", ")} any more`,
    observed: `${exchange.reply.status} ${exchange.reply.text.slice(0, 200)}`,
    story: [...now.story, exchange],
  });
}

/** A change of a name, and whose rule it is. */
interface Renaming {
  readonly session: Session;
  readonly cell: Cell;
  readonly rule: UniqueRule;
}

/** What a change of a name was answered with, and the resource as it is then. */
interface Renamed {
  readonly exchange: Exchange;
  readonly now: Resource;
}

/** Asks for another name, and looks at what has become of it. */
async function rename(
  { session, cell, rule }: Renaming,
  resource: Resource,
  name: string,
): Promise<Renamed> {
  const { operation } = cell.trigger;
  const plain = cell.request ?? { path: {}, query: {}, headers: {} };
  const role = `body#${renamedBy(rule, cell)}`;
  const asked = withRole(addressed(session, operation, resource, plain), role, name);
  const exchange = await session.call(operation, asked);
  const now = { ...resource, story: [...resource.story, exchange] };
  const read = await readAgain(session, now);
  return { exchange, now: isUnreached(read) ? now : read };
}

/** A name like that of a resource which nothing has yet. */
function otherName({ session, cell, rule }: Renaming, resource: Resource): string {
  const pointer = renamedBy(rule, cell) ?? "";
  const schema = schemaAt(bodySchema(cell.trigger.operation), pointer, session.validator);
  const sent = getPointer(sentFor(resource)?.body, rule.by.at(-1) ?? "");
  return freshName(session, typeof sent === "string" ? sent : "sample", schema);
}

function nameIn({ by }: UniqueRule, { value }: Resource): string | undefined {
  const name = getPointer(value, by.at(-1) ?? "");
  return typeof name === "string" ? name : undefined;
}

/** Of two that would be the same as soon as they are called the same. */
function likeButForName({ by }: UniqueRule, one: Resource, other: Resource): boolean {
  const others = { by: by.slice(0, -1) };
  return namesOf(others, one.value) === namesOf(others, other.value);
}
