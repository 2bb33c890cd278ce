import {
  getPointer,
  isJsonObject,
  type Json,
  type Lifecycle,
  type Operation,
} from "@conduct/contract";
import { broken, held, type Task } from "../check.ts";
import { isTwin } from "../model/caused.ts";
import { modelledBy } from "../model/effects.ts";
import { evaluate } from "../model/evaluate.ts";
import { anything, type Expected, fits, formatExpected, isHole } from "../model/expected.ts";
import { drift, isSpontaneous } from "../model/explain.ts";
import { withHoles } from "../model/hidden.ts";
import { isFinal } from "../model/roles.ts";
import { getExpected, putExpected } from "../model/tree.ts";
import { type Firing, requestedId, type Sighting } from "../run/journal.ts";
import { representationSchema } from "../run/representation.ts";
import { caseFor, formOf } from "../run/served-apart.ts";
import type { Session } from "../run/session.ts";
import { type Exchange, isCreation } from "../target/exchange.ts";

/** One task for each operation that serves a product: beside it, the reply shows what a read shows. */
export function productViewTasks(session: Session): readonly Task[] {
  return session.contract.operations.flatMap((operation): readonly Task[] => {
    const lifecycle = session.contract.lifecycles[operation.yields?.lifecycle ?? ""];
    if (!lifecycle || !operation.yields?.cases.some(({ body }) => body !== undefined)) return [];
    return [
      {
        subject: operation.id,
        place: operation.place,
        basis: operation.basis,
        judge: () => judge(session, lifecycle, operation),
      },
    ];
  });
}

function judge(session: Session, lifecycle: Lifecycle, operation: Operation) {
  const schema = representationSchema(session.contract, lifecycle, session.validator);
  let compared = 0;
  for (const exchange of session.exchanges.filter((one) => one.operation === operation)) {
    const read = readBefore(session, lifecycle, operation, exchange);
    const form = formOf(operation, exchange);
    // Where another form is served than is demanded, nobody knows what it repeats.
    if (!read || !form || caseFor(session, lifecycle, operation, read.value) !== form) continue;
    compared += 1;
    const whole = withHoles(lifecycle, read.value, schema, session.validator);
    const self = sinceThen(session, whole, read);
    const expected = evaluate(form.body ?? null, { self });
    const wrong = differenceIn(expected, exchange.reply.body, "");
    if (wrong === undefined) continue;
    return broken({
      expected: `${wrong} is ${formatExpected(getExpected(expected, wrong))}, as a read shows`,
      observed: JSON.stringify(getPointer(exchange.reply.body, wrong)) ?? "nothing",
      story: [read.exchange, exchange],
      exercised: compared,
    });
  }
  return held(compared, "no product was served of what a read had shown");
}

/** What a read has shown of the resource before, if nothing can have changed it since. */
function readBefore(
  session: Session,
  lifecycle: Lifecycle,
  operation: Operation,
  exchange: Exchange,
) {
  const id = requestedId(operation, lifecycle, exchange);
  const read = session.sightings.findLast(
    (one) =>
      one.lifecycle === lifecycle &&
      one.id === id &&
      one.via === "read" &&
      one.exchange.index < exchange.index,
  );
  if (read?.state === undefined || mayMove(session, read)) return undefined;
  const isChanged = session.firings.some(
    (one) =>
      one.exchange.index > read.exchange.index &&
      one.exchange.after <= exchange.index &&
      concerns(one, lifecycle, id),
  );
  return isChanged ? undefined : read;
}

/** Whether the system may have moved it on since it was seen. */
function mayMove(session: Session, { lifecycle, id, state = "" }: Sighting): boolean {
  return (
    !isFinal(lifecycle, state) && drift(lifecycle, new Set([state]), session.isAlone(id)).size > 1
  );
}

/** What was seen, with holes where the system may have written since although it stays where it is. */
function sinceThen(session: Session, self: Expected, { lifecycle, id, state = "" }: Sighting) {
  const own = Object.values(lifecycle.events).filter((event) =>
    isSpontaneous(event, session.isAlone(id)),
  );
  return own
    .flatMap((event) => event.cases.filter(({ from }) => from.includes(state)))
    .flatMap(({ effects }) => [...modelledBy(effects), ...modelledBy(lifecycle.each)])
    .reduce<Expected>((seen, pointer) => putExpected(seen, pointer, anything) ?? seen, self);
}

/** Whether a request may have changed a resource: what was asked of another one of its kind has not, if nothing is caused. */
function concerns(firing: Firing, lifecycle: Lifecycle, id: string | undefined): boolean {
  const { anonymous, forged } = firing.exchange.request;
  // Who is not let in has not named one that exists.
  if (firing.id === undefined && (anonymous === true || forged !== undefined)) return false;
  const others = firing.id === undefined ? isCreation(firing.exchange) : firing.id !== id;
  return !others || firing.lifecycle !== lifecycle || Object.values(lifecycle.events).some(isTwin);
}

/** The first place at which a reply is not what its template says. */
export function differenceIn(
  expected: Expected | undefined,
  seen: Json | undefined,
  place: string,
): string | undefined {
  if (fits(expected, seen)) return undefined;
  if (!isJsonObject(expected) || isHole(expected) || !isJsonObject(seen)) return place;
  for (const [name, member] of Object.entries(expected as Readonly<Record<string, Expected>>)) {
    const below = differenceIn(member, seen[name], `${place}/${name}`);
    if (below !== undefined) return below;
  }
  return place;
}
