import { getPointer, type Lifecycle, type Operation, parseReference } from "@conduct/contract";
import { broken, type Finding, held, type Task, undecided } from "../check.ts";
import { draftOf } from "../model/drafts.ts";
import { evaluate } from "../model/evaluate.ts";
import { formatExpected } from "../model/expected.ts";
import { isShown, withHoles } from "../model/hidden.ts";
import { isFinal } from "../model/roles.ts";
import { getExpected, putExpected } from "../model/tree.ts";
import { addressed } from "../run/addressing.ts";
import { representationSchema } from "../run/representation.ts";
import { demandedFor, formOf, type ServedCase } from "../run/served-apart.ts";
import type { Session } from "../run/session.ts";
import { tell, tellingOf } from "../run/told-product.ts";
import { isSuccess } from "../target/exchange.ts";
import { differenceIn } from "./product-view.ts";

/**
 * One task for each product that only its own operation shows: no read of the resource tells what an event
 * has made of it, but what is served does.
 */
export function productToldTasks(session: Session): readonly Task[] {
  return session.contract.operations.flatMap((operation): readonly Task[] => {
    const lifecycle = session.contract.lifecycles[operation.yields?.lifecycle ?? ""];
    if (lifecycle === undefined) return [];
    const schema = representationSchema(session.contract, lifecycle, session.validator);
    return (operation.yields?.cases ?? []).flatMap((served) =>
      hiddenIn(served)
        .filter((pointer) => !isShown(schema, pointer, session.validator))
        .map((pointer) => ({
          subject: `${operation.id} · ${pointer}`,
          place: operation.place,
          basis: operation.basis,
          judge: () => judge(session, lifecycle, operation, served, pointer),
        })),
    );
  });
}

/** The places of the resource that a reply repeats whole. */
function hiddenIn({ body, file }: ServedCase): readonly string[] {
  if (file !== undefined) return [];
  const found = new Set<string>();
  JSON.stringify(body ?? null, (_, value: unknown) => {
    const reference = typeof value === "string" ? parseReference(value) : undefined;
    if (reference?.source === "self" && reference.pointer !== "") found.add(reference.pointer);
    return value;
  });
  return [...found];
}

async function judge(
  session: Session,
  lifecycle: Lifecycle,
  operation: Operation,
  served: ServedCase,
  pointer: string,
): Promise<Finding> {
  const draft = draftOf(operation, session.drafting);
  const wanted = { pointer, told: { conduct: "told" } };
  const telling = tellingOf(session, lifecycle, wanted, (self, state) => {
    const isServed = operation.yields?.in.includes(state) === true;
    return isServed && isFinal(lifecycle, state) && demandedFor(operation, self) === served;
  });
  if (telling === undefined || draft === undefined)
    return undecided("no request of ours decides what is served");
  const resource = await tell(session, telling);
  if (resource === undefined) return undecided("the target would not take what it was told");

  const exchange = await session.call(operation, addressed(session, operation, resource, draft));
  if (!isSuccess(exchange) || formOf(operation, exchange) !== served)
    return undecided("what it was told is not served as declared");
  const schema = representationSchema(session.contract, lifecycle, session.validator);
  const shown = withHoles(lifecycle, resource.value, schema, session.validator);
  const self = putExpected(shown, pointer, getExpected(telling.self, pointer)) ?? null;
  const expected = evaluate(served.body ?? null, { self });
  const wrong = differenceIn(expected, exchange.reply.body, "");
  if (wrong === undefined) return held(1);
  return broken({
    expected: `${wrong} is ${formatExpected(getExpected(expected, wrong))}, as it was told`,
    observed: JSON.stringify(getPointer(exchange.reply.body, wrong)) ?? "nothing",
    way: "of the product",
    story: [...resource.story, exchange],
  });
}
