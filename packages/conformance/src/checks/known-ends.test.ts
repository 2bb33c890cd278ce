import { readContract } from "@conduct/contract/node";
import { describe, expect, test } from "vitest";
import { checkConformance } from "../check-conformance.ts";

describe("LC-RES-07", () => {
  test("asks for what comes of something else in the way in which somebody knows its end", async () => {
    expect(await judge("burnt")).toEqual([
      ["bake · success", "pass"],
      ["bake · failure", "pass"],
    ]);
  });

  test("finds out a server that lets everything succeed", async () => {
    expect(await judge("done")).toEqual([
      ["bake · success", "pass"],
      ["bake · failure", "fail"],
    ]);
  });
});

/** Judges a tiny bakery, written by hand from bakery.yaml, in which a fierce heat leads to some end. */
async function judge(fierce: "burnt" | "done") {
  const file = new URL("../../test/bakery.yaml", import.meta.url).pathname;
  const { contract } = await readContract(file);
  if (contract === undefined) throw new Error("bakery.yaml does not compile.");
  const { results } = await checkConformance({
    contract,
    target: { url: "http://bakery.test", fetch: createBakery(fierce), settles: 1_000 },
    seed: 1,
    exclusive: false,
    only: ["LC-RES-07"],
    fixtures: { writeRecipe: { success: { heat: "mild" }, failure: { heat: "fierce" } } },
  });
  return results
    .filter(({ id }) => id === "LC-RES-07")
    .map(({ subject, verdict }) => [subject, verdict]);
}

function createBakery(fierce: "burnt" | "done") {
  const heats = new Map<string, string>();
  const bakes = new Map<string, { readonly recipe: string; looks: number }>();
  return async (request: Request): Promise<Response> => {
    const [, kind, id = "", part] = new URL(request.url).pathname.split("/");
    const heat = heats.get(id);
    const known = bakes.get(id);
    if (kind === "recipes" && id === "") {
      const body = (await request.json()) as { heat: string };
      const name = `r${heats.size + 1}x`;
      heats.set(name, body.heat);
      return Response.json({ id: name, heat: body.heat }, { status: 201 });
    }
    if (kind === "recipes" && heat !== undefined && part === undefined)
      return Response.json({ id, heat });
    if (kind === "recipes" && heat !== undefined) {
      const name = `b${bakes.size + 1}x`;
      bakes.set(name, { recipe: id, looks: 0 });
      return Response.json({ id: name, recipe: id, status: "baking" }, { status: 201 });
    }
    if (kind !== "bakes" || known === undefined)
      return Response.json({ code: "not-found" }, { status: 404 });
    known.looks += 1;
    const end = heats.get(known.recipe) === "fierce" ? fierce : "done";
    const status = known.looks > 1 ? end : "baking";
    return Response.json({ id, recipe: known.recipe, status });
  };
}
