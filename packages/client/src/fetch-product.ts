import { abortable } from "./abortable.ts";
import { type Answer, type CallOptions, call, type Operation } from "./call.ts";
import { getPointer } from "./pointer.ts";
import { type Product, productOfFile, productOfReply } from "./product.ts";
import { ProductError } from "./product-error.ts";
import { readRole } from "./role.ts";

/** One form of a product, as data. Roles are a pointer into the body or `header.<name>`. */
export interface ProductSpec {
  /** Constants in the reply by which the form is known. */
  readonly when: { readonly [pointer: string]: unknown };

  /** Where the product is, or where its URL is. */
  readonly value?: string;
  readonly fetch?: string;

  /** The compression of the file, or where the reply names it. */
  readonly encoding?: { readonly role: string } | { readonly name: string };
  readonly media?: string;
}

/** The part of a client from which files are fetched too. */
export interface Fetching {
  getConfig(): { readonly fetch?: typeof fetch | undefined };
}

/**
 * Gets what the work produced: from the reply, or from the file that the reply points to.
 *
 * The file is fetched without the client's headers, credentials and cookies: its URL is the permission,
 * and storage is somebody else. A URL that is refused, because it expired say, is asked for once more.
 *
 * @throws {ProductError} when the reply has no known form, or storage refuses.
 */
export async function fetchProduct<Value>(
  operation: Operation,
  client: Fetching,
  specs: readonly ProductSpec[],
  options: CallOptions & { readonly fetch?: typeof fetch | undefined },
): Promise<Product<Value>> {
  const signal = options.signal ?? undefined;
  const chosen = (options.client as Fetching | undefined) ?? client;
  const fetchFile = options.fetch ?? chosen.getConfig().fetch ?? globalThis.fetch;

  for (let attempt = 1; ; attempt += 1) {
    const answer = await call(operation, options, signal);
    const spec = formOf(specs, answer);
    const url = readRole(answer, spec.fetch);
    if (spec.fetch === undefined || typeof url !== "string") {
      return productOfReply(valueIn(answer, spec) as Value, spec.media);
    }
    const request = new Request(new URL(url, answer.request.url), {
      credentials: "omit",
      referrerPolicy: "no-referrer",
      ...(signal && { signal }),
    });
    const file = await abortable(fetchFile(request), signal);
    if (file.ok) return productOfFile(file, encodingOf(answer, spec), spec.media);
    file.body?.cancel().catch(() => undefined);
    if (attempt === 2) throw new ProductError("file-refused", String(file.status));
  }
}

function formOf(specs: readonly ProductSpec[], { data, request }: Answer): ProductSpec {
  const form = specs.find(({ when }) =>
    Object.entries(when).every(([pointer, constant]) => getPointer(data, pointer) === constant),
  );
  if (form !== undefined) return form;
  throw new ProductError("unknown-form", `${request.method} ${new URL(request.url).pathname}`);
}

function valueIn(answer: Answer, { value }: ProductSpec): unknown {
  return value === undefined || value === "" ? answer.data : readRole(answer, value);
}

function encodingOf(answer: Answer, { encoding }: ProductSpec): string | undefined {
  if (encoding === undefined || "name" in encoding) return encoding?.name;
  const named = readRole(answer, encoding.role);
  return typeof named === "string" ? named : undefined;
}
