import { gzipSync } from "node:zlib";
import { readContract } from "@conduct/contract/node";
import { checkConformance } from "../src/check-conformance.ts";
import type { Report } from "../src/report/report.ts";

/**
 * Judges a tiny server of surveys, written by hand from surveys.yaml. A map of more than so many characters
 * is a document of its own.
 */
export async function judgeSurveys(
  sins: readonly string[],
  only: readonly string[],
  largest = 50_000,
): Promise<Report> {
  const { contract, diagnostics } = await readContract(`${import.meta.dirname}/surveys.yaml`);
  if (contract === undefined) throw new Error(diagnostics.map(({ message }) => message).join("\n"));
  return checkConformance({
    contract,
    target: { url: "http://surveys.test", fetch: createSurveys(sins, largest) },
    seed: 1,
    exclusive: true,
    shrink: false,
    only,
  });
}

interface Survey {
  readonly id: string;
  state: string;
  map: Record<string, unknown> | null;
  title: string | null;
  large: boolean;
  filed: boolean;
}

function createSurveys(sins: readonly string[], largest: number) {
  const has = (sin: string) => sins.includes(sin);
  const surveys = new Map<string, Survey>();
  const notes = new Map<string, unknown>();
  const no = (status: number, code: string) => Response.json({ code }, { status });

  function begin(): Response {
    const id = `s${surveys.size + 1}x`;
    const survey = { id, state: "open", map: null, title: null, large: false, filed: false };
    surveys.set(id, survey);
    return Response.json(survey, { status: 201 });
  }

  async function draw(survey: Survey, request: Request): Promise<Response> {
    if (survey.state === "closed") return no(409, "closed");
    const body = (await request.json()) as Partial<Survey>;
    if (body.map !== undefined) survey.map = body.map;
    if (body.title !== undefined) survey.title = body.title;
    survey.large = JSON.stringify(survey.map).length > largest;
    return Response.json(survey);
  }

  async function close(survey: Survey, request: Request): Promise<Response> {
    if (survey.state === "closed") return no(409, "closed");
    const text = await request.text();
    const body = text === "" ? {} : (JSON.parse(text) as { notes?: unknown; filed?: boolean });
    survey.state = "closed";
    survey.filed = body.filed === true;
    notes.set(survey.id, body.notes ?? {});
    return Response.json(survey);
  }

  function serveNotes({ id, state, filed }: Survey): Response {
    if (state !== "closed") return no(404, "no-map");
    const told = has("empties notes") ? {} : notes.get(id);
    if (!filed) return Response.json({ kind: "here", notes: told });
    const address = `http://surveys.test/files/${id}?of=notes`;
    return Response.json({ kind: "apart", address, bytes: gzipSync(filing(id)).length });
  }

  function filing(id: string): string {
    return JSON.stringify(has("files nothing") ? {} : notes.get(id));
  }

  function serve({ id, map, title, large }: Survey): Response {
    if (map === null) return no(404, "no-map");
    if (!large)
      return Response.json({ kind: "here", title: has("forgets titles") ? null : title, map });
    const bytes = packed(map).length + (has("counts too many") ? 1 : 0);
    return Response.json({
      kind: "apart",
      title,
      address: `http://surveys.test/files/${id}`,
      bytes,
    });
  }

  function packed(map: Survey["map"]): Uint8Array<ArrayBuffer> {
    const text = JSON.stringify(has("draws anew") ? { other: true } : map);
    return new Uint8Array(has("packs nothing") ? Buffer.from(text) : gzipSync(text));
  }

  return async (request: Request): Promise<Response> => {
    const { pathname, search } = new URL(request.url);
    const [, first, id = "", last] = pathname.split("/");
    if (first === "surveys" && id === "" && request.method === "POST") return begin();
    const survey = surveys.get(id);
    if (survey === undefined) return no(404, "not-found");
    if (first === "files" && search !== "")
      return new Response(new Uint8Array(gzipSync(filing(id))));
    if (first === "files")
      return has("loses documents") ? no(404, "no-file") : new Response(packed(survey.map));
    if (last === "map") return serve(survey);
    if (last === "notes") return serveNotes(survey);
    if (last === "close") return close(survey, request);
    if (request.method === "PUT") return draw(survey, request);
    return Response.json(survey);
  };
}
