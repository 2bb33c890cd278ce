import type { Filter } from "@conduct/contract";
import type { Session } from "../run/session.ts";
import { enumerated } from "./filter-texts.ts";
import type { List } from "./list.ts";

/** A text that no value of the member can be: not a number, no date that exists, not in the enumeration. */
export function impossible(session: Session, filter: Filter, list: List): string | undefined {
  const { lifecycle } = list;
  if (filter.values !== undefined) return "conduct-no-such-value";
  const byReading = {
    string: undefined,
    number: "not-a-number",
    boolean: "perhaps",
    instant: "some-time",
    relative: "some-time",
    unix: "99999999999999999",
    "unix-ms": "99999999999999999999",
  }[filter.as];
  if (byReading !== undefined) return byReading;
  if (filter.field === lifecycle.state && !lifecycle.open) return "conduct-no-such-state";
  // What an enumeration leaves out is strange only where it is said what becomes of that.
  const closed = filter.invalid !== "empty" && enumerated(session, list, filter).length > 0;
  return closed ? "conduct-no-such-value" : undefined;
}

/** What no item can pass: a text that means nothing, a state in other letters, two names of one filter at odds. */
export function impossibilities(
  session: Session,
  filter: Filter,
  list: List,
): readonly { readonly [param: string]: string }[] {
  const text = impossible(session, filter, list);
  const { lifecycle, operation } = list;
  const states = Object.values(lifecycle.states).map((state) =>
    String(state.value[lifecycle.state] ?? state.name),
  );
  const byState = filter.field === lifecycle.state && isOneOf(filter) && !lifecycle.open;
  const [one, other] = byState && filter.values === undefined ? states : [];
  const swapped = one === one?.toUpperCase() ? one?.toLowerCase() : one?.toUpperCase();
  const twin = operation.filters.find(({ param }) => param === filter.same);
  const odds = twin !== undefined && filter.conflict !== undefined ? [one, other] : [];
  const [usual] = byState ? states : enumerated(session, list, filter);
  const among = filter.split !== undefined && usual !== undefined && isRefused(filter);
  return [
    ...(text === undefined ? [] : [{ [filter.param]: text }]),
    // Each of several values is one, also beside those that the member can have.
    ...(text === undefined || !among ? [] : [{ [filter.param]: [usual, text].join(filter.split) }]),
    ...(swapped === undefined || states.includes(swapped) ? [] : [{ [filter.param]: swapped }]),
    ...(odds[0] === undefined || odds[1] === undefined || twin === undefined
      ? []
      : [{ [filter.param]: odds[0], [twin.param]: odds[1] }]),
  ];
}

function isRefused({ invalid }: Filter): boolean {
  return invalid !== "empty" && invalid !== "ignore";
}

function isOneOf({ op }: Filter): boolean {
  return op === "eq" || op === "in";
}
