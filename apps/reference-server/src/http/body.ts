import type { Json } from "../json.ts";

/** What a request carries, before any model looks at it. */
export type Body =
  | { readonly kind: "absent" }
  | { readonly kind: "json"; readonly value: Json }
  | { readonly kind: "broken"; readonly position: number; readonly reason: string }
  | { readonly kind: "not-json"; readonly text: string };

/**
 * Reads the body of a request as JSON.
 *
 * Nesting deeper than 200 counts as broken: it would be read, but could not be written again.
 */
export async function readBody(request: Request): Promise<Body> {
  const text = await request.text();
  if (text === "") return { kind: "absent" };
  const media = request.headers.get("content-type")?.split(";")[0]?.trim().toLowerCase();
  if (media && media !== "application/json" && !media.endsWith("+json")) {
    return { kind: "not-json", text };
  }

  try {
    const value = JSON.parse(text) as Json;
    return isTooDeep(value, 200)
      ? { kind: "broken", position: 0, reason: "Nested too deeply" }
      : { kind: "json", value };
  } catch (error) {
    const position = /position (\d+)/.exec(String(error))?.[1];
    return { kind: "broken", position: Number(position ?? 0), reason: "Expecting value" };
  }
}

function isTooDeep(root: Json, limit: number): boolean {
  let level: readonly Json[] = [root];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > limit) return true;
    level = level.flatMap((value) =>
      typeof value === "object" && value !== null ? (Object.values(value) as Json[]) : [],
    );
  }
  return false;
}
