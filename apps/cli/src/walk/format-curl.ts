import type { Json } from "@conduct/contract";
import type { Sketch } from "./sketch-request.ts";

/**
 * A request as a curl that works when it is pasted into a POSIX shell.
 *
 * `id` is what fills the hole in the path: a literal, or `$id` for a shell variable.
 */
export function formatCurl(base: string, { operation, path, hole, body }: Sketch, id = ""): string {
  const url = `${base}${hole === undefined ? path : path.replace(`{${hole}}`, id)}`;
  return formatCurlTo(url, { method: operation.method, ...(body !== undefined && { body }) });
}

/** A curl to any URL; in double quotes, so that shell variables in the URL are filled in. */
export function formatCurlTo(
  url: string,
  { method = "GET", body }: { readonly method?: string; readonly body?: Json } = {},
): string {
  return [
    "curl -sw '\\n'",
    ...(method === "GET" ? [] : [`-X ${method}`]),
    `"${url}"`,
    ...(body === undefined ? [] : ["--json", quote(JSON.stringify(body))]),
  ].join(" ");
}

/**
 * Shows a reply and keeps one value of it in a shell variable.
 *
 * The reply goes to standard error, which a terminal shows. Node is there wherever we are.
 */
export function capture(variable: string, curl: string, expression: string): string {
  const read = `const t = require("fs").readFileSync(0, "utf8"); console.error(t); console.log(JSON.parse(t)${expression})`;
  return `${variable}=$(${curl} | node -e '${read}')`;
}

function quote(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}
