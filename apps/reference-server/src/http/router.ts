/** One operation: a method, a path with `{names}`, and what answers. */
export interface Route {
  readonly method: string;
  readonly path: string;

  /** Open to anybody, even where credentials are required. */
  readonly open?: boolean;

  handle(exchange: Exchange): Promise<Response> | Response;
}

/** A request on its way to the handler of its route. */
export interface Exchange {
  readonly request: Request;
  readonly url: URL;
  readonly params: Readonly<Record<string, string>>;
}

/** What the routes make of a request: one of them, or why none of them. */
export type Match =
  | { readonly kind: "route"; readonly route: Route; readonly exchange: Exchange }
  | { readonly kind: "unknown-path"; readonly url: URL }
  | { readonly kind: "unknown-method"; readonly url: URL; readonly allowed: readonly string[] };

/** Finds the route of a request. Literal segments win over `{names}` because they are listed first. */
export function findRoute(routes: readonly Route[], request: Request): Match {
  const url = new URL(request.url);
  const sharing = routes.flatMap((route) => {
    const params = matchPath(route.path, url.pathname);
    return params ? [{ route, params }] : [];
  });
  const found = sharing.find(({ route }) => route.method === request.method);
  if (found) {
    const { route, params } = found;
    return { kind: "route", route, exchange: { request, url, params } };
  }

  const allowed = [...new Set(sharing.map(({ route }) => route.method))];
  return allowed.length > 0
    ? { kind: "unknown-method", url, allowed }
    : { kind: "unknown-path", url };
}

function matchPath(pattern: string, path: string): Record<string, string> | undefined {
  const wanted = pattern.split("/");
  const given = path.split("/");
  if (wanted.length !== given.length) return undefined;

  const params: Record<string, string> = {};
  for (const [index, segment] of wanted.entries()) {
    const text = given[index] ?? "";
    if (segment.startsWith("{")) {
      if (text === "") return undefined;
      params[segment.slice(1, -1)] = decode(text);
    } else if (segment !== text) return undefined;
  }
  return params;
}

/** Text that is not percent-encoded properly names nothing, but is not a fault of the server. */
function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
