import { Refusal } from "../http/refusal.ts";
import { findRoute, type Route } from "../http/router.ts";
import type { Random } from "../random.ts";
import type { Chosen, Switches } from "../switch.ts";
import type { EdgeFault, EdgeVariation } from "./switches.ts";

/** What the edge needs from an API. */
export interface Inside {
  readonly routes: readonly Route[];
  readonly errors: EdgeErrors;
  readonly random: Random;
  readonly switches: Switches<EdgeFault, EdgeVariation>;

  /** True if a request without credentials is refused. */
  readonly credentials: boolean;

  /** Returns true if the request carries credentials, of whatever worth. */
  isSigned(request: Request): boolean;
}

/** The errors that no operation answers, in the shape of the API. */
export interface EdgeErrors {
  unknownPath(url: URL): Refusal;
  unknownMethod(allowed: readonly string[], url: URL): Refusal;
  unsigned(url: URL): Refusal;
  internal(url: URL): Refusal;
  busy(status: 429 | 503, url: URL): Refusal;

  /** Gives the last form to whatever is refused, here or by an operation. */
  finish(refusal: Refusal, url: URL): Refusal;
}

/**
 * Makes one function of an API's operations: path first, then method, then credentials, then the rest.
 *
 * Nothing is thrown: what a handler refuses becomes its answer, and what it did not expect a 500.
 */
export function createAnswer(inside: Inside): (request: Request) => Promise<Response> {
  return async (request) => {
    try {
      return await dress(await operate(inside, request), inside.switches);
    } catch (error) {
      return await dress(toResponse(error, request, inside), inside.switches);
    }
  };
}

async function operate(inside: Inside, request: Request): Promise<Response> {
  const { routes, errors, random } = inside;
  const { faults, variations } = inside.switches;
  const match = findRoute(routes, request);
  if (match.kind === "unknown-path") {
    if (faults.has("welcomes-unknown-paths")) return Response.json({});
    throw errors.unknownPath(match.url);
  }
  if (match.kind === "unknown-method") {
    if (faults.has("knows-no-405")) throw errors.unknownPath(match.url);
    throw errors.unknownMethod(faults.has("hides-allowed-methods") ? [] : match.allowed, match.url);
  }

  const { route, exchange } = match;
  if (variations.has("limits-rate") && random.next() < 0.08) throw errors.busy(429, exchange.url);
  if (variations.has("is-busy-at-times") && random.next() < 0.08) {
    throw errors.busy(503, exchange.url);
  }
  if (inside.credentials && !route.open && !inside.isSigned(request) && !lets(faults, route)) {
    // Whatever comes of it, the answer is the refusal.
    if (faults.has("refuses-but-does")) await attempt(() => route.handle(exchange));
    throw errors.unsigned(exchange.url);
  }
  return await route.handle(exchange);
}

async function attempt(handle: () => Promise<Response> | Response): Promise<void> {
  try {
    await handle();
  } catch {
    // Nobody hears of it.
  }
}

function lets(faults: Chosen<EdgeFault>, { method, path }: Route): boolean {
  const isCollection = !path.includes("{");
  return (
    (isCollection && method === "GET" && faults.has("lists-for-anybody")) ||
    (isCollection && method === "POST" && faults.has("asks-no-credentials-to-write"))
  );
}

function toResponse(error: unknown, request: Request, { errors, switches }: Inside): Response {
  const url = new URL(request.url);
  if (error instanceof Refusal) return refuse(errors.finish(error, url));
  if (switches.faults.has("shows-stack") && error instanceof Error) {
    return new Response(error.stack, { status: 500, headers: { "content-type": "text/plain" } });
  }
  return refuse(errors.finish(errors.internal(url), url));
}

function refuse({ status, body, headers }: Refusal): Response {
  const isText = typeof body === "string";
  return new Response(isText ? body : JSON.stringify(body), {
    status,
    headers: {
      "content-type": isText ? "text/plain; charset=utf-8" : "application/json",
      ...headers,
    },
  });
}

/** Puts the answer into the words that the switches ask for; its meaning stays. */
async function dress(
  response: Response,
  { faults, variations }: Switches<EdgeFault, EdgeVariation>,
): Promise<Response> {
  const headers = new Headers(response.headers);
  if (response.status === 405 && headers.get("allow") === "") headers.delete("allow");
  if (variations.has("adds-headers")) headers.set("x-served-by", "reference");
  const isJson = /^application\/(problem\+)?json/.test(headers.get("content-type") ?? "");
  if (!isJson || response.status === 204) {
    return new Response(response.body, { status: response.status, headers });
  }

  if (faults.has("speaks-plain-text")) headers.set("content-type", "text/plain");
  if (variations.has("names-charset")) {
    headers.set("content-type", `${headers.get("content-type")}; charset=utf-8`);
  }
  let text = await response.text();
  if (variations.has("reorders-members")) text = JSON.stringify(reversed(JSON.parse(text)));
  if (variations.has("indents-json")) text = `${JSON.stringify(JSON.parse(text), null, 2)}\n`;
  if (variations.has("escapes-slashes")) text = text.replaceAll("/", "\\/");
  return new Response(text, { status: response.status, headers });
}

function reversed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reversed);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([name, member]) => [name, reversed(member)]),
  );
}
