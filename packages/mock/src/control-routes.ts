import { type Contract, isJsonObject, type Json, type JsonObject } from "@conduct/contract";
import type { Control, MockSnapshot } from "./control.ts";
import { jsonReply, type MockReply, type MockRequest } from "./exchange.ts";
import { isMockError, MockError, type MockErrorCode } from "./mock-error.ts";

/** Where a mock is driven over HTTP, below its root. */
export const controlPath = "/__conduct";

/**
 * Answers a request to the control plane: the functions of `Control`, one path each.
 *
 * ```
 * POST /__conduct/fire   {"lifecycle": "Run", "id": "run_1", "event": "finish"}
 * POST /__conduct/clock  {"advance": "10m"}
 * ```
 */
export function controlReply(
  control: Control,
  contract: Contract,
  request: MockRequest,
): MockReply {
  const name = request.path.slice(controlPath.length + 1);
  const route = Object.hasOwn(routes, name) ? routes[name] : undefined;
  if (route === undefined)
    return refused(
      404,
      "unknown-path",
      `There is no ${controlPath}/${name}, only ${listRoutes()}.`,
    );
  if (request.method !== route.method) {
    const reply = refused(405, "unknown-method", `${controlPath}/${name} answers ${route.method}.`);
    return { ...reply, headers: { ...reply.headers, allow: route.method } };
  }
  try {
    const body = route.method === "GET" ? {} : bodyOf(request);
    return jsonReply(200, route.run(control, body, contract) ?? {});
  } catch (error) {
    if (!isMockError(error)) throw error;
    return refused(statuses[error.code] ?? 400, error.code, error.message, error.detail);
  }
}

interface ControlRoute {
  readonly method: "GET" | "POST";
  readonly run: (control: Control, body: JsonObject, contract: Contract) => unknown;
}

const routes: Readonly<Record<string, ControlRoute>> = {
  contract: { method: "GET", run: (_control, _body, contract) => contract },
  state: { method: "GET", run: (control) => control.state() },
  snapshot: { method: "GET", run: (control) => control.snapshot() },
  fire: {
    method: "POST",
    run: (control, body) => ({
      value: control.fire(
        text(body, "lifecycle"),
        need(body, "id"),
        text(body, "event"),
        body.body,
      ),
    }),
  },
  clock: {
    method: "POST",
    run(control, body) {
      const { advance } = body;
      if (typeof advance !== "number" && typeof advance !== "string") throw lacks("advance");
      control.advance(advance);
      return { now: control.state().now };
    },
  },
  seed: {
    method: "POST",
    run: (control, body) => ({
      ids: control.seed({
        lifecycle: text(body, "lifecycle"),
        count: typeof body.count === "number" ? body.count : 1,
        state: typeof body.state === "string" ? body.state : undefined,
        body: body.body,
      }),
    }),
  },
  reach: {
    method: "POST",
    run: (control, body) => ({
      id: control.reach(text(body, "lifecycle"), text(body, "state"), body.body),
    }),
  },
  reset: {
    method: "POST",
    run(control, { seed }) {
      control.reset(typeof seed === "string" || typeof seed === "number" ? seed : undefined);
    },
  },
  restore: {
    method: "POST",
    run(control, body) {
      if (!Array.isArray(body.resources)) throw lacks("resources");
      control.restore(body as unknown as MockSnapshot);
    },
  },
};

const statuses: Partial<Record<MockErrorCode, number>> = {
  "unknown-resource": 404,
  "event-refused": 409,
  "unreachable-state": 409,
  "fixed-clock": 409,
};

function bodyOf({ body }: MockRequest): JsonObject {
  if (body === undefined || body.length === 0) return {};
  const written = typeof body === "string" ? body : new TextDecoder().decode(body);
  const value = parse(written);
  if (isJsonObject(value)) return value;
  throw new MockError("malformed-request", { problem: "The body is no JSON object. Send one." });
}

function parse(written: string): unknown {
  try {
    return JSON.parse(written);
  } catch {
    return undefined;
  }
}

function text(body: JsonObject, name: string): string {
  const value = body[name];
  if (typeof value !== "string") throw lacks(name);
  return value;
}

function need(body: JsonObject, name: string): Json {
  const value = body[name];
  if (value === undefined) throw lacks(name);
  return value;
}

function lacks(name: string): MockError {
  return new MockError("malformed-request", {
    problem: `The body has no usable "${name}". Add it.`,
  });
}

function refused(status: number, code: string, message: string, detail?: unknown): MockReply {
  return jsonReply(status, { code, message, ...(detail === undefined ? {} : { detail }) });
}

function listRoutes(): string {
  return Object.entries(routes)
    .map(([name, { method }]) => `${method} ${controlPath}/${name}`)
    .join(", ");
}
