import {
  type Contract,
  isJsonObject,
  type Lifecycle,
  type Operation,
  type Parameter,
} from "@conduct/contract";
import { broken, type Finding, held, undecided } from "../check.ts";
import { bodySchema } from "../model/body-schema.ts";
import type { Cell } from "../model/cells.ts";
import type { RequestData } from "../model/evaluate.ts";
import { outcomesOf } from "../model/outcomes.ts";
import { stateOf } from "../model/state-of.ts";
import { tellingDraft } from "../model/telling-draft.ts";
import { withRole } from "../target/call.ts";
import { type Exchange, isSuccess } from "../target/exchange.ts";
import { addressed, tagOf } from "./addressing.ts";
import { isOwnAccord } from "./own-accord.ts";
import { refusalProblems } from "./refusal-problems.ts";
import { readerOf, representationSchema } from "./representation.ts";
import { bring, isUnreached, type Resource, readAgain } from "./resource.ts";
import type { Session } from "./session.ts";
import { takeSpare } from "./spares.ts";

/** An operation that changes a resource of a version, and a way to try it. */
export interface Write {
  readonly operation: Operation;
  readonly lifecycle: Lifecycle;
  readonly header: string;
  readonly cell: Cell | undefined;
}

/** Every operation that takes a version, with the cell in which it changes most. */
export function writes(session: Session): readonly Write[] {
  return session.contract.operations.flatMap((operation) => {
    const lifecycle = session.contract.lifecycles[operation.fires?.lifecycle ?? ""];
    const header = headerOf(operation, "if-match");
    if (lifecycle === undefined || header === undefined || operation.self === undefined) return [];
    if (!showsTag(session.contract, lifecycle)) return [];
    const cells = session
      .exploration(lifecycle)
      .cells.filter(
        ({ trigger, expected, node, request }) =>
          trigger.operation === operation &&
          expected?.kind === "taken" &&
          expected.to !== "$none" &&
          node !== undefined &&
          request !== undefined,
      );
    const moving = cells.find(
      ({ expected, state }) => expected?.kind === "taken" && expected.to !== state,
    );
    return [{ operation, lifecycle, header: header.name, cell: moving ?? cells[0] }];
  });
}

/** A resource, and the write that is to be tried on it. */
export interface Prepared {
  readonly resource: Resource;

  /** The version that was read last. */
  readonly tag: string;

  /** The write, for a version or without one; `otherwise` it says other things, as far as it can. */
  readonly request: (version: string | undefined, otherwise?: boolean) => RequestData;
}

/** Brings a resource to where the write changes it, and reads its version. */
export async function prepare(session: Session, write: Write): Promise<Prepared | Finding> {
  const { cell, lifecycle, operation, header } = write;
  if (cell?.node === undefined || cell.request === undefined)
    return undecided(`no request makes ${operation.id} change anything`);
  const spare = takeSpare(session, lifecycle, cell.node);
  const isRead = spare !== undefined && tagOf(spare) !== undefined;
  const resource = isRead ? spare : await bring(session, lifecycle, cell.node);
  if (isUnreached(resource)) return undecided(resource.unreached, resource.story);
  const tag = tagOf(resource);
  if (tag === undefined) return undecided("the read shows no ETag", resource.story);
  const plain = addressed(session, operation, resource, cell.request);
  const other = otherwiseOf(session, { ...write, cell }, resource, plain);
  const request = (version: string | undefined, otherwise = false) => {
    const { [header]: _, ...headers } = plain.headers;
    const bare = { ...(otherwise ? other : plain), headers };
    return version === undefined ? bare : withRole(bare, `header.${header}`, version);
  };
  return { resource, tag, request };
}

/** The same write with all that it can say in words of its own, where that is taken as well: else the same. */
function otherwiseOf(
  session: Session,
  { lifecycle, operation, cell }: Write & { readonly cell: Cell },
  { value }: Resource,
  plain: RequestData,
): RequestData {
  const shown = representationSchema(session.contract, lifecycle, session.validator);
  const told = tellingDraft(lifecycle, cell.trigger, session.drafting, shown)?.body;
  const schema = bodySchema(operation);
  if (!isJsonObject(told) || !isJsonObject(plain.body) || schema === undefined) return plain;
  const other = { ...plain, body: { ...plain.body, ...told } };
  if (session.validator.validate(schema, other.body, "request").length > 0) return plain;
  const state = stateOf(lifecycle, value) ?? "";
  const scope = { self: value, request: other, from: state };
  const ends = outcomesOf(lifecycle, cell.trigger, state, scope, () => true);
  return ends.every(({ kind }) => kind === "taken") ? other : plain;
}

/** A request that has to be refused, and to change nothing. */
export async function refused(
  session: Session,
  { operation, lifecycle }: Write,
  before: Resource,
  data: RequestData,
  error: string | undefined,
  status: number,
): Promise<Finding> {
  const answer = await session.call(operation, data);
  const after = await readAgain(session, { ...before, story: [...before.story, answer] });
  if (isUnreached(after)) return undecided(after.unreached, after.story);
  const [wrong] =
    error !== undefined || isSuccess(answer)
      ? refusalProblems(session, error === undefined ? {} : { error }, answer)
      : wrongStatus(answer, status);
  // What has two reasons to be refused may be refused for either.
  if (wrong !== undefined && !isRefusedAnyway(session, { operation, lifecycle }, before, answer)) {
    const [expected, observed, basis] = wrong;
    const sure = basis === undefined ? {} : { basis };
    return broken({ expected, observed, story: after.story, ...sure });
  }
  if (isSame(before, after)) return held(1);
  if (isOwnAccord(session, lifecycle, before, after))
    return undecided("the system itself has changed it meanwhile", after.story);
  return broken({
    expected: "no effect, since it was refused",
    observed: JSON.stringify(after.value),
    story: after.story,
  });
}

/** Whether the state of the resource is a reason as well, and the one that was told. */
function isRefusedAnyway(
  session: Session,
  { operation, lifecycle }: Pick<Write, "operation" | "lifecycle">,
  { value }: Resource,
  answer: Exchange,
): boolean {
  const state = stateOf(lifecycle, value);
  return session
    .exploration(lifecycle)
    .cells.filter((one) => one.state === state && one.trigger.operation === operation)
    .some(
      ({ expected }) =>
        expected?.kind === "refused" && refusalProblems(session, expected, answer).length === 0,
    );
}

function wrongStatus({ reply }: Exchange, status: number): ReturnType<typeof refusalProblems> {
  return reply.status === status ? [] : [[String(status), String(reply.status)]];
}

export function isSame(a: Resource, b: Resource): boolean {
  return JSON.stringify(a.value) === JSON.stringify(b.value);
}

/** The header parameter of an operation, by its name in lower case. */
export function headerOf({ parameters }: Operation, name: string): Parameter | undefined {
  return parameters.find((one) => one.in === "header" && one.name.toLowerCase() === name);
}

/** Whether reads of a lifecycle's resources show their version. */
export function showsTag(contract: Contract, lifecycle: Lifecycle): boolean {
  const reader = readerOf(contract, lifecycle);
  const headers = reader?.replies[String(reader.success)]?.headers ?? {};
  return Object.keys(headers).some((name) => name.toLowerCase() === "etag");
}
