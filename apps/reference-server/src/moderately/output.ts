import { createHmac } from "node:crypto";
import { gzipSync } from "node:zlib";
import type { Exchange } from "../http/router.ts";
import { type Desk, unknownExecution } from "./desk.ts";
import { notFound } from "./errors.ts";
import type { Execution } from "./execution.ts";

/**
 * `GET /pipeline-executions/{id}/output`: the output itself, or where to fetch it.
 *
 * There is none until a worker has reported one, whatever the status.
 */
export async function outputOperation(desk: Desk, { params, url }: Exchange): Promise<Response> {
  const { given, store } = desk;
  const { faults } = given;
  const execution = await store.get(params.id ?? "");
  if (!execution) throw unknownExecution();
  const { output, outputSummary, outputFileUri, status } = execution;
  if (outputFileUri !== null || (given.variations.has("hands-out-files") && output !== null)) {
    return Response.json(describeFile(desk, execution, url));
  }
  if (output === null) {
    if (status === "failed" && faults.has("fails-on-output-of-failed"))
      throw new Error("no output");
    if (!faults.has("outputs-before-completion")) throw notFound("Output");
  }

  const data = output ?? {};
  if (faults.has("forgets-output-type")) return Response.json({ data, summary: outputSummary });
  if (faults.has("shows-bare-output")) return Response.json(data);
  return Response.json({
    type: "inline",
    data,
    summary: faults.has("forgets-output-summary") ? null : outputSummary,
  });
}

/** `GET /downloads/{id}`: the file of an output, for whoever holds a signed address of it. */
export async function downloadOperation(desk: Desk, { params, url }: Exchange): Promise<Response> {
  const { given, store } = desk;
  const id = params.id ?? "";
  const expires = Number(url.searchParams.get("expires"));
  const isSigned = url.searchParams.get("signature") === sign(desk, id, expires);
  const execution = isSigned && given.clock() <= expires ? await store.get(id) : undefined;
  if (!execution || given.faults.has("loses-files")) throw notFound("File");

  const plain = given.faults.has("claims-gzip-sends-plain");
  const bytes = plain ? Buffer.from(JSON.stringify(execution.output ?? {})) : zip(execution);
  return new Response(new Uint8Array(bytes), { headers: { "content-type": "application/gzip" } });
}

const hour = 3_600_000;

function describeFile(desk: Desk, execution: Execution, url: URL): unknown {
  const { given } = desk;
  const expires = given.clock() + hour;
  const signature = sign(desk, execution.id, expires);
  const bytes = zip(execution).length;
  return {
    type: "s3",
    downloadUrl: `${url.origin}/downloads/${encodeURIComponent(execution.id)}?expires=${expires}&signature=${signature}`,
    expiresAt: given.variations.has("never-expires") ? null : new Date(expires).toISOString(),
    metadata: {
      fileSizeBytes: given.faults.has("miscounts-file-size") ? bytes + 1 : bytes,
      compressionType: "gzip",
      fileType: "json",
      outputSummary: execution.outputSummary,
    },
  };
}

function zip({ output }: Execution): Buffer {
  return gzipSync(JSON.stringify(output ?? {}));
}

function sign({ secret }: Desk, id: string, expires: number): string {
  return createHmac("sha256", secret).update(`${id} ${expires}`).digest("hex");
}
