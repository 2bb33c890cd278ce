/** What can go wrong when a client is generated. */
export type GenerateErrorCode =
  /** The document has errors, so there is no contract. */
  | "no-contract"

  /** hey-api could not make code of it. */
  | "not-generated"

  /** A file that is not generated stands where one would be written. */
  | "occupied";

/** Thrown when a client cannot be generated; nothing has been written then. */
export class GenerateError extends Error {
  override readonly name: string = "GenerateError";
  readonly code: GenerateErrorCode;

  /** The diagnostics, the cause or the file, according to the code. */
  readonly detail: string;

  constructor(code: GenerateErrorCode, detail: string, cause?: unknown) {
    super(`[${code}] ${messages[code](detail)}`, { cause });
    this.code = code;
    this.detail = detail;
  }
}

const messages: Readonly<Record<GenerateErrorCode, (detail: string) => string>> = {
  "no-contract": (diagnostics) => `The document has errors. Mend them first:\n${diagnostics}`,
  "not-generated": (cause) => `No client can be made of the contract: ${cause}`,
  occupied: (file) =>
    `${file} is not a generated file, so it is not overwritten. Choose another output folder, or move the file.`,
};
