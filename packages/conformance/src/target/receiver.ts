import type { Json } from "@conduct/contract";
import type { Clock } from "./clock.ts";

/** How messages of the target come to the referee. */
export interface Webhooks {
  /** What the target is told to send to, if that is another address than the one listened at: a tunnel, say. */
  readonly url?: string;

  /** Where to listen: by default a free port of 127.0.0.1. */
  readonly port?: number;
  readonly host?: string;

  /** Listens in another way than on a port of this machine. */
  readonly listen?: Listen;
}

/** Takes requests from outside, until it is closed. */
export type Listen = (
  receive: (request: Request) => Promise<Response>,
) => Promise<{ readonly url: string; close(): Promise<void> }>;

/** A message as it came. */
export interface Message {
  readonly method: string;
  readonly headers: { readonly [name: string]: string };
  readonly text: string;

  /** The body, if it is JSON. */
  readonly body?: Json;

  /** What it was answered with. */
  readonly status: number;
}

/** Messages to one address. */
export interface Mailbox {
  readonly url: string;
  readonly messages: readonly Message[];

  /** Waits until what has come is enough; false if it was not in so many milliseconds. */
  until(enough: (messages: readonly Message[]) => boolean, milliseconds: number): Promise<boolean>;
}

/** Listens to the target. */
export interface Receiver {
  /** That the target can reach it was said, or has been seen. */
  readonly certain: boolean;

  /** A new address. `statusOf` answers the messages that come there, counted from 0; by default 204. */
  address(statusOf?: (count: number) => number): Mailbox;
  close(): Promise<void>;
}

/** Begins to listen. `certain`: somebody knows that the target can reach it. */
export async function openReceiver(
  { url, listen }: { readonly url?: string | undefined; readonly listen: Listen },
  certain: boolean,
  clock: Clock,
): Promise<Receiver> {
  const boxes = new Map<string, (request: Request) => Promise<number>>();
  let heard = false;
  const place = await listen(async (request) => {
    const name = new URL(request.url).pathname.split("/").at(-1) ?? "";
    const take = boxes.get(name);
    if (take === undefined) return new Response(null, { status: 404 });
    heard = true;
    return new Response(null, { status: await take(request) });
  });
  const base = (url ?? place.url).replace(/\/+$/, "");

  return {
    get certain() {
      return certain || heard;
    },

    address(statusOf = () => 204) {
      const messages: Message[] = [];
      const waiting = new Set<() => void>();
      const name = `messages-${boxes.size + 1}`;
      boxes.set(name, async (request) => {
        const text = await request.text();
        const status = statusOf(messages.length);
        const body = parse(text);
        const headers = Object.fromEntries(request.headers);
        const { method } = request;
        messages.push({ method, headers, text, status, ...(body === undefined ? {} : { body }) });
        for (const wake of waiting) wake();
        return status;
      });
      return {
        url: `${base}/${name}`,
        messages,
        async until(enough, milliseconds) {
          const end = clock.now() + milliseconds;
          while (!enough(messages)) {
            const rest = end - clock.now();
            if (rest <= 0) return false;
            const stop = new AbortController();
            const wake = () => stop.abort();
            waiting.add(wake);
            await clock.sleep(rest, stop.signal);
            waiting.delete(wake);
          }
          return true;
        },
      };
    },

    close: () => place.close(),
  };
}

function parse(text: string): Json | undefined {
  try {
    return JSON.parse(text) as Json;
  } catch {
    return undefined;
  }
}
