/** What can go wrong with a product besides the API's own errors. */
export type ProductErrorCode =
  /** The reply is none of the forms that the contract describes. */
  | "unknown-form"

  /** The contract does not say how to undo the compression. */
  | "unknown-encoding"

  /** Storage answered with an error status. */
  | "file-refused";

/** Thrown when what the work produced cannot be read. */
export class ProductError extends Error {
  override readonly name: string = "ProductError";
  readonly code: ProductErrorCode;

  /** The operation, the compression or the status, according to the code. */
  readonly detail: string;

  constructor(code: ProductErrorCode, detail: string) {
    super(`[${code}] ${messages[code](detail)}`);
    this.code = code;
    this.detail = detail;
  }
}

const messages: Readonly<Record<ProductErrorCode, (detail: string) => string>> = {
  "unknown-form": (operation) =>
    `The reply of ${operation} has none of the forms in the contract. If the API is newer than this client, generate it again.`,
  "unknown-encoding": (encoding) =>
    `The file is compressed as "${encoding}", and only "gzip" is undone here. Fetch the URL in the reply and undo it yourself.`,
  "file-refused": (status) =>
    `Storage answered ${status}, also to a URL that was just issued. Call again later.`,
};
