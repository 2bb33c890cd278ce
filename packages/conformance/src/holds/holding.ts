import type { Contract, Hold, Json, Lifecycle, Operation, Schema } from "@conduct/contract";
import { getPointer } from "@conduct/contract";
import type { RequestData } from "../model/evaluate.ts";
import { stateOf } from "../model/state-of.ts";
import type { Session } from "../run/session.ts";
import { withRole } from "../target/call.ts";
import type { Exchange } from "../target/exchange.ts";

/** An operation whose reply may be held back. */
export interface Holding {
  readonly operation: Operation;
  readonly hold: Hold;
  readonly lifecycle: Lifecycle;

  /** What the request does besides waiting. */
  readonly kind: "creates" | "reads" | "lists" | "acts";
}

/** How much later than it should a reply may come, in milliseconds: networks, and servers that look now and then. */
export const slack = 3_000;

export function holdingsOf({ operations, lifecycles }: Contract): readonly Holding[] {
  return operations.flatMap((operation): readonly Holding[] => {
    const { fires, reads, lists, hold } = operation;
    const lifecycle = lifecycles[fires?.lifecycle ?? reads ?? lists?.lifecycle ?? ""];
    if (hold === undefined || lifecycle === undefined) return [];
    const does = fires === undefined ? "reads" : operation.self === undefined ? "creates" : "acts";
    return [{ operation, hold, lifecycle, kind: lists === undefined ? does : "lists" }];
  });
}

/** A request that asks to be held, and for how long it then is at most. */
export interface Asking {
  readonly data: RequestData;
  readonly wait: number;
}

/** Asks to hold a request for so many milliseconds; undefined if the contract does not let one ask that. */
export function asking(
  session: Session,
  { operation, hold }: Holding,
  data: RequestData,
  milliseconds: number,
): Asking | undefined {
  const { by, max = Number.POSITIVE_INFINITY, default: usual = max } = hold;
  if (hold.if !== undefined) return undefined;
  if ("always" in by) return Number.isFinite(usual) ? { data, wait: usual } : undefined;
  const wanted = Math.min(milliseconds, max);
  if ("prefer" in by) {
    const seconds = Math.max(1, Math.floor(wanted / 1000));
    return { data: preferring(operation, data, `wait=${seconds}`), wait: seconds * 1000 };
  }
  const schema = waitSchema(operation, by.param);
  const number = by.unit === "s" ? Math.max(1, Math.floor(wanted / 1000)) : wanted;
  const allows = (value: Json) =>
    schema === undefined || session.validator.validate(schema, value, "request").length === 0;
  if (allows(number)) {
    const wait = by.unit === "s" ? number * 1000 : number;
    return { data: withRole(data, by.param, number), wait };
  }
  if (!allows(true) || !Number.isFinite(usual)) return undefined;
  return { data: withRole(data, by.param, "true"), wait: usual };
}

/** The schema of the parameter that says how long, if it is a parameter. */
export function waitSchema(operation: Operation, role: string): Schema | undefined {
  return operation.parameters.find((one) => `${one.in}.${one.name}` === role)?.schema;
}

export function preferring(operation: Operation, data: RequestData, text: string): RequestData {
  const declared = operation.parameters.find(
    (one) => one.in === "header" && one.name.toLowerCase() === "prefer",
  );
  return { ...data, headers: { ...data.headers, [declared?.name ?? "Prefer"]: text } };
}

/** A server may pass over what is only preferred. */
export function isPreferred({ hold }: Holding): boolean {
  return "prefer" in hold.by;
}

/** How long the reply took. */
export function tookOf({ sentAt, receivedAt }: Exchange): number {
  return receivedAt - sentAt;
}

/** How long the target itself let us wait: without the time in which this machine was held up. */
export function delayOf(exchange: Exchange): number {
  return tookOf(exchange) - (exchange.reply.heldUp ?? 0);
}

/** The state that a reply shows; undefined if it shows none. */
export function stateIn(
  { operation, lifecycle }: Holding,
  { reply }: Exchange,
): string | undefined {
  const value = getPointer(reply.body, operation.view);
  return operation.returns === "none" || value === undefined
    ? undefined
    : stateOf(lifecycle, value);
}
