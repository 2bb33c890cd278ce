import {
  getPointer,
  isJsonObject,
  type Json,
  type Lifecycle,
  type Operation,
  parseReference,
} from "@conduct/contract";
import { draftOf } from "../model/drafts.ts";
import type { Expected } from "../model/expected.ts";
import { withHoles } from "../model/hidden.ts";
import { judge } from "../model/judge.ts";
import { getExpected } from "../model/tree.ts";
import { type Exchange, isSuccess } from "../target/exchange.ts";
import { addressed } from "./addressing.ts";
import { representationSchema } from "./representation.ts";
import type { Resource } from "./resource.ts";
import type { Session } from "./session.ts";
import { tell, tellingOf } from "./told-product.ts";

/** One way in which an operation serves what work produced. */
export type ServedCase = NonNullable<Operation["yields"]>["cases"][number];

/** A product of which a reply says that it is a document of its own, and that reply. */
export interface ServedApart {
  readonly served: ServedCase;
  readonly resource: Resource;
  readonly exchange: Exchange;

  /** What the document is to hold. */
  readonly product: Expected | undefined;
}

/**
 * Has a product stored as a document of its own, by a request that demands it. Where none can, since it is
 * the large ones that are stored so, nobody says how large that is: then large ones are tried. Undefined if
 * nothing that was tried is.
 *
 * Most servers take no body above 100 KB, so that it is tried below that first.
 */
export async function servedApart(
  session: Session,
  lifecycle: Lifecycle,
  operation: Operation,
): Promise<ServedApart | undefined> {
  const served = operation.yields?.cases.find(({ fetch, file }) => fetch && file);
  const draft = draftOf(operation, session.drafting);
  const of = typeof served?.file?.of === "string" ? parseReference(served.file.of) : undefined;
  if (served === undefined || draft === undefined || of === undefined) return undefined;
  const { pointer } = of;
  const isDemanded = (self: Expected) =>
    served.if !== undefined && judge(served.if, { self }) === true;
  const demanded = tellingOf(session, lifecycle, { pointer, told: toldOf(60) }, isDemanded);
  const tellings = demanded
    ? [demanded]
    : [90_000, 1_500_000].map((size) =>
        tellingOf(session, lifecycle, { pointer, told: toldOf(size) }, () => true),
      );
  for (const telling of tellings) {
    const resource = telling && (await tell(session, telling));
    if (telling === undefined || resource === undefined) return undefined;
    const exchange = await session.call(operation, addressed(session, operation, resource, draft));
    const product = getPointer(resource.value, pointer) ?? getExpected(telling.self, pointer);
    if (formOf(operation, exchange) === served) return { served, resource, exchange, product };
  }
  return undefined;
}

/** What nobody makes but who was told, of so many characters. */
function toldOf(size: number): Json {
  return { conduct: "told", text: "conduct ".repeat(size / 8) };
}

/** The form in which a product was served: clients tell it by those members of the reply that are constants. */
export function formOf({ yields }: Operation, exchange: Exchange): ServedCase | undefined {
  if (!isSuccess(exchange)) return undefined;
  return yields?.cases.find(({ body }) => {
    const constants = Object.entries(isJsonObject(body) ? body : {}).filter(
      ([, value]) => typeof value === "string" && !value.includes("$"),
    );
    return constants.every(
      ([name, value]) => getPointer(exchange.reply.body, `/${name}`) === value,
    );
  });
}

/** The case that the contract demands for a resource; undefined if nobody can say. */
export function caseFor(
  session: Session,
  lifecycle: Lifecycle,
  operation: Operation,
  value: Json,
): ServedCase | undefined {
  const schema = representationSchema(session.contract, lifecycle, session.validator);
  return demandedFor(operation, withHoles(lifecycle, value, schema, session.validator));
}

/** The case that the contract demands for what is known of a resource; undefined if that does not say. */
export function demandedFor({ yields }: Operation, self: Expected): ServedCase | undefined {
  for (const one of yields?.cases ?? []) {
    const applies = one.if === undefined ? true : judge(one.if, { self });
    if (applies === undefined) return undefined;
    if (applies) return one;
  }
  return undefined;
}
