import { gzipSync } from "node:zlib";

/** What stands between the wire and the kilns: media types, compression, and the sins that are about them. */
export function throughDoor(
  handle: (request: Request) => Promise<Response>,
  has: (sin: string) => boolean,
): (request: Request) => Promise<Response> {
  return async (request) => {
    const accept = request.headers.get("accept") ?? "*/*";
    const plain = accept.includes("application/json");
    const wild = accept.includes("*/*") || accept.includes("application/*");
    if (has("knows no wildcards") && !plain && wild) return refusal(406, "unacceptable");
    if (!plain && !wild && !has("answers what is asked")) return refusal(406, "unacceptable");

    const media = request.headers.get("content-type");
    if (request.method === "POST" && media !== null && !media.startsWith("application/json")) {
      if (has("breaks on other media")) return refusal(500, "oops");
      return refusal(415, "unsupported");
    }
    const response = await handle(request);
    if (!plain && !wild) response.headers.set("content-type", accept);
    if (request.headers.get("accept-encoding") !== "gzip") return response;
    const text = await response.text();
    const said = has("garbles what it packs") ? text.slice(1) : text;
    const headers = new Headers(response.headers);
    headers.set("content-encoding", "gzip");
    return new Response(new Uint8Array(gzipSync(said)), { status: response.status, headers });
  };
}

function refusal(status: number, code: string): Response {
  return Response.json({ code }, { status });
}
