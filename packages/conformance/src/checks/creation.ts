import type { Lifecycle, Operation } from "@conduct/contract";
import { getPointer } from "@conduct/contract";
import { broken, type Check, type Finding, held, type Task, undecided } from "../check.ts";
import { isOfFirstKind } from "../model/body-schema.ts";
import { boundDrafts, boundsTogether } from "../model/bound-drafts.ts";
import { uncounted } from "../model/counters.ts";
import type { RequestData } from "../model/evaluate.ts";
import { fits, formatExpected, isHole } from "../model/expected.ts";
import { drift } from "../model/explain.ts";
import { isShown } from "../model/hidden.ts";
import { emptyDraft, zeroDraft } from "../model/other-drafts.ts";
import { outcomesOf } from "../model/outcomes.ts";
import { stateOf } from "../model/state-of.ts";
import { uniqueMembers } from "../model/unique-members.ts";
import { vastDraft } from "../model/vast-draft.ts";
import { writableOf } from "../model/writable.ts";
import { hostThatTakes } from "../run/conditional-creation.ts";
import { creationRequests, creators, triggerOf } from "../run/creators.ts";
import { readerOf, representationSchema } from "../run/representation.ts";
import { create, isUnreached, type Resource, readAgain, type Unreached } from "../run/resource.ts";
import type { Session } from "../run/session.ts";
import { lacksNeed } from "../run/unmet-need.ts";
import { isUnderCondition } from "../run/unseen-condition.ts";

/** A creation answers as declared, and shows a state that its event leads to. */
export const creation: Check = {
  id: "LC-CRE-01",
  phase: "act",
  tasks: (session) => creationTasks(session, ({ answer }) => answer),
};

/** The members of what is created are as the effects of its event say. */
export function creationEffects(session: Session): readonly Task[] {
  const effectsOf = ({ answer, effects }: Creation) =>
    answer.verdict === "pass" ? effects : undecided("the creation itself is not as declared");
  return creationTasks(session, effectsOf, effectsOf);
}

/** What a creation has come to: its answer, and what it has set. */
interface Creation {
  readonly answer: Finding;
  readonly effects: Finding;
}

/**
 * One task for each request that creates. `late` judges the plainest of them once more when all checks have acted:
 * what was told of others by then is no default of what is new.
 */
function creationTasks(
  session: Session,
  part: (creation: Creation) => Finding,
  late?: (creation: Creation) => Finding,
): readonly Task[] {
  return creators(session.contract).flatMap(({ operation, lifecycle }) =>
    requestsOf(session, lifecycle, operation).map(({ request, mayBeRefused }, index): Task => {
      const subject = `${operation.id}${index === 0 ? "" : ` (way ${index + 1})`}`;
      return {
        subject,
        place: operation.place,
        basis: operation.basis,
        judge: async () =>
          part(
            await session.once(`creation ${subject}`, () =>
              judgeCreation(session, lifecycle, operation, request, mayBeRefused),
            ),
          ),
        ...(late !== undefined && index === 0
          ? {
              late: async () =>
                late(await judgeCreation(session, lifecycle, operation, request, mayBeRefused)),
            }
          : {}),
      };
    }),
  );
}

/** The requests that are tried; what tells of nothing, of the most or of much may be refused: others judge that. */
function requestsOf(session: Session, lifecycle: Lifecycle, operation: Operation) {
  const requests = creationRequests(session, lifecycle, operation);
  const last = requests.at(-1);
  const zero = last && zeroDraft(operation, last, session.validator);
  const { validator } = session;
  const names = uniqueMembers(lifecycle);
  const bounds = last === undefined ? [] : boundDrafts(operation, last, validator, "most", names);
  const empty = last && emptyDraft(operation, last, validator, names);
  const vast = last && vastDraft(operation, last, validator, names);
  const most = last && boundsTogether(operation, last, validator, bounds);
  return [
    ...requests.map((request) => ({ request, mayBeRefused: false })),
    ...[zero, empty, most, vast].flatMap((request) =>
      request === undefined ? [] : [{ request, mayBeRefused: true }],
    ),
  ];
}

async function judgeCreation(
  session: Session,
  lifecycle: Lifecycle,
  operation: Operation,
  request: RequestData,
  mayBeRefused: boolean,
): Promise<Creation> {
  const parents = await hostThatTakes(session, { operation, lifecycle }, request);
  const made = await create(session, operation, lifecycle, request, parents);
  const [exchange] = made.story;
  if (exchange === undefined)
    return both(undecided(isUnreached(made) ? made.unreached : "nothing was sent"));
  const schema = representationSchema(session.contract, lifecycle, session.validator);
  const scope = { self: {}, request: exchange.data ?? request, from: "$none" };
  const trigger = triggerOf(session, { operation, lifecycle });
  const outcomes = outcomesOf(
    lifecycle,
    trigger ?? {},
    "$none",
    scope,
    writableOf(schema, session.validator),
  );
  const { status, text } = exchange.reply;
  if (mayBeRefused && status >= 400 && status < 500)
    return both(undecided(`refused with ${status}, which such a body may be`, made.story));
  if (isUnreached(made) || status !== operation.success) {
    const isUsual = isOfFirstKind(operation, exchange.data?.body, session.validator);
    // More may have to be there for a body of another kind.
    if (excused.has(status) && !isUsual)
      return both(
        undecided(
          `refused with ${status}: a body of this kind may need what is not there`,
          made.story,
        ),
      );
    if (lacksNeed(session, operation, status))
      return both(
        undecided(
          `refused with ${status}: it speaks of what is not there; a fixture could`,
          made.story,
        ),
      );
    if (isUnderCondition(session, operation, exchange))
      return both(
        undecided(`refused with ${status}, under a condition that nobody sees`, made.story),
      );
    const observed = `${status} ${text.slice(0, 200)}`;
    const expected = `${operation.success} and a ${lifecycle.name}`;
    // As declared but for an identifier: whoever reads the schema says that better.
    const way = status === operation.success ? { way: "without a name" } : {};
    return both(broken({ expected, observed, story: made.story, ...way }));
  }
  const taken = outcomes.filter((outcome) => outcome.kind === "taken");
  const told = stateOf(lifecycle, made.value);
  // A reply that may leave out the state has told nothing of it: the next read does.
  const isSilent = told === undefined && getPointer(made.value, lifecycle.state) === undefined;
  const read = await readAgain(session, made);
  const state = isSilent && !isUnreached(read) ? stateOf(lifecycle, read.value) : told;
  const fit = taken.find(({ to }) =>
    drift(lifecycle, new Set([to]), session.isAlone(made.id)).has(state ?? ""),
  );
  if (fit === undefined) {
    const expected = taken.map(({ to }) => to).join(" or ");
    return both(broken({ expected, observed: state ?? "no declared state", story: made.story }));
  }
  if (fit.to !== state) {
    if (isSilent) return both(held(1));
    const ahead = aheadOf(session, made, fit.to, read);
    if (ahead === undefined) return both(held(1));
    return both(broken({ expected: fit.to, observed: ahead, story: made.story }));
  }
  for (const { pointer, expected, assumed } of fit.effected.changes) {
    // A creation may show less of a resource than a read does.
    const shown = getPointer(made.value, pointer);
    const later = isUnreached(read) || stateOf(lifecycle, read.value) !== state ? made : read;
    const seen = shown ?? getPointer(later.value, pointer);
    if (!isShown(schema, pointer, session.validator) || fits(expected, seen)) continue;
    if (seen === undefined && (isHole(expected) || showsViews(session, operation, lifecycle)))
      continue;
    const effects = broken({
      expected: `${pointer} is ${formatExpected(expected)}`,
      observed: JSON.stringify(seen) ?? "nothing",
      story: made.story,
      member: pointer,
      place: fit.place,
      // A default may be assumed; what was told is not.
      basis:
        assumed && getPointer(exchange.data?.body, pointer) === undefined ? "assumed" : fit.basis,
    });
    return { answer: held(1), effects };
  }
  return both(held(1));
}

/** Not the form is refused, but what it speaks of: it is not there, not allowed, or taken. */
const excused: ReadonlySet<number> = new Set([402, 403, 404, 409, 424]);

/**
 * A creation that shows a later state than it leads to has seen the resource go there: a time that the entry
 * of the state sets is there, and the next read shows it no further back.
 */
function aheadOf(
  session: Session,
  made: Resource,
  to: string,
  read: Resource | Unreached,
): string | undefined {
  const { lifecycle, value } = made;
  const state = stateOf(lifecycle, value) ?? "";
  const { set = {}, init = {} } = lifecycle.states[state]?.enter ?? {};
  const stamps = Object.entries({ ...set, ...init }).flatMap(([pointer, one]) =>
    one === "$now" && !pointer.includes("/-1") ? [pointer] : [],
  );
  const missing = stamps.find((pointer) => getPointer(value, pointer) === null);
  if (missing !== undefined) return `${state}, with ${missing} null`;
  if (isUnreached(read) || (session.target.consistency ?? 0) > 0) return undefined;
  const next = stateOf(lifecycle, read.value);
  const [one, other] = [state, to].map((from) =>
    drift(lifecycle, new Set([from]), false, undefined, uncounted(lifecycle, value, read.value)),
  );
  const isBack = next !== undefined && one?.has(next) === false && other?.has(next) === true;
  return isBack ? `${state}, and ${next} in the next read` : undefined;
}

function both(finding: Finding): Creation {
  return { answer: finding, effects: finding };
}

/** What is shown depends on the request: then nobody knows what a missing member means. */
function showsViews(session: Session, operation: Operation, lifecycle: Lifecycle): boolean {
  return (operation.views ?? readerOf(session.contract, lifecycle)?.views) !== undefined;
}
