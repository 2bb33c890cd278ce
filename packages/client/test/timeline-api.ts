import type { Answer, CallOptions, Operation } from "../src/call.ts";

/** What the timeline holds at one moment: its events, the status of the job, or a failure to throw. */
export interface Moment {
  readonly events?: readonly object[];
  readonly status?: string;
  readonly failure?: Error;
}

/** The operations of the job, and how they were called. */
export interface TimelineApi {
  readonly list: Operation;
  readonly read: Operation;
  readonly log: readonly string[];
}

/** A job with a timeline. Each read of the list takes the next moment; the last one lasts. */
export function timelineApi(size: number, ...moments: readonly Moment[]): TimelineApi {
  const log: string[] = [];
  let reads = 0;
  let now: Moment = moments[0] ?? {};
  const list: Operation = async (options: CallOptions) => {
    const { after, wait } = (options.query ?? {}) as { after?: number; wait?: number };
    if (reads > 100) throw new Error("The follower does not end.");
    now = moments[Math.min(reads, moments.length - 1)] ?? {};
    reads += 1;
    log.push(`events ${after ?? "all"}${wait === undefined ? "" : ` wait ${wait}`}`);
    if (now.failure !== undefined) throw now.failure;
    const events = (now.events ?? []).map((event, index) => ({ index, ...event }));
    const rest = events.filter(({ index }) => !(index <= (after ?? -1)));
    return reply({ data: rest.slice(0, size), has_more: rest.length > size });
  };
  const read: Operation = async () => {
    log.push(`job ${now.status ?? "running"}`);
    return reply({ status: now.status ?? "running" });
  };
  return { list, read, log };
}

function reply(data: unknown): Answer {
  const request = new Request("https://api.test/jobs/j1/events");
  return { data, request, response: new Response(null) };
}
