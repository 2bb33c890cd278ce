import type { Contract, Json, Media, Operation, Reply } from "@conduct/contract";
import type { MockReply } from "./exchange.ts";
import type { Machine } from "./machine.ts";
import type { Gate } from "./rate.ts";
import type { Snapshots } from "./snapshots.ts";
import type { Validation } from "./validation.ts";

/** What answering a request takes. */
export interface Engine {
  readonly contract: Contract;
  readonly machine: Machine;
  readonly validation: Validation;
  readonly credentials: "required" | "optional";

  /** Absent where any number of requests is welcome. */
  readonly gate?: Gate;
  readonly snapshots: Snapshots;
  readonly replays: Map<string, Replay>;

  /** Requests with a key that are held: what comes with the same key meanwhile waits for the same reply. */
  readonly held: Map<string, { readonly request: string; readonly reply: Promise<MockReply> }>;

  /** Counts a request. */
  count(): number;
}

/** A request that came with an idempotency key, and what it was answered. */
export interface Replay {
  readonly request: string;
  readonly expires: number;
  reply?: {
    readonly status: number;
    readonly headers: { readonly [name: string]: string };
    readonly body?: string;
  };
}

/** The declared reply of a status, by code, range or default. */
export function replyOf(operation: Operation | undefined, status: number): Reply | undefined {
  const replies = operation?.replies;
  return (
    replies?.[String(status)] ?? replies?.[`${Math.floor(status / 100)}XX`] ?? replies?.default
  );
}

/** The media type of a reply and its schema: the first JSON one, else the first. */
export function mediaOf(
  reply: Reply | undefined,
): readonly [type: string, media: Media] | undefined {
  const content = Object.entries(reply?.content ?? {});
  return content.find(([type]) => type.includes("json")) ?? content[0];
}

/** Text of a JSON value for a header. */
export function headerText(value: Json | undefined): string | undefined {
  if (value === undefined || value === null) return undefined;
  return typeof value === "string" ? value : JSON.stringify(value);
}
