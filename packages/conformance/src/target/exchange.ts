import type { Json, Operation } from "@conduct/contract";
import type { RequestData } from "../model/evaluate.ts";
import type { Slip } from "./forge.ts";

/** A request, what came back, and when: everything the referee knows, it knows from these. */
export interface Exchange {
  /**
   * Its position among all exchanges of the run, in the order in which replies came; negative for one that is
   * none of them: nobody answered in time.
   */
  readonly index: number;

  /** Its position among all requests of the run, in the order in which they were sent. */
  readonly turn: number;

  /** How many replies had come when it was sent: those of a lower index came before it, whatever a clock says. */
  readonly after: number;
  readonly operation?: Operation;

  /** The request as references see it; absent for requests that no operation allows. */
  readonly data?: RequestData;
  readonly request: SentRequest;
  readonly reply: ReceivedReply;
  readonly sentAt: number;
  readonly receivedAt: number;
}

export interface SentRequest {
  readonly method: string;

  /** Path and query, or the whole address where it lies outside of the target. */
  readonly path: string;
  readonly headers: { readonly [name: string]: string };
  readonly body?: string;

  /** Without credentials on purpose. */
  readonly anonymous?: boolean;

  /** With the credentials of somebody else. */
  readonly stranger?: boolean;

  /** With credentials that are none; or with such as are right but for one slip. */
  readonly forged?: boolean | Slip;

  /** The bytes of the reply are wanted as well as its text. */
  readonly raw?: boolean;

  /** Milliseconds after which nobody waits for the reply any more; it then has the status 0. */
  readonly patience?: number;
}

export interface ReceivedReply {
  readonly status: number;
  readonly headers: { readonly [name: string]: string };
  readonly text: string;

  /** The body, if it is JSON. */
  readonly body?: Json;

  /** The body as it was sent, where that was asked for. */
  readonly bytes?: Uint8Array<ArrayBuffer>;

  /** Milliseconds of the wait for it in which this machine itself was held up. */
  readonly heldUp?: number;
}

/** What a request is in terms of the contract. */
export type Meaning = Pick<Exchange, "operation" | "data">;

/** Returns true for a request that makes a new resource. */
export function isCreation({ operation }: Meaning): boolean {
  return operation?.fires !== undefined && operation.self === undefined;
}

/** The reply that did not come. */
export const noReply: ReceivedReply = { status: 0, headers: {}, text: "" };

/** The reply to one request had come when the other was sent, whatever a clock says. */
export function isBefore(one: Exchange, other: Exchange): boolean {
  return one.index < other.after;
}

/**
 * What a request did may have been done after one look, of which it was no part, and by the time of another: it
 * was not over when the one was sent, nor sent when the other was over.
 */
export function mayLieBetween(
  one: Exchange,
  before: Exchange | undefined,
  after: Exchange,
): boolean {
  if (before !== undefined && one === before && one !== after) return false;
  return !isBefore(after, one) && (before === undefined || !isBefore(one, before));
}

/** Returns true for a request that only asks to see. */
export function isSafe({ method }: SentRequest): boolean {
  return method === "GET" || method === "HEAD" || method === "OPTIONS";
}

/** Returns true for a reply that says yes. */
export function isSuccess({ reply }: Exchange): boolean {
  return reply.status >= 200 && reply.status < 300;
}
