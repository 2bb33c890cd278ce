import {
  getPointer,
  type Json,
  type Lifecycle,
  type Operation,
  selfRules,
} from "@conduct/contract";
import { broken, type Finding, held, type Task, undecided } from "../check.ts";
import { draftOf } from "../model/drafts.ts";
import { idOf } from "../model/state-of.ts";
import { at } from "../run/addressing.ts";
import { creatorOf } from "../run/creators.ts";
import { create, isUnreached, parentFor, type Resource } from "../run/resource.ts";
import type { Session } from "../run/session.ts";
import { withRole } from "../target/call.ts";
import { type Exchange, isSuccess } from "../target/exchange.ts";

/**
 * What a path may name by its identifier or by a member is found by either, and by nothing that the member is not: one
 * task for each operation that reads it so, or lists what stands under it.
 */
export function byNameTasks(session: Session, kind: "reads" | "lists"): readonly Task[] {
  return session.contract.operations.flatMap((operation): readonly Task[] => {
    const alias = operation[kind] === undefined ? undefined : aliasOf(session, operation);
    if (alias === undefined) return [];
    const { id, place, basis } = operation;
    const judge = () => judgeAlias(session, operation, alias);
    return [{ subject: `${id}, by ${alias.pointer}`, place, basis, judge }];
  });
}

/** Where a path has the identifier of a resource or, as well, what one of its members is. */
interface Alias {
  readonly lifecycle: Lifecycle;
  readonly reference: string;
  readonly pointer: string;
}

function aliasOf({ contract }: Session, operation: Operation): Alias | undefined {
  const { reads, lists, within, self } = operation;
  const [parent, ...more] = within;
  if (more.length > 0 || lists?.at !== undefined || (reads !== undefined && parent !== undefined))
    return undefined;
  const named = reads === undefined ? parent : { lifecycle: reads, self };
  const lifecycle = contract.lifecycles[named?.lifecycle ?? ""];
  const [first, second] = selfRules(named?.self);
  if (lifecycle === undefined || typeof first !== "string" || second === undefined)
    return undefined;
  if (typeof second === "string" || !first.startsWith("$request.path.")) return undefined;
  const [[pointer, value] = ["", ""], ...others] = Object.entries(second.match);
  const isOne = others.length === 0 && (second.pick === undefined || second.pick === "only");
  return isOne && value === first ? { lifecycle, reference: first, pointer } : undefined;
}

async function judgeAlias(session: Session, operation: Operation, alias: Alias): Promise<Finding> {
  const { lifecycle, reference, pointer } = alias;
  const owner = await parentFor(session, operation, lifecycle);
  const draft = draftOf(operation, session.drafting);
  if (isUnreached(owner)) return undecided(owner.unreached, owner.story);
  const name = getPointer(owner.value, pointer);
  if (draft === undefined || typeof name !== "string" || !/^[\w .-]{2,}$/.test(name))
    return undecided(`nothing shows a ${pointer} that a path can name`, owner.story);
  const shown = session.contract.lifecycles[operation.lists?.lifecycle ?? ""] ?? lifecycle;
  const ask = (text: string) => session.call(operation, at(draft, reference, text));
  const first = await ask(owner.id);
  const isFilled = isBare(operation, first) && (await fill(session, shown, owner));
  const before = isFilled ? await ask(owner.id) : first;
  const named = await ask(name);
  const after = await ask(owner.id);
  const story = [...owner.story, before, named, after];
  const [was, is] = [before, after].map((one) => shownBy(operation, shown, one));
  if (was === undefined || was !== is) return undecided("what it shows changes", story);
  const seen = shownBy(operation, shown, named);
  if (seen !== was) {
    // Two of one name have none.
    const isKnown = named.reply.status < 500 && (await isOnly(session, alias, name));
    return isKnown
      ? broken({
          expected: `what it shows by its identifier, as its ${pointer} names it too`,
          observed: seen ?? `${named.reply.status} ${named.reply.text.slice(0, 200)}`,
          story,
        })
      : undecided("another one may be called the same", story);
  }
  return operation.reads === undefined ? held(1) : judgeOthers(owner, alias, name, ask);
}

/** Nothing is listed, which looks the same wherever it is. */
function isBare({ lists, pagination }: Operation, { reply }: Exchange): boolean {
  const items = getPointer(reply.body, pagination?.response.items ?? "");
  return lists !== undefined && Array.isArray(items) && items.length === 0;
}

/** Makes one that is to be listed, if requests make any there. */
async function fill(session: Session, lifecycle: Lifecycle, owner: Resource): Promise<boolean> {
  const creator = creatorOf(session, lifecycle);
  if (creator?.operation.within.at(-1)?.lifecycle !== owner.lifecycle.name) return false;
  const parents = new Map([[owner.lifecycle.name, owner]]);
  const { operation, request } = creator;
  return !isUnreached(await create(session, operation, lifecycle, request, parents));
}

/** The same, by a text that is like its name. */
async function judgeOthers(
  owner: Resource,
  { lifecycle, pointer }: Alias,
  name: string,
  ask: (text: string) => Promise<Exchange>,
): Promise<Finding> {
  const [first = ""] = name;
  const turned = first === first.toUpperCase() ? name.toLowerCase() : name.toUpperCase();
  const others = [turned, name.slice(0, -1)].filter((one) => one !== name && one !== owner.id);
  for (const text of others) {
    const exchange = await ask(text);
    const { operation, reply } = exchange;
    const value = getPointer(reply.body, operation?.view ?? "") ?? null;
    if (!isSuccess(exchange) || idOf(lifecycle, value) !== owner.id) continue;
    if (getPointer(value, pointer) === text) continue;
    return broken({
      expected: `a refusal, as its ${pointer} is not ${JSON.stringify(text)}`,
      observed: String(reply.status),
      story: [...owner.story, exchange],
    });
  }
  return held(2);
}

/** What tells one reply from another: whom it shows, and by what members it belongs there. */
function shownBy(
  { view, lists, pagination }: Operation,
  { id }: Lifecycle,
  exchange: Exchange,
): string | undefined {
  if (!isSuccess(exchange)) return undefined;
  const { body } = exchange.reply;
  if (lists === undefined)
    return JSON.stringify(getPointer(getPointer(body, view) ?? null, id) ?? null);
  const items = getPointer(body, pagination?.response.items ?? "");
  if (!Array.isArray(items)) return undefined;
  const members = [id, ...Object.keys(lists.match ?? {})];
  return JSON.stringify(
    (items as readonly Json[]).map((item) => members.map((one) => getPointer(item, one) ?? null)),
  );
}

/** A list that is asked for just this name shows one. */
async function isOnly(
  session: Session,
  { lifecycle, pointer }: Alias,
  name: string,
): Promise<boolean> {
  if (lifecycle.unique?.some(({ by }) => by.length === 1 && by[0] === pointer)) return true;
  for (const operation of session.contract.operations) {
    const { lists, within, filters, pagination } = operation;
    if (lists?.lifecycle !== lifecycle.name || within.length > 0) continue;
    const filter = filters.find(
      ({ field, op, param, values }) =>
        field === pointer && op === "eq" && param.startsWith("query.") && values === undefined,
    );
    const draft = filter && draftOf(operation, session.drafting);
    if (filter === undefined || draft === undefined) continue;
    const { reply } = await session.call(operation, withRole(draft, filter.param, name));
    const items = getPointer(reply.body, pagination?.response.items ?? "");
    return Array.isArray(items) && items.length === 1;
  }
  return false;
}
