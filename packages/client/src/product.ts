import { ProductError } from "./product-error.ts";

/**
 * What the work produced, wherever it was kept: read it once, in the form you need.
 *
 * Compression is undone, be it announced by the server or only found in the first bytes.
 */
export interface Product<Value = unknown> {
  /** `reply`: it came with the API's answer. `file`: it was fetched from a URL in the answer. */
  readonly source: "reply" | "file";
  readonly media: string | undefined;

  json(): Promise<Value>;
  text(): Promise<string>;
  bytes(): Promise<Uint8Array>;
  stream(): ReadableStream<Uint8Array>;
}

/** A product that came with the reply, as parsed JSON. */
export function productOfReply<Value>(value: Value, media: string | undefined): Product<Value> {
  const text = () => (typeof value === "string" ? value : JSON.stringify(value));
  const response = () => new Response(text());
  return {
    source: "reply",
    media,
    json: async () => value,
    text: async () => text(),
    bytes: async () => new Uint8Array(await response().arrayBuffer()),
    stream: () => response().body as ReadableStream<Uint8Array>,
  };
}

/** A product that was fetched from a URL of its own. */
export function productOfFile<Value>(
  response: Response,
  encoding: string | undefined,
  media: string | undefined,
): Product<Value> {
  const stream = () => decoded(response.body ?? new Blob([]).stream(), encoding);
  const read = () => new Response(stream());
  return {
    source: "file",
    media: media ?? response.headers.get("Content-Type") ?? undefined,
    json: async () => (await read().json()) as Value,
    text: () => read().text(),
    bytes: async () => new Uint8Array(await read().arrayBuffer()),
    stream,
  };
}

/**
 * Undoes the compression that the contract names.
 *
 * `fetch` may have undone it already, where storage announced it: for gzip the first bytes decide.
 */
function decoded(
  body: ReadableStream<Uint8Array>,
  encoding: string | undefined,
): ReadableStream<Uint8Array> {
  if (encoding === undefined || encoding === "none" || encoding === "identity") return body;
  if (encoding !== "gzip") throw new ProductError("unknown-encoding", encoding);
  return gunzipped(body);
}

function gunzipped(body: ReadableStream<Uint8Array>): ReadableStream<Uint8Array> {
  const reader = body.getReader();
  let source: ReadableStreamDefaultReader<Uint8Array> | undefined;
  return new ReadableStream<Uint8Array>({
    async pull(controller) {
      source ??= (await opened(reader)).getReader();
      const { done, value } = await source.read();
      if (done) controller.close();
      else controller.enqueue(value);
    },
    cancel: (reason) => (source ?? reader).cancel(reason),
  });
}

/** The whole body again, decompressed if its first two bytes are those of gzip. */
async function opened(
  reader: ReadableStreamDefaultReader<Uint8Array>,
): Promise<ReadableStream<Uint8Array>> {
  let head = new Uint8Array(0);
  while (head.length < magic.length) {
    const { done, value } = await reader.read();
    if (done) break;
    const longer = new Uint8Array(head.length + value.length);
    longer.set(head);
    longer.set(value, head.length);
    head = longer;
  }
  const whole = new ReadableStream<Uint8Array<ArrayBuffer>>({
    start: (controller) => controller.enqueue(head),
    async pull(controller) {
      const { done, value } = await reader.read();
      if (done) controller.close();
      else controller.enqueue(new Uint8Array(value));
    },
    cancel: (reason) => reader.cancel(reason),
  });
  const isGzip = magic.every((byte, index) => head[index] === byte);
  return isGzip ? whole.pipeThrough(new DecompressionStream("gzip")) : whole;
}

const magic = [0x1f, 0x8b];
