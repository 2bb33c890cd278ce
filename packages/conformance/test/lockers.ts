import { readContract } from "@conduct/contract/node";
import { checkConformance } from "../src/check-conformance.ts";
import type { ConformanceOptions } from "../src/conformance-options.ts";
import type { Report } from "../src/report/report.ts";

/**
 * Judges a tiny server of lockers, which clients name, and of keys, of which no two have the same label, with one
 * switch for each sin. It is written by hand from lockers.yaml.
 */
export async function judgeLockers(
  sins: readonly string[],
  options: Partial<ConformanceOptions> = {},
): Promise<Report> {
  const { contract, diagnostics } = await readContract(`${import.meta.dirname}/lockers.yaml`);
  if (contract === undefined) throw new Error(diagnostics.map(({ message }) => message).join("\n"));
  return checkConformance({
    contract,
    target: { url: "http://lockers.test", fetch: createLockers(sins) },
    seed: 1,
    exclusive: true,
    shrink: false,
    ...options,
  });
}

interface Locker {
  readonly name: string;
  color: string;
  revision: number;
  keys: number;
}

interface Copy {
  readonly id: string;
  readonly key: string;
}

interface Key {
  readonly id: string;
  readonly locker: string;
  label: string;
  changes: number;
}

type Body = Readonly<Record<string, unknown>>;

function createLockers(sins: readonly string[]): (request: Request) => Promise<Response> {
  const has = (sin: string) => sins.includes(sin);
  const lockers = new Map<string, Locker>();
  const copies: Copy[] = [];
  const gone = new Set<string>();
  const keys = new Map<string, Key>();
  const labels = new Map<string, string>();
  let made = 0;

  return async (request) => {
    const [root, part, last] = new URL(request.url).pathname.split("/").slice(1);
    const { method } = request;
    const text = await request.text();
    const body = ["POST", "PUT", "PATCH"].includes(method) ? parsed(text) : {};
    const name = part === undefined ? undefined : decodeURIComponent(part);
    if (root === "lockers") return atLockers(method, name, body);
    if (last === "copies") return atCopies(method, name ?? "");
    return root === "keys" ? atKeys(method, name, body) : no(404, "not-found");
  };

  function atLockers(method: string, name: string | undefined, body: Body | undefined): Response {
    if (name === undefined) return Response.json([...lockers.values()]);
    if (!/^[a-z][a-z0-9-]{0,23}$/.test(name)) return no(name === "" ? 404 : 400, "invalid");
    const { color = "grey", ...rest } = body ?? {};
    const isPaint = color === "grey" || color === "red";
    if (body === undefined || !isPaint || Object.keys(rest).length > 0) return no(400, "invalid");
    if (method === "PUT" && !lockers.has(name))
      lockers.set(name, { name, color, revision: 1, keys: 0 });
    const locker = lockers.get(name);
    if (locker === undefined) return no(404, "not-found");
    if (method === "DELETE") {
      lockers.delete(name);
      return new Response(null, { status: 204 });
    }
    if (method === "PATCH") Object.assign(locker, { ...body, revision: locker.revision + 1 });
    return Response.json(locker);
  }

  function atKeys(method: string, id: string | undefined, body: Body | undefined): Response {
    if (id === undefined && method === "GET") return Response.json([...keys.values()]);
    if (body === undefined) return no(400, "invalid");
    if (id === undefined) return cut(body);
    const key = keys.get(id) ?? (method === "GET" ? labelled(id) : undefined);
    if (key === undefined) return no(404, "not-found");
    if (method === "PATCH") return rename(key, body);
    if (method === "DELETE") {
      keys.delete(id);
      gone.add(key.label);
      if (!has("keeps labels of what is gone")) labels.delete(spelled(key.label));
      return new Response(null, { status: 204 });
    }
    return Response.json(key);
  }

  function atCopies(method: string, name: string): Response {
    const isListed = method === "GET" && has("lists by identifiers alone");
    const key = keys.get(name) ?? (isListed ? undefined : labelled(name));
    if (key === undefined) return no(404, "not-found");
    if (method === "POST") {
      copies.push({ id: `c${copies.length + 1}x`, key: key.id });
      return Response.json(copies.at(-1), { status: 201 });
    }
    const shown = copies.filter(
      (one) => one.key === (has("lists what has the name") ? name : key.id),
    );
    return Response.json(
      has("shows the name") ? shown.map((one) => ({ ...one, key: name })) : shown,
    );
  }

  function labelled(name: string): Key | undefined {
    if (has("reads by identifiers alone")) return undefined;
    return [...keys.values()].find(({ label }) => {
      if (has("reads by any letters")) return label.toLowerCase() === name.toLowerCase();
      return has("reads by how names begin") ? label.startsWith(name) : label === name;
    });
  }

  function cut({ label, locker, ...rest }: Body): Response {
    const isLocker = typeof locker === "string" && locker !== "";
    if (!isLabel(label) || !isLocker || Object.keys(rest).length > 0) return no(400, "invalid");
    const home = lockers.get(locker);
    if (home === undefined) return no(422, "no-locker");
    if (labels.has(spelled(label))) return no(409, "taken");
    made += 1;
    const changes = has("revives keys") && gone.has(label) ? 1 : 0;
    const key: Key = { id: `k${made}x`, label, locker, changes };
    keys.set(key.id, key);
    labels.set(spelled(label), key.id);
    home.keys += 1;
    return Response.json(key, { status: 201 });
  }

  function rename(key: Key, { label, ...rest }: Body): Response {
    if (!isLabel(label) || Object.keys(rest).length > 0) return no(400, "invalid");
    const owner = labels.get(spelled(label));
    const isTaken = owner !== undefined && (owner !== key.id || has("takes its own for taken"));
    if (isTaken && has("changes what it refuses")) key.label = label;
    if (isTaken && !has("renames to what is taken")) return no(409, "taken");
    if (!has("keeps labels of what is renamed")) labels.delete(spelled(key.label));
    labels.set(spelled(label), key.id);
    key.label = label;
    key.changes += 1;
    return Response.json(key);
  }

  function spelled(label: string): string {
    return has("takes any letters for the same") ? label.toLowerCase() : label;
  }

  function no(status: number, code: string): Response {
    return Response.json({ code }, { status });
  }
}

function isLabel(label: unknown): label is string {
  return typeof label === "string" && label.length > 0 && label.length <= 40;
}

function parsed(text: string): Body | undefined {
  try {
    const body: unknown = JSON.parse(text);
    const isObject = typeof body === "object" && body !== null && !Array.isArray(body);
    return isObject ? (body as Body) : undefined;
  } catch {
    return undefined;
  }
}
