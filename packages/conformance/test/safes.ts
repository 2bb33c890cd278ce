import { readContract } from "@conduct/contract/node";
import { checkConformance } from "../src/check-conformance.ts";
import type { ConformanceOptions } from "../src/conformance-options.ts";
import type { Report } from "../src/report/report.ts";

/**
 * Judges a tiny server of safes, written by hand from safes.yaml, with a switch for each sin: what belongs
 * to one of two callers, and nothing to nobody.
 */
export async function judgeSafes(
  sins: readonly string[],
  asked: Pick<ConformanceOptions, "only" | "checks">,
): Promise<Report> {
  const { contract, diagnostics } = await readContract(`${import.meta.dirname}/safes.yaml`);
  if (contract === undefined) throw new Error(diagnostics.map(({ message }) => message).join("\n"));
  return checkConformance({
    contract,
    seed: 1,
    exclusive: true,
    ...asked,
    target: {
      url: "http://safes.test",
      credentials: "Mine-1",
      other: "Theirs-1",
      fetch: createSafes(sins),
    },
  });
}

interface Safe {
  readonly id: string;
  status: string;
  readonly hall: string;
  label: string;
  readonly key?: string;
}

interface Body {
  readonly label?: unknown;
  readonly key?: unknown;
  readonly hall?: unknown;
}

/** What whoever asks sends, and who that is; nobody is nobody's owner. */
interface Asked {
  readonly caller: string | undefined;
  readonly body: Body | undefined;
  readonly version: string | null;
  readonly repeats: string | null;
}

function createSafes(sins: readonly string[]): (request: Request) => Promise<Response> {
  const has = (sin: string) => sins.includes(sin);
  const owners = new Map<string, string>();
  const safes = new Map<string, Safe>();
  const versions = new Map<string, number>();
  const made = new Map<string, { readonly text: string; readonly safe: Safe }>();
  let requests = 0;

  return async (request) => {
    requests += 1;
    const number = requests;
    const response = answer(request, await request.text());
    const isNamed = !has("names no refusal") || response.ok;
    const name = has("names each request alike") ? "one" : `request-${number}`;
    if (isNamed) response.headers.set("x-request", name);
    return response;
  };

  function answer(request: Request, text: string): Response {
    const { pathname } = new URL(request.url);
    const [root = "", id, action] = pathname.split("/").slice(1);
    const methods = Object.entries(paths).find(([path]) => new RegExp(`^${path}$`).test(pathname));
    if (methods === undefined) return no(404, "no-path");
    if (has("breaks on misspelled paths") && /%(?![\da-f]{2})/i.test(pathname))
      return no(500, "oops");
    if (!methods[1].includes(request.method)) return notAllowed(methods[1]);
    const isOpen = has("lets anybody use") && action === "use" && id !== undefined;
    const caller = callerOf(request) ?? (isOpen ? owners.get(id) : undefined);
    if (caller === undefined && !has("judges bodies first")) return no(401, "unauthorized");
    const media = request.headers.get("content-type")?.split(";")[0] ?? null;
    const body = media === "application/json" ? bodyOf(text) : undefined;
    const version = request.headers.get("if-match");
    const asked = { caller, body, version, repeats: request.headers.get("idempotency-key") };
    if (media !== null && !isAllowed(root, action, body)) return no(400, "invalid");
    if (caller === undefined) return no(401, "unauthorized");
    if (root === "clearings") return clear(asked);
    if (id === undefined) return own({ id: nameFor(root) }, caller);
    if (root === "halls") return hall(id, action, asked);
    if (root === "safes") return safe(id, action, asked, request.method);
    if (owners.get(id) !== caller && !(has("shows all shelves") && root === "shelves"))
      return root === "keys" ? no(...noKey) : no(...noSafe);
    return Response.json(root === "keys" ? { id } : { id, safe: id.slice("shelf-".length) });
  }

  function callerOf(request: Request): string | undefined {
    const token = request.headers.get("authorization") ?? "";
    const small = token.toLowerCase();
    if (token === "Bearer Mine-1") return "me";
    if (token === "Bearer Theirs-1") return "them";
    return has("reads tokens in small letters") && small === "bearer mine-1" ? "me" : undefined;
  }

  function hall(id: string, action: string | undefined, asked: Asked): Response {
    const { caller = "", body, repeats } = asked;
    const isOurs = owners.get(id) === caller;
    if (!isOurs && !(has("builds into any hall") && owners.has(id))) return no(404, "no-hall");
    if (action === undefined) return show({ id });
    const key = typeof body?.key === "string" ? body.key : undefined;
    const isTheirs = key !== undefined && owners.get(key) !== caller;
    if (isTheirs && !(has("takes any key") && owners.has(key))) return no(...noKey);
    const slot = `${has("knows the keys of others") || caller} ${repeats}`;
    const text = JSON.stringify([id, body]);
    const before = repeats === null ? undefined : made.get(slot);
    if (before !== undefined)
      return before.text === text ? show(before.safe, 201) : no(422, "reused");
    const safe = {
      ...{ id: nameFor("safes"), status: "free", hall: id, label: String(body?.label) },
      ...(key === undefined ? {} : { key }),
    };
    made.set(slot, { text, safe });
    safes.set(safe.id, safe);
    owners.set(`shelf-${safe.id}`, caller);
    return own(safe, caller);
  }

  function safe(id: string, action: string | undefined, asked: Asked, method: string): Response {
    const found = safes.get(id);
    if (found === undefined) return no(...noSafe);
    if (owners.get(id) !== asked.caller)
      return has("tells of others") ? no(...noSafe, "It is not yours.") : no(...noSafe);
    if (action === "shelves") return Response.json({ items: [{ id: `shelf-${id}`, safe: id }] });
    if (method === "GET") return show(found);
    if (has("looks at the state first") && found.status === "emptied") return no(409, "emptied");
    const { version } = asked;
    if (version !== null && version !== "*" && version !== tagOf(found)) return no(412, "stale");
    if (found.status === "emptied") return no(409, "emptied");
    if (action === "use" && found.status === "used") return no(409, "emptied");
    if (action === "use") found.status = "used";
    else if (action === "empty") found.status = "emptied";
    else found.label = String(asked.body?.label);
    versions.set(id, (versions.get(id) ?? 1) + 1);
    return show(found);
  }

  function clear({ caller, body }: Asked): Response {
    for (const one of safes.values()) {
      const isOurs = owners.get(one.id) === caller || has("clears any hall");
      if (one.hall === body?.hall && isOurs && one.status !== "emptied") {
        one.status = "emptied";
        versions.set(one.id, (versions.get(one.id) ?? 1) + 1);
      }
    }
    return new Response(null, { status: 204 });
  }

  function own(one: Safe | { readonly id: string }, caller: string): Response {
    owners.set(one.id, caller);
    return show(one, 201);
  }

  function nameFor(root: string): string {
    return `${root}-${((owners.size + 1) * 7919) % 10_007}-${owners.size}`;
  }

  function tagOf({ id, status }: Safe): string {
    return has("makes versions of the state") ? `"${status}"` : `"${versions.get(id) ?? 1}"`;
  }

  function show(shown: Safe | { readonly id: string }, status = 200): Response {
    const headers = "status" in shown ? { etag: tagOf(shown) } : undefined;
    return Response.json(shown, { status, ...(headers && { headers }) });
  }

  function isAllowed(root: string, action: string | undefined, body: Body | undefined): boolean {
    if (action === "safes" && body?.key !== undefined && typeof body.key !== "string") return false;
    return typeof (root === "clearings" ? body?.hall : body?.label) === "string";
  }
}

const paths: { readonly [path: string]: readonly string[] } = {
  "/(halls|keys|clearings)": ["POST"],
  "/(halls|keys|shelves)/[^/]+": ["GET"],
  "/halls/[^/]+/safes": ["POST"],
  "/safes/[^/]+": ["GET", "PATCH"],
  "/safes/[^/]+/(use|empty)": ["POST"],
  "/safes/[^/]+/shelves": ["GET"],
};

const noSafe = [404, "no-safe"] as const;
const noKey = [422, "no-key"] as const;

function no(status: number, code: string, why?: string): Response {
  return Response.json(why === undefined ? { code } : { code, why }, { status });
}

function notAllowed(methods: readonly string[]): Response {
  return Response.json({ code: "no" }, { status: 405, headers: { allow: methods.join(", ") } });
}

function bodyOf(text: string): Body | undefined {
  try {
    const body: unknown = JSON.parse(text);
    return typeof body === "object" && body !== null ? body : undefined;
  } catch {
    return undefined;
  }
}
