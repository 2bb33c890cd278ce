import { readContract } from "@conduct/contract/node";
import { checkConformance } from "../src/check-conformance.ts";
import type { Report } from "../src/report/report.ts";

/** Judges a tiny server of boxes, written by hand from boxes.yaml: there are two kinds of them, and conditions. */
export async function judgeBoxes(
  sins: readonly string[],
  only?: readonly string[],
): Promise<Report> {
  const { contract, diagnostics } = await readContract(`${import.meta.dirname}/boxes.yaml`);
  if (contract === undefined) throw new Error(diagnostics.map(({ message }) => message).join("\n"));
  return checkConformance({
    contract,
    target: { url: "http://boxes.test", fetch: createBoxes(sins) },
    seed: 1,
    exclusive: true,
    shrink: false,
    ...(only === undefined ? {} : { only }),
  });
}

interface Box {
  readonly id: string;
  readonly kind: string;
  width: number | null;
  label: string | null;
  changes: number;
}

type Body = Record<string, unknown>;

function createBoxes(sins: readonly string[]) {
  const has = (sin: string) => sins.includes(sin);
  const boxes = new Map<string, Box>();
  const letters = new Map<string, object>();
  const no = (status: number, code: string) => Response.json({ code }, { status });
  const isWidth = (one: unknown) => Number.isInteger(one) && Number(one) >= 1;
  const only = (body: Body, ...names: string[]) =>
    Object.keys(body).every((name) => names.includes(name));

  function make(body: Body): Response {
    const { kind, width = null, label = null } = body;
    const isLetterbox =
      kind === "letterbox" &&
      only(body, "kind", "label") &&
      (!("label" in body) || typeof label === "string");
    const isWide = isWidth(width) || has("takes any width");
    const isParcel = kind === "parcel" && only(body, "kind", "width") && isWide;
    if (!isLetterbox && !isParcel) return no(400, "invalid");
    if (isParcel && has("makes no parcels")) return no(400, "invalid");
    if (isParcel && has("is out of parcels")) return no(409, "unfit");
    const id = `b${boxes.size + 1}x`;
    const kept = has("forgets widths") ? null : (width as number | null);
    boxes.set(id, { id, kind, width: kept, label: label as string | null, changes: 0 });
    return Response.json(boxes.get(id), { status: 201 });
  }

  function change(box: Box, body: Body): Response {
    const isLabel = only(body, "label") && typeof body.label === "string";
    if (!isLabel && !(only(body, "width") && isWidth(body.width))) return no(400, "invalid");
    if (isLabel === (box.kind === "parcel") && !has("changes anything")) return no(422, "unfit");
    Object.assign(box, body);
    box.changes += 1;
    return Response.json(box);
  }

  function post(box: Box, body: Body): Response {
    const { weight = null, due = null } = body;
    const time = typeof due === "string" ? Date.parse(due) : Number.NaN;
    if (!only(body, "weight", "due") || ("weight" in body && !isWidth(weight)))
      return no(400, "invalid");
    if ("due" in body && Number.isNaN(time)) return no(400, "invalid");
    if (weight !== null && box.kind !== "parcel" && !has("takes any weight"))
      return no(422, "unfit");
    if (time <= Date.now() && !has("takes any date")) return no(422, "unfit");
    const id = `l${letters.size + 1}x`;
    letters.set(id, { id, box: box.id, weight, due });
    return Response.json(letters.get(id), { status: 201 });
  }

  return async (request: Request): Promise<Response> => {
    const [, first, id = "", last] = new URL(request.url).pathname.split("/");
    const text = await request.text();
    const body = parsed(text);
    if (request.method !== "GET" && body === undefined) return no(400, "invalid");
    if (first === "boxes" && id === "" && request.method === "POST") return make(body ?? {});
    const letter = letters.get(id);
    if (first === "letters") return letter ? Response.json(letter) : no(404, "not-found");
    const box = boxes.get(id);
    if (first !== "boxes" || box === undefined) return no(404, "not-found");
    if (last === "letters") return post(box, body ?? {});
    if (request.method === "PATCH") return change(box, body ?? {});
    return Response.json(box);
  };
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
