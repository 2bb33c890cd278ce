import { readContract } from "@conduct/contract/node";
import { checkConformance } from "../src/check-conformance.ts";
import type { ConformanceOptions } from "../src/conformance-options.ts";
import type { Report } from "../src/report/report.ts";

/**
 * Judges a tiny server of presses, which are made by being put under a name, with one switch for each sin. It is written
 * by hand from presses.yaml. Each caller has presses of its own; a few of them were there before.
 */
export async function judgePresses(
  sins: readonly string[],
  options: Partial<ConformanceOptions> = {},
): Promise<Report> {
  const { contract, diagnostics } = await readContract(`${import.meta.dirname}/presses.yaml`);
  if (contract === undefined) throw new Error(diagnostics.map(({ message }) => message).join("\n"));
  return checkConformance({
    contract,
    target: {
      url: "http://presses.test",
      fetch: createPresses(sins),
      credentials: { authorization: "Bearer mine" },
      other: { authorization: "Bearer theirs" },
    },
    seed: 1,
    shrink: false,
    ...options,
  });
}

interface Press {
  readonly name: string;
  mode: "open" | "shut";
  kind: string;
  revision: number;
}

function createPresses(sins: readonly string[]): (request: Request) => Promise<Response> {
  const has = (sin: string) => sins.includes(sin);
  const mine = new Map<string, Press>(
    ["old-1", "old-2", "old-3"].map((name) => [name, made(name)]),
  );
  const shops = new Map([
    ["Bearer mine", mine],
    ["Bearer theirs", has("has one shop for all") ? mine : new Map<string, Press>()],
  ]);
  let looks = 0;
  let kept: readonly Press[] = [];

  return async (request) => {
    const [, , part, action] = new URL(request.url).pathname.split("/");
    const { method } = request;
    const text = await request.text();
    const isOpen = method === "PUT" && mine.has(part ?? "") && has("lets anybody replace");
    const presses =
      shops.get(request.headers.get("authorization") ?? "") ?? (isOpen ? mine : undefined);
    if (presses === undefined) return no(401, "unauthorized");
    if (part === undefined) return method === "GET" ? list(presses) : no(404, "not-found");
    const name = decodeURIComponent(part);
    if (!/^[a-z][a-z0-9-]{0,39}$/.test(name)) return no(400, "invalid");
    if (method === "PUT") return put(presses, name, text);
    const invented = has("invents missing presses") ? made(name) : undefined;
    const isHandedOut = method === "GET" && has("shows presses to everybody");
    const press = (isHandedOut ? mine.get(name) : undefined) ?? presses.get(name) ?? invented;
    if (press === undefined) return no(404, "not-found");
    if (method === "DELETE") {
      presses.delete(name);
      return new Response(null, { status: 204 });
    }
    if (action === "lock" && !has("locks nothing")) press.mode = "shut";
    if (action === "lock") press.revision += 1;
    return show(press);
  };

  function list(presses: ReadonlyMap<string, Press>): Response {
    looks += 1;
    const isLater = looks > 2;
    // Somebody else who has the same token takes it away for good.
    if (isLater && has("loses the first")) mine.delete("old-1");
    const hidden = isLater && has("hides the first") ? "old-1" : undefined;
    if (looks % 2 === 1 || !has("keeps lists for a while")) kept = [...presses.values()];
    return Response.json(kept.filter((one) => one.name !== hidden));
  }

  function show({ name, ...rest }: Press): Response {
    return Response.json(has("tells no names") ? rest : { name, ...rest });
  }

  function put(presses: Map<string, Press>, name: string, text: string): Response {
    const kind = kindIn(text);
    if (kind === undefined) return no(400, "invalid");
    const there = presses.get(name);
    if (there === undefined && has("makes nothing")) return no(404, "not-found");
    if (there === undefined) presses.set(name, { ...made(name), kind });
    else if (!has("changes nothing")) Object.assign(there, { kind, revision: there.revision + 1 });
    return show(presses.get(name) ?? made(name));
  }
}

function made(name: string): Press {
  return { name, mode: "open", kind: "platen", revision: 1 };
}

function kindIn(text: string): string | undefined {
  try {
    const body: unknown = JSON.parse(text);
    const { kind, ...rest } = Object(body) as Readonly<Record<string, unknown>>;
    const isKind = kind === "platen" || kind === "rotary";
    return isKind && Object.keys(rest).length === 0 ? kind : undefined;
  } catch {
    return undefined;
  }
}

function no(status: number, code: string): Response {
  return Response.json({ code }, { status });
}
