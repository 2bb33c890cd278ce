import type { Json } from "@conduct/contract";
import type { Clock } from "./clock.ts";
import {
  type Exchange,
  isCreation,
  isSafe,
  isSuccess,
  type Meaning,
  noReply,
  type ReceivedReply,
  type SentRequest,
} from "./exchange.ts";
import { isGzip, unzip } from "./gzip.ts";
import { outlast } from "./outlast.ts";
import { credentialHeaders, type Target } from "./target.ts";

/** Sends requests to the target, and remembers all of them. */
export interface Connection {
  send(request: SentRequest, meaning?: Meaning): Promise<Exchange>;

  /** Keeps back so many more requests for what is to be looked at again, up to a quarter of all. */
  keepBack(requests: number): void;

  /** Whether it is spent by now. */
  isLast(): boolean;

  /** From now on the part of the budget may be spent that was kept back. */
  spendReserve(): void;
  readonly exchanges: readonly Exchange[];

  /** Replies that asked to come back later, and were not taken for an answer. */
  readonly postponed: readonly Exchange[];

  /** How many more requests the budget allows. */
  left(): number;
}

/** Why the referee cannot go on. Never a failure of the target's behaviour. */
export class Interruption extends Error {
  override readonly name: string = "Interruption";
  readonly code:
    | "budget-spent"
    | "time-spent"
    | "resources-spent"
    | "read-only"
    | "unreachable"
    /** The target is there, but nobody knows whether this one request has reached it. */
    | "broken";

  constructor(code: Interruption["code"], message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}

/** How much may be asked of a target. */
export interface Budget {
  /** Requests in all. */
  readonly requests: number;

  /** Milliseconds in all. */
  readonly time: number;

  /** Requests in a second; as many as there can be if left out. */
  readonly rate?: number;

  /** Resources that are created in all. */
  readonly resources?: number;
}

/**
 * Opens a connection that keeps within a budget.
 *
 * A `429`, or a `503` that says when to come back, is waited out; a connection that breaks is tried once
 * more if the request is safe to repeat, and otherwise interrupts what it was for. Neither is held against
 * the target. A target that is slow to agree with itself is given the time it asks for between a write and
 * the next read.
 */
export function connect(
  target: Target,
  budget: Budget,
  clock: Clock,
  reserve: Pick<Budget, "requests" | "time"> = { requests: 0, time: 0 },
): Connection {
  const exchanges: Exchange[] = [];
  const postponed: Exchange[] = [];
  const base = target.url.replace(/\/+$/, "");
  const started = clock.now();
  const call = target.fetch ?? ((request: Request) => fetch(request));
  let sent = 0;
  let turns = 0;
  let created = 0;
  let free = started;
  let agreed = started;
  let kept = reserve;

  async function send(request: SentRequest, meaning: Meaning = {}): Promise<Exchange> {
    const place = turns++;
    for (let attempt = 1; ; attempt += 1) {
      assertAffordable();
      assertAllowed(request, meaning);
      sent += 1;
      if (attempt === 1 && isCreation(meaning)) created += 1;
      await turn(request);
      assertInTime();
      const after = exchanges.length;
      const sentAt = clock.now();
      let reply: ReceivedReply;
      try {
        reply = await answerTo(request);
      } catch (cause) {
        if (attempt === 1 && isSafe(request)) continue;
        const code = !isSafe(request) && (await isThere()) ? "broken" : "unreachable";
        const told = `${request.method} ${request.path} got no answer: ${reasonOf(cause)}.`;
        throw new Interruption(code, told, { cause });
      }
      const index = exchanges.length;
      const exchange: Exchange = {
        index,
        turn: place,
        after,
        ...meaning,
        request,
        reply,
        sentAt,
        receivedAt: clock.now(),
      };
      if (reply.status === 0) return { ...exchange, index: -1 };
      const wait = retryAfter(reply, clock);
      if (wait !== undefined && attempt <= 3) {
        postponed.push({ ...exchange, index: -2 - postponed.length });
        await clock.sleep(wait);
        continue;
      }
      exchanges.push(exchange);
      if (!isSafe(request)) agreed = exchange.receivedAt + (target.consistency ?? 0);
      if (isCreation(meaning) && !isSuccess(exchange)) created -= 1;
      return exchange;
    }
  }

  /** Whether the target answers at all, whatever it says. */
  async function isThere(): Promise<boolean> {
    try {
      sent += 1;
      await answerTo({ method: "GET", path: "/", headers: {} });
      return true;
    } catch {
      return false;
    }
  }

  /** The reply; or one of status 0 once the patience is over, and then nobody listens any more. */
  async function answerTo(request: SentRequest): Promise<ReceivedReply> {
    const { patience, raw = false } = request;
    if (patience === undefined) return receive(await call(toWire(request)), raw);
    const [late, done] = [new AbortController(), new AbortController()];
    const given = (async () => {
      try {
        return await receive(await call(toWire(request, late.signal)), raw);
      } finally {
        done.abort();
      }
    })();
    const waiting = outlast(clock, patience, done.signal);
    const reply = await Promise.race([given, waiting.over.then(() => noReply)]);
    if (reply === noReply) late.abort();
    const heldUp = waiting.heldUp();
    return heldUp > 0 ? { ...reply, heldUp } : reply;
  }

  /** Waits until the rate allows another request, and for a read until the last write has come through. */
  async function turn(request: SentRequest): Promise<void> {
    const now = clock.now();
    const at = Math.max(now, free, isSafe(request) ? agreed : now);
    free = Math.max(now, free) + (budget.rate === undefined ? 0 : 1000 / budget.rate);
    if (at > now) await clock.sleep(at - now);
  }

  function assertAllowed(request: SentRequest, meaning: Meaning): void {
    const { resources } = budget;
    if (target.readOnly === true && !isSafe(request)) {
      throw new Interruption(
        "read-only",
        `It takes ${request.method} ${request.path}, and the target is only to be read.`,
      );
    }
    if (resources !== undefined && created >= resources && isCreation(meaning)) {
      throw new Interruption("resources-spent", `The budget of ${resources} resources is spent.`);
    }
  }

  function assertAffordable(): void {
    if (sent >= budget.requests - kept.requests) {
      throw new Interruption("budget-spent", `The budget of ${budget.requests} requests is spent.`);
    }
    assertInTime();
  }

  /** Who has waited for a turn may have waited for too long. */
  function assertInTime(): void {
    if (clock.now() - started > budget.time - kept.time) {
      throw new Interruption("time-spent", `The budget of ${budget.time} ms is spent.`);
    }
  }

  function toWire(request: SentRequest, signal?: AbortSignal): Request {
    const absolute = /^https?:/.test(request.path);
    const ours = absolute ? {} : { ...target.headers, ...credentialHeaders(target, request) };
    const headers = { accept: "application/json, */*;q=0.5", ...ours, ...request.headers };
    return new Request(absolute ? request.path : base + request.path, {
      method: request.method,
      headers,
      ...(request.body === undefined ? {} : { body: request.body }),
      ...(signal === undefined ? {} : { signal }),
    });
  }

  const keepBack = (more: number) => {
    const requests = Math.min(kept.requests + more, Math.floor(budget.requests / 4));
    // What is already spent cannot be kept.
    kept = {
      ...kept,
      requests: Math.min(requests, Math.max(kept.requests, budget.requests - sent)),
    };
  };
  let isSpent = false;
  const spendReserve = () => {
    isSpent = true;
    kept = { requests: 0, time: 0 };
  };
  const left = () => budget.requests - kept.requests - sent;
  return { send, exchanges, postponed, left, keepBack, isLast: () => isSpent, spendReserve };
}

async function receive(response: Response, raw: boolean): Promise<ReceivedReply> {
  const headers = Object.fromEntries(response.headers);
  const bytes = new Uint8Array(await response.arrayBuffer());
  const text = await textOf(bytes, headers["content-encoding"]);
  const body = parse(text);
  return {
    status: response.status,
    headers,
    text,
    ...(body === undefined ? {} : { body }),
    ...(raw ? { bytes } : {}),
  };
}

/** The text of a body: `fetch` has unpacked it, a function in this process may not have. */
async function textOf(bytes: Uint8Array<ArrayBuffer>, encoding?: string): Promise<string> {
  return isGzip(bytes) && encoding === "gzip" ? unzip(bytes) : new TextDecoder().decode(bytes);
}

function parse(text: string): Json | undefined {
  try {
    return JSON.parse(text, inOrder) as Json;
  } catch {
    return undefined;
  }
}

const longestWait = 5_000;

function retryAfter({ status, headers }: ReceivedReply, clock: Clock): number | undefined {
  const hint = headers["retry-after"];
  if (hint === undefined ? status !== 429 : status !== 429 && status !== 503) return undefined;
  if (hint === undefined) return 250;
  const seconds = Number(hint);
  const wait = Number.isNaN(seconds) ? Date.parse(hint) - clock.now() : seconds * 1000;
  return Number.isNaN(wait) ? 250 : Math.min(Math.max(wait, 0), longestWait);
}

function reasonOf(cause: unknown): string {
  if (!(cause instanceof Error)) return String(cause);
  return cause.cause instanceof Error ? cause.cause.message || cause.message : cause.message;
}

/** In which order members come says nothing, and may be another one in each reply. */
function inOrder(_name: string, value: unknown): unknown {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)));
}
