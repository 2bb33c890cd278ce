/** One part of a form. */
export interface Part {
  readonly name: string;

  /** What the sender calls the file; absent for a field. */
  readonly file?: string;
  readonly type?: string;
  readonly text: string;
}

/**
 * Takes a multipart form apart, or returns undefined for bytes that are none.
 *
 * ```ts
 * readMultipart(body, "multipart/form-data; boundary=x"); // [{ name: "title", text: "Hello" }]
 * ```
 */
export function readMultipart(body: Uint8Array, contentType: string): readonly Part[] | undefined {
  const [, quoted, plain] = /boundary=(?:"([^"]+)"|([^;\s]+))/i.exec(contentType) ?? [];
  const boundary = quoted ?? plain;
  if (boundary === undefined) return undefined;
  const whole = `\r\n${bytewise(body)}`;
  const pieces = whole.split(`\r\n--${boundary}`);
  if (pieces.length < 2 || !pieces.at(-1)?.startsWith("--")) return undefined;
  const parts = pieces.slice(1, -1).map(readPart);
  return parts.every((part) => part !== undefined) ? parts : undefined;
}

function readPart(piece: string): Part | undefined {
  const end = piece.indexOf("\r\n\r\n");
  if (end < 0) return undefined;
  const head = utf8(piece.slice(0, end));
  const name = /^content-disposition:.*?[;\s]name="([^"]*)"/im.exec(head)?.[1];
  const file = /^content-disposition:.*?[;\s]filename="([^"]*)"/im.exec(head)?.[1];
  const type = /^content-type:\s*([^;\s]+)/im.exec(head)?.[1];
  if (name === undefined) return undefined;
  return {
    name,
    ...(file !== undefined && { file }),
    ...(type !== undefined && { type }),
    text: utf8(piece.slice(end + 4)),
  };
}

/** One character for each byte. A TextDecoder has no such encoding: its "latin1" is Windows-1252. */
function bytewise(bytes: Uint8Array): string {
  let text = "";
  for (let start = 0; start < bytes.length; start += 8192)
    text += String.fromCharCode(...bytes.subarray(start, start + 8192));
  return text;
}

function utf8(text: string): string {
  return new TextDecoder().decode(Uint8Array.from(text, (letter) => letter.charCodeAt(0)));
}
