import type { Operation } from "@conduct/contract";
import type { Engine } from "./engine.ts";
import { type MockReply, problemReply } from "./exchange.ts";
import { gzip } from "./gzip.ts";
import { parseQuery } from "./parameters.ts";
import { fingerprint } from "./random.ts";
import type { Scope } from "./scope.ts";
import type { Resource } from "./store.ts";
import { evaluate } from "./template.ts";

/** Where files are served, below the root of the mock. */
export const filesPath = "/__conduct/files/";

/** A file that a product is put in, with what a template can say of it. */
export interface File {
  readonly url: string;
  readonly size: number;
  readonly expires: number | null;
}

/**
 * Describes the file of one form of a product.
 *
 * The URL needs no credentials: it is signed, and holds all that it takes to make the file again.
 */
export function describeFile(
  engine: Engine,
  operation: Operation,
  form: number,
  resource: Resource,
  scope: Scope,
): File | undefined {
  const bytes = contentOf(operation, form, resource, scope);
  if (bytes === undefined) return undefined;
  const lifetime = operation.yields?.cases[form]?.file?.expires;
  const expires = lifetime === undefined ? null : scope.now + lifetime;
  const path = `${encodeURIComponent(operation.id)}/${encodeURIComponent(resource.key)}`;
  const query = `form=${form}&expires=${expires ?? ""}`;
  const signature = sign(engine, operation.id, resource.key, query);
  const url = `${scope.origin?.() ?? "http://localhost"}${filesPath}${path}?${query}&signature=${signature}`;
  return { url, size: bytes.length, expires };
}

/** Serves a file by the URL it was described with. */
export function serveFile(
  engine: Engine,
  path: string,
  query: string | undefined,
  now: number,
): MockReply {
  const [id = "", key = ""] = path.slice(filesPath.length).split("/").map(decodeURIComponent);
  const { form = [], expires = [], signature = [] } = parseQuery(query);
  const operation = engine.contract.operations.find((candidate) => candidate.id === id);
  const kind = engine.machine.shapes.get(operation?.yields?.lifecycle ?? "")?.owner ?? "";
  const resource = engine.machine.store.get(kind, key);
  const isSigned = signature[0] === sign(engine, id, key, `form=${form[0]}&expires=${expires[0]}`);
  if (operation === undefined || resource === undefined || !isSigned) {
    return problemReply(404, "Not found", "There is no such file. Ask the API for a fresh URL.");
  }
  if (expires[0] !== "" && Number(expires[0]) < now) {
    return problemReply(410, "Gone", "The URL has expired. Ask the API for a fresh one.");
  }
  const bytes = contentOf(operation, Number(form[0]), resource, { now, self: resource.value });
  const file = operation.yields?.cases[Number(form[0])]?.file;
  if (bytes === undefined || file === undefined)
    return problemReply(404, "Not found", "There is no such file any more.");
  const type = file.encoding === "gzip" ? "application/gzip" : file.media;
  return { status: 200, headers: { "content-type": type }, body: bytes };
}

function contentOf(
  operation: Operation,
  form: number,
  resource: Resource,
  scope: Scope,
): Uint8Array | undefined {
  const file = operation.yields?.cases[form]?.file;
  const content = file && evaluate(file.of, { ...scope, self: resource.value });
  if (file === undefined || content === undefined) return undefined;
  const isText = typeof content === "string" && !file.media.includes("json");
  const bytes = new TextEncoder().encode(isText ? content : JSON.stringify(content));
  return file.encoding === "gzip" ? gzip(bytes) : bytes;
}

function sign(engine: Engine, ...parts: readonly string[]): string {
  return fingerprint([engine.machine.seed(), ...parts].join("\u0000"));
}
