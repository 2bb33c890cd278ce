import type { Handle } from "./core.ts";
import type { MockReply, MockRequest } from "./exchange.ts";

/**
 * Makes a function like `fetch` of a core. A path alone is taken to be at http://localhost.
 *
 * With a root, what comes before the paths of the API is that URL and not the origin alone.
 */
export function createFetch(
  handle: Handle,
  root?: string,
): (input: Request | URL | string, init?: RequestInit) => Promise<Response> {
  return async (input, init) => {
    const isPath = typeof input === "string" && input.startsWith("/");
    const request = new Request(isPath ? `http://localhost${input}` : input, init);
    request.signal.throwIfAborted();
    const reply = await handle(await fromRequest(request, root));
    request.signal.throwIfAborted();
    return toResponse(reply);
  };
}

async function fromRequest(request: Request, root: string | undefined): Promise<MockRequest> {
  const { pathname, search, origin: site } = new URL(request.url);
  const origin = root ?? site;
  const path = (site + pathname).slice(origin.length);
  const headers: Record<string, string> = {};
  for (const [name, value] of request.headers) headers[name] = value;
  const plain = {
    method: request.method,
    path,
    query: search.slice(1),
    headers,
    origin,
    signal: request.signal,
  };
  if (request.body === null) return plain;
  const isText = /json|text|urlencoded/.test(headers["content-type"] ?? "json");
  return {
    ...plain,
    body: isText ? await request.text() : new Uint8Array(await request.arrayBuffer()),
  };
}

function toResponse({ status, headers, body }: MockReply): Response {
  const isBodiless = status === 204 || status === 205 || status === 304;
  return new Response(isBodiless || body === undefined ? null : (body as BodyInit), {
    status,
    headers,
  });
}
