/**
 * Returns the target of a relation in a `Link` header (RFC 8288), or undefined.
 *
 * ```ts
 * linkTo('<https://api.test/runs?page=2>; rel="next"', "next"); // "https://api.test/runs?page=2"
 * ```
 */
export function linkTo(header: string | null, relation: string): string | undefined {
  for (const [, target, parameters] of (header ?? "").matchAll(link)) {
    if (relationsIn(parameters ?? "").includes(relation.toLowerCase())) return target;
  }
  return undefined;
}

/** The relations of a link; of several `rel` parameters only the first counts. */
function relationsIn(parameters: string): readonly string[] {
  for (const [, name, quoted, bare] of parameters.matchAll(parameter)) {
    if (name?.toLowerCase() === "rel") return (quoted ?? bare ?? "").toLowerCase().split(/\s+/);
  }
  return [];
}

/** A target in angle brackets and its parameters. Commas and semicolons within quotes belong to them. */
const link = /<([^>]*)>((?:\s*;\s*[^\s=;,]+(?:\s*=\s*(?:"(?:\\.|[^"\\])*"|[^\s;,]*))?)*)/g;
const parameter = /;\s*([^\s=;,]+)(?:\s*=\s*(?:"((?:\\.|[^"\\])*)"|([^\s;,]*)))?/g;
