import { type Body, readBody } from "../http/body.ts";
import type { Chosen } from "../switch.ts";
import type { EdgeFault } from "./switches.ts";

/** Reads the body of a request, unless a fault stumbles over it. */
export async function readBodyAt(request: Request, faults: Chosen<EdgeFault>): Promise<Body> {
  const body = await readBody(request);
  const isSpelledOut = request.headers.get("content-type")?.includes("charset") === true;
  if (body.kind === "json" && isSpelledOut && faults.has("refuses-charsets"))
    return { kind: "not-json", text: JSON.stringify(body.value) };
  const stumbles = faults.has("shows-stack") || faults.has("fails-on-broken-json");
  if (body.kind === "broken" && stumbles) throw new SyntaxError("Unexpected token in JSON");
  if (body.kind === "absent" && faults.has("fails-on-absent-body")) {
    throw new TypeError("Cannot read properties of undefined");
  }
  return body;
}
