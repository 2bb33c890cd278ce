import { readContract } from "@conduct/contract/node";
import { checkConformance } from "../src/check-conformance.ts";
import type { Report } from "../src/report/report.ts";
import { createIdleClock } from "./idle-clock.ts";

/**
 * Judges a tiny server of desks and the letters on them, written by hand from desks.yaml, with one switch for each sin:
 * what happens to a desk happens to some of its letters only.
 */
export async function judgeDesks(sins: readonly string[], shrink = false): Promise<Report> {
  const { contract, diagnostics } = await readContract(`${import.meta.dirname}/desks.yaml`);
  if (contract === undefined) throw new Error(diagnostics.map(({ message }) => message).join("\n"));
  return checkConformance({
    contract,
    target: { url: "http://desks.test", fetch: createDesks(sins) },
    clock: createIdleClock(),
    seed: 1,
    exclusive: true,
    shrink,
  });
}

interface Desk {
  readonly id: string;
  readonly room: string;
  state: string;
}

interface Letter {
  readonly id: string;
  readonly desk: string;
  readonly text: string;
  state: string;
}

function createDesks(sins: readonly string[]): (request: Request) => Promise<Response> {
  const has = (sin: string) => sins.includes(sin);
  const desks = new Map<string, Desk>();
  const letters = new Map<string, Letter>();
  let made = 0;

  return async (request) => {
    const [kind, id = "", more = ""] = new URL(request.url).pathname.split("/").slice(1);
    const known = routes[`${kind} ${id === "" ? "" : "one"} ${more}`];
    if (known === undefined) return no(404);
    if (!known.includes(request.method))
      return Response.json({}, { status: 405, headers: { allow: known.join() } });
    const body = await said(request);
    if (kind === "letters" && id === "") return ok([...letters.values()]);
    if (kind === "desks" && id === "") return place(body.room);
    const desk = desks.get(id);
    const letter = letters.get(id);
    if (kind === "letters") return letter === undefined ? no(404) : onLetter(letter, more);
    if (desk === undefined) return no(404);
    if (more === "letters") return write(desk, body.text);
    if (more === "close") return close(desk);
    return request.method === "DELETE" ? clear(desk) : ok(desk);
  };

  function place(room: unknown): Response {
    if (typeof room !== "string") return no(400);
    const desk = { id: nextId("desk"), room, state: "open" };
    desks.set(desk.id, desk);
    return ok(desk, 201);
  }

  function write({ id: desk }: Desk, text: unknown): Response {
    if (typeof text !== "string") return no(400);
    const letter = { id: nextId("letter"), desk, text, state: "new" };
    letters.set(letter.id, letter);
    return ok(letter, 201);
  }

  function onLetter(letter: Letter, more: string): Response {
    if (more === "pin" && letter.state !== "new") return no(409);
    if (more === "pin") letter.state = "pinned";
    return ok(letter);
  }

  function close(desk: Desk): Response {
    if (desk.state !== "open") return no(409);
    desk.state = "closed";
    const reached = on(desk)
      .filter(({ state }) => state !== "pinned" || !has("spares what is pinned"))
      .slice(0, has("shreds two") ? 2 : undefined);
    for (const letter of has("shreds them all") ? letters.values() : reached)
      letter.state = "shredded";
    return ok(desk);
  }

  function clear(desk: Desk): Response {
    if (desk.state !== "closed") return no(409);
    desks.delete(desk.id);
    for (const { id } of on(desk).slice(has("leaves the first") ? 1 : 0)) letters.delete(id);
    return new Response(null, { status: 204 });
  }

  function on({ id }: Desk): readonly Letter[] {
    return [...letters.values()].filter(({ desk }) => desk === id);
  }

  function nextId(kind: string): string {
    made += 1;
    return `${kind}-${(made + 9) ** 3}`;
  }
}

const routes: { readonly [place: string]: readonly string[] } = {
  "desks  ": ["POST"],
  "desks one ": ["GET", "DELETE"],
  "desks one close": ["POST"],
  "desks one letters": ["POST"],
  "letters  ": ["GET"],
  "letters one ": ["GET"],
  "letters one pin": ["POST"],
};

async function said(request: Request): Promise<{ room?: unknown; text?: unknown }> {
  const body: unknown = await request.json().catch(() => null);
  return typeof body === "object" && body !== null ? body : {};
}

function ok(value: unknown, status = 200): Response {
  return Response.json(value, { status });
}

function no(status: number): Response {
  return Response.json({ code: "no" }, { status });
}
