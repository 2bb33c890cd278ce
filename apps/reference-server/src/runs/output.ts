import { createHmac } from "node:crypto";
import { gzipSync } from "node:zlib";
import type { Exchange } from "../http/router.ts";
import { type Desk, findRun } from "./desk.ts";
import { noOutput, unknownPath } from "./errors.ts";
import { isOver, type Run } from "./run.ts";

/** `GET /runs/{id}/output`: the output itself, or where to fetch it. */
export async function outputOperation(desk: Desk, exchange: Exchange): Promise<Response> {
  const { faults } = desk.given;
  const run = await findRun(desk, exchange);
  const { status, outputType } = run;
  if (outputType === null) {
    if (!isOver(status) && faults.has("outputs-before-the-end")) {
      return Response.json({ type: "inline", output: {} });
    }
    if (status === "failed" && faults.has("fails-on-output-of-failed")) throw new Error("none");
    if (status === "cancelled" && faults.has("outputs-nothing-of-cancelled")) {
      return Response.json({ type: "inline", output: {} });
    }
    throw noOutput(status);
  }
  if (outputType === "file") return Response.json(describeFile(desk, run, exchange.url));
  const output = run.output ?? {};
  if (faults.has("shows-bare-output")) return Response.json(output);
  return Response.json({ type: "inline", output: faults.has("empties-outputs") ? {} : output });
}

/** `GET /files/{id}`: the file of an output, for whoever holds a signed address of it. */
export async function fileOperation(desk: Desk, { params, url }: Exchange): Promise<Response> {
  const { given, store } = desk;
  const id = params.id ?? "";
  const expires = Number(url.searchParams.get("expires"));
  const isSigned = url.searchParams.get("signature") === sign(desk, id, expires);
  const run = isSigned && given.clock() <= expires ? await store.get(id) : undefined;
  if (!run || given.faults.has("loses-files")) throw unknownPath(url);
  const bytes = given.faults.has("claims-gzip-sends-plain")
    ? Buffer.from(JSON.stringify(run.output))
    : zip(run, desk);
  return new Response(new Uint8Array(bytes), { headers: { "content-type": "application/gzip" } });
}

const hour = 3_600_000;

function describeFile(desk: Desk, run: Run, url: URL): unknown {
  const { faults, variations, clock, random } = desk.given;
  const now = clock();
  const lasts = variations.has("files-last-five-minutes") ? hour / 12 : hour;
  const expires = faults.has("hands-out-expired-files") ? now - 1000 : now + lasts;
  const nonce = variations.has("names-files-anew") ? `&nonce=${random.text(8, "abcdef")}` : "";
  const bytes = zip(run, desk).length;
  return {
    type: faults.has("misnames-file-type") ? "s3" : "file",
    url: `${url.origin}/files/${run.id}?expires=${expires}&signature=${sign(desk, run.id, expires)}${nonce}`,
    expires_at: new Date(expires).toISOString(),
    size: faults.has("miscounts-file-size") ? bytes + 1 : bytes,
    encoding: "gzip",
  };
}

function zip({ output }: Run, { given: { faults } }: Desk): Buffer {
  return gzipSync(JSON.stringify(faults.has("files-hold-nothing") ? {} : output));
}

function sign({ secret }: Desk, id: string, expires: number): string {
  return createHmac("sha256", secret).update(`${id} ${expires}`).digest("hex");
}
