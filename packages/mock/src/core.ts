import type { Operation } from "@conduct/contract";
import { withCommonHeaders } from "./common-headers.ts";
import type { Control } from "./control.ts";
import { controlPath, controlReply } from "./control-routes.ts";
import type { Engine } from "./engine.ts";
import { headerOf, type MockReply, type MockRequest, problemReply } from "./exchange.ts";
import { filesPath, serveFile } from "./files.ts";
import { createOperator, type Operator } from "./operator.ts";
import { parseQuery } from "./parameters.ts";
import { refuseOr } from "./refusal.ts";
import { createRouter } from "./router.ts";
import type { RequestFacts, Scope } from "./scope.ts";

/** Answers requests: at once, or with a promise where an operation holds them. */
export type Handle = (request: MockRequest) => MockReply | Promise<MockReply>;

export interface CoreOptions {
  /** What paths start with; `undefined` for what the contract's servers say, or nothing. */
  readonly basePath: string | undefined;
}

/** Creates the one function that every adapter calls. */
export function createCore(engine: Engine, control: Control, { basePath }: CoreOptions): Handle {
  const { contract, machine } = engine;
  const router = createRouter(contract.operations);
  const operators = new Map<Operation, Operator>();
  const prefixes =
    basePath === undefined ? prefixesOf(contract.servers) : [basePath.replace(/\/$/, "")];

  return (request) => {
    const { path } = request;
    const prefix = prefixes.find(
      (start) =>
        path.startsWith(start) && (path.length === start.length || path[start.length] === "/"),
    );
    const inner = prefix === undefined || prefix === "" ? path : path.slice(prefix.length);
    const now = machine.tick();
    if (inner.startsWith(controlPath)) {
      if (inner.startsWith(filesPath)) return serveFile(engine, inner, request.query, now);
      return controlReply(control, contract, { ...request, path: inner });
    }

    const route = prefix === undefined ? undefined : router.match(request.method, inner);
    const url = request.query ? `${inner}?${request.query}` : inner;
    if (route?.operation === undefined) return refuseRoute(request, url, now, route?.allow);
    const { operation, isHead } = route;
    let operator = operators.get(operation);
    if (operator === undefined) {
      operator = createOperator(engine, operation);
      operators.set(operation, operator);
    }
    const origin = () => (request.origin ?? "http://localhost") + prefix;
    const reply = operator(request, { path: route.path, url, origin, now });
    if (!isHead) return reply;
    return reply instanceof Promise ? reply.then(withoutBody) : withoutBody(reply);
  };

  function refuseRoute(
    request: MockRequest,
    url: string,
    now: number,
    allow: readonly string[] | undefined,
  ): MockReply {
    const { refusals } = contract;
    const scope: Scope = {
      now,
      request: bareFacts(engine, request, url),
      origin: () => request.origin ?? "http://localhost",
    };
    if (allow === undefined) {
      const reply = refuseOr(engine, refusals.path, undefined, scope, () =>
        problemReply(
          404,
          "Not found",
          `${contract.title} has no path ${url}.${nearest(contract.operations, url)}`,
        ),
      );
      return withCommonHeaders(contract, reply, scope);
    }
    const headers = { allow: allow.join(", ") };
    if (request.method === "OPTIONS") return { status: 204, headers };
    const reply = refuseOr(engine, refusals.method, undefined, scope, () =>
      problemReply(405, "Method not allowed", `${url} answers ${allow.join(", ")}.`),
    );
    return withCommonHeaders(
      contract,
      { ...reply, headers: { ...headers, ...reply.headers } },
      scope,
    );
  }
}

/** The paths of the servers, the longest first, and none at all. */
function prefixesOf(servers: readonly string[]): readonly string[] {
  const paths = servers.map((url) =>
    url
      .replace(/^[a-z][a-z\d+.-]*:\/\/[^/]*/i, "")
      .replace(/[?#].*$/, "")
      .replace(/\/$/, ""),
  );
  const usable = paths.filter((path) => path.startsWith("/") && !path.includes("{"));
  return [...new Set([...usable, ""])].sort((a, b) => b.length - a.length);
}

function bareFacts(engine: Engine, request: MockRequest, url: string): RequestFacts {
  const query = Object.fromEntries(
    Object.entries(parseQuery(request.query)).map(([name, texts]) => [name, texts.at(-1) ?? ""]),
  );
  return {
    number: engine.count(),
    method: request.method,
    url,
    query,
    path: {},
    header: (name) => headerOf(request, name),
    cookie: {},
  };
}

/** Names the operations whose paths begin the way the request's does. */
function nearest(operations: readonly Operation[], url: string): string {
  const first = url.split(/[/?]/)[1] ?? "";
  const near = operations.filter(({ path }) => path.split("/")[1]?.startsWith(first.slice(0, 3)));
  const shown = (near.length > 0 ? near : operations)
    .slice(0, 3)
    .map(({ method, path }) => `${method} ${path}`);
  return ` It has ${shown.join(", ")}${operations.length > shown.length ? ", …" : ""}`;
}

function withoutBody({ status, headers }: MockReply): MockReply {
  return { status, headers };
}
