import type { Answer, CallOptions, Operation } from "../src/call.ts";

/** An operation that answers from a list, and remembers how it was called. */
export interface StubOperation {
  readonly operation: Operation;
  readonly calls: readonly CallOptions[];
}

/** What the stub answers: a body, a body with headers, or an error to throw. */
export type StubReply = { readonly body: unknown; readonly headers?: HeadersInit } | Error;

/** Answers the replies in order; the last one again and again. */
export function stubOperation(...replies: readonly StubReply[]): StubOperation {
  const calls: CallOptions[] = [];
  return {
    calls,
    operation: async (options: CallOptions): Promise<Answer> => {
      const reply = replies[Math.min(calls.length, replies.length - 1)];
      calls.push(options);
      if (reply === undefined) throw new Error("The stub has no reply.");
      if (reply instanceof Error) throw reply;
      return {
        data: reply.body,
        request: new Request("https://api.test/runs?page=1"),
        response: new Response(null, { headers: reply.headers ?? {} }),
      };
    },
  };
}

/** An operation that never answers, and does not heed its signal either. */
export const silentOperation: Operation = () => new Promise(() => undefined);
