import type { Operation } from "@conduct/contract";
import type { Engine } from "./engine.ts";
import { type MockReply, type MockRequest, problemReply } from "./exchange.ts";
import { fingerprint } from "./random.ts";
import { refuseOr } from "./refusal.ts";
import type { Scope } from "./scope.ts";

interface Keyed {
  readonly key: string;
  readonly request: MockRequest;
  readonly scope: Scope;
}

/**
 * Runs a request with an idempotency key once: the same request again gets the same reply.
 *
 * Replies of servers that failed are not kept; a key that comes with another request is refused.
 */
export function replayOrRun(
  engine: Engine,
  operation: Operation,
  rule: { readonly key: string; readonly ttl?: number; readonly mismatch?: string },
  { key, request, scope }: Keyed,
  run: () => MockReply | Promise<MockReply>,
): MockReply | Promise<MockReply> {
  const name = `${operation.id} ${key}`;
  const same = fingerprint(`${request.path}?${request.query ?? ""}\n${textOf(request.body)}`);
  const kept = engine.replays.get(name);
  const known = kept !== undefined && kept.expires > scope.now ? kept : engine.held.get(name);
  if (known !== undefined && known.request !== same) {
    return refuseOr(engine, rule.mismatch, operation, { ...scope, value: key }, () =>
      problemReply(
        409,
        "Conflict",
        `The key "${key}" was used for another request. Use a new key.`,
      ),
    );
  }
  if (known?.reply !== undefined) return known.reply;
  const reply = run();
  const expires = rule.ttl === undefined ? Number.MAX_SAFE_INTEGER : scope.now + rule.ttl;
  const keep = ({ status, headers, body }: MockReply) => {
    if (status >= 500 || (body !== undefined && typeof body !== "string")) return;
    engine.replays.set(name, {
      request: same,
      expires,
      reply: { status, headers, ...(body === undefined ? {} : { body }) },
    });
  };
  if (!(reply instanceof Promise)) {
    keep(reply);
    return reply;
  }
  const late = reply
    .then((answer) => {
      keep(answer);
      return answer;
    })
    .finally(() => {
      if (engine.held.get(name)?.reply === late) engine.held.delete(name);
    });
  engine.held.set(name, { request: same, reply: late });
  return late;
}

function textOf(body: string | Uint8Array | undefined): string {
  if (body === undefined) return "";
  return typeof body === "string" ? body : new TextDecoder().decode(body);
}
