import type { Lifecycle, Operation } from "@conduct/contract";
import { getPointer } from "@conduct/contract";
import { broken, type Check, type Finding, held, type Task, undecided } from "../check.ts";
import type { RequestData } from "../model/evaluate.ts";
import { fits, formatExpected, isHole } from "../model/expected.ts";
import { drift } from "../model/explain.ts";
import { isShown } from "../model/hidden.ts";
import { outcomesOf } from "../model/outcomes.ts";
import { stateOf } from "../model/state-of.ts";
import { writableOf } from "../model/writable.ts";
import { creationRequests, creators } from "../run/creators.ts";
import { refusalProblems } from "../run/refusal-problems.ts";
import { readerOf, representationSchema } from "../run/representation.ts";
import { create, isUnreached, readAgain } from "../run/resource.ts";
import type { Session } from "../run/session.ts";

/** A creation answers as declared, and shows a state that its event leads to. */
export const creation: Check = {
  id: "LC-CRE-01",
  phase: "act",
  tasks: (session) => creationTasks(session, ({ answer }) => answer),
};

/** The members of what is created are as the effects of its event say. */
export function creationEffects(session: Session): readonly Task[] {
  return creationTasks(session, ({ answer, effects }) =>
    answer.verdict === "pass" ? effects : undecided("the creation itself is not as declared"),
  );
}

/** What a creation has come to: its answer, and what it has set. */
interface Creation {
  readonly answer: Finding;
  readonly effects: Finding;
}

function creationTasks(session: Session, part: (creation: Creation) => Finding): readonly Task[] {
  return creators(session.contract).flatMap(({ operation, lifecycle }) =>
    creationRequests(session, lifecycle, operation).map((request, index): Task => {
      const subject = `${operation.id}${index === 0 ? "" : ` (way ${index + 1})`}`;
      return {
        subject,
        place: operation.place,
        basis: operation.basis,
        judge: async () =>
          part(
            await session.once(`creation ${subject}`, () =>
              judgeCreation(session, lifecycle, operation, request),
            ),
          ),
      };
    }),
  );
}

async function judgeCreation(
  session: Session,
  lifecycle: Lifecycle,
  operation: Operation,
  request: RequestData,
): Promise<Creation> {
  const made = await create(session, operation, lifecycle, request);
  const [exchange] = made.story;
  if (exchange === undefined)
    return both(undecided(isUnreached(made) ? made.unreached : "nothing was sent"));
  const schema = representationSchema(session.contract, lifecycle, session.validator);
  const scope = { self: {}, request: exchange.data ?? request, from: "$none" };
  const trigger = session
    .exploration(lifecycle)
    .triggers.find((one) => one.operation === operation);
  const outcomes = outcomesOf(
    lifecycle,
    trigger ?? {},
    "$none",
    scope,
    writableOf(schema, session.validator),
  );
  const { status, text } = exchange.reply;
  if (isUnreached(made) || status !== operation.success) {
    const refusals = outcomes.filter((outcome) => outcome.kind === "refused");
    const allowed = refusals.some(
      (outcome) => refusalProblems(session, outcome, exchange).length === 0,
    );
    if (allowed)
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
  const state = stateOf(lifecycle, made.value);
  const fit = taken.find(({ to }) =>
    drift(lifecycle, new Set([to]), session.isAlone(made.id)).has(state ?? ""),
  );
  if (fit === undefined) {
    const expected = taken.map(({ to }) => to).join(" or ");
    return both(broken({ expected, observed: state ?? "no declared state", story: made.story }));
  }
  if (fit.to !== state) return both(held(1));
  const read = await readAgain(session, made);
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

function both(finding: Finding): Creation {
  return { answer: finding, effects: finding };
}

/** What is shown depends on the request: then nobody knows what a missing member means. */
function showsViews(session: Session, operation: Operation, lifecycle: Lifecycle): boolean {
  return (operation.views ?? readerOf(session.contract, lifecycle)?.views) !== undefined;
}
