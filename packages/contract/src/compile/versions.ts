import type { Diagnostic } from "../diagnostic.ts";
import { isJsonObject } from "../json.ts";
import { problem } from "../problem.ts";
import { child, type Node, placeOf } from "../read/source.ts";
import { textAt } from "./members.ts";

/** The newest vocabulary that this package reads. */
export const newestConduct = "1.0";

/** Reports a document that is not OpenAPI 3, or whose annotation is of a vocabulary newer than this package. */
export function checkVersions(root: Node, report: (diagnostic: Diagnostic) => void): void {
  const place = placeOf(root);
  const openapi = child(root, "openapi");
  if (!isJsonObject(root.value) || openapi.value === undefined) {
    report(problem("C007", place, notOpenApi(root)));
    return;
  }
  if (typeof openapi.value === "number") {
    const message = `The version of OpenAPI must be a text of three parts, like "3.1.0", and is the number ${openapi.value}. Write it out, in quotes.`;
    report(problem("C008", placeOf(openapi), message));
    return;
  }
  if (typeof openapi.value !== "string" || !/^3\.[012]\.\d+/.test(openapi.value)) {
    const message = `OpenAPI ${JSON.stringify(openapi.value)} is not read, only 3.0, 3.1 and 3.2, written like "3.1.0".`;
    report(problem("C008", placeOf(openapi), message));
    return;
  }
  const conduct = textAt(child(root, "x-conduct"), "version");
  if (conduct !== undefined && isNewer(conduct)) {
    const message = `The document needs x-conduct ≥ ${conduct}, and this package reads up to ${newestConduct}. Update @conduct/contract.`;
    report(problem("C009", placeOf(child(root, "x-conduct", "version")), message));
  }
}

function isNewer(version: string): boolean {
  const [major = 0, minor = 0] = version.split(".").map(Number);
  const [ownMajor = 0, ownMinor = 0] = newestConduct.split(".").map(Number);
  return major > ownMajor || (major === ownMajor && minor > ownMinor);
}

function notOpenApi(root: Node): string {
  const swagger = textAt(root, "swagger");
  if (swagger !== undefined) {
    return `This is Swagger ${swagger}. Convert it to OpenAPI 3.0 or later first.`;
  }
  if (textAt(root, "overlay") !== undefined) {
    return "This is an Overlay. Read the document that it changes, and give this file as one of its overlays.";
  }
  return 'This is not an OpenAPI document: it has no "openapi" with a version, like openapi: 3.1.0.';
}
