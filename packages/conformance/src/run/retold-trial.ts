import type { Cell } from "../model/cells.ts";
import { judge } from "../model/judge.ts";
import { stateOf } from "../model/state-of.ts";
import type { Exchange } from "../target/exchange.ts";
import type { Sighting } from "./journal.ts";
import { type Trial, trialOf } from "./judge-trial.ts";
import type { Resource, Unreached } from "./resource.ts";
import type { Session } from "./session.ts";

/**
 * Finds the trial of a cell in requests that were sent for another reason: the last request of its kind
 * to a resource that was seen in its state.
 *
 * Where nobody has looked before or after, what replies to other requests show of the resource will do.
 */
export function retoldTrial(
  session: Session,
  cell: Cell,
  story: readonly Exchange[],
): Trial | undefined {
  const { lifecycle, trigger } = cell;
  const firing = session.firings.findLast(
    ({ exchange, event }) =>
      exchange.operation === trigger.operation &&
      event === trigger.event &&
      story.includes(exchange),
  );
  const { exchange: fired, id } = firing ?? {};
  if (fired?.data === undefined || id === undefined) return undefined;
  // What was asked of it since it was last seen may have changed it.
  const asked = session.firings.filter((one) => one.id === id && one.exchange.index < fired.index);
  const looks = session.sightings.filter(
    (one) => one.lifecycle === lifecycle && one.id === id && isWhole(one),
  );
  const seen = looks.findLast(({ exchange }) => exchange.index < fired.after);
  if (seen === undefined || asked.some(({ exchange }) => exchange.index > seen.exchange.index))
    return undefined;
  if (stateOf(lifecycle, seen.value) !== cell.state) return undefined;
  const before: Resource = { lifecycle, id, value: seen.value, path: fired.data.path, story };
  const after = lookAfter(session, before, fired, looks);
  return trialOf(session, { ...cell, request: fired.data }, { before, fired, after });
}

/** All that is shown of a resource, and not the few members that lists, or certain views of it, show. */
function isWhole({ via, lifecycle, exchange: { operation, data } }: Sighting): boolean {
  if (via === "list") return false;
  const views = operation?.views;
  if (views === undefined) return true;
  const scope = data === undefined ? {} : { request: data };
  const view = views.find((one) => one.if === undefined || judge(one.if, scope) === true);
  return view?.schema !== undefined && view.schema === lifecycle.schema;
}

function lookAfter(
  session: Session,
  before: Resource,
  fired: Exchange,
  looks: readonly Sighting[],
): Resource | Unreached {
  const read = session.exchanges.find(
    ({ index, operation, data }) =>
      index > fired.index &&
      operation?.reads === before.lifecycle.name &&
      Object.values(data?.path ?? {}).includes(before.id),
  );
  const look = looks.find(({ exchange }) => exchange === (read ?? fired));
  if (look !== undefined) return { ...before, value: look.value };
  const why = read === undefined ? "nobody read it" : `reading it answered ${read.reply.status}`;
  return { unreached: why, story: before.story };
}
