import type { Cell } from "../model/cells.ts";
import { draftsOf } from "../model/drafts.ts";
import type { RequestData } from "../model/evaluate.ts";
import { outcomeKey, outcomesOf, type Refused } from "../model/outcomes.ts";
import { writableOf } from "../model/writable.ts";
import { representationSchema } from "./representation.ts";
import type { Resource } from "./resource.ts";
import type { Session } from "./session.ts";

/** Other requests that a condition refuses in the same state: too little, where too much was tried. */
export function refusedDrafts(
  session: Session,
  { lifecycle, trigger, state, request, expected }: Cell & { readonly expected: Refused },
  { value }: Resource,
): readonly RequestData[] {
  const cases = lifecycle.events[trigger.event ?? ""]?.cases ?? [];
  const isGuarded = cases.some(
    ({ from, if: guard }) => guard !== undefined && from.includes(state),
  );
  if (!isGuarded || trigger.through !== undefined) return [];
  const schema = representationSchema(session.contract, lifecycle, session.validator);
  const writable = writableOf(schema, session.validator);
  const scope = { self: value, from: state };
  const key = outcomeKey(expected);
  return draftsOf(lifecycle, trigger, scope, session.drafting)
    .filter((one) => JSON.stringify(one) !== JSON.stringify(request))
    .filter((one) => {
      const ends = outcomesOf(lifecycle, trigger, state, { ...scope, request: one }, writable);
      return ends.length === 1 && ends.every((end) => outcomeKey(end) === key);
    })
    .slice(0, mostOthers);
}

/** So many other requests of one kind tell enough. */
const mostOthers = 3;
