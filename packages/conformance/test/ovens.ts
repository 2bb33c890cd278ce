import { readContract } from "@conduct/contract/node";
import { checkConformance } from "../src/check-conformance.ts";
import type { Report } from "../src/report/report.ts";

/** Judges the lifecycle of a tiny server of ovens, written by hand from ovens.yaml, with a switch for each sin. */
export async function judgeOvens(sins: readonly string[]): Promise<Report> {
  const { contract, diagnostics } = await readContract(`${import.meta.dirname}/ovens.yaml`);
  if (contract === undefined) throw new Error(diagnostics.map(({ message }) => message).join("\n"));
  const target = { url: "http://ovens.test", fetch: createOvens(sins) };
  return checkConformance({ contract, target, seed: 1, exclusive: true, only: ["LC-*"] });
}

interface Oven {
  readonly id: string;
  status: string;
  readonly loaves: Loaf[];

  /** So many more requests find it. */
  left: number;
}

interface Loaf {
  readonly crust: string;
  glazed: boolean;
  sliced: boolean;
  wrapped: boolean;
  sold: boolean;
}

function createOvens(sins: readonly string[]): (request: Request) => Promise<Response> {
  const has = (sin: string) => sins.includes(sin);
  const ovens: Oven[] = [];

  return async (request) => {
    const [, id, action] = new URL(request.url).pathname.split("/").slice(1);
    if (id === undefined) return show(build(), 201);
    const oven = ovens.find((one) => one.id === id);
    if (oven === undefined || oven.left <= 0) return no(404);
    if (oven.status === "scrap") oven.left -= 1;
    if (request.method === "GET")
      return action === "loaves" ? Response.json(oven.loaves) : show(oven);
    if (request.method === "PATCH") return adjust(oven, await request.text());
    if (action === "light") return move(oven, "cold", "warm", has("cannot be lit"));
    if (action === "empty") return move(oven, "warm", "out", has("cannot be emptied"));
    if (action === "scrap")
      return move(oven, oven.status === "cold" ? "cold" : "warm", "scrap", false);
    return work(oven, action);
  };

  function lose(oven: Oven): Response {
    oven.left = 0;
    return no(409);
  }

  function build(): Oven {
    const number = ovens.length + 1;
    const oven = {
      id: `oven-${(number * 7919) % 10_007}-${number}`,
      status: "cold",
      loaves: [],
      left: 2,
    };
    ovens.push(oven);
    return oven;
  }

  function adjust(oven: Oven, text: string): Response {
    const wanted = statusIn(text);
    if (wanted === undefined) return no(400);
    if (oven.status !== "cold" && oven.status !== "warm")
      return has("loses what is over") ? lose(oven) : no(409);
    oven.status = wanted;
    return show(oven);
  }

  function move(oven: Oven, from: string, to: string, isForbidden: boolean): Response {
    if (oven.status !== from || isForbidden) return no(409);
    oven.status = to;
    return show(oven);
  }

  function work(oven: Oven, action: string | undefined): Response {
    const last = oven.loaves.at(-1);
    if (oven.status !== "warm" || (action !== "loaves" && last === undefined)) return no(409);
    const crust = has("bakes them pale") ? "white" : "brown";
    if (last === undefined || action === "loaves")
      oven.loaves.push({ crust, glazed: false, sliced: false, wrapped: false, sold: false });
    else if (action === "glaze") last.glazed = true;
    else if (action === "slice") last.sliced = true;
    else if (action === "wrap") last.wrapped = true;
    else last.sold = !has("sells nothing");
    return show(oven);
  }
}

function show({ id, status }: Oven, code = 200): Response {
  return Response.json({ id, status }, { status: code });
}

function no(status: number): Response {
  return Response.json({}, { status });
}

function statusIn(text: string): string | undefined {
  try {
    const body: unknown = JSON.parse(text);
    const status = body !== null && typeof body === "object" && "status" in body && body.status;
    return status === "cold" || status === "warm" ? status : undefined;
  } catch {
    return undefined;
  }
}
