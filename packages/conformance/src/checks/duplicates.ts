import { getPointer, type Lifecycle, type Operation } from "@conduct/contract";
import { broken, type Check, type Finding, held, type Task, undecided } from "../check.ts";
import type { RequestData } from "../model/evaluate.ts";
import { weakest } from "../model/outcomes.ts";
import { type Creator, creators } from "../run/creators.ts";
import { refusalProblems } from "../run/refusal-problems.ts";
import {
  create,
  creation,
  isUnreached,
  type Parents,
  type Resource,
  shownId,
} from "../run/resource.ts";
import type { Session } from "../run/session.ts";
import { namesakesOf, takenTwice, type UniqueRule } from "../run/taken-names.ts";
import { isSuccess } from "../target/exchange.ts";
import { freedNameTasks } from "./freed-names.ts";
import { renamedTasks } from "./renamed.ts";

/** A creation of what nobody may have twice is refused as declared, and so is a change; what nobody has is free. */
export const duplicates: Check = {
  id: "LC-CRE-10",
  phase: "act",
  tasks: (session) =>
    creators(session.contract).flatMap(({ operation, lifecycle }) => [
      ...(lifecycle.unique ?? []).map(
        (rule): Task => ({
          subject: `${operation.id} · ${rule.by.join(" ")}`,
          place: rule.place,
          basis: weakest(operation.basis, rule.basis),
          judge: () => judge(session, operation, lifecycle, rule),
        }),
      ),
      ...renamedTasks(session, { operation, lifecycle }),
      ...freedNameTasks(session, { operation, lifecycle }),
    ]),
};

async function judge(
  session: Session,
  operation: Operation,
  lifecycle: Lifecycle,
  rule: UniqueRule,
): Promise<Finding> {
  const names = await namesakesOf(session, { operation, lifecycle }, rule);
  if (names === undefined) return undecided(`no valid request creates a ${lifecycle.name}`);
  const { request, parents } = names;
  const first = await create(session, operation, lifecycle, request, parents);
  if (isUnreached(first)) return undecided(first.unreached, first.story);
  const sent = first.story[0]?.data;
  const loose = rule.by.find((pointer) => !isTold(first, operation, lifecycle, pointer));
  if (sent !== undefined && loose !== undefined) {
    // It may be one or not: either way it is no reason to break down.
    const again = await session.call(operation, sent);
    return undecided(`nobody can tell what ${loose} of another one would be`, [
      ...first.story,
      again,
    ]);
  }
  if (sent === undefined) return undecided("nothing was sent", first.story);
  const second = await session.call(operation, sent);
  const story = [...first.story, second];
  if (isSuccess(second)) {
    const value = getPointer(second.reply.body, operation.view) ?? null;
    const differs = rule.by.some(
      (pointer) =>
        JSON.stringify(getPointer(value, pointer)) !==
        JSON.stringify(getPointer(first.value, pointer)),
    );
    const same = shownId(operation, lifecycle, second) === first.id;
    // Where the name is the identifier, two of one name cannot be told apart by it.
    if (differs || (same && !isNamedBy(rule, lifecycle)))
      return undecided("the second is no duplicate", story);
  }
  const [problem] = refusalProblems(session, { error: rule.error }, second);
  if (problem === undefined)
    return atOnce(session, { operation, lifecycle }, rule, { request, parents });
  return takenTwice(rule, problem, story);
}

const rivals = 3;

/** Of several that would be the same and come at once, one is made. */
async function atOnce(
  session: Session,
  { operation, lifecycle }: Creator,
  rule: UniqueRule,
  { request, parents }: { readonly request: RequestData; readonly parents: Parents | undefined },
): Promise<Finding> {
  const data = await creation(session, operation, lifecycle, request, parents);
  if ("unreached" in data) return held(1);
  const story = await Promise.all(
    Array.from({ length: rivals }, () => session.call(operation, data)),
  );
  const won = story.filter(isSuccess);
  const made = new Map(
    won.map((one) => [
      shownId(operation, lifecycle, one),
      JSON.stringify(
        rule.by.map((pointer) => getPointer(one.reply.body, `${operation.view}${pointer}`) ?? null),
      ),
    ]),
  );
  if (isNamedBy(rule, lifecycle) && won.length > 1)
    return broken({
      expected: `one of ${rivals} at once that would have the same ${rule.by.join(", ")}`,
      observed: `${won.length} successes`,
      story,
    });
  // What says no identifier may have been made once; what differs in the end is no duplicate.
  if (made.has(undefined) || made.size < 2 || new Set(made.values()).size > 1)
    return held(1 + rivals);
  return broken({
    expected: `one of ${rivals} at once that would have the same ${rule.by.join(", ")}`,
    observed: [...made.keys()].join(", "),
    story,
  });
}

function isNamedBy({ by }: UniqueRule, { id }: Lifecycle): boolean {
  return by.includes(id);
}

/** The member is shown, or comes from the request, its parent or a constant: it is the same for the same request. */
function isTold(
  { value, story }: Resource,
  { fires }: Operation,
  lifecycle: Lifecycle,
  pointer: string,
): boolean {
  const shown = getPointer(value, pointer);
  if (shown !== undefined) return shown !== null;
  const name = fires !== undefined && "event" in fires ? fires.event : "";
  return (lifecycle.events[name]?.cases ?? []).some(({ from, effects }) => {
    const set = from.includes("$none") ? effects.set?.[pointer] : undefined;
    const sent = story[0]?.data?.body;
    return (
      (typeof set === "string" && (!set.includes("$") || /^\$(parent|request\.body)#/.test(set))) ||
      (set === undefined && getPointer(sent, pointer) !== undefined)
    );
  });
}
