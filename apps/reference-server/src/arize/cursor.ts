import { createHmac } from "node:crypto";

/** Where a list goes on: after this moment and id, in a list of these filters. */
export interface Cursor {
  readonly at: number;
  readonly id: string;
  readonly filters: string;

  /** Makes two cursors of one place differ. */
  readonly salt?: number;
}

/** Writes a cursor that nobody can forge: a signature and what it signs. */
export function writeCursor(cursor: Cursor, secret: string): string {
  const said = Buffer.from(JSON.stringify(cursor)).toString("base64url");
  return `${sign(said, secret)}.${said}`;
}

/** Reads a cursor that this server wrote; nothing if the text is none. */
export function readCursor(text: string, secret: string): Cursor | undefined {
  const [signature, said, ...more] = text.split(".");
  if (!said || more.length > 0 || signature !== sign(said, secret)) return undefined;
  return JSON.parse(Buffer.from(said, "base64url").toString()) as Cursor;
}

function sign(said: string, secret: string): string {
  return createHmac("sha256", secret).update(said).digest("base64url").slice(0, 16);
}
