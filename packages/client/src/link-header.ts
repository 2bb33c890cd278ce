/**
 * Returns the target of a relation in a `Link` header (RFC 8288), or undefined.
 *
 * ```ts
 * linkTo('<https://api.test/runs?page=2>; rel="next"', "next"); // "https://api.test/runs?page=2"
 * ```
 */
export function linkTo(header: string | null, relation: string): string | undefined {
  for (const [, target, parameters] of (header ?? "").matchAll(link)) {
    const [, quoted, bare] = rel.exec(parameters ?? "") ?? [];
    const relations = (quoted ?? bare ?? "").toLowerCase().split(/\s+/);
    if (relations.includes(relation.toLowerCase())) return target;
  }
  return undefined;
}

/** A target in angle brackets and its parameters; commas and semicolons inside quotes belong to them. */
const link = /<([^>]*)>((?:\s*;\s*[^\s=;,]+(?:\s*=\s*(?:"(?:\\.|[^"\\])*"|[^\s;,]*))?)*)/g;
const rel = /;\s*rel\s*=\s*(?:"([^"]*)"|([^\s;,]+))/i;
